#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a small tree with one repetition and one dead function, and expects to hear of both and of nothing else."""

import contextlib
import io
import shutil
import tempfile
import unittest
from pathlib import Path

import check_dead_code
import check_duplicates
import check_headers

BODY = "".join(f"    total{i} += weightOfLayer({i}) * gainOfLayer({i}); // {{}}\n" for i in range(check_duplicates.LINES))


def answer_to(check, files):
    """(exit status, what is printed) of the check on a tree with these files."""
    with tempfile.TemporaryDirectory() as root:
        for folder in check.FOLDERS:
            (Path(root) / folder).mkdir()
        for name, text in files.items():
            (Path(root) / name).write_text(text, encoding="utf-8")
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            status = check.main([root])
        return status, printed.getvalue()


class DuplicatesTest(unittest.TestCase):
    def test_the_same_lines_in_two_files_are_a_pair(self):
        status, text = answer_to(check_duplicates, {
            "core/a.cpp": "void a()\n{\n" + BODY.format(*"1234567") + "}\n",
            "app/b.cpp": "void b()\n{\n" + BODY.format(*"abcdefg").replace("    ", "\t") + "}\n"})
        self.assertEqual(status, 1)
        self.assertIn("app/b.cpp:3: the 7 lines from here on stand again in core/a.cpp:3\n", text)

    def test_one_line_less_is_none(self):
        short = "\n".join(BODY.split("\n")[1:])
        status, _ = answer_to(check_duplicates, {"core/a.cpp": BODY, "core/b.cpp": short})
        self.assertEqual(status, 0)


class HeadersTest(unittest.TestCase):
    LISTS = "halftone_add_library(a\n  HEADERS a.h\n  SOURCES a.cpp)\n"
    HEADER = """namespace halftone {
/// Says something.
struct Good
{
    int value = 0;
    int sum() const { return value; }
    int twice() const; ///< says something
    bool operator==(const Good &) const = default;
};
struct Forward;
/// Of both.
int first(int value);
int second(int value,
           int other);

%s
} // namespace halftone
"""

    def names_of(self, declaration, area="core"):
        with tempfile.TemporaryDirectory() as root:
            folder = Path(root) / area / "a"
            folder.mkdir(parents=True)
            (folder / "CMakeLists.txt").write_text(self.LISTS, encoding="utf-8")
            (folder / "a.h").write_text(self.HEADER % declaration, encoding="utf-8")
            header = next(check_headers.public_headers(Path(root)))
            return [name for _, name in check_headers.faults_of(header, judges_members=area == "core")]

    def test_what_speaks_is_no_fault(self):
        self.assertEqual(self.names_of(""), [])

    def test_what_is_silent_is_named(self):
        self.assertEqual(self.names_of("int third();"), ["third"])
        self.assertEqual(self.names_of("class Silent\n{\npublic:\n    int fourth() const;\n\nprivate:\n    int hidden();\n};"),
                         ["Silent", "fourth"])
        self.assertEqual(self.names_of("enum class Kind { One };"), ["Kind"])

    def test_members_of_widgets_need_no_words(self):
        declaration = "class Silent\n{\npublic:\n    void setFourth(int);\n};\nint fifth();"
        self.assertEqual(self.names_of(declaration, "widgets"), ["Silent", "fifth"])


@unittest.skipIf(shutil.which("cppcheck") is None, "cppcheck is not installed")
class DeadCodeTest(unittest.TestCase):
    def setUp(self):
        listed = [check_dead_code.FOR_TESTS, check_dead_code.BY_OTHERS]
        saved = [dict(names) for names in listed]
        for names in listed:
            names.clear()
        self.addCleanup(lambda: [names.update(before) for names, before in zip(listed, saved)])

    def test_only_the_function_that_nobody_calls_is_dead(self):
        status, text = answer_to(check_dead_code, {
            "core/a.cpp": "int used() { return 1; }\nint dead() { return 2; }\n",
            "app/main.cpp": "int used();\nint main() { return used(); }\n"})
        self.assertEqual(status, 1)
        self.assertIn("core/a.cpp:2: nothing calls dead()\n", text)
        self.assertIn("1 functions without a caller, 1 faults\n", text)

    def test_what_a_library_calls_is_not(self):
        status, _ = answer_to(check_dead_code, {
            "widgets/a.cpp": "struct A : B { int paint(int x = {}) const override { return x; } };\n"
                             "int main() { A a; (void)a; }\n"})
        self.assertEqual(status, 0)

    def test_a_list_that_is_out_of_date_is_a_fault(self):
        check_dead_code.FOR_TESTS["used"] = "is called"
        status, text = answer_to(check_dead_code, {"core/a.cpp": "int used() { return 1; }\nint main() { return used(); }\n"})
        self.assertEqual(status, 1)
        self.assertIn("used() is called now", text)


if __name__ == "__main__":
    unittest.main()

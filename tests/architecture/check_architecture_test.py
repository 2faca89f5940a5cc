#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Breaks each rule of check_architecture.py once, in a small tree of its own, and expects to hear of it."""

import tempfile
import unittest
from pathlib import Path

import check_architecture
from check_architecture import Checker

LICENCE = "// SPDX-License-Identifier: GPL-3.0-or-later\n"


def faults_of(**files):
    """The faults of a tree with these files; a "/" in a name is written "__", a "." is written "_dot_"."""
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = Path(root) / name.replace("__", "/").replace("_dot_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return Checker(root).check()


class CheckerTest(unittest.TestCase):
    def expect_fault(self, faults, *words):
        self.assertEqual(len(faults), 1, faults)
        for word in words:
            self.assertIn(word, faults[0])

    def test_a_lower_layer_may_be_included(self):
        self.assertEqual([], faults_of(
            core__base__result_dot_h=LICENCE,
            core__graph__model_dot_h=LICENCE + '#include "core/base/result.h"\n#include <vector>\n'))

    def test_a_higher_layer_may_not(self):
        self.expect_fault(faults_of(
            core__io__file_dot_h=LICENCE,
            core__graph__model_dot_cpp=LICENCE + '\n#include "core/io/file.h"\n'),
            "core/graph/model.cpp:3:", "must not include core/io")

    def test_a_neighbour_may_not_unless_it_is_named(self):
        self.expect_fault(faults_of(
            core__optimize__solver_dot_h=LICENCE,
            core__timing__gains_dot_h=LICENCE + '#include "core/optimize/solver.h"\n'), "core/timing", "core/optimize")
        self.assertEqual([], faults_of(
            core__partition__partition_dot_h=LICENCE,
            core__timing__gains_dot_h=LICENCE + '#include "core/partition/partition.h"\n'))

    def test_the_core_knows_no_Qt(self):
        self.expect_fault(faults_of(core__numeric__x_dot_cpp=LICENCE + "#include <QString>\n"), "Qt", "<QString>")

    def test_the_command_line_knows_no_window(self):
        self.expect_fault(faults_of(
            widgets__theme_dot_h=LICENCE,
            app__command__main_dot_cpp=LICENCE + '#include "widgets/theme.h"\n'), "app/command", "widgets")

    def test_widgets_know_no_Torch_behind_a_header_of_ours(self):
        self.expect_fault(faults_of(
            core__model__model_dot_h=LICENCE,
            widgets__view_dot_cpp=LICENCE + '#include "core/model/model.h"\n'), "widgets", "core/model")

    def test_the_application_knows_no_header_that_speaks_Torch(self):
        self.expect_fault(faults_of(
            core__model__torch__program_dot_h=LICENCE,
            app__workflow__job_dot_cpp=LICENCE + '#include "core/model/torch/program.h"\n'), "speaks LibTorch")

    def test_a_public_header_speaks_std(self):
        lists = "# SPDX-License-Identifier: GPL-3.0-or-later\nhalftone_add_library(io HEADERS a.h SOURCES a.cpp)\n"
        text = LICENCE + "#include <nlohmann/json.hpp>\n"
        self.expect_fault(faults_of(core__io__CMakeLists_dot_txt=lists, core__io__a_dot_h=text), "public header")
        self.assertEqual([], faults_of(core__io__CMakeLists_dot_txt=lists, core__io__private_dot_h=text))

    def test_links_follow_the_layers_too(self):
        lists = "# SPDX-License-Identifier: GPL-3.0-or-later\nhalftone_add_library(graph PUBLIC halftone::session)\n"
        self.expect_fault(faults_of(core__graph__CMakeLists_dot_txt=lists), "must not link halftone::session")

    def test_an_include_starts_at_the_top_of_the_repository(self):
        self.expect_fault(faults_of(
            core__io__a_dot_h=LICENCE, core__io__a_dot_cpp=LICENCE + '#include "a.h"\n'), '"a.h" is no file')

    def test_an_unknown_library_is_named(self):
        self.expect_fault(faults_of(core__io__a_dot_cpp=LICENCE + "#include <boost/json.hpp>\n"), "boost/json.hpp")

    def test_a_folder_without_a_layer_is_named(self):
        self.expect_fault(faults_of(
            core__base__result_dot_h=LICENCE,
            core__cache__a_dot_cpp=LICENCE + '#include "core/base/result.h"\n'), "core/cache has no layer yet")

    def test_a_source_file_without_its_licence_is_named(self):
        self.expect_fault(faults_of(tests__a_dot_py="print(1)\n"), "tests/a.py:1:", "SPDX")

    def test_the_page_is_held_against_the_rules(self):
        with tempfile.TemporaryDirectory() as root:
            page = Path(root) / "docs/architecture.md"
            page.parent.mkdir()
            rows = [f"| `{folder}` | purpose | {', '.join(check_architecture.MAY_USE.get(folder, []))} |"
                    for layer in check_architecture.LAYERS for folder in layer]
            page.write_text("\n".join(rows), encoding="utf-8")
            self.assertEqual(Checker(root).check_page(), [])
            page.write_text("\n".join([*rows[1:-1], rows[-1].replace("Qt", "Torch"), "| `core/gone` | x | |"]), encoding="utf-8")
            faults = Checker(root).check_page()
        self.assertEqual([fault.split(": ", 1)[1] for fault in faults],
                         ["no row says what core/base is for", "app/window may use Qt", "core/gone is in no layer"])

    def test_neighbours_make_no_cycle(self):
        def reachable(folder):
            return {name for next_one in check_architecture.NEIGHBOURS.get(folder, [])
                    for name in {next_one} | reachable(next_one)}
        for folder in check_architecture.NEIGHBOURS:
            self.assertNotIn(folder, reachable(folder))


if __name__ == "__main__":
    unittest.main()

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a desktop and a package manager are told of Halftone: versions, man pages, metadata, the type of its files."""

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

VERSION = os.environ["VERSION"]
SOURCE = Path(os.environ["SOURCE"])
PACKAGED = Path(os.environ["PACKAGED"])
ID = "io.github.halftone.Halftone"
PROGRAMS = {"halftone-cli": os.environ["CLI"], "halftone": os.environ["WINDOW"]}
HOME = tempfile.mkdtemp(prefix="halftone-packaging-")


def output_of(program: str, *words: str) -> str:
    environment = {**os.environ, "HOME": HOME, "XDG_DATA_HOME": HOME + "/.local/share"}
    return subprocess.run([PROGRAMS[program], *words], env=environment, check=True, text=True, stdout=subprocess.PIPE).stdout


def man_page(program: str) -> str:
    return gzip.decompress((PACKAGED / f"{program}.1.gz").read_bytes()).decode("utf-8")


def words_of(roff: str) -> str:
    """The text that a man page shows, with single spaces."""
    text = re.sub(r"^\.(TP|PP|nf|fi|br|nh|ad l)$", "", roff, flags=re.MULTILINE)
    text = re.sub(r"^\.(SH|SS|B|I) ", "", text, flags=re.MULTILINE)
    text = re.sub(r"\\f[BIR]|\\:|\\&", "", text)
    return " ".join(text.replace("\\-", "-").replace("\\ ", " ").replace("\\e", "\\").split())


def help_sentences(program: str) -> list:
    """Every usage, summary and remark of --help, as the man page should have it."""
    text = output_of(program, "--help").replace(HOME, "~").replace("…", "...")
    before, options = text.split("Options:\n")
    options = re.sub(r"\n {3,}(?=\S)", " ", options).replace("Arguments:\n", "")  # explanations that are continued
    verbs = before.split("format.\n")[1].replace("halftone-cli ", "") if program == "halftone-cli" else ""
    return [" ".join(line.split()) for line in (verbs + options).split("\n") if line.strip()]


def run_if_installed(test: unittest.TestCase, *command: str) -> None:
    if shutil.which(command[0]) is None:
        test.skipTest(f"{command[0]} is not installed")
    finished = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    test.assertEqual(finished.returncode, 0, finished.stdout)


class VersionTest(unittest.TestCase):
    def test_programs_print_the_version_of_the_project(self):
        for program in PROGRAMS:
            self.assertEqual(output_of(program, "--version").splitlines()[0], f"{program} {VERSION}")

    def test_worker_is_of_the_same_version(self):
        worker = (SOURCE / "resources/worker/halftone_worker.py").read_text(encoding="utf-8")
        self.assertIn(f'\nVERSION = "{VERSION}"\n', worker)

    def test_newest_changes_are_of_this_version(self):
        headings = re.findall(r"^## (.*)$", (SOURCE / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
        self.assertIn(VERSION, headings[0])

    def test_metainfo_names_it_as_the_newest_release(self):
        metainfo = (PACKAGED / f"{ID}.metainfo.xml").read_text(encoding="utf-8")
        self.assertEqual(re.findall(r'<release version="([^"]*)"', metainfo)[0], VERSION)


class ManPageTest(unittest.TestCase):
    def test_pages_say_all_that_help_says(self):
        for program in PROGRAMS:
            page = words_of(man_page(program))
            sentences = help_sentences(program)
            self.assertGreater(len(sentences), 5)
            for sentence in sentences:
                self.assertIn(sentence, page)

    def test_pages_know_no_option_that_help_does_not_know(self):
        option = re.compile(r"--[a-z][a-z-]*")
        for program in PROGRAMS:
            known = set(option.findall(output_of(program, "--help"))) | {"--help", "--version"}
            self.assertEqual(set(option.findall(words_of(man_page(program)))) - known, set())

    def test_pages_are_valid(self):
        for program in PROGRAMS:
            with tempfile.NamedTemporaryFile("w", suffix=".1", encoding="utf-8") as page:
                page.write(man_page(program))
                page.flush()
                if shutil.which("groff") is None:
                    self.skipTest("groff is not installed")
                finished = subprocess.run(["groff", "-man", "-ww", "-z", "-Tutf8", page.name],
                                          text=True, stderr=subprocess.PIPE, check=True)
                self.assertEqual(finished.stderr, "")


class CommandReferenceTest(unittest.TestCase):
    def test_page_says_what_help_says(self):
        sys.path.insert(0, str(SOURCE / "packaging"))
        from make_command_reference import page  # beside make_man_page, not here
        committed = (SOURCE / "docs/reference/command-line.md").read_text(encoding="utf-8")
        self.assertEqual(committed, page(PROGRAMS["halftone-cli"], PROGRAMS["halftone"]),
                         "python3 packaging/make_command_reference.py writes it anew")


class DesktopTest(unittest.TestCase):
    def test_desktop_entry_is_valid(self):
        run_if_installed(self, "desktop-file-validate", str(SOURCE / f"packaging/{ID}.desktop"))

    def test_metainfo_is_valid(self):
        run_if_installed(self, "appstreamcli", "validate", "--no-net", str(PACKAGED / f"{ID}.metainfo.xml"))

    def test_type_of_session_files_is_valid(self):
        with tempfile.TemporaryDirectory() as folder:
            packages = Path(folder) / "packages"
            packages.mkdir()
            shutil.copy(SOURCE / f"packaging/{ID}.mime.xml", packages / f"{ID}.xml")
            run_if_installed(self, "update-mime-database", folder)
            globs = (Path(folder) / "globs2").read_text(encoding="utf-8")
            self.assertIn("50:application/x-halftone-session:*.halftone\n", globs)

    def test_session_files_begin_as_the_type_says(self):
        mime = (SOURCE / f"packaging/{ID}.mime.xml").read_text(encoding="utf-8")
        offset, value = re.search(r'type="big32" offset="(\d+)" value="0x([0-9A-F]{8})"', mime).groups()
        with open(os.environ["DEMO"], "rb") as session:
            head = session.read(100)  # SQLite's header
        self.assertTrue(head.startswith(b"SQLite format 3\0"))
        self.assertEqual(head[int(offset):int(offset) + 4], bytes.fromhex(value))

    def test_desktop_entry_opens_that_type(self):
        entry = (SOURCE / f"packaging/{ID}.desktop").read_text(encoding="utf-8")
        self.assertIn("\nMimeType=application/x-halftone-session;\n", entry)


if __name__ == "__main__":
    unittest.main()

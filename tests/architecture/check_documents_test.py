#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes small trees of documents, and expects to hear of what is wrong with them and of nothing else."""

import contextlib
import io
import shutil
import tempfile
import unittest
from pathlib import Path

import check_documents
import check_spelling


def tree(folder, files):
    for name, text in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def answer_to(check, files):
    """(exit status, lines that are printed) of the check on a tree with these files."""
    with tempfile.TemporaryDirectory() as root:
        tree(root, files)
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            status = check.main([root])
        return status, printed.getvalue().splitlines()


class LinksTest(unittest.TestCase):
    GOOD = {
        "docs/README.md": "# Start\n\n[page](page.md#what-n-is-for) ![picture](a.svg) [here](#start)\n",
        "docs/page.md": "# A page\n\n## What `n` is for\n\n```\n# no heading\n[no](link)\n```\n\n    [no](link)\n\n`[no](link)`\n",
        "docs/a.svg": "<svg/>",
    }

    def test_a_tree_without_faults_has_none(self):
        self.assertEqual(answer_to(check_documents, self.GOOD), (0, ["2 pages, 3 links, 0 faults"]))

    def faults_with(self, **changed):
        files = {**self.GOOD, **{name.replace("__", "/"): text for name, text in changed.items()}}
        status, lines = answer_to(check_documents, files)
        self.assertEqual(status, 1)
        return lines[:-1]

    def test_a_missing_file_is_a_fault(self):
        faults = self.faults_with(**{"docs/page.md": "## What `n` is for\n[x](gone.md)\n"})
        self.assertEqual(faults, ["docs/page.md: there is no gone.md"])

    def test_a_missing_heading_is_a_fault(self):
        self.assertEqual(self.faults_with(**{"docs/page.md": "# Another\n\n```\n## What n is for\n```\n"}),
                         ["docs/README.md: there is no heading for page.md#what-n-is-for"])

    def test_what_no_page_leads_to_is_a_fault(self):
        self.assertEqual(self.faults_with(**{"docs/lost.md": "# Lost\n", "docs/lost.png": ""}),
                         ["docs/lost.md: no way leads here from docs/README.md",
                          "docs/lost.png: no page that docs/README.md leads to uses it"])

    def test_a_page_that_code_speaks_of_must_exist(self):
        name = "docs" + "/gone.md"  # in two parts, for this file is checked too
        self.assertEqual(self.faults_with(**{"core/a.h": f"// see {name}\n"}), [f"core/a.h: there is no {name}"])

    def test_headings_that_are_alike_are_numbered(self):
        self.assertEqual(check_documents.anchors("# A b\n## A b\n## `C`: [d](e), f-g\n"), {"a-b", "a-b-1", "c-d-f-g"})


@unittest.skipIf(shutil.which("hunspell") is None, "hunspell is not installed")
class SpellingTest(unittest.TestCase):
    def setUp(self):
        words = tempfile.NamedTemporaryFile("w", encoding="utf-8")
        self.addCleanup(words.close)
        self.words = Path(words.name)
        saved = check_spelling.WORDS
        self.addCleanup(lambda: setattr(check_spelling, "WORDS", saved))
        check_spelling.WORDS = self.words

    def faults_of(self, page="", text="", code="", words=""):
        self.words.write_text(words, encoding="utf-8")
        ts = f"<TS><context><message><source>{text}</source></message></context></TS>"
        files = {"README.md": page, "translations/halftone_de.ts": ts, "core/a.cpp": code,
                 "app/workflow/b.cpp": "", "app/command/c.cpp": ""}
        return answer_to(check_spelling, files)[1][:-1]

    def test_good_words_and_code_are_no_fault(self):
        self.assertEqual(self.faults_of("The colour of a `colr`, quantized.\n\n    indnted\n", "&amp;Open %1"), [])

    def test_a_slip_is_found_in_every_place(self):
        self.assertEqual(self.faults_of("recieve", "&lt;b&gt;wich&lt;/b&gt;", 'f("the layer is teh last");'),
                         ["README.md: “recieve”", "core/a.cpp: “teh”", "translations/halftone_de.ts: “wich”"])

    def test_american_spelling_is_a_fault(self):
        self.assertEqual(self.faults_of("color, normalized"), ["README.md: “color”", "README.md: “normalized” is American"])

    def test_the_glossary_has_the_only_word_for_a_thing(self):
        self.assertEqual(self.faults_of(text="the subgraph"),
                         ["translations/halftone_de.ts: “subgraph” is called sub-graph here"])

    def test_a_listed_word_is_none_until_nothing_uses_it(self):
        self.assertEqual(self.faults_of("matmul", words="matmul\n"), [])
        self.assertIn("“matmul” is used no more", self.faults_of("", words="matmul\n")[0])


if __name__ == "__main__":
    unittest.main()

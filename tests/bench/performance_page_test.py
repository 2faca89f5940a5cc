#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What benchmarks print, and the page that is made of it."""

import json
import tempfile
import unittest
from pathlib import Path

import make_performance_page

SOLVE = {"benchmark": "solve", "cases": [
    {"name": "demo", "unit": "ms", "p50": 0.31, "proven": 1, "thresholds": 100},
    {"name": "8b", "unit": "ms", "p50": 12.3456, "proven": 0.985, "thresholds": 100},
    {"name": "8b-frontier", "unit": "ms", "p50": 0.2, "points": 1282}]}


class PageTest(unittest.TestCase):
    def page_of(self, **runs):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "CMakeLists.txt").write_text("project(halftone VERSION 1.2.3 LANGUAGES CXX)\n", encoding="utf-8")
            for name, run in runs.items():
                (root / f"{name}.json").write_text(json.dumps(run), encoding="utf-8")
            return make_performance_page.page(root, root)

    def test_cases_with_the_same_figures_share_a_table(self):
        text = self.page_of(solve={"load_average": 0.25, "quick": False, "printed": SOLVE})
        self.assertIn("## Solving\n", text)
        self.assertIn("\n| case, in ms | p50 | proven | thresholds |\n|---|---|---|---|\n| demo | 0.31 | 100 % | 100 |\n"
                      "| 8b | 12.3 | 98.5 % | 100 |\n\n"
                      "| case, in ms | p50 | points |\n|---|---|---|\n| 8b-frontier | 0.2 | 1,282 |\n", text)
        self.assertIn("The load average was 0.25 when it began.\n", text)
        self.assertIn("Halftone 1.2.3.\n", text)

    def test_what_did_not_run_and_what_ran_quickly_is_said(self):
        text = self.page_of(solve={"load_average": 3, "quick": True, "printed": SOLVE})
        self.assertIn("Not run for this page: calibrate, sessions, start, window.\n", text)
        self.assertIn("A quick run", text)
        self.assertNotIn("## Start", text)


if __name__ == "__main__":
    unittest.main()

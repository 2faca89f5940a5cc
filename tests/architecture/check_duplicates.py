#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds code of the programs that stands in two places: runs of equal lines, white space and comments aside.

Lines that say little (braces, includes, `return true;`) do not count. Tests may repeat themselves: each is read alone.

usage: check_duplicates.py [ROOT]        prints one line per pair; exit status 1 if there is one
"""

import re
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

FOLDERS = ["core", "widgets", "app", "resources"]
ENDINGS = {".h", ".cpp", ".py"}
LINES = 7  # chosen: what a reader would call the same function
CHARACTERS_THAT_COUNT = 16  # chosen: below, a line is punctuation and keywords
NOTHING_NEW = re.compile(r"#\s*include|using |import |from |namespace |//|#|///|case |return \w+;|public:|private:")


def lines_that_count(text):
    """(line number, line without white space) of each line that says something."""
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        short = re.sub(r"\s+", "", stripped.split(" //")[0])
        if len(short) >= CHARACTERS_THAT_COUNT and not NOTHING_NEW.match(stripped):
            yield number, short


def runs(files):
    """Every run of LINES lines, with the places (file, first index) at which it stands."""
    places = defaultdict(list)
    for path, lines in files.items():
        texts = [text for _, text in lines]
        for first in range(len(texts) - LINES + 1):
            places["\n".join(texts[first:first + LINES])].append((path, first))
    return (found for found in places.values() if len(found) > 1)


def pairs(files):
    """(path, line, path, line) of the first line of each repeated run; overlapping runs are told once."""
    starts = {pair for found in runs(files) for pair in combinations(sorted(found), 2)}
    for (a, first_a), (b, first_b) in sorted(starts):
        if ((a, first_a - 1), (b, first_b - 1)) not in starts:
            yield a, files[a][first_a][0], b, files[b][first_b][0]


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    files = {}
    for path in sorted(path for folder in FOLDERS for path in (root / folder).rglob("*") if path.suffix in ENDINGS):
        files[path.relative_to(root).as_posix()] = list(lines_that_count(path.read_text(encoding="utf-8")))
    found = list(pairs(files))
    for a, line_a, b, line_b in found:
        print(f"{a}:{line_a}: the {LINES} lines from here on stand again in {b}:{line_b}")
    print(f"{len(files)} files looked at, {len(found)} pairs")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

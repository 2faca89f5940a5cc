#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds functions of core, widgets and app that neither of the two programs calls, with cppcheck.

usage: check_dead_code.py [ROOT]        prints one line per function; exit status 1 if there is one
"""

import re
import subprocess
import sys
from pathlib import Path

FOLDERS = ["core", "widgets", "app"]
REPORT = re.compile(r"^([^:\n]+):(\d+):\d+: style: The function '(\w+)' is never used\. \[unusedFunction\]$", re.MULTILINE)
OVERRIDDEN = re.compile(r"\b(\w+)\((?:[^;{}()]|\{\}|\(\))*\)[^;{}()]*\boverride\b")  # called by the library whose class it is

# Offered to tests: what they drive or look at, which the programs reach another way.
FOR_TESTS = {
    "cellRect": "where a layer is on the heat map",
    "filterError": "what the layer table says of a bad filter",
    "handlePlace": "where an end of the colour scale can be grabbed",
    "mmeCycles": "the published formula by itself",
    "parseTransformerConfig": "a config.json from memory, for the fuzz target too",
    "picksOf": "from formats to the solver's variables, and back",
    "roundingErrorProduct": "one format, where the programs measure several",
    "sampleLoss": "the loss of one text, for finite differences",
    "setTau": "a threshold, as the line and the box set it",
    "thresholdHandle": "where the line can be grabbed",
    "pixelOf": "where a point is drawn",
    "labelPlaces": "where names of kept configurations are drawn",
    "tokenId": "a word of the vocabulary",
    "totalBytes": "the size of all shards",
}
BY_OTHERS = {
    "parse_error": "nlohmann-json calls it: a SAX handler without a base class",
    "trUtf8": "of Qt's macro Q_DECLARE_TR_FUNCTIONS",
}


def overridden(root):
    """The names of virtual functions of others that a class of ours implements."""
    names = set()
    for folder in FOLDERS:
        for path in (root / folder).rglob("*"):
            if path.suffix in (".h", ".cpp"):
                names |= set(OVERRIDDEN.findall(path.read_text(encoding="utf-8")))
    return names


def unused(root):
    """(file, line, name) of every function without a caller."""
    command = ["cppcheck", "--enable=unusedFunction", "--quiet", "--library=qt", "--std=c++20", "-I.", *FOLDERS]
    finished = subprocess.run(command, cwd=root, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    return REPORT.findall(finished.stderr)


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    found = unused(root)
    listed = FOR_TESTS.keys() | BY_OTHERS.keys()
    known = overridden(root) | listed
    faults = [f"{path}:{line}: nothing calls {name}()" for path, line, name in found if name not in known]
    faults += [f"{Path(__file__).name}: {name}() is called now, take it off the list"
               for name in sorted(listed - {name for _, _, name in found})]
    print("\n".join([*faults, f"{len(found)} functions without a caller, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

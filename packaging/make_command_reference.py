#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes docs/reference/command-line.md from what halftone-cli and halftone print for --help; a test holds it against them.

usage: make_command_reference.py HALFTONE_CLI HALFTONE PAGE
"""

import re
import sys
from pathlib import Path

from make_man_page import help_of, list_of

WIDTH = 100
INDENT = "    "
# A part of a line of usage that stays together: what is in brackets, with what touches it; else a word.
PART = re.compile(r"(?:[^][\s]*\[(?:[^][]|\[[^][]*\])*\][^][\s]*)+|\S+")
HEAD = """\
# Command line

Written by `packaging/make_command_reference.py` from `--help`; a test fails when the two differ. In square brackets is what may be
left out, with its default where it has one; `|` stands between alternatives, and `...` behind what may be repeated.
[The tutorial](../tutorial.md) uses most of it; what `--json` prints is under
[Formats](../formats.md#json-documents-of-the-command-line).
"""


def parts_of(usage):
    """What is not to be broken; a bracket that is longer than a line is broken behind its bars."""
    for part in PART.findall(usage):
        yield from [part] if len(part) <= WIDTH else re.split(r"(?<=\|) ", part)


def wrapped(usage):
    """A line of usage in lines of WIDTH, the later ones indented."""
    lines = [""]
    for part in parts_of(usage):
        if lines[-1].strip() and len(lines[-1]) + 1 + len(part) > WIDTH:
            lines.append(INDENT + part)
        else:
            lines[-1] += (" " if lines[-1] else "") + part
    return "\n".join(lines)


def verb_section(block):
    usages = re.findall(r"^(halftone-cli \S+ .*)$", block, re.MULTILINE)
    summary = " ".join(re.findall(r"^    (.*)$", block, re.MULTILINE))
    name = usages[0].split()[1]
    return "\n".join([f"## {name}", "", summary, "", "```", *map(wrapped, usages), "```", ""])


def options_section(text):
    rows = [f"| `{words}` | {meaning} |".replace("vllm|", "vllm\\|") for words, meaning in list_of(text, "Options")]
    return "\n".join(["## Options", "", "Each means the same in every verb that takes it.", "",
                      "| option | what it does |", "|---|---|", *rows, ""])


def window_section(text):
    options = text[text.index("Usage:"):].rstrip()
    return "\n".join(["## The window", "", "```", re.sub(r"^Usage: .*/", "Usage: ", options), "```", ""])


def page(command_line, window):
    text = help_of(command_line)
    blocks = [block for block in text.split("\n\n") if block.startswith("halftone-cli ")]
    remarks = text.rstrip().split("\n\n")[-1]
    sections = [*map(verb_section, blocks), options_section(text), window_section(help_of(window))]
    return "\n".join([HEAD, "```", remarks, "```", "", *sections])


if __name__ == "__main__":
    Path(sys.argv[3]).write_text(page(*sys.argv[1:3]), encoding="utf-8")

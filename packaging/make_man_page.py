#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a man page, gzipped, from what a program prints for --help and from a template.

In the template @VERBS@ and @NOTES@ stand for the help of halftone-cli (a paragraph for every verb, at the end remarks),
@OPTIONS@ for the options of either, @ARGUMENTS@ for those of halftone. @VERSION@, @DATE@ and @RESOURCES@ are given.
"""

import argparse
import gzip
import os
import re
import subprocess
from pathlib import Path

# Words of a line of usage: bold is typed as it stands, italic is replaced by the user.
WORD = re.compile(r"(?P<bold>--[a-z0-9-]+)|(?P<italic>\b[A-Z][A-Z0-9]+\b)")
SHORT_OPTION = re.compile(r"\[[^][|]{1,50}\]")


def help_of(program: str) -> str:
    """Without a display, and with no home of anyone's in it."""
    environment = {**os.environ, "HOME": "~", "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
    environment.pop("XDG_DATA_HOME", None)
    finished = subprocess.run([program, "--help"], env=environment, check=True, text=True, stdout=subprocess.PIPE)
    return finished.stdout


def escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def usage_markup(usage: str) -> str:
    """A line of usage with its words set: an option stays on one line, lists may break behind every | and comma."""
    text = usage.replace("\\", "\\e").replace("…", "...")
    text = WORD.sub(lambda word: f"\\fB{word[0]}\\fR" if word["bold"] else f"\\fI{word[0]}\\fR", text)
    text = SHORT_OPTION.sub(lambda option: option[0].replace(" ", "\\ "), text)
    return text.replace("|", "|\\:").replace(",", ",\\:").replace("-", "\\-")


def verbs_markup(text: str) -> str:
    lines = []
    for block in re.split(r"\n\n", text):
        if not block.startswith("halftone-cli "):
            continue
        usages = re.findall(r"^halftone-cli (\S+) (.*)$", block, re.MULTILINE)
        summary = " ".join(re.findall(r"^    (.*)$", block, re.MULTILINE))
        lines.append(f".SS {usages[0][0]}")
        lines.append(escaped(summary))
        for verb, usage in usages:
            lines += [".PP", f"\\fB{verb}\\fR {usage_markup(usage)}"]
    return "\n".join(lines)


def notes_markup(text: str) -> str:
    """What follows the verbs: every line is a remark of its own."""
    lines = []
    for line in text.rstrip().split("\n\n")[-1].split("\n"):
        lines += [".PP", usage_markup(line)]
    return "\n".join(lines[1:])


def list_of(text: str, heading: str) -> list:
    """[words, explanation] of the list under @p heading: two spaces, the words, two spaces or more, the explanation,
    which may be continued, or begin, in further lines."""
    section = re.search(rf"^{heading}:\n((?:  .*\n?)+)", text, re.MULTILINE)
    if section is None:
        raise SystemExit(f"the help has no section {heading}")
    entries = []
    for line in section[1].rstrip("\n").split("\n"):
        entry = re.match(r"  (\S.*?)(?:  +(\S.*))?$", line)
        if entry:
            entries.append([entry[1], entry[2] or ""])
        else:
            entries[-1][1] = (entries[-1][1] + " " + line.strip()).strip()
    return entries


def list_markup(text: str, heading: str) -> str:
    lines = []
    for words, explanation in list_of(text, heading):
        lines += [".TP", ".B " + escaped(words), escaped(explanation)]
    return "\n".join(lines)


def page(template: str, program: str, given: dict) -> str:
    text = help_of(program)
    makers = {
        "VERBS": lambda: verbs_markup(text),
        "NOTES": lambda: notes_markup(text),
        "OPTIONS": lambda: list_markup(text, "Options"),
        "ARGUMENTS": lambda: list_markup(text, "Arguments"),
        **{name: (lambda value=value: value) for name, value in given.items()},
    }
    return re.sub(r"@([A-Z]+)@", lambda place: makers[place[1]](), template)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--program", required=True)
    parser.add_argument("--template", required=True, type=Path)
    parser.add_argument("--output", required=True, type=Path)
    for name in ("version", "date", "resources"):
        parser.add_argument("--" + name, required=True)
    options = parser.parse_args()
    given = {name.upper(): escaped(getattr(options, name)) for name in ("version", "date", "resources")}
    text = page(options.template.read_text(encoding="utf-8"), options.program, given)
    # No name and no time in the file: the same page is the same bytes.
    options.output.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main()

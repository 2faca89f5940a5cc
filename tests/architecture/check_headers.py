#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds types and functions of public headers that say nothing of themselves.

usage: check_headers.py [ROOT]        prints one line per declaration; exit status 1 if there is one

What a namespace declares, and in core what a class declares as public, wants a comment /// above it, or ///< behind it. Members
of widgets are named after what they do (setData, solutionChanged). One comment serves for what follows it without an empty line.
Constructors, operators, forward declarations and functions whose body stands there speak for themselves.
"""

import re
import sys
from pathlib import Path

HEADERS = re.compile(r"HEADERS([^()]*?)(?:SOURCES|PUBLIC|PRIVATE|\))", re.DOTALL)
TYPE = re.compile(r"^(?:template <.*> )?(class|struct|enum class)(?: \[\[\w+\]\])? (\w+)\b(?![^{]*;)")
FUNCTION = re.compile(r"^(?!using|return|friend|namespace|struct|class|enum|public|private|protected)[\w:<>,&*\[\] ]+?[ &*](\w+)\(")
SPEAKS = re.compile(r"operator|\{ return |[^;(,]$|= default|= delete|^~|^explicit |static_assert|Q_DECLARE")
ACCESS = re.compile(r"^(public|private|protected|Q_SIGNALS)\b.*:")


def public_headers(root):
    for folder in ("core", "widgets"):
        for lists in sorted((root / folder).rglob("CMakeLists.txt")):
            for names in HEADERS.findall(lists.read_text(encoding="utf-8")):
                yield from (lists.parent / name for name in names.split() if name.endswith(".h"))


class Reader:
    """Goes through a header line by line, knowing in which braces it is and whether a comment still holds."""

    def __init__(self, judges_members):
        self.judges_members = judges_members
        self.scopes = []  # "namespace", "public", "private" or "body", one for every open brace
        self.documented = False
        self.continued = False  # inside a declaration of several lines
        self.faults = []

    def is_public(self):
        judged = ("namespace", "public") if self.judges_members else ("namespace",)
        return all(scope in judged for scope in self.scopes) and self.scopes

    def read(self, number, line):
        text = line.strip()
        if not text:
            self.documented = False
        elif text.startswith("///"):
            self.documented = True
        elif not text.startswith(("//", "#")):
            if ACCESS.match(text):
                self.scopes[-1] = "public" if text.startswith(("public", "Q_SIGNALS")) else "private"
            elif not self.continued and self.is_public():
                self.judge(number, text)
            self.follow_braces(text)
            self.continued = not re.search(r"[;{}>:]( *//.*)?$", text)

    def judge(self, number, text):
        match = TYPE.match(text) or (None if SPEAKS.search(text) else FUNCTION.match(text))
        if match and not (self.documented or "///<" in text):
            self.faults.append((number, match[match.lastindex]))

    def follow_braces(self, text):
        code = re.sub(r'"(?:[^"\\]|\\.)*"|//.*', "", text)
        kind = TYPE.match(code)
        for brace in re.findall(r"[{}]", code):
            if brace == "}":
                self.scopes.pop()
            elif re.match(r"(inline )?namespace\b", code):
                self.scopes.append("namespace")
            else:
                self.scopes.append(self.pending if code.strip() == "{" and self.pending else "body")
        if kind:
            self.pending = "private" if kind[1] == "class" else "body" if kind[1] != "struct" else "public"
        elif code.strip() and code.strip() != "{" and not code.strip().startswith(":"):
            self.pending = None

    pending = None  # what the brace on the next line opens


def faults_of(header, judges_members=True):
    reader = Reader(judges_members)
    for number, line in enumerate(header.read_text(encoding="utf-8").splitlines(), 1):
        reader.read(number, line)
    return reader.faults


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    headers = list(public_headers(root))
    found = [(header.relative_to(root), number, name) for header in headers
             for number, name in faults_of(header, root / "core" in header.parents)]
    faults = [f"{header}:{number}: {name} says nothing of itself" for header, number, name in found]
    print("\n".join([*faults, f"{len(headers)} headers, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

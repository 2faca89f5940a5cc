#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Follows every link of every Markdown file to its file and heading, and looks for pages and images that nothing leads to.

usage: check_documents.py [ROOT]        prints one line per fault; exit status 1 if there is one

Addresses outside of the repository are not fetched. Anchors are made of headings as GitHub makes them; the program's help
makes the same (app/window/help_page.cpp).
"""

import re
import sys
from pathlib import Path

FENCE = re.compile(r"^( *)```.*?^\1```", re.MULTILINE | re.DOTALL)
INDENTED = re.compile(r"^((?:#.*)?\n)(?: {4,}\S.*\n+)+", re.MULTILINE)
SPAN = re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)
LINK = re.compile(r"!?\[(?:[^][]|\[[^][]*\](?:\([^()]*\))?)*\]\(([^()\s]+)\)")
HEADING = re.compile(r"^#{1,6} +(.*?) *#*$", re.MULTILINE)
OUTSIDE = re.compile(r"[a-z]+:", re.IGNORECASE)
MENTION = re.compile(r"\bdocs/[\w./-]+\.(?:md|svg|csv|png)\b")
IMAGES = (".png", ".svg")
INDEX = Path("docs/README.md")  # whence every page of docs is reached
UNREAD = {"build", ".git", ".cache"}


def prose(text):
    """@p text without its code."""
    return SPAN.sub("", INDENTED.sub(r"\1", FENCE.sub("", text)))


def anchor(heading):
    """GitHub's: lower case, without punctuation and marks, - for every space."""
    plain = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).replace("`", "").replace("*", "")
    return re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")


def anchors(text):
    found = {}
    names = set()
    for heading in HEADING.findall(FENCE.sub("", text)):
        name = anchor(heading)
        count = found.get(name, 0)
        found[name] = count + 1
        names.add(f"{name}-{count}" if count else name)
    return names


def files(root, suffixes):
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root)
        if path.suffix in suffixes and not UNREAD.intersection(relative.parts) and path.is_file():
            yield relative


def targets(text):
    return [match[1] for match in LINK.finditer(prose(text))]


def link_faults(root, pages):
    """One sentence for every link that leads nowhere."""
    for page, text in pages.items():
        for target in targets(text):
            if OUTSIDE.match(target):
                continue
            path, _, name = target.partition("#")
            goal = (root / page.parent / path).resolve() if path else (root / page).resolve()
            if not goal.exists():
                yield f"{page}: there is no {target}"
                continue
            if root.resolve() not in goal.parents:
                yield f"{page}: {target} leaves the repository"
            elif name and (goal.suffix != ".md" or name not in anchors(goal.read_text(encoding="utf-8"))):
                yield f"{page}: there is no heading for {target}"


def reached(root, pages, start):
    """All files to which links lead from @p start, through any number of pages; a link to a folder leads to its pages."""
    seen, waiting = set(), [start]
    while waiting:
        page = waiting.pop()
        if page in seen:
            continue
        seen.add(page)
        for target in targets(pages.get(page, "")):
            path = target.partition("#")[0]
            if path and not OUTSIDE.match(target) and (root / page.parent / path).exists():
                waiting.append((root / page.parent / path).resolve().relative_to(root.resolve()))
    return seen


def unreached_faults(root, pages):
    found = reached(root, pages, INDEX)
    for page in pages:
        if page.parts[0] == "docs" and page not in found:
            yield f"{page}: no way leads here from {INDEX}"
    for image in files(root / "docs", IMAGES):
        if Path("docs") / image not in found:
            yield f"docs/{image}: no page that {INDEX} leads to uses it"


def mention_faults(root):
    """Pages that code and scripts speak of."""
    for path in files(root, (".h", ".cpp", ".py", ".sh", ".cmake", ".txt", ".md")):
        for name in MENTION.findall((root / path).read_text(encoding="utf-8")):
            if not (root / name).exists():
                yield f"{path}: there is no {name}"


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    pages = {path: (root / path).read_text(encoding="utf-8") for path in files(root, (".md",))}
    faults = [*link_faults(root, pages), *unreached_faults(root, pages), *mention_faults(root)]
    links = sum(len(targets(text)) for text in pages.values())
    print("\n".join([*faults, f"{len(pages)} pages, {links} links, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

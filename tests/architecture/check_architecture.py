#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what no compiler checks: who includes whom, and that every source file names its licence.

The rules are those of docs/architecture.md; the tables below are their only other copy. A compiler cannot check
them because Debian keeps the headers of LibTorch, GLPK and SQLite in /usr/include, open to everyone.

usage: check_architecture.py [ROOT]        prints one line per fault; exit status 1 if there is one
"""

import re
import sys
from pathlib import Path

# Lower layers first. A folder may include itself and every folder of a lower layer.
LAYERS = [
    ["core/base"],
    ["core/graph", "core/numeric"],
    ["core/partition", "core/timing", "core/optimize"],
    ["core/text", "core/io", "core/session", "core/export", "core/report"],
    ["core/model", "core/calibrate", "core/hosttiming"],
    ["widgets"],
    ["app/workflow"],
    ["app/command", "app/window"],
]

# Neighbours of one layer that a folder may include as well. There must be no cycle.
NEIGHBOURS = {
    "core/timing": ["core/partition"],
    "core/optimize": ["core/partition"],
    "core/text": ["core/io"],
    "core/export": ["core/text"],
    "core/report": ["core/session"],
    "core/calibrate": ["core/model"],
    "core/hosttiming": ["core/model"],
}

# Lower, and yet not for them: what must build and run without a window, and what must not name LibTorch.
FORBIDDEN = {
    "app/workflow": ["widgets"],
    "app/command": ["widgets"],
    "widgets": ["core/model", "core/calibrate", "core/hosttiming"],
}

# Headers of LibTorch's world inside core, and who may include them.
TORCH_HEADERS = "core/model/torch/"
TORCH_FOLDERS = ["core/model", "core/calibrate", "core/hosttiming"]

# A library is known by its headers; a header that is neither one of these nor C++'s nor Linux's own is a fault.
LIBRARIES = {
    "Qt": re.compile(r"Q[A-Z]\w*(/\w+)?|Qt\w+(/\w+)?|qcustomplot\.h"),
    "Torch": re.compile(r"(ATen|c10|caffe2|torch)/.*"),
    "GLPK": re.compile(r"glpk\.h"),
    "SQLite": re.compile(r"sqlite3\.h"),
    "nlohmann-json": re.compile(r"nlohmann/.*"),
    "OpenSSL": re.compile(r"openssl/.*"),
    "ICU": re.compile(r"unicode/.*"),
    "PCRE2": re.compile(r"pcre2\.h"),
}
STANDARD = re.compile(r"[a-z_0-9]+")
LINUX = re.compile(r"(sys|linux|arpa|netinet)/\w+\.h"
                   r"|(dirent|dlfcn|execinfo|fcntl|malloc|netdb|poll|pthread|sched|signal|spawn|termios|unistd)\.h")

MAY_USE = {
    "core/base": ["nlohmann-json"],
    "core/optimize": ["GLPK"],
    "core/timing": ["nlohmann-json"],
    "core/export": ["nlohmann-json"],
    "core/text": ["nlohmann-json", "ICU", "PCRE2"],
    "core/io": ["nlohmann-json", "OpenSSL"],
    "core/session": ["nlohmann-json", "SQLite"],
    "core/model": ["Torch"],
    "core/calibrate": ["Torch"],
    "core/hosttiming": ["Torch"],
    "widgets": ["Qt"],
    "app/window": ["Qt"],
}

# The table of the page that says the same.
PAGE = "docs/architecture.md"
ROW = re.compile(r"^\| `((?:core|widgets|app)[\w/]*)` \|.*\|([^|]*)\|$")

# Programs that are no part of the layers: tests may look at everything, the demo's makers at nothing of ours.
OUTSIDE = ["tests", "resources"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LINK = re.compile(r"\bhalftone::(\w+)")
LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
LICENSED = re.compile(r".*\.(h|cpp|py|sh|cmake|svg)|(.*/)?CMakeLists\.txt|dev|\.ci/run|\.clang-(format|tidy)")
SOURCE_FOLDERS = ["core", "widgets", "app", "tests", "resources", "cmake", "packaging", ".ci"]


def folder_of(path):
    """core/io/x/y.h -> core/io; widgets/plots/x.h -> widgets."""
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] in ("core", "app") else parts[0]


def allowed_folders(folder):
    """What `folder` may include of the project; None if it is free."""
    if folder in OUTSIDE:
        return None
    allowed = [folder] + NEIGHBOURS.get(folder, [])
    for layer in LAYERS:
        if folder in layer:
            return [name for name in allowed if name not in FORBIDDEN.get(folder, [])]
        allowed += layer
    return []


def library_of(header):
    """The library that `header` belongs to; "" for C++ and Linux; None if nobody knows it."""
    if STANDARD.fullmatch(header) or LINUX.fullmatch(header):
        return ""
    return next((name for name, pattern in LIBRARIES.items() if pattern.fullmatch(header)), None)


class Checker:
    def __init__(self, root):
        self.root = Path(root)
        self.files = sorted(self._source_files())
        self.public = self._public_headers()
        self.faults = []

    def _source_files(self):
        for path in self.root.iterdir():
            if path.is_file():
                yield path.name
        for top in SOURCE_FOLDERS:
            for path in (self.root / top).rglob("*"):
                if path.is_file() and "__pycache__" not in path.parts:
                    yield path.relative_to(self.root).as_posix()

    def _text(self, path):
        return (self.root / path).read_text(encoding="utf-8", errors="replace")

    def _public_headers(self):
        """The headers that core's CMakeLists offer to other folders."""
        headers = set()
        for path in self.files:
            if path.startswith("core/") and path.endswith("/CMakeLists.txt"):
                folder = path.rsplit("/", 1)[0]
                for block in re.findall(r"\bHEADERS\b(.*?)\b(?:SOURCES|PUBLIC|PRIVATE)\b", self._text(path), re.S):
                    headers |= {f"{folder}/{name}" for name in block.split()}
        return headers

    def fault(self, path, line, sentence):
        self.faults.append(f"{path}:{line}: {sentence}")

    def check(self):
        for path in self.files:
            if LICENSED.fullmatch(path):
                self._check_licence(path)
            if path.endswith((".h", ".cpp")):
                self._check_includes(path)
            elif path.endswith("CMakeLists.txt"):
                self._check_links(path)
        return self.faults

    def check_page(self):
        """The page has a row for every folder, with the libraries that it may use, and no other row."""
        rows = {}
        for number, text in enumerate(self._text(PAGE).splitlines(), 1):
            if found := ROW.match(text):
                rows[found[1]] = (number, {name.strip() for name in found[2].split(",") if name.strip()})
        libraries = {"LibTorch": "Torch", "QCustomPlot": "Qt"}
        for folder in (name for layer in LAYERS for name in layer):
            if folder not in rows:
                self.fault(PAGE, 1, f"no row says what {folder} is for")
                continue
            number, named = rows.pop(folder)
            said = {libraries.get(name, name) for name in named}
            if said != set(MAY_USE.get(folder, [])):
                self.fault(PAGE, number, f"{folder} may use {', '.join(MAY_USE.get(folder, [])) or 'no library'}")
        for folder, (number, _) in rows.items():
            self.fault(PAGE, number, f"{folder} is in no layer")
        return self.faults

    def _check_licence(self, path):
        if not any(LICENCE in line for line in self._text(path).splitlines()[:3]):
            self.fault(path, 1, f"the first lines lack '{LICENCE}'")

    def _check_includes(self, path):
        for number, line in enumerate(self._text(path).splitlines(), 1):
            found = INCLUDE.match(line)
            if found and found[1] == '"':
                self._check_own(path, number, found[2])
            elif found:
                self._check_library(path, number, found[2])

    def _check_own(self, path, line, header):
        folder = folder_of(path)
        if header.endswith(".moc") or folder == "resources":
            return
        if not (self.root / header).is_file():
            self.fault(path, line, f'"{header}" is no file: write the path from the top of the repository')
            return
        target = folder_of(header)
        allowed = allowed_folders(folder)
        if allowed is None:
            return
        if folder not in {name for layer in LAYERS for name in layer}:
            self.fault(path, line, f"{folder} has no layer yet: add it to docs/architecture.md and to this check")
        elif target not in allowed:
            self.fault(path, line, f'{folder} must not include {target} ("{header}"); it may include {", ".join(allowed)}')
        elif header.startswith(TORCH_HEADERS) and folder not in TORCH_FOLDERS:
            self.fault(path, line, f'"{header}" speaks LibTorch: it is for {", ".join(TORCH_FOLDERS)}')

    def _check_library(self, path, line, header):
        folder = folder_of(path)
        library = library_of(header)
        if library is None:
            self.fault(path, line, f"<{header}> is of a library that this check does not know")
        elif not library or folder in OUTSIDE:
            return
        elif library not in MAY_USE.get(folder, []):
            users = [name for name, libraries in MAY_USE.items() if library in libraries]
            self.fault(path, line, f'{folder} must not include {library} (<{header}>); it is for {", ".join(users)}')
        elif path in self.public:
            self.fault(path, line, f"a public header of core speaks std alone, and <{header}> is of {library}")

    def _check_links(self, path):
        allowed = allowed_folders(folder_of(path))
        if allowed is None or folder_of(path) not in {name for layer in LAYERS for name in layer}:
            return
        for number, text in enumerate(self._text(path).splitlines(), 1):
            for name in LINK.findall(text.split("#")[0]):
                target = self._folder_of_target(name)
                if target not in allowed:
                    self.fault(path, number, f"{folder_of(path)} must not link halftone::{name} (of {target})")

    def _folder_of_target(self, name):
        for layer in LAYERS:
            for folder in layer:
                if folder == name or folder.endswith("/" + name):
                    return folder
        return name.split("_")[0]  # widgets_graph, widgets_plots


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    checker = Checker(root)
    checker.check()
    faults = checker.check_page()
    for fault in faults:
        print(fault)
    print(f"{len(checker.files)} files looked at, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text of the window is not translated, or not well.

    check_translations.py LUPDATE REPOSITORY

Brings copies of translations/*.ts up to date with the sources, as ./dev translations does, and then looks for texts that
are new, unfinished or empty, for placeholders that were lost or invented, for key marks, and for texts that nobody uses any
more. Prints every fault; exit status 1 if there is one.
"""
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

LANGUAGES = {"en": 2, "de": 2, "fr": 2, "ja": 1, "zh_CN": 1, "he": 2}  # plural forms
PLACEHOLDER = re.compile(r"%(?:L?\d|L?n)")


def messages(path):
    """(context, source, comment) -> message element"""
    root = ElementTree.parse(path).getroot()
    return {(context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""): message
            for context in root.iter("context") for message in context.iter("message")}


def update(lupdate, repository, path, language):
    only = ["-pluralonly"] if language == "en" else []
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", *only, "-I", ".", "app/window", "widgets",
                    "-ts", str(path)], cwd=repository, check=True)


def forms_of(message):
    translation = message.find("translation")
    forms = translation.findall("numerusform")
    return [form.text or "" for form in forms] if forms else [translation.text or ""]


def faults_of(message, language):
    source = message.findtext("source")
    forms = forms_of(message)
    if message.find("translation").get("type") == "unfinished" or not all(forms):
        yield "is not translated"
        return
    if message.get("numerus") == "yes" and len(forms) != LANGUAGES[language]:
        yield f"has {len(forms)} plural forms instead of {LANGUAGES[language]}"
    for form in forms:
        # one of the forms may say "one" in words
        wanted, given = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(form))
        if given - wanted or wanted - given - {"%Ln"}:
            yield f"has the placeholders {sorted(given)} instead of {sorted(wanted)}"
    if re.search(r"&\w", source) and not re.search(r"&\w", forms[-1]):
        yield "has lost its key mark &"
    if source[-1] in " …" and forms[-1][-1] not in " …" and not forms[-1].endswith(("…", "，", "、")):
        yield "has lost the sign at its end"


def main(lupdate, repository):
    faults = []
    for language in LANGUAGES:
        committed = repository / "translations" / f"halftone_{language}.ts"
        with tempfile.TemporaryDirectory() as folder:
            fresh = Path(folder) / committed.name
            fresh.write_bytes(committed.read_bytes())
            update(lupdate, repository, fresh, language)
            before, now = messages(committed), messages(fresh)
        faults += [f"{language}: {key[0]}: “{key[1]}” is used no more" for key in before.keys() - now.keys()]
        for key, message in now.items():
            faults += [f"{language}: {key[0]}: “{key[1]}” {fault}" for fault in faults_of(message, language)]
    for fault in faults:
        print(fault)
    print(f"{len(LANGUAGES)} languages, {len(faults)} faults; ./dev translations brings the files up to date")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))

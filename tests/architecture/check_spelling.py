#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the spelling of documents, of the window's texts and of the programs' sentences with hunspell: British English.

usage: check_spelling.py [ROOT]        prints one line per fault; exit status 1 if there is one

words.txt beside this file has the words that no dictionary knows, one a line; one without a capital may begin a sentence. A
word that nothing uses any more is a fault too. Words with digits are names of formats, models and sizes, and are not checked.
"""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from check_documents import files, prose

WORDS = Path(__file__).with_name("words.txt")
MADE = Path("docs/performance.md")  # full of names of figures
TEXTS = "translations/halftone_de.ts"  # every text of the window, as it is in the sources
ADDRESS = re.compile(r"https?://\S+|\]\([^)]*\)|<!--.*?-->")
LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
SENTENCE = re.compile(r"^[^{}<>_=/\\]*\b[a-z]+ [a-z]+ [a-z]+ [a-z]+\b[^{}<>_=\\]*$")  # words for people, no code
WORD = re.compile(r"(?<![\w%-])[^\W\d_](?:[^\W_]|'(?=[a-z]))*")
# The dictionary has both spellings; the project's is -ise, but for the terms of the trade.
TERMS = "(?:un)?quanti|tokeni|(?:re)?siz|priz|seiz"
AMERICAN = re.compile(rf"(?!{TERMS})\w+iz(?:e|ed|es|er|ers|ing|ation|ations)$", re.IGNORECASE)

# Words for which the glossary has another one.
SYNONYMS = {"subgraph": "sub-graph", "subgraphs": "sub-graphs", "speedup": "gain", "speedups": "gains", "dataset": "texts",
            "datatype": "format", "datatypes": "formats", "quantise": "quantize", "quantised": "quantized",
            "quantisation": "quantization"}


def texts_of(root):
    """(where, text) of everything that people read."""
    for page in files(root, (".md",)):
        if page == MADE:
            continue
        yield str(page), ADDRESS.sub(" ", prose((root / page).read_text(encoding="utf-8")))
    sources = [message.findtext("source") for message in ElementTree.parse(root / TEXTS).iter("message")]
    yield TEXTS, re.sub(r"<code>.*?</code>|<[^>]*>|&\w+;|\{\w+\}", " ", "\n".join(sources)).replace("&", "")
    for folder in ("core", "app/workflow", "app/command"):
        for source in files(root / folder, (".cpp",)):
            literals = LITERAL.findall((root / folder / source).read_text(encoding="utf-8"))
            yield f"{folder}/{source}", "\n".join(text for text in literals if SENTENCE.match(text))


def words_of(text):
    return {word for word in WORD.findall(text.replace("’", "'")) if not re.search(r"\d", word)}


def unknown(words):
    """Those that hunspell's British dictionary does not have."""
    finished = subprocess.run(["hunspell", "-d", "en_GB", "-i", "utf-8", "-l"], input="\n".join(sorted(words)), text=True,
                              encoding="utf-8", stdout=subprocess.PIPE, check=True)
    return set(finished.stdout.split())


def main(arguments):
    root = Path(arguments[0]) if arguments else Path(__file__).resolve().parents[2]
    known = set(WORDS.read_text(encoding="utf-8").split())
    used = {where: words_of(text) for where, text in texts_of(root)}
    all_words = set().union(*used.values())
    strange = unknown(all_words) - SYNONYMS.keys()
    american = {word for word in all_words if AMERICAN.match(word)}
    met = (strange | american) & known | {word[0].lower() + word[1:] for word in strange | american} & known
    strange, american = ({word for word in words if not {word, word[0].lower() + word[1:]} & known}
                         for words in (strange, american))
    faults = []
    for where, words in sorted(used.items()):
        faults += [f"{where}: “{word}”" for word in sorted(words & strange)]
        faults += [f"{where}: “{word}” is American" for word in sorted(words & american)]
        faults += [f"{where}: “{word}” is called {SYNONYMS[word]} here" for word in sorted(words & SYNONYMS.keys())]
    faults += [f"{WORDS.name}: “{word}” is used no more, or in the dictionary" for word in sorted(known - met)]
    print("\n".join([*faults, f"{sum(map(len, used.values()))} words, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

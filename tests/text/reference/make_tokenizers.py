#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tokenizers.json: small tokenizers that take text through the pipelines of well-known models.

Two vocabularies are trained here, one of bytes and one of characters, on the text below. A pipeline is a
tokenizer.json of which "model" is only the name of its vocabulary and what it sets besides.

usage: make_tokenizers.py      then make_expected.mjs, for the ids
"""

import json
import re
from collections import Counter
from pathlib import Path

TEXT = """
The weather was fine when they're going to the market, and we've seen what she'll do there: nothing at all.
I'd say it's 12 or 123 or 1234567 degrees; he's "sure" (isn't he?). Naïve cafés, Zürich, façade, jalapeño.
def area(width, height):\n    return width * height  # in metres\n\n\nfor (int i = 0; i < n; ++i) { total += values[i]; }
Добрый день, как ваши дела сегодня? Погода хорошая, и мы идём на рынок.
Καλημέρα, τι κάνετε σήμερα; Ο καιρός είναι καλός.
صباح الخير، كيف حالك اليوم؟ الطقس جميل ونحن ذاهبون إلى السوق.
בוקר טוב, מה שלומך היום? מזג האוויר נאה.
नमस्ते, आज आप कैसे हैं? मौसम अच्छा है और हम बाज़ार जा रहे हैं।
สวัสดีตอนเช้า วันนี้อากาศดีและเรากำลังไปตลาด
今天天气很好，我们要去市场买一些水果和蔬菜。你好吗？
今日は天気がいいので、市場へ果物と野菜を買いに行きます。ありがとうございます。
오늘은 날씨가 좋아서 우리는 시장에 과일과 채소를 사러 갑니다.
Good 👍 day 🌞 to the family 👨‍👩‍👧 of 🇩🇪 and 🇯🇵, ❤️ and 👋🏽!
"""
MERGES = 400
REPEATED_SPACES = [2, 4, 8]  # as code is indented


def byte_characters():
    """The visible character of each byte in a byte-level vocabulary."""
    printable = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printable]
    return {**{byte: chr(byte) for byte in printable}, **{byte: chr(0x100 + i) for i, byte in enumerate(others)}}


def train(words, merges):
    """The most frequent pair merges, the alphabetically first of equals, until there are enough."""
    words = Counter(tuple(word) for word in words)
    learnt = []
    for _ in range(merges):
        pairs = Counter()
        for word, count in words.items():
            for pair in zip(word, word[1:]):
                pairs[pair] += count
        best = min(pairs, key=lambda pair: (-pairs[pair], pair))
        learnt.append(best)
        merged = Counter()
        for word, count in words.items():
            out = []
            for symbol in word:
                if out and (out[-1], symbol) == best:
                    out[-1] += symbol
                else:
                    out.append(symbol)
            merged[tuple(out)] += count
        words = merged
    return learnt


def with_spaces(merges, space):
    """Merges for runs of spaces go first."""
    halves = [space * (count // 2) for count in REPEATED_SPACES]
    return [(half, half) for half in halves] + merges


def vocabulary(base, merges):
    tokens = list(dict.fromkeys([*base, *("".join(pair) for pair in merges)]))
    return {token: index for index, token in enumerate(tokens)}


def byte_model():
    visible = byte_characters()
    words = ["".join(visible[byte] for byte in word.encode()) for word in re.findall(r" ?\w+|[^\w\s]+|\s", TEXT)]
    merges = with_spaces(train(words, MERGES), visible[0x20])
    return {"type": "BPE", "vocab": vocabulary(visible.values(), merges), "merges": [" ".join(m) for m in merges]}


def character_model():
    words = ["▁" + word for word in TEXT.split()]
    merges = with_spaces(train(words, MERGES), "▁")
    base = ["<unk>", "<s>", "</s>", *(f"<0x{byte:02X}>" for byte in range(256)), *sorted(set("".join(words)))]
    # Half of the characters from Thai on stay unknown, for byte fallback and the unknown token.
    known = [token for token in base if len(token) > 1 or ord(token) < 0x0E00 or ord(token) % 2 == 0 or token == "▁"]
    merges = [pair for pair in merges if all(character in known for character in "".join(pair))]
    return {"type": "BPE", "vocab": vocabulary(known, merges), "merges": [list(pair) for pair in merges]}


GPT2 = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
BYTES = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": False, "use_regex": False}
WORDS = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|%s| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+")
PUNCTUATED = (r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
              r"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
              r"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+")


def split(pattern, behavior="Isolated", invert=False, kind="Regex"):
    return {"type": "Split", "pattern": {kind: pattern}, "behavior": behavior, "invert": invert}


def sequence(key, *parts):
    return {"type": "Sequence", key: list(parts)}


def steps(*parts):
    return sequence("pretokenizers", *parts)


def replace(pattern, content, kind="String"):
    return {"type": "Replace", "pattern": {kind: pattern}, "content": content}


def template(token, token_id):
    return {"type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": token, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
            "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
            "special_tokens": {token: {"id": token, "ids": [token_id], "tokens": [token]}}}


def added(token_id, content, **flags):
    return {"id": token_id, "content": content, "single_word": False, "lstrip": False, "rstrip": False,
            "normalized": False, "special": True, **flags}


def pipeline(name, model, normalizer=None, pre_tokenizer=None, post_processor=None, added_tokens=(), **settings):
    return {"name": name, "version": "1.0", "truncation": None, "padding": None, "decoder": None,
            "added_tokens": list(added_tokens), "normalizer": normalizer, "pre_tokenizer": pre_tokenizer,
            "post_processor": post_processor, "model": {"of": model, **settings}}


def pipelines(first, last):
    """@param first, last: the ids behind the vocabularies of bytes and of characters"""
    unknown = {"unk_token": "<unk>", "fuse_unk": True, "byte_fallback": True}
    llama2 = sequence("normalizers", {"type": "Prepend", "prepend": "▁"}, replace(" ", "▁"))
    frame = [added(0, "<unk>"), added(1, "<s>"), added(2, "</s>")]
    turns = [added(first, "<|begin|>"), added(first + 1, "<|turn|>"), added(first + 2, "<|turn|>user")]
    metaspace = {"type": "Metaspace", "replacement": "▁", "prepend_scheme": "first", "split": False}
    yield pipeline("GPT-2", "bytes", pre_tokenizer=GPT2, post_processor={**GPT2, "trim_offsets": False},
                   added_tokens=[added(first, "<|endoftext|>", normalized=True)])
    yield pipeline("RoBERTa's prefix space", "bytes", pre_tokenizer={**GPT2, "add_prefix_space": True})
    yield pipeline("Llama 3", "bytes", pre_tokenizer=steps(split(WORDS % r"\p{N}{1,3}"), BYTES), added_tokens=turns,
                   post_processor=sequence("processors", GPT2, template("<|begin|>", first)), ignore_merges=True)
    yield pipeline("Qwen 2 and 3", "bytes", {"type": "NFC"}, steps(split(WORDS % r"\p{N}"), BYTES), BYTES, turns,
                   continuing_subword_prefix="", end_of_word_suffix="")
    yield pipeline("words by case", "bytes", None, steps(split(PUNCTUATED, "Removed", True), BYTES))
    yield pipeline("DeepSeek", "bytes", sequence("normalizers"),
                   steps(split(r"[\r\n]"), split(r"\s?[A-Za-zµÀ-ÖØ-öø-ƺƼ-ƿǄ-ʓʕ-ʯͰ-ͳͶͷͻ-ͽͿΆΈ-ΊΌΎ-ΡΣ-ϵϷ-ҁҊ-ԯ]+"),
                         split(r"\s?[!-/:-~！-／：-～‘-‟　-。]+"), split(r"\s+$"), split(r"[一-龥ࠀ-一가-퟿]+"),
                         {"type": "Digits", "individual_digits": True}, BYTES))
    yield pipeline("Falcon", "bytes", None,
                   steps({"type": "Punctuation", "behavior": "Contiguous"}, GPT2, {"type": "Digits", "individual_digits": False},
                         split("[0-9][0-9][0-9]")))
    yield pipeline("Llama 2", "characters", llama2, None, template("<s>", 1), frame, **unknown)
    yield pipeline("Mistral 0.3", "characters", None, metaspace, template("<s>", 1), frame, **unknown)
    yield pipeline("Phi-3", "characters", llama2, None, template("<s>", 1),
                   [*frame, added(last, "<|user|>", rstrip=True), added(last + 1, "<|end|>", rstrip=True, lstrip=True)],
                   **unknown)
    yield pipeline("Gemma 2", "characters", replace(" ", "▁"), split(" ", "MergedWithPrevious", kind="String"),
                   template("<s>", 1), [*frame, added(last, "\n\n"), added(last + 1, "  ", normalized=False)], **unknown)
    yield pipeline("Metaspace that splits", "characters", None,
                   {**metaspace, "split": True, "prepend_scheme": "always"}, added_tokens=frame,
                   **{**unknown, "byte_fallback": False})
    yield pipeline("Metaspace that never prepends, unknown tokens apart", "characters", {"type": "NFKC"},
                   {**metaspace, "split": True, "prepend_scheme": "never"}, added_tokens=frame, unk_token="<unk>")
    yield pipeline("NFD, lower case, stripped", "bytes",
                   sequence("normalizers", {"type": "NFD"}, {"type": "Lowercase"},
                            {"type": "Strip", "strip_left": True, "strip_right": True}), GPT2)
    yield pipeline("NFKD without marks", "bytes", sequence("normalizers", {"type": "NFKD"}, replace(r"\p{Mn}+", "", "Regex")),
                   GPT2)
    yield pipeline("Whitespace", "bytes", None, steps({"type": "Whitespace"}, BYTES))
    yield pipeline("WhitespaceSplit", "bytes", replace(r"\s+", " ", "Regex"), steps({"type": "WhitespaceSplit"}, BYTES))
    for behavior in ("Removed", "Isolated", "MergedWithPrevious", "MergedWithNext", "Contiguous"):
        for invert in (False, True):
            yield pipeline(f"Split, {behavior}{', inverted' if invert else ''}", "bytes", None,
                           steps(split(r"\w", behavior, invert), BYTES))
    yield pipeline("words and edges", "bytes", None, steps(split(r"\b", "Isolated"), split(r"^.|\S$"), split(r"[\h-]{2,}"), BYTES))
    yield pipeline("added tokens of every kind", "bytes", {"type": "Lowercase"}, GPT2, None,
                   [added(first, "Day", normalized=True), added(first + 1, "the", single_word=True),
                    added(first + 2, "<L>", lstrip=True), added(first + 3, "<R>", rstrip=True),
                    added(first + 4, "café", single_word=True, normalized=True, special=False), added(first + 5, "<L>x")])


def main():
    models = {"bytes": byte_model(), "characters": character_model()}
    document = {"models": models, "pipelines": list(pipelines(*(len(model["vocab"]) for model in models.values())))}
    lines = [json.dumps(each, ensure_ascii=False) for each in document["pipelines"]]
    text = '{"models": ' + json.dumps(models, ensure_ascii=False) + ',\n"pipelines": [\n' + ",\n".join(lines) + "]}\n"
    Path(__file__).with_name("tokenizers.json").write_text(text)


if __name__ == "__main__":
    main()

# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exported files as the programs that they are for do, and compares the result with what was chosen.

    check_exports.py FOLDER

FOLDER/layers.json is a list of {"name", "kind", "format"}; each folder beside it is named as a target of `export`. Written
from the documents of the programs, without a look at Halftone's own reading back: Python's re and fnmatch are what those
programs call. Prints every difference; exit status 1 if there is one.
"""
import csv
import fnmatch
import functools
import json
import re
import sys
from pathlib import Path


def load(folder, name):
    return json.loads((folder / name).read_text(encoding="utf-8"))


@functools.cache
def expression(pattern):
    """Compiled once: re itself forgets after 512 patterns."""
    return re.compile(pattern)


@functools.cache
def glob(pattern):
    return re.compile(fnmatch.translate(pattern))  # what fnmatch itself compiles, and forgets


def in_lists(lists, name, kind):
    return kind in lists["types"] or any(expression(pattern).search(name) for pattern in lists["names"])


def inc_quantizes(config, name, kind):
    """Intel Neural Compressor: the blocklist wins; an empty allowlist allows everything."""
    allow, block = config["allowlist"], config["blocklist"]
    is_allowed = not (allow["types"] or allow["names"]) or in_lists(allow, name, kind)
    return is_allowed and not in_lists(block, name, kind)


def inc(folder, layers):
    measure, config = load(folder, "inc_measure.json"), load(folder, "inc_quantize.json")
    assert measure["mode"] == "MEASURE" and config["mode"] == "QUANTIZE"
    low = {"E4M3": "fp8_e4m3", "E5M2": "fp8_e5m2"}[config["fp8_config"]]
    formats = {}
    for layer in layers:
        kind = "Linear" if layer["kind"] == "linear" else "Matmul"
        assert inc_quantizes(measure, layer["name"], kind), "what is not measured cannot be quantized"
        formats[layer["name"]] = low if inc_quantizes(config, layer["name"], kind) else "bf16"
        for matmul, cache in (("matmul_qk", "k_cache"), ("matmul_av", "v_cache")):
            if layer["name"].endswith("." + matmul):
                name = layer["name"][: -len(matmul)] + cache
                if inc_quantizes(config, name, "KVCache") != (formats[layer["name"]] == low):
                    formats[layer["name"]] = "one format, and its cache another"
    return formats


VLLM = [(r"\.(q|k|v)_proj$", ".qkv_proj"), (r"\.(gate|up)_proj$", ".gate_up_proj"),
        (r"\.(matmul_qk|matmul_av)$", r".attn.impl.\1")]


def inc_vllm(folder, layers):
    config = load(folder, "inc_quantize.json")
    formats = {}
    for layer in layers:
        name = layer["name"]
        for pattern, replacement in VLLM:
            name = re.sub(pattern, replacement, name)
        kind = "Linear" if layer["kind"] == "linear" else "Matmul"
        formats[layer["name"]] = "fp8_e4m3" if inc_quantizes(config, name, kind) else "bf16"
        for matmul, cache in (("matmul_qk", "k_cache"), ("matmul_av", "v_cache")):
            if name.endswith("." + matmul):
                beside = name[: -len(matmul)] + cache
                if inc_quantizes(config, beside, "VLLMKVCache") != (formats[layer["name"]] == "fp8_e4m3"):
                    formats[layer["name"]] = "one format, and its cache another"
    return formats


def linears(layers, is_quantized):
    """Programs that know linear layers alone."""
    return {layer["name"]: "fp8_e4m3" if layer["kind"] == "linear" and is_quantized(layer["name"]) else "bf16"
            for layer in layers}


def compressed_tensors(folder, layers):
    def matches(name, target):
        if target.startswith("re:"):
            return expression(target[3:]).match(name) is not None
        return target in (name, "Linear")

    def quantizer(part):
        targets = [target for group in part["config_groups"].values() for target in group["targets"]]

        def is_quantized(name):
            return any(matches(name, target) for target in targets) \
                and not any(matches(name, target) for target in part["ignore"])
        return is_quantized

    config = load(folder, "quantization_config.json")["quantization_config"]
    recipe = load(folder, "recipe.yaml")  # flow style: JSON is YAML
    modifier = recipe["quant_stage"]["quant_modifiers"]["QuantizationModifier"]
    formats = linears(layers, quantizer(config))
    return formats if formats == linears(layers, quantizer(modifier)) else {"recipe.yaml": "another configuration"}


def modelopt(folder, layers):
    entries = load(folder, "modelopt_quant_cfg.json")["quant_cfg"]

    def is_enabled(quantizer):
        enabled = True  # a quantizer is on unless an entry switches it off; the last one that fits counts
        for entry in entries:
            if glob(entry["quantizer_name"]).match(quantizer):
                enabled = entry.get("enable", True)
        return enabled

    def is_quantized(name):
        both = {is_enabled(name + ".weight_quantizer"), is_enabled(name + ".input_quantizer")}
        assert len(both) == 1, name + ": one operand only"
        return both.pop()

    for layer in layers:
        assert layer["kind"] == "linear" or not is_enabled(layer["name"] + ".q_bmm_quantizer")
        assert not is_enabled(layer["name"] + ".output_quantizer")
    return linears(layers, is_quantized)


def tensorrt_llm(folder, layers):
    quantization = load(folder, "hf_quant_config.json")["quantization"]
    assert quantization["quant_algo"] == "FP8"
    excluded = quantization["exclude_modules"]
    return linears(layers, lambda name: not any(glob(pattern).match(name) for pattern in excluded))


def quark(folder, layers):
    config = load(folder, "quark_config.json")
    assert config["global_quant_config"]["weight"]["dtype"] == "fp8_e4m3"
    assert not config.get("layer_quant_config") and not config.get("layer_type_quant_config")
    excluded = [expanded for pattern in config["exclude"] for expanded in (pattern, pattern + ".*")]  # as QConfig does
    return linears(layers, lambda name: not any(glob(pattern).match(name) for pattern in excluded))


def torchao(folder, layers):
    rules = load(folder, "torchao_config.json")["_data"]["fqn_to_config"]

    def is_quantized(name):
        if name in rules:
            return rules[name] is not None
        for key, config in rules.items():
            if key.startswith("re:") and re.fullmatch(key[3:], name):
                return config is not None
        return rules.get("_default") is not None

    return linears(layers, is_quantized)


def table(folder, _layers):
    with open(folder / "configuration.csv", encoding="utf-8", newline="") as file:
        return {row["layer"]: row["format"] for row in csv.DictReader(file)}


def own(folder, _layers):
    document = load(folder, "configuration.json")
    assert document["halftone_configuration"] == 1
    return document["configuration"]


READERS = {"json": own, "inc": inc, "inc-vllm": inc_vllm, "compressed-tensors": compressed_tensors, "modelopt": modelopt,
           "tensorrt-llm": tensorrt_llm, "quark": quark, "torchao": torchao, "csv": table}


def main(root):
    layers = load(root, "layers.json")
    chosen = {layer["name"]: layer["format"] for layer in layers}
    faults = 0
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        read = READERS[folder.name](folder, layers)
        for name in sorted(chosen.keys() | read.keys()):
            if chosen.get(name) != read.get(name):
                print(f"{folder.name}: {name} is {read.get(name)}, chosen was {chosen.get(name)}")
                faults += 1
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

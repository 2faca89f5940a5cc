#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a Llama-shaped Hugging Face folder of any size with random weights, for benchmarks and memory tests.

The weights are normal with standard deviation 1/sqrt(inputs), so that losses are near that of guessing; norms are 1.
They are cut from one pool of normal numbers whose size is prime, so that no two rows of a matrix are alike. Written as a
stream: memory does not grow with the model. Needs nothing but Python 3.

usage: make_model.py CONFIG.json FOLDER [--seed 1] [--dtype BF16|F16|F32] [--set KEY=VALUE]...
  --set hidden_size=768     changes a number of the configuration, for shapes that have none of their own
"""

import argparse
import array
import json
import math
import random
import struct
import sys
from pathlib import Path

POOL = 1_000_003  # chosen: prime, so that it is no multiple of any row
PIECE = 1 << 24  # chosen: bytes written at once
ITEM_BYTES = {"BF16": 2, "F16": 2, "F32": 4}
ARCHITECTURES = ("LlamaForCausalLM", "MistralForCausalLM")


def tensors(config):
    """Yields name and shape of every tensor, in the order of the file."""
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    heads = config["num_attention_heads"]
    head = config.get("head_dim") or hidden // heads
    keys = (config.get("num_key_value_heads") or heads) * head
    vocabulary = config["vocab_size"]
    yield "model.embed_tokens.weight", [vocabulary, hidden]
    for block in range(config["num_hidden_layers"]):
        path = f"model.layers.{block}."
        yield path + "input_layernorm.weight", [hidden]
        yield path + "self_attn.q_proj.weight", [heads * head, hidden]
        yield path + "self_attn.k_proj.weight", [keys, hidden]
        yield path + "self_attn.v_proj.weight", [keys, hidden]
        yield path + "self_attn.o_proj.weight", [hidden, heads * head]
        yield path + "post_attention_layernorm.weight", [hidden]
        yield path + "mlp.gate_proj.weight", [inner, hidden]
        yield path + "mlp.up_proj.weight", [inner, hidden]
        yield path + "mlp.down_proj.weight", [hidden, inner]
    yield "model.norm.weight", [hidden]
    if not config.get("tie_word_embeddings", False):
        yield "lm_head.weight", [vocabulary, hidden]


def encode(values, dtype):
    if dtype == "F16":
        return struct.pack(f"<{len(values)}e", *values)
    wide = array.array("f", values)
    if sys.byteorder != "little":
        wide.byteswap()
    data = wide.tobytes()
    if dtype == "F32":
        return data
    narrow = bytearray(len(data) // 2)  # the upper half of a float32
    narrow[0::2], narrow[1::2] = data[2::4], data[3::4]
    return bytes(narrow)


class Pools:
    """Encoded normal numbers, one pool for each standard deviation."""

    def __init__(self, seed, dtype):
        self.random = random.Random(seed)
        self.dtype = dtype
        self.normal = [self.random.gauss(0.0, 1.0) for _ in range(POOL)]
        self.encoded = {}

    def write(self, file, shape):
        count = math.prod(shape)
        item = ITEM_BYTES[self.dtype]
        if len(shape) == 1:
            file.write(encode([1.0] * count, self.dtype))
            return
        inputs = shape[-1]
        if inputs not in self.encoded:
            scale = 1.0 / math.sqrt(inputs)
            pool = encode([value * scale for value in self.normal], self.dtype)
            self.encoded[inputs] = pool * (PIECE // len(pool) + 2)
        period, data = POOL * item, memoryview(self.encoded[inputs])
        offset = self.random.randrange(POOL) * item
        left = count * item
        while left > 0:
            length = min(left, PIECE)
            file.write(data[offset : offset + length])
            offset = (offset + length) % period
            left -= length


def write_model(config, folder, seed, dtype):
    folder.mkdir(parents=True, exist_ok=True)
    dtype_name = {"BF16": "bfloat16", "F16": "float16", "F32": "float32"}[dtype]
    (folder / "config.json").write_text(json.dumps({**config, "torch_dtype": dtype_name}, indent=2) + "\n")
    header, offset = {}, 0
    for name, shape in tensors(config):
        end = offset + math.prod(shape) * ITEM_BYTES[dtype]
        header[name] = {"dtype": dtype, "shape": shape, "data_offsets": [offset, end]}
        offset = end
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    pools = Pools(seed, dtype)
    with open(folder / "model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for _, shape in tensors(config):
            pools.write(file, shape)
    return offset


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("config", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dtype", choices=sorted(ITEM_BYTES), default="BF16")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    for change in arguments.set:
        key, _, value = change.partition("=")
        config[key] = json.loads(value)
    architecture = (config.get("architectures") or ["none"])[0]
    if architecture not in ARCHITECTURES:
        parser.error(f"{arguments.config}: {architecture} is none of {', '.join(ARCHITECTURES)}")
    size = write_model(config, arguments.folder, arguments.seed, arguments.dtype)
    print(f"{arguments.folder}: {size / 1e9:.2f} GB of weights", file=sys.stderr)


if __name__ == "__main__":
    main()

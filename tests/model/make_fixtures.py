#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes tests/model/fixtures with PyTorch 1.13 (Debian 12: python3-torch). The result is committed.

Each accepted model comes with a .json: token ids, the loss, and for every operand of every layer the sums that a
calibration must find, from central differences in float64: an element is moved, the loss computed again. No
gradient of PyTorch and no code of Halftone takes part.
"""
import io
import json
import math
import os
import pathlib
import tempfile
import zipfile
from typing import Optional

import torch
import torch.nn.functional as F
from torch import Tensor, nn

FOLDER = pathlib.Path(__file__).resolve().parent / "fixtures"
VOCABULARY, HIDDEN, HEADS, POSITIONS = 17, 8, 2, 32
IDS = torch.tensor([[3, 1, 4, 1, 5, 9]])


def tap(name: str, which: int, operand: Tensor) -> Tensor:
    """Where an operand is used, before any copy. Replaced while differences are taken."""
    return operand


class Linear(nn.Module):
    def __init__(self, inputs, outputs, bias=True):
        super().__init__()
        self.path = ""
        self.weight = nn.Parameter(torch.randn(outputs, inputs) * 0.4)
        self.bias = nn.Parameter(torch.randn(outputs) * 0.1) if bias else None

    def forward(self, x):
        return F.linear(tap(self.path, 0, x), tap(self.path, 1, self.weight), self.bias)


class Conv1D(nn.Module):
    """The transposed linear of GPT-2, by addmm."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.path = ""
        self.weight = nn.Parameter(torch.randn(inputs, outputs) * 0.4)
        self.bias = nn.Parameter(torch.randn(outputs) * 0.1)

    def forward(self, x):
        flat = tap(self.path, 0, x.view(-1, x.size(-1)))
        y = torch.addmm(self.bias, flat, tap(self.path, 1, self.weight))
        return y.view(x.size(0), x.size(1), y.size(-1))


class WeightFirst(nn.Module):
    """weight @ x, as some exporters write it: the weight is the left operand."""

    def __init__(self, inputs, outputs):
        super().__init__()
        self.path = ""
        self.weight = nn.Parameter(torch.randn(outputs, inputs) * 0.4)

    def forward(self, x):
        return torch.matmul(tap(self.path, 1, self.weight), tap(self.path, 0, x).transpose(1, 2)).transpose(1, 2)


class FusedAttention(nn.Module):
    def __init__(self, linear=Linear):
        super().__init__()
        self.path = ""
        self.heads = HEADS
        self.c_attn = linear(HIDDEN, 3 * HIDDEN)
        self.c_proj = linear(HIDDEN, HIDDEN)

    def forward(self, x, mask):
        width = x.size(2)
        q, k, v = self.c_attn(x).split(width, dim=2)
        shape = [x.size(0), x.size(1), self.heads, width // self.heads]
        q, k, v = [t.view(shape).transpose(1, 2) for t in (q, k, v)]
        name = self.path + ".matmul"
        scores = torch.matmul(tap(name, 0, q), tap(name, 1, k).transpose(-2, -1))
        scores = scores * (1.0 / math.sqrt(width // self.heads)) + mask
        name = self.path + ".matmul_1"
        y = torch.matmul(tap(name, 0, F.softmax(scores, dim=-1)), tap(name, 1, v))
        return self.c_proj(y.transpose(1, 2).contiguous().view(x.size()))


class OneHeadAttention(nn.Module):
    """A fused projection whose three parts go into the products as they are."""

    def __init__(self):
        super().__init__()
        self.path = ""
        self.qkv = Linear(HIDDEN, 3 * HIDDEN)
        self.out = Linear(HIDDEN, HIDDEN)

    def forward(self, x, mask):
        q, k, v = self.qkv(x).chunk(3, dim=-1)
        name = self.path + ".matmul"
        scores = torch.matmul(tap(name, 0, q), tap(name, 1, k).transpose(-2, -1)) * 0.35 + mask[0]
        name = self.path + ".matmul_1"
        return self.out(torch.matmul(tap(name, 0, F.softmax(scores, dim=-1)), tap(name, 1, v)))


class GroupedAttention(nn.Module):
    """Two query heads share one key and one value head."""

    def __init__(self, interleave):
        super().__init__()
        self.path = ""
        self.interleave = interleave
        self.q, self.k, self.v = Linear(HIDDEN, 8), Linear(HIDDEN, 4), Linear(HIDDEN, 4)
        self.o = Linear(8, HIDDEN)

    def spread(self, heads):
        if self.interleave:
            return heads.repeat_interleave(2, dim=1)
        return heads[:, :, None].expand(heads.size(0), 1, 2, heads.size(2), 4).reshape(
            heads.size(0), 2, heads.size(2), 4)

    def forward(self, x, mask):
        B, T = x.size(0), x.size(1)
        q = self.q(x).view(B, T, 2, 4).transpose(1, 2)
        k = self.k(x).view(B, T, 1, 4).transpose(1, 2)
        v = self.v(x).view(B, T, 1, 4).transpose(1, 2)
        name = self.path + ".matmul"
        scores = torch.matmul(tap(name, 0, q), self.spread(tap(name, 1, k)).transpose(2, 3)) / 2.0 + mask
        name = self.path + ".matmul_1"
        y = torch.matmul(tap(name, 0, torch.softmax(scores, dim=-1)), self.spread(tap(name, 1, v)))
        return self.o(y.transpose(1, 2).reshape(B, T, 8))


class Mlp(nn.Module):
    def __init__(self, linear=Linear):
        super().__init__()
        self.fc = linear(HIDDEN, 12)
        self.out = linear(12, HIDDEN)

    def forward(self, x):
        return self.out(F.gelu(self.fc(x)))


class Block(nn.Module):
    def __init__(self, attention, mlp=None, scale=1.0):
        super().__init__()
        self.scale = scale
        self.ln_1, self.ln_2 = nn.LayerNorm(HIDDEN), nn.LayerNorm(HIDDEN)
        self.attn, self.mlp = attention, mlp or Mlp()
        self.drop = nn.Dropout(0.3)

    def forward(self, x, mask):
        x = x + self.drop(self.attn(self.ln_1(x), mask))
        return x + self.drop(self.mlp(self.ln_2(x)))


class ScaledBlock(Block):
    def forward(self, x, mask):
        x = x * 0.9 + self.attn(self.ln_1(x), mask) * self.scale
        return x * 0.9 + self.mlp(self.ln_2(x)) * self.scale


class InPlaceBlock(Block):
    def forward(self, x, mask):
        y = self.attn(self.ln_1(x), mask)
        y += x
        z = self.mlp(self.ln_2(y))
        z += y
        return z


class ParallelBlock(Block):
    def forward(self, x, mask):
        y = self.ln_1(x)
        return x + self.attn(y, mask) + self.mlp(y)


class Model(nn.Module):
    """Learned positions, blocks, a tied head. The mask is a buffer, as in GPT-2."""

    def __init__(self, make_block, blocks=1):
        super().__init__()
        self.wte, self.wpe = nn.Embedding(VOCABULARY, HIDDEN), nn.Embedding(POSITIONS, HIDDEN)
        self.h = nn.ModuleList([make_block() for _ in range(blocks)])
        self.ln_f = nn.LayerNorm(HIDDEN)
        self.lm_head = Linear(HIDDEN, VOCABULARY, bias=False)
        self.lm_head.weight = self.wte.weight
        causal = torch.full((POSITIONS, POSITIONS), -10000.0).triu(1)
        self.register_buffer("causal", causal.view(1, 1, POSITIONS, POSITIONS))

    def mask(self, ids: Tensor) -> Tensor:
        return self.causal[:, :, : ids.size(1), : ids.size(1)]

    def forward(self, ids: Tensor):
        x = self.wte(ids) + self.wpe(torch.arange(ids.size(1), device=ids.device))
        mask = self.mask(ids)
        for block in self.h:
            x = block(x, mask)
        return self.lm_head(self.ln_f(x))


class PaddedModel(Model):
    """The mask is made from the ids: token 1 is padding that nobody looks at."""

    def mask(self, ids: Tensor) -> Tensor:
        visible = (ids != 1)[:, None, None, :].to(self.wte.weight.dtype)
        return self.causal[:, :, : ids.size(1), : ids.size(1)] + (1.0 - visible) * -10000.0


class InPlaceMaskModel(Model):
    def mask(self, ids: Tensor) -> Tensor:
        mask = torch.zeros(1, 1, ids.size(1), ids.size(1), dtype=self.wte.weight.dtype)
        mask.masked_fill_(torch.ones_like(mask).triu(1) > 0, -10000.0)
        mask[:, :, :, 0] += -0.5
        mask.mul_(1.0)
        return mask


class UntiedModel(Model):
    """The head has a weight of its own, as the left operand."""

    def __init__(self, make_block):
        super().__init__(make_block)
        self.lm_head = WeightFirst(HIDDEN, VOCABULARY)


class AlibiModel(Model):
    """As Bloom: no positions but a slope on the scores, and a norm behind the embedding. It runs at every length."""

    def __init__(self):
        super().__init__(lambda: Block(FusedAttention()))
        self.wpe, self.ln_e = None, nn.LayerNorm(HIDDEN)

    def forward(self, ids: Tensor):
        x = self.ln_e(self.wte(ids))
        position = torch.ones_like(ids).cumsum(1)[0]
        distance = (position[None, :] - position[:, None]).to(x.dtype)
        slopes = torch.tensor([0.25, 0.0625]).to(x.dtype)[:, None, None]
        mask = distance * slopes + (distance > 0).to(x.dtype) * -10000.0
        for block in self.h:
            x = block(x, mask[None])
        return self.lm_head(self.ln_f(x))


class FixedLengthModel(Model):
    """Runs on exactly six tokens, as a trace does that has its length built in."""

    def forward(self, ids: Tensor):
        x = self.wte(ids).view(1, 6, HIDDEN) + self.wpe.weight[:6]
        for block in self.h:
            x = block(x, self.causal[:, :, :6, :6])
        return self.lm_head(self.ln_f(x))


class ConstantLoopModel(Model):
    """Scripted: a loop with a fixed number of rounds, a branch that the module decides, a check that raises."""

    def __init__(self, make_block):
        super().__init__(make_block)
        self.scales = True

    def forward(self, ids: Tensor):
        if ids.size(1) > 32:
            raise ValueError("too long")
        x = self.wte(ids)
        if self.scales:
            x = x * 2.0
        for _ in range(2):
            for block in self.h:
                x = block(x, self.mask(ids))
        return self.lm_head(self.ln_f(x))


class Returns(nn.Module):
    def __init__(self, what):
        super().__init__()
        self.what = what
        self.model = Model(lambda: Block(FusedAttention()))

    def forward(self, ids: Tensor):
        logits = self.model(ids)
        loss = F.cross_entropy(logits[0, :-1], ids[0, 1:])
        if self.what == "loss":
            return loss
        if self.what == "tuple":
            return logits, loss
        return {"hidden": logits * 2.0, "logits": logits}


class OptionalMask(nn.Module):
    def __init__(self):
        super().__init__()
        self.model = Model(lambda: Block(FusedAttention()))

    def forward(self, ids: Tensor, attention_mask: "Optional[Tensor]" = None):
        logits = self.model(ids)
        if attention_mask is not None:
            logits = logits * attention_mask
        return logits


class TwoInputs(OptionalMask):
    def forward(self, ids: Tensor, attention_mask: Tensor):
        return self.model(ids) * attention_mask


class DataDependentIf(Model):
    def forward(self, ids: Tensor):
        x = self.wte(ids)
        if bool(x.sum() > 0):
            x = x * 2.0
        return self.lm_head(x)


class DataDependentLoop(Model):
    def forward(self, ids: Tensor):
        x = self.wte(ids)
        for i in range(ids.size(1)):
            x = x * 1.01
        return self.lm_head(x)


class Einsum(Model):
    def forward(self, ids: Tensor):
        x = self.wte(ids)
        scores = torch.einsum("bqd,bkd->bqk", x, x)
        return self.lm_head(torch.matmul(torch.softmax(scores, dim=-1), x))


class Detached(Model):
    def forward(self, ids: Tensor):
        return self.lm_head(self.wte(ids).detach())


class NoEmbedding(Model):
    def forward(self, ids: Tensor):
        return self.lm_head(F.one_hot(ids, VOCABULARY)[:, :, :HIDDEN].float())


class NoProduct(Model):
    def forward(self, ids: Tensor):
        return self.wte(ids).sum()


def write_archive(name, archive):
    """Without the debug records, which only repeat the Python source's line numbers."""
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(FOLDER / name, "w") as target:
        for entry in source.infolist():
            if not entry.filename.endswith(".debug_pkl"):
                target.writestr(zipfile.ZipInfo(entry.filename), source.read(entry))


def save(name, program):
    buffer = io.BytesIO()
    torch.jit.save(program, buffer)
    write_archive(name + ".pt", buffer.getvalue())


def name_modules(model):
    for path, module in model.named_modules():
        if hasattr(module, "path"):
            module.path = path
    return model.eval()


def loss_of(model):
    output = model(IDS)
    if isinstance(output, dict):
        output = output["logits"]
    if isinstance(output, tuple):
        output = output[0]
    return output.item() if output.dim() == 0 else F.cross_entropy(output[0, :-1], IDS[0, 1:]).item()


class Differences:
    """Central differences of the loss in every element of every operand."""

    STEP = 1e-4  # error about STEP^2 = 1e-8 of the third derivative, rounding about 1e-12

    def __init__(self, model):
        self.model = model
        self.operands = {}

    def see(self, name, which, operand):
        self.operands[name, which] = operand.detach().clone()
        return operand

    def gradient(self, key, index):
        def moved(sign):
            def move(name, which, operand):
                if (name, which) != key:
                    return operand
                operand = operand.clone()
                operand.view(-1)[index] += sign * self.STEP
                return operand

            return self.loss(lambda n, w, o: move(n, w, o.contiguous()))

        return (moved(1) - moved(-1)) / (2 * self.STEP)

    def loss(self, hook):
        global tap
        plain, tap = tap, hook
        try:
            return loss_of(self.model)
        finally:
            tap = plain

    def sums(self):
        loss = self.loss(self.see)
        layers = {}
        for key, operand in self.operands.items():
            values = operand.reshape(-1)
            gradient = torch.tensor([self.gradient(key, i) for i in range(values.numel())], dtype=torch.float64)
            layers.setdefault(key[0], {})[key[1]] = {
                "sensitivity": (values * gradient).square().sum().item(),
                "valueSquares": values.square().sum().item(),
                "gradientSquares": gradient.square().sum().item(),
                "maxAbs": values.abs().max().item(),
            }
        return {"ids": IDS[0].tolist(), "loss": loss,
                "layers": [{"name": name, "operands": [o[0], o[1]]} for name, o in layers.items()]}


def write_reference(name, model):
    with torch.no_grad():
        reference = Differences(model.double()).sums()
    (FOLDER / (name + ".json")).write_text(json.dumps(reference, indent=1) + "\n")


def traced(model, **options):
    program = torch.jit.trace(model, IDS, check_trace=False, **options)
    return program


def write_models():
    models = {
        "gpt": Model(lambda: Block(FusedAttention()), blocks=2),
        "padding_mask": PaddedModel(lambda: Block(FusedAttention())),
        "in_place_mask": InPlaceMaskModel(lambda: Block(FusedAttention())),
        "in_place_residual": Model(lambda: InPlaceBlock(FusedAttention())),
        "scaled_residual": Model(lambda: ScaledBlock(FusedAttention(), scale=0.5), blocks=2),
        "parallel": Model(lambda: ParallelBlock(FusedAttention())),
        "conv1d": Model(lambda: Block(FusedAttention(Conv1D), Mlp(Conv1D))),
        "one_head": Model(lambda: Block(OneHeadAttention())),
        "grouped_expand": Model(lambda: Block(GroupedAttention(False))),
        "grouped_interleave": Model(lambda: Block(GroupedAttention(True))),
        "weight_first": UntiedModel(lambda: Block(FusedAttention())),
        "fixed_length": FixedLengthModel(lambda: Block(FusedAttention())),
        "returns_loss": Returns("loss"),
        "returns_tuple": Returns("tuple"),
        "returns_dict": Returns("dict"),
    }
    for name, model in models.items():
        name_modules(model)
        save(name, traced(model, strict=name != "returns_dict"))
        if name in ("gpt", "one_head"):
            scripted = model.train() if name == "gpt" else model  # the reader must switch dropout off
            save(name + "_scripted", torch.jit.script(scripted))
            model.eval()
        write_reference(name, model)

    model = name_modules(Model(lambda: Block(FusedAttention())))
    save("half", traced(model).half())
    write_reference("half", model.half())
    save("optional_mask", torch.jit.script(name_modules(OptionalMask())))
    save("constant_loop", torch.jit.script(name_modules(ConstantLoopModel(lambda: Block(FusedAttention())))))


def write_refused():
    def block():
        return Block(FusedAttention())

    save("two_inputs", torch.jit.script(name_modules(TwoInputs())))
    save("data_dependent_if", torch.jit.script(name_modules(DataDependentIf(block))))
    save("data_dependent_loop", torch.jit.script(name_modules(DataDependentLoop(block))))
    save("einsum", traced(name_modules(Einsum(block))))
    save("detached", traced(name_modules(Detached(block))))
    save("no_embedding", traced(name_modules(NoEmbedding(block))))
    save("no_product", traced(name_modules(NoProduct(block))))
    model = name_modules(Model(block))
    torch.save(model.state_dict(), FOLDER / "state_dict.pt")
    torch.save(nn.Linear(2, 2), FOLDER / "pickled_module.pt")
    torch.save(torch.ones(3), FOLDER / "legacy_tensor.pt", _use_new_zipfile_serialization=False)

    # An operator of PyTorch 2 that LibTorch 1.13 has never heard of.
    buffer = io.BytesIO()
    torch.jit.save(traced(model), buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(FOLDER / "unknown_operator.pt", "w") as target:
        for entry in source.infolist():
            if entry.filename.endswith(".debug_pkl"):
                continue
            content = source.read(entry)
            if entry.filename.endswith(".py"):
                content = content.replace(b"torch.softmax(", b"torch.scaled_dot_product_attention(")
            target.writestr(zipfile.ZipInfo(entry.filename), content)


def write_recipe():
    """The lines of docs/architectures.md, which a test compares with these."""
    model = name_modules(AlibiModel())
    here = pathlib.Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        ids = torch.zeros(1, 128, dtype=torch.int64)
        torch.jit.trace(model.eval(), ids).save("model.pt")
        write_archive("recipe.pt", pathlib.Path("model.pt").read_bytes())
        os.chdir(here)
    write_reference("recipe", model)


if __name__ == "__main__":
    assert torch.__version__.startswith("1.13"), "the fixtures are those of PyTorch 1.13"
    torch.manual_seed(0)
    FOLDER.mkdir(exist_ok=True)
    write_models()
    write_refused()
    write_recipe()
    save("frozen", torch.jit.freeze(traced(name_modules(Model(lambda: Block(FusedAttention()))))))

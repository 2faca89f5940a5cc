#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures on this host what Halftone asks for: one JSON object per line on standard input and output.

The protocol is specified in docs/formats.md, "The worker". Copy this file to the host that has the device; it needs
Python 3.8 and PyTorch, on Gaudi also habana_frameworks, optimum-habana and neural_compressor. Gaudi (`hpu`) and CUDA
are UNTESTED ON HARDWARE: written from the documentation of those packages, and run here against stand-ins only.
"""

import argparse
import glob
import importlib
import importlib.util
import inspect
import json
import math
import mmap
import os
import queue
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

PROTOCOL = 1
VERSION = "0.1.0"
UNTESTED = ("hpu", "cuda")  # nobody has run these on the hardware yet
MAX_LINE = 16 * 1024 * 1024  # bytes; chosen, the largest model's layer list needs about 100 KB
ALIVE_SECONDS = 10.0  # chosen
PROGRESS_SECONDS = 0.2  # chosen
BASELINE = "bf16"

Formats = Dict[str, str]  # layer -> format; layers that are missing are at the baseline
Message = Dict[str, Any]


class Refused(Exception):
    """What cannot be done, as the protocol says it: a code and one sentence."""

    def __init__(self, code: str, sentence: str):
        super().__init__(sentence)
        self.code = code


class Cancelled(Exception):
    pass


def need(name: str, purpose: str) -> Any:
    """Imports a package when it is needed, or says what to install."""
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise Refused("missing_package", f"{purpose} needs the Python package {name}, which this host lacks ({error})")


# Statistics. Pure: no torch.

class Options(NamedTuple):
    warm_up: int = 4
    min_rounds: int = 8
    max_rounds: int = 40
    precision: float = 0.002  # half the interval of the gain, as a share of the baseline's time
    budget_seconds: float = 60.0


class Comparison(NamedTuple):
    gain_seconds: float
    spread_seconds: float
    baseline_seconds: float
    candidate_seconds: float
    rounds: int
    outliers: int
    precise: bool


def median(values: List[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def half_interval(values: List[float]) -> float:
    """Half the 95 % interval of the median from order statistics, which assume no distribution. With fewer than six
    values there is none: half the range."""
    ordered, n = sorted(values), len(values)
    rank = 1
    while rank < n // 2 and 2 * sum(math.comb(n, i) for i in range(rank + 1)) <= 0.05 * 2 ** n:
        rank += 1
    return (ordered[n - rank] - ordered[rank - 1]) / 2


def count_outliers(values: List[float]) -> int:
    """Values further from the median than three robust standard deviations."""
    centre = median(values)
    deviation = 1.4826 * median([abs(value - centre) for value in values])
    return sum(abs(value - centre) > 3 * deviation for value in values) if deviation else 0


def compare(baseline: Callable[[], float], candidate: Callable[[], float], options: Options,
            tick: Callable[[float], None]) -> Comparison:
    """Times both in turns, first one and then the other first, so that drift cancels. `tick` may raise Cancelled."""
    started = time.monotonic()
    for done in range(options.warm_up):
        if done > 0 and time.monotonic() - started > options.budget_seconds:
            break
        for run in (baseline, candidate):
            tick(0.0)
            run()
    base, cand = [], []
    while True:
        for values, run in ((base, baseline), (cand, candidate))[::-1 if len(base) % 2 else 1]:
            tick(len(base) / options.max_rounds)
            values.append(run())
        gains = [b - c for b, c in zip(base, cand)]
        spread = half_interval(gains)
        precise = len(gains) >= options.min_rounds and spread <= options.precision * median(base)
        late = time.monotonic() - started > options.budget_seconds and len(gains) >= 3
        if precise or late or len(gains) >= options.max_rounds:
            return Comparison(median(gains), spread, median(base), median(cand), len(gains), count_outliers(gains),
                              precise)


# Intel Neural Compressor's files, as Halftone exports them. Pure.

def anchored(name: str) -> str:
    """Names are searched as regular expressions anywhere in a module's name: `layers.1` would find `layers.10`."""
    return "^" + re.sub(r"[\x00-\x7f]", lambda c: c[0] if re.match(r"\w", c[0]) else "\\" + c[0], name) + "$"


def blocked_names(layers: Dict[str, str], formats: Formats) -> List[str]:
    """The modules that stay in BF16: layers, and caches and fused attention beside a matmul that does."""
    modules: List[Tuple[str, List[str]]] = []
    fused: Dict[str, List[str]] = {}
    for name, kind in layers.items():
        modules.append((name, [name]))
        parent, last = name[:name.rfind(".") + 1], name[name.rfind(".") + 1:]
        if kind == "linear" or last not in ("matmul_qk", "matmul_av"):
            continue
        modules.append((parent + ("k_cache" if last == "matmul_qk" else "v_cache"), [name]))
        if parent in fused:
            fused[parent].append(name)
        else:
            fused[parent] = [name]
            modules.append((parent + "fused_scaled_dot_product_attention", fused[parent]))
    return [name for name, of in modules if any(formats.get(layer, BASELINE) == BASELINE for layer in of)]


def inc_file(mode: str, layers: Dict[str, str], formats: Formats, stats_path: str) -> str:
    used = {formats[name] for name in layers if formats.get(name, BASELINE) != BASELINE}
    if len(used) > 1:
        raise Refused("unsupported", "one file of Intel Neural Compressor holds either E4M3 or E5M2, not both")
    names = [] if mode == "MEASURE" else [anchored(name) for name in blocked_names(layers, formats)]
    return json.dumps({"mode": mode, "observer": "maxabs", "scale_method": "maxabs_hw",
                       "fp8_config": "E5M2" if used == {"fp8_e5m2"} else "E4M3",
                       "allowlist": {"types": [], "names": []}, "blocklist": {"types": [], "names": names},
                       "dump_stats_path": stats_path}, indent=4, ensure_ascii=False) + "\n"


# Devices: how a run is timed, and what they multiply.

class Device:
    def __init__(self, kind: str):
        self.kind = kind
        if kind == "hpu":
            os.environ.setdefault("PT_HPU_LAZY_MODE", "1")
            os.environ.setdefault("PT_HPU_WEIGHT_SHARING", "0")
        self.torch = need("torch", "measuring")
        self.events: Any = None
        if kind == "hpu":
            self.htcore = need("habana_frameworks.torch.core", "measuring on Gaudi")
            self.htcore.hpu_set_env()
            self.events = need("habana_frameworks.torch.hpu", "measuring on Gaudi")
        elif kind == "cuda":
            self.events = self.torch.cuda
            if not self.torch.cuda.is_available():
                raise Refused("unsupported", "PyTorch finds no CUDA device on this host")
        engines = self.torch.backends.quantized.supported_engines if kind == "cpu" else []
        self.int8 = next((name for name in ("x86", "onednn", "fbgemm", "qnnpack") if name in engines), None)
        self.int8_reduced = bool(self.int8) and not has_wide_int8_sums()
        if self.int8:
            self.torch.backends.quantized.engine = self.int8

    def formats(self, kind: str) -> List[str]:
        if self.kind == "hpu":
            return [BASELINE, "fp8_e4m3", "fp8_e5m2"]
        return [BASELINE, "float32"] + (["int8"] if self.int8 and kind == "linear" else [])

    def dtype(self, name: str) -> Any:
        return {"bf16": self.torch.bfloat16, "float32": self.torch.float32}[name]

    def seconds(self, run: Callable[[], Any]) -> float:
        if self.events is None:
            started = time.perf_counter()
            run()
            return time.perf_counter() - started
        begin, end = self.events.Event(enable_timing=True), self.events.Event(enable_timing=True)
        self.events.synchronize()
        begin.record()
        run()
        if self.kind == "hpu":
            self.htcore.mark_step()
        end.record()
        self.events.synchronize()
        return begin.elapsed_time(end) / 1e3

    def describe(self) -> Message:
        name, memory, driver = cpu_name(), os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"), ""
        if self.kind == "cuda":
            properties = self.torch.cuda.get_device_properties(0)
            name, memory, driver = properties.name, properties.total_memory, str(self.torch.version.cuda)
        elif self.kind == "hpu":
            name, memory = str(self.events.get_device_name()), 0
            driver = str(getattr(need("habana_frameworks.torch", "measuring on Gaudi"), "__version__", ""))
        return {"type": self.kind, "name": name, "memory_bytes": memory, "driver": driver,
                "threads": self.torch.get_num_threads()}


def cpu_name() -> str:
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next((line.split(":", 1)[1].strip() for line in file if line.startswith("model name")), "CPU")
    except OSError:
        return "CPU"


def has_wide_int8_sums() -> bool:
    """Elsewhere pairs of 8-bit products are added in 16 bits, which overflow unless activations have only 7."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            flags = next((line.split(":", 1)[1].split() for line in file if line.startswith(("flags", "Features"))), [])
    except OSError:
        return False
    return bool({"avx512_vnni", "avx_vnni", "amx_int8", "asimddp"}.intersection(flags))


def best_device() -> str:
    if importlib.util.find_spec("habana_frameworks"):
        return "hpu"
    return "cuda" if need("torch", "measuring").cuda.is_available() else "cpu"


# Models. An engine tells which formats each layer can take, and builds a timed run for a choice of formats.

Timed = Callable[[], float]  # one forward pass; its seconds


def prepacked(torch: Any, weight: Any, bias: Any) -> Any:
    """For oneDNN's dynamic INT8 linear: weights scaled once, activations by their range in every run; per tensor."""
    scale = max(float(weight.detach().abs().max()) / 127, 1e-12)
    quantized = torch.quantize_per_tensor(weight.detach().float(), scale, 0, torch.qint8)
    return torch.ops.quantized.linear_prepack(quantized, None if bias is None else bias.detach().float())


class ModuleEngine:
    """A tree of modules whose linears and matmuls are exchanged between runs: decoder() below, or transformers'."""

    def __init__(self, device: Device, model: Any, layers: Dict[str, str]):
        self.device, self.model, self.arguments = device, model, forward_arguments(model)
        modules, linear = dict(model.named_modules()), device.torch.nn.Linear
        self.plain = {name: modules[name] for name, kind in layers.items()
                      if name in modules and isinstance(modules[name], linear) == (kind == "linear")}
        self.layers = {name: device.formats(layers[name]) for name in self.plain}
        self.placed: Formats = {}
        self.made: Dict[Tuple[str, str], Any] = {}

    def build(self, formats: Formats, ids: Any) -> Timed:
        for name, wanted in formats.items():
            if wanted != BASELINE and (name, wanted) not in self.made:
                self.made[name, wanted] = self._converted(self.plain[name], wanted)

        def timed() -> float:
            self._place(formats)
            return self.device.seconds(lambda: self.model(ids, **self.arguments))
        return timed

    def release(self) -> None:
        self._place({})
        self.made.clear()

    def _place(self, formats: Formats) -> None:
        for name in {**self.placed, **formats}:
            parent, _, last = name.rpartition(".")
            module = self.made.get((name, formats.get(name, BASELINE)), self.plain[name])
            setattr(self.model.get_submodule(parent), last, module)
        self.placed = formats

    def _converted(self, module: Any, wanted: str) -> Any:
        torch = self.device.torch
        weight, bias = getattr(module, "weight", None), getattr(module, "bias", None)
        if wanted == "int8":
            packed, reduced = prepacked(torch, weight, bias), self.device.int8_reduced
            return as_module(torch, lambda x: torch.ops.quantized.linear_dynamic(x.float(), packed, reduced).to(x.dtype))
        dtype = self.device.dtype(wanted)
        if weight is None:
            return as_module(torch, lambda a, b: torch.matmul(a.to(dtype), b.to(dtype)).to(a.dtype))
        weight, bias = weight.detach().to(dtype), None if bias is None else bias.detach().to(dtype)
        return as_module(torch, lambda x: torch.nn.functional.linear(x.to(dtype), weight, bias).to(x.dtype))


def as_module(torch: Any, function: Callable[..., Any]) -> Any:
    module = torch.nn.Module()
    module.forward = function
    return module


def forward_arguments(model: Any) -> Message:
    """The time to the first token needs logits of the last position only; every generation of models says it so."""
    known = inspect.signature(model.forward).parameters
    wanted = {"trim_logits": True, "logits_to_keep": 1, "num_logits_to_keep": 1, "use_cache": False}
    return {name: value for name, value in wanted.items() if name in known}


class HpuEngine:
    """Gaudi: optimum-habana's model and Intel Neural Compressor. `convert` works in place, so every configuration is a
    fresh model. Graphs are off while INC measures and on while we do. UNTESTED ON HARDWARE."""

    def __init__(self, device: Device, path: str, layers: Dict[str, str]):
        self.device, self.path, self.kinds = device, path, layers
        self.inc = need("neural_compressor.torch.quantization", "FP8 on Gaudi")
        need("optimum.habana.transformers.modeling_utils", "models on Gaudi").adapt_transformers_to_gaudi()
        self.folder = tempfile.TemporaryDirectory(prefix="halftone-inc-")
        self.measured = False
        model = self._fresh()
        modules = dict(model.named_modules())
        self.layers = {name: device.formats(kind) for name, kind in layers.items() if name in modules}
        self.baseline = device.events.wrap_in_hpu_graph(model)

    def build(self, formats: Formats, ids: Any) -> Timed:
        model = self.baseline
        if any(wanted != BASELINE for wanted in formats.values()):
            if not self.measured:
                model = self.inc.prepare(self._fresh(), self._config("MEASURE", {}))
                self._run(model, ids)
                self.inc.finalize_calibration(model)
                self.measured = True
            model = self.inc.convert(self._fresh(), self._config("QUANTIZE", formats))
            self.device.htcore.hpu_initialize(model, mark_only_scales_as_const=True)
            model = self.device.events.wrap_in_hpu_graph(model)
        return lambda: self.device.seconds(lambda: self._run(model, ids))

    def release(self) -> None:
        """A configuration's model goes with its function."""

    def _run(self, model: Any, ids: Any) -> Any:
        return model(ids, **self.arguments)

    def _fresh(self) -> Any:
        model = pretrained(self.device, self.path)
        self.arguments = forward_arguments(model)
        return model

    def _config(self, mode: str, formats: Formats) -> Any:
        path = os.path.join(self.folder.name, mode.lower() + ".json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(inc_file(mode, self.kinds, formats, os.path.join(self.folder.name, "stats", "measure")))
        return self.inc.FP8Config.from_json_file(path)


def pretrained(device: Device, path: str) -> Any:
    transformers = need("transformers", "this model")
    model = transformers.AutoModelForCausalLM.from_pretrained(path, torch_dtype=device.torch.bfloat16)
    return model.eval().to(device.kind)


class ScriptEngine:
    """A TorchScript file. For each choice of formats the frozen graph is edited: casts around linear and matmul, or
    oneDNN's quantized linear. What is no layer stays as it is in the file."""

    def __init__(self, device: Device, path: str, layers: Dict[str, str]):
        self.device = device
        self.module = device.torch.jit.load(path, map_location=device.kind).eval()
        self.made: Dict[Tuple[str, str], Any] = {}
        kinds = {name: node.kind() for name, node in script_layers(self._frozen().graph)}
        self.layers = {name: device.formats(kind) for name, kind in layers.items() if kinds.get(name) == "aten::" + kind}

    def _frozen(self) -> Any:
        torch = self.device.torch  # the last True: parameters keep their names
        return torch.jit._recursive.wrap_cpp_module(torch._C._freeze_module(self.module._c, [], True, True))

    def build(self, formats: Formats, ids: Any) -> Timed:
        module = self._frozen()
        for name, node in script_layers(module.graph):
            if name in self.layers:
                self._edit(module, node, name, formats.get(name, BASELINE))
        return lambda: self.device.seconds(lambda: module(ids))

    def release(self) -> None:
        self.made = {key: value for key, value in self.made.items() if key[1] == BASELINE}

    def _edit(self, module: Any, node: Any, name: str, wanted: str) -> None:
        torch, graph, inputs = self.device.torch, module.graph, list(node.inputs())

        def add(kind: str, arguments: List[Any]) -> Any:
            new = graph.create(kind, arguments, 1)
            new.insertBefore(node)
            return new.output()

        def held(value: Any, of: Any = torch._C.TensorType.get()) -> Any:
            attribute = f"halftone_{len(list(graph.nodes()))}"  # grows with every node that is added
            module._c._register_attribute(attribute, of, value)
            got = add("prim::GetAttr", [next(iter(graph.inputs()))])
            got.node().s_("name", attribute)
            got.setType(of)
            return got

        like = held(torch.empty(0, dtype=self.device.dtype("float32" if wanted == "int8" else wanted)))
        cast = [add("aten::type_as", [value, like]) for value in inputs[:1 if node.kind() == "aten::linear" else 2]]
        if node.kind() == "aten::matmul":
            result = add("aten::matmul", cast)
        elif wanted == "int8":
            of = torch._C._jit_get_schemas_for_operator("quantized::linear_dynamic")[0].arguments[1].type
            packed = held(self._operands(module, name, wanted, inputs), of)
            result = add("quantized::linear_dynamic", [cast[0], packed, held(self.device.int8_reduced, torch._C.BoolType.get())])
        else:
            weight, bias = self._operands(module, name, wanted, inputs)
            result = add("aten::linear", [cast[0], held(weight), inputs[2] if bias is None else held(bias)])
        node.output().replaceAllUsesWith(add("aten::type_as", [result, inputs[0]]))
        node.destroy()

    def _operands(self, module: Any, name: str, wanted: str, inputs: List[Any]) -> Any:
        if (name, wanted) not in self.made:
            weight, bias = (parameter(module, value) for value in inputs[1:3])
            self.made[name, wanted] = prepacked(self.device.torch, weight, bias) if wanted == "int8" else [
                None if tensor is None else tensor.detach().to(self.device.dtype(wanted)) for tensor in (weight, bias)]
        return self.made[name, wanted]


def parameter_path(value: Any) -> Optional[List[str]]:
    """The attributes that lead to a value from the module; None if something else makes it."""
    if value.node().kind() == "prim::Param":
        return []
    if value.node().kind() != "prim::GetAttr":
        return None
    before = parameter_path(next(iter(value.node().inputs())))
    return None if before is None else before + [value.node().s("name")]


def parameter(module: Any, value: Any) -> Any:
    path = parameter_path(value)
    for name in path or []:
        module = getattr(module, name)
    return module if path else None


def script_layers(graph: Any) -> List[Tuple[str, Any]]:
    """Linears by the module of their weight, matmuls by the module around them; numbered on repeats."""
    found: List[Tuple[str, Any]] = []
    repeats: Dict[str, int] = {}
    for node in list(graph.nodes()):
        if node.kind() == "aten::linear":
            path = parameter_path(list(node.inputs())[1])
            name = ".".join(path[:-1]) if path else ""
        elif node.kind() == "aten::matmul":
            path = re.sub(r"\([^)]*\)", "", node.getModuleHierarchy()).split(".")  # "1(Mixer).second(Linear)"
            name = ".".join([part for part in path if part not in ("", "SELF")] + ["matmul"])
        else:
            continue
        if name:
            repeats[name] = repeats.get(name, 0) + 1
            found.append((name if repeats[name] == 1 else f"{name}_{repeats[name] - 1}", node))
    return found


# Llama, Mistral and Qwen 2 without transformers, with the matmuls of attention as modules. For its time only: rotary
# angles are unscaled and no window is cut.

def safetensors(torch: Any, folder: str) -> Dict[str, Any]:
    dtypes = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
    tensors = {}
    for path in sorted(glob.glob(os.path.join(glob.escape(folder), "*.safetensors"))):
        with open(path, "rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)
        start = 8 + int.from_bytes(data[:8], "little")
        for name, entry in json.loads(data[8:start]).items():
            if name != "__metadata__" and entry["dtype"] in dtypes:
                count = math.prod(entry["shape"])
                flat = torch.frombuffer(data, dtype=dtypes[entry["dtype"]], count=count,
                                        offset=start + entry["data_offsets"][0])
                tensors[name] = flat.view(entry["shape"])
    if not tensors:
        raise Refused("not_found", f"there are no weights (*.safetensors) in {folder}")
    return tensors


def decoder(device: Device, folder: str, config: Message) -> Any:
    torch, root, weights = device.torch, device.torch.nn.Module(), safetensors(device.torch, folder)
    functional = torch.nn.functional
    heads, eps = config["num_attention_heads"], config.get("rms_norm_eps", 1e-6)
    width = config.get("head_dim") or config["hidden_size"] // heads
    groups = heads // config.get("num_key_value_heads", heads)

    def place(name: str, module: Any) -> None:
        at = root
        for part in name.split(".")[:-1]:
            if part not in at._modules:
                at.add_module(part, torch.nn.Module())
            at = at._modules[part]
        at.add_module(name.split(".")[-1], module)

    weights.setdefault("lm_head.weight", weights["model.embed_tokens.weight"])
    for name in {name.rpartition(".")[0]: None for name in weights}:
        weight, bias = (weights.get(f"{name}.{which}") for which in ("weight", "bias"))
        if weight is None:
            continue  # a table of angles that old files store
        is_linear = weight.dim() == 2 and name != "model.embed_tokens"
        module = torch.nn.Linear(1, 1, bias=bias is not None) if is_linear else torch.nn.Module()
        for which, tensor in (("weight", weight), ("bias", bias)):
            if tensor is not None:
                tensor = tensor.to(device.kind, torch.bfloat16)
                setattr(module, which, torch.nn.Parameter(tensor, requires_grad=False))
        place(name, module)
    blocks = [root.model.layers._modules[str(i)] for i in range(config["num_hidden_layers"])]
    for block in blocks:
        for name in ("matmul_qk", "matmul_av"):
            block.self_attn.add_module(name, as_module(torch, torch.matmul))

    def norm(x: Any, module: Any) -> Any:
        wide = x.float()
        return module.weight * (wide * torch.rsqrt(wide.pow(2).mean(-1, keepdim=True) + eps)).to(x.dtype)

    def forward(ids: Any) -> Any:
        batch, tokens = ids.shape
        steps = torch.arange(width // 2, device=ids.device) * (-2 / width)
        angles = torch.outer(torch.arange(tokens, device=ids.device).float(), config.get("rope_theta", 1e4) ** steps)
        cos, sin = (f(torch.cat([angles, angles], -1)).to(torch.bfloat16) for f in (torch.cos, torch.sin))
        mask = torch.full((tokens, tokens), float("-inf"), device=ids.device, dtype=torch.bfloat16).triu(1)

        def rotate(x: Any) -> Any:
            low, high = x.chunk(2, -1)
            return x * cos + torch.cat([-high, low], -1) * sin

        x = functional.embedding(ids, root.model.embed_tokens.weight)
        for block in blocks:
            attention, mlp, h = block.self_attn, block.mlp, norm(x, block.input_layernorm)
            q, k, v = (project(h).view(batch, tokens, -1, width).transpose(1, 2)
                       for project in (attention.q_proj, attention.k_proj, attention.v_proj))
            q, k, v = rotate(q), rotate(k).repeat_interleave(groups, 1), v.repeat_interleave(groups, 1)
            scores = attention.matmul_qk(q, k.transpose(2, 3)) * width ** -0.5 + mask
            mixed = attention.matmul_av(torch.softmax(scores.float(), -1).to(x.dtype), v)
            x = x + attention.o_proj(mixed.transpose(1, 2).reshape(batch, tokens, -1))
            h = norm(x, block.post_attention_layernorm)
            x = x + mlp.down_proj(functional.silu(mlp.gate_proj(h)) * mlp.up_proj(h))
        return root.lm_head(norm(x[:, -1:], root.model.norm))

    root.forward = forward
    return root


def open_model(device: Device, path: str, layers: Dict[str, str]) -> Any:
    path = os.path.expanduser(path)
    if not os.path.exists(path):
        raise Refused("not_found", f"there is no {path} on {socket.gethostname()}; give the path of a copy on this host")
    if os.path.isfile(path):
        if device.kind == "hpu":
            raise Refused("unsupported", "on Gaudi a model is a Hugging Face folder, not a TorchScript file")
        return ScriptEngine(device, path, layers)
    if device.kind == "hpu":
        return HpuEngine(device, path, layers)
    with open(os.path.join(path, "config.json"), encoding="utf-8") as file:
        config = json.load(file)
    own = ("LlamaForCausalLM", "MistralForCausalLM", "Qwen2ForCausalLM")
    is_own = (config.get("architectures") or [""])[0] in own
    return ModuleEngine(device, decoder(device, path, config) if is_own else pretrained(device, path), layers)


# The protocol.

def field(message: Message, key: str, kind: Any, default: Any = None) -> Any:
    value = message.get(key, default)
    if isinstance(value, bool) or not isinstance(value, kind):
        raise Refused("protocol", f"'{key}' of a {message.get('type')} message is missing or of a wrong type")
    return value


def positive(message: Message, key: str, default: Any, most: int) -> int:
    value = field(message, key, int, default)
    if not 1 <= value <= most:
        raise Refused("protocol", f"'{key}' must be from 1 to {most}")
    return value


class Worker:
    def __init__(self, kind: str, source: Any, sink: Any):
        self.kind, self.source, self.sink = kind, source, sink
        self.lock = threading.Lock()
        self.requests: "queue.Queue[Optional[Message]]" = queue.Queue()
        self.cancelled = set()
        self.closed = False
        self.next_progress = 0.0
        self.device: Optional[Device] = None
        self.engine: Any = None

    def send(self, kind: str, **content: Any) -> None:
        line = json.dumps({"type": kind, **content}, allow_nan=False) + "\n"
        with self.lock:
            self.sink.write(line.encode())
            self.sink.flush()

    def read(self) -> None:
        """Runs in a thread of its own, so that a cancel is heard while something is measured."""
        for line in iter(lambda: self.source.readline(MAX_LINE), b""):
            try:
                message = json.loads(line)
                if not isinstance(message, dict):
                    raise ValueError("not an object")
            except (ValueError, RecursionError) as error:
                self.send("error", id=None, code="protocol", message=f"a line is no JSON object ({error})")
                continue
            if message.get("type") == "cancel":
                self.cancelled.add(message.get("id") if isinstance(message.get("id"), str) else None)
            else:
                self.requests.put(message)
        self.closed = True
        self.requests.put(None)
        time.sleep(60)  # chosen: who asked is gone, and a run that never ends must not keep the device
        os._exit(1)

    def keep_alive(self) -> None:
        while not self.closed:
            time.sleep(ALIVE_SECONDS)
            self.send("alive")

    def run(self) -> int:
        for task in (self.read, self.keep_alive):
            threading.Thread(target=task, daemon=True).start()
        while True:
            message = self.requests.get()
            if message is None or message.get("type") == "shutdown":
                return 0
            name, request = message.get("type"), message.get("id")
            try:
                handler = {"hello": self.hello, "load": self.load, "measure": self.measure}.get(str(name))
                if handler is None:
                    raise Refused("protocol", f"'{name}' is no message that this worker knows")
                if not isinstance(request, (str, type(None))) or (request is None and name != "hello"):
                    raise Refused("protocol", f"a {name} message needs an 'id', which is a text")
                handler(message, request)
            except Cancelled:
                self.send("finished", id=request, cancelled=True)
            except Exception as error:  # whatever a library throws is an answer, not our end
                self.fail(error, id=request)

    def fail(self, error: Exception, **where: Any) -> None:
        text = " ".join(f"{error}".split())[:500] or type(error).__name__
        memory = isinstance(error, MemoryError) or "out of memory" in text
        code = error.code if isinstance(error, Refused) else "out_of_memory" if memory else "failed"
        self.send("error", code=code, message=text, **where)

    def hello(self, message: Message, request: Optional[str]) -> None:
        if field(message, "protocol", int) != PROTOCOL:
            raise Refused("protocol", f"this worker speaks version {PROTOCOL} of the protocol, not "
                                      f"{message['protocol']}; copy the program's own halftone_worker.py to this host")
        self.device = self.device or Device(self.kind if self.kind != "auto" else best_device())
        names = ("transformers", "optimum", "habana_frameworks", "neural_compressor")
        self.send("hello", protocol=PROTOCOL, worker=VERSION, host=socket.gethostname(), device=self.device.describe(),
                  torch=str(self.device.torch.__version__), python=sys.version.split()[0], phases=["prefill"],
                  formats={kind: self.device.formats(kind) for kind in ("linear", "matmul")},
                  packages=[name for name in names if importlib.util.find_spec(name)],
                  tested=self.device.kind not in UNTESTED)

    def load(self, message: Message, request: str) -> None:
        if self.device is None:
            raise Refused("protocol", "the first message must be hello")
        layers = field(message, "layers", dict)
        if any(kind not in ("linear", "matmul") for kind in layers.values()):
            raise Refused("protocol", "a layer is 'linear' or 'matmul'")
        self.engine = None  # the old model's memory first
        self.engine = open_model(self.device, field(message, "model", str), layers)
        self.send("loaded", id=request, layers=self.engine.layers)

    def measure(self, message: Message, request: str) -> None:
        if self.engine is None or self.device is None:
            raise Refused("protocol", "a model must be loaded before something is measured")
        shape = (positive(message, "batch", 1, 4096), positive(message, "sequence_length", None, 1 << 20))
        options = Options(positive(message, "warm_up", 4, 1000), positive(message, "min_rounds", 8, 10000),
                          positive(message, "max_rounds", 40, 10000),
                          field(message, "precision", (int, float), 0.002),
                          field(message, "budget_seconds", (int, float), 60.0))
        asked = field(message, "configurations", list)
        torch = self.device.torch
        # Which tokens does not matter to the time of a dense model; every vocabulary has the first sixteen.
        ids = (torch.arange(shape[0] * shape[1]) % 16).view(shape).to(self.device.kind)
        with torch.no_grad():
            baseline = self.engine.build({}, ids)
            for place, configuration in enumerate(asked):
                self.measure_one(request, configuration, (place, len(asked)), ids, baseline, options)
        self.engine.release()
        self.send("finished", id=request, cancelled=False)

    def measure_one(self, request: str, configuration: Message, place: Tuple[int, int], ids: Any, baseline: Timed,
                    options: Options) -> None:
        def tick(fraction: float) -> None:
            if self.closed or request in self.cancelled:
                self.engine.release()
                raise Cancelled()
            if time.monotonic() >= self.next_progress:
                self.next_progress = time.monotonic() + PROGRESS_SECONDS
                self.send("progress", id=request, fraction=(place[0] + fraction) / place[1])

        key = field(configuration, "key", int)
        try:
            formats = field(configuration, "formats", dict)
            for name, wanted in formats.items():
                if wanted not in self.engine.layers.get(name, []):
                    raise Refused("unsupported", f"layer {name} cannot be {wanted} here")
            tick(0.0)
            result = compare(baseline, self.engine.build(formats, ids), options, tick)
            self.send("measured", id=request, key=key, **result._asdict())
        except Cancelled:
            raise
        except Exception as error:  # one configuration failed; the others may still be measured
            self.fail(error, id=request, key=key)


def self_test(device: str) -> int:
    """Measures a small TorchScript model through the protocol, in a process of its own."""
    torch = need("torch", "the self-test")
    model = torch.nn.Sequential(torch.nn.Embedding(16, 64), torch.nn.Linear(64, 64), torch.nn.Linear(64, 16)).eval()
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "model.pt")
        torch.jit.trace(model, torch.zeros(1, 32, dtype=torch.long)).save(path)
        requests = [{"type": "hello", "protocol": PROTOCOL},
                    {"type": "load", "id": "l", "model": path, "layers": {"1": "linear", "2": "linear"}},
                    {"type": "measure", "id": "m", "sequence_length": 32, "max_rounds": 8,
                     "configurations": [{"key": 1, "formats": {"1": "float32"}}]}]
        command = [sys.executable, os.path.abspath(__file__), "--device", device]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
            for request in requests:
                child.stdin.write(json.dumps(request) + "\n")
                child.stdin.flush()
            types = []
            while not types or types[-1] not in ("finished", "error"):
                line = child.stdout.readline()
                if not line:
                    break
                types.append(json.loads(line)["type"])
                if types[-1] not in ("progress", "alive"):
                    print(line, end="")
            child.stdin.close()
    passed = "measured" in types and types[-1] == "finished"
    print("self-test passed" if passed else "self-test FAILED")
    return 0 if passed else 1


def main() -> int:
    parser = argparse.ArgumentParser(description="Halftone's worker: see docs/formats.md, 'The worker'.")
    parser.add_argument("--device", choices=["auto", "cpu", "cuda", "hpu"], default="auto")
    parser.add_argument("--threads", type=int, default=0, help="of PyTorch on the CPU; default: its own choice")
    parser.add_argument("--self-test", action="store_true",
                        help="measure a small TorchScript model on the CPU or CUDA, say whether that works")
    parser.add_argument("--version", action="version", version=f"halftone_worker {VERSION}, protocol {PROTOCOL}; "
                        f"untested on hardware: {', '.join(UNTESTED)}")
    arguments = parser.parse_args()
    if arguments.threads > 0:
        need("torch", "measuring").set_num_threads(arguments.threads)
    if arguments.self_test:
        return self_test("cuda" if arguments.device == "cuda" else "cpu")  # Gaudi needs a whole model folder
    # Libraries print; what they print must not get between the messages.
    sink = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    code = Worker(arguments.device, sys.stdin.buffer, sink).run()
    sys.stderr.flush()
    os._exit(code)  # threads that still read must not keep the process


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Refused as refused:
        sys.exit(f"halftone_worker: {refused}")

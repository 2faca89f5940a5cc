#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The worker's own functions, without PyTorch; its Gaudi path against stand-ins that note the order of calls."""

import contextlib
import io
import json
import math
import os
import re
import sys
import types
import unittest
from unittest import mock

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "resources", "worker"))
import halftone_worker as worker  # noqa: E402

ATTENTION = {"b.q_proj": "linear", "b.matmul_qk": "matmul", "b.matmul_av": "matmul", "b.o_proj": "linear"}


class Statistics(unittest.TestCase):
    def test_median_of_an_even_number_is_the_middle_of_two(self):
        self.assertEqual(worker.median([4.0, 1.0, 3.0, 2.0]), 2.5)

    def test_interval_is_the_narrowest_with_95_percent_coverage(self):
        for n in range(6, 60):
            values = [float(i) for i in range(n)]
            below = (n - 1 - 2 * worker.half_interval(values)) / 2  # values cut off at each side
            self.assertEqual(below, int(below))

            def miss(rank):
                return 2 * sum(math.comb(n, i) for i in range(rank)) / 2 ** n
            self.assertLessEqual(miss(int(below) + 1), 0.05)
            self.assertGreater(miss(int(below) + 2), 0.05)

    def test_few_values_have_half_their_range(self):
        self.assertEqual(worker.half_interval([1.0, 5.0, 2.0]), 2.0)

    def test_an_outlier_is_counted_and_equal_values_have_none(self):
        self.assertEqual(worker.count_outliers([1.0, 1.1, 0.9, 1.05, 0.95, 9.0]), 1)
        self.assertEqual(worker.count_outliers([1.0] * 5 + [2.0]), 0)


class Comparing(unittest.TestCase):
    def setUp(self):
        self.order = ""

    def runs(self, base, candidate):
        def run(letter, seconds):
            def timed():
                self.order += letter
                return seconds(len(self.order))
            return timed
        return run("b", base), run("c", candidate)

    def test_every_second_round_runs_in_the_other_order(self):
        runs = self.runs(lambda _: 2.0, lambda _: 1.5)
        worker.compare(*runs, worker.Options(warm_up=1, min_rounds=4), lambda _: None)
        self.assertEqual(self.order, "bc" + "bccbbccb")

    def test_linear_drift_cancels(self):
        runs = self.runs(lambda t: 2.0 + 0.01 * t, lambda t: 1.5 + 0.01 * t)
        result = worker.compare(*runs, worker.Options(max_rounds=40, precision=0), lambda _: None)
        self.assertAlmostEqual(result.gain_seconds, 0.5, places=12)
        self.assertEqual((result.rounds, result.precise), (40, False))

    def test_the_budget_ends_it_after_three_rounds(self):
        runs = self.runs(lambda t: float(t % 5), lambda t: float(t % 7))
        result = worker.compare(*runs, worker.Options(budget_seconds=-1.0), lambda _: None)
        self.assertEqual((result.rounds, result.precise), (3, False))

    def test_the_budget_counts_the_warm_up(self):
        now = [0.0]

        def slow(_):
            now[0] += 1.0
            return 1.0
        with mock.patch.object(worker.time, "monotonic", lambda: now[0]):
            worker.compare(*self.runs(slow, slow), worker.Options(budget_seconds=1.0), lambda _: None)
        self.assertEqual(self.order, "bc" + "bccbbc")

    def test_a_cancel_is_heard_between_two_runs(self):
        def tick(_):
            if len(self.order) == 5:
                raise worker.Cancelled()
        with self.assertRaises(worker.Cancelled):
            worker.compare(*self.runs(lambda _: 1.0, lambda _: 1.0), worker.Options(), tick)
        self.assertEqual(len(self.order), 5)


class NeuralCompressorFiles(unittest.TestCase):
    def blocked(self, **formats):
        return worker.blocked_names(ATTENTION, {"b." + name: value for name, value in formats.items()})

    def test_names_are_found_whole_and_alone(self):
        self.assertEqual(worker.anchored("model.layers.1.q_proj"), r"^model\.layers\.1\.q_proj$")
        for name in ("a.b-c d+e", "x[0]", "größe.1"):
            self.assertTrue(re.search(worker.anchored(name), name))
            self.assertFalse(re.search(worker.anchored(name), name + "0"))

    def test_the_baseline_blocks_every_module(self):
        self.assertEqual(self.blocked(), ["b.q_proj", "b.matmul_qk", "b.k_cache", "b.fused_scaled_dot_product_attention",
                                          "b.matmul_av", "b.v_cache", "b.o_proj"])

    def test_one_matmul_in_bf16_blocks_its_cache_and_the_fused_attention(self):
        fp8 = "fp8_e4m3"
        self.assertEqual(self.blocked(q_proj=fp8, matmul_qk=fp8, o_proj=fp8),
                         ["b.fused_scaled_dot_product_attention", "b.matmul_av", "b.v_cache"])
        self.assertEqual(self.blocked(q_proj=fp8, matmul_qk=fp8, matmul_av=fp8, o_proj=fp8), [])

    def test_two_fp8_formats_are_refused(self):
        with self.assertRaises(worker.Refused):
            worker.inc_file("QUANTIZE", ATTENTION, {"b.q_proj": "fp8_e4m3", "b.o_proj": "fp8_e5m2"}, "./s/m")

    def test_the_measure_file_blocks_nothing(self):
        file = json.loads(worker.inc_file("MEASURE", ATTENTION, {}, "./s/m"))
        self.assertEqual((file["mode"], file["blocklist"]["names"], file["dump_stats_path"]), ("MEASURE", [], "./s/m"))


class FakeGaudi:
    """torch, habana_frameworks, optimum, transformers and neural_compressor as far as the worker calls them."""

    def __init__(self):
        self.calls, self.models = [], 0

    def note(self, text, result=None):
        self.calls.append(text)
        return result

    def model(self, *_, **__):
        self.models += 1
        number = self.models
        self.note(f"load {number}")
        model = mock.MagicMock()
        model.name = str(number)
        model.eval.return_value.to.return_value = model
        model.named_modules.return_value = [(name, None) for name in ATTENTION]
        model.forward = lambda input_ids, trim_logits=False, use_cache=True: None
        model.side_effect = lambda ids, **arguments: self.note(f"run {number} {sorted(arguments.items())}")
        return model

    def config(self, path):
        with open(path, encoding="utf-8") as file:
            content = json.load(file)
        return content["mode"] + " " + str(len(content["blocklist"]["names"]))

    def wrap(self, model):
        return self.note("graph " + model.name, model)

    def modules(self):
        torch = mock.MagicMock()
        torch.__version__ = "0"
        torch.get_num_threads.return_value = 1
        torch.no_grad.side_effect = contextlib.nullcontext
        hpu = types.SimpleNamespace(
            wrap_in_hpu_graph=self.wrap, synchronize=lambda: None, get_device_name=lambda: "GAUDI2",
            Event=lambda enable_timing: mock.MagicMock(elapsed_time=lambda other: 5.0))
        core = types.SimpleNamespace(
            hpu_set_env=lambda: self.note("hpu_set_env"), mark_step=lambda: None,
            hpu_initialize=lambda model, mark_only_scales_as_const: self.note(
                f"initialize {model.name} {mark_only_scales_as_const}"))
        inc = types.SimpleNamespace(
            FP8Config=types.SimpleNamespace(from_json_file=self.config),
            prepare=lambda model, config: self.note(f"prepare {model.name} {config}", model),
            convert=lambda model, config: self.note(f"convert {model.name} {config}", model),
            finalize_calibration=lambda model: self.note("finalize " + model.name))
        adapt = types.SimpleNamespace(adapt_transformers_to_gaudi=lambda: self.note("adapt"))
        transformers = types.SimpleNamespace(AutoModelForCausalLM=types.SimpleNamespace(from_pretrained=self.model))
        return {"torch": torch, "habana_frameworks": types.ModuleType("habana_frameworks"),
                "habana_frameworks.torch": types.SimpleNamespace(__version__="1.18"),
                "habana_frameworks.torch.core": core, "habana_frameworks.torch.hpu": hpu,
                "optimum": types.ModuleType("optimum"), "optimum.habana": types.ModuleType("optimum.habana"),
                "optimum.habana.transformers": types.ModuleType("optimum.habana.transformers"),
                "optimum.habana.transformers.modeling_utils": adapt, "transformers": transformers,
                "neural_compressor": types.ModuleType("neural_compressor"),
                "neural_compressor.torch": types.ModuleType("neural_compressor.torch"),
                "neural_compressor.torch.quantization": inc}


def converse(kind, modules, requests):
    """Runs the worker on these requests in this process, and returns its answers."""
    sink = io.BytesIO()
    with mock.patch.dict(sys.modules, modules), mock.patch.object(worker.importlib.util, "find_spec", lambda _: None), \
            mock.patch.object(worker.os, "_exit"), mock.patch.object(worker.time, "sleep"), \
            mock.patch.object(worker.Worker, "keep_alive", lambda _: None):
        speaker = worker.Worker(kind, io.BytesIO(b""), sink)
        with mock.patch.object(worker.Worker, "read", lambda _: None):
            for request in requests + [{"type": "shutdown"}]:
                speaker.requests.put(request)
            code = speaker.run()
    return code, [json.loads(line) for line in sink.getvalue().splitlines()]


class Gaudi(unittest.TestCase):
    def test_calls_come_in_the_order_that_gaudi_needs(self):
        gaudi = FakeGaudi()
        fp8 = {"b.q_proj": "fp8_e4m3"}
        code, answers = converse("hpu", gaudi.modules(), [
            {"type": "hello", "protocol": 1},
            {"type": "load", "id": "l", "model": os.path.dirname(os.path.abspath(__file__)), "layers": ATTENTION},
            {"type": "measure", "id": "m", "sequence_length": 8, "warm_up": 1, "min_rounds": 1, "max_rounds": 1,
             "configurations": [{"key": 8, "formats": fp8}, {"key": 9, "formats": {**fp8, "b.o_proj": "fp8_e4m3"}}]}])
        self.assertEqual(code, 0)
        kinds = [answer["type"] for answer in answers if answer["type"] != "progress"]
        self.assertEqual(kinds, ["hello", "loaded", "measured", "measured", "finished"])
        self.assertFalse(answers[0]["tested"])
        arguments = "[('trim_logits', True), ('use_cache', False)]"
        run1, run3, run4 = (f"run {number} {arguments}" for number in (1, 3, 4))
        self.assertEqual(gaudi.calls, [
            "hpu_set_env", "adapt", "load 1", "graph 1",
            "load 2", "prepare 2 MEASURE 0", f"run 2 {arguments}", "finalize 2",
            "load 3", "convert 3 QUANTIZE 6", "initialize 3 True", "graph 3", run1, run3, run1, run3,
            "load 4", "convert 4 QUANTIZE 5", "initialize 4 True", "graph 4", run1, run4, run1, run4])

    def test_a_package_that_is_missing_is_named(self):
        modules = {**FakeGaudi().modules(), "neural_compressor.torch.quantization": None}
        _, answers = converse("hpu", modules, [
            {"type": "hello", "protocol": 1}, {"type": "load", "id": "l", "model": "/", "layers": ATTENTION}])
        self.assertEqual((answers[1]["code"], answers[1]["id"]), ("missing_package", "l"))
        self.assertIn("neural_compressor.torch.quantization", answers[1]["message"])


class HostileRequests(unittest.TestCase):
    def answer(self, *requests):
        return converse("cpu", {"torch": mock.MagicMock(__version__="0")}, list(requests))[1][-1]

    def test_each_is_answered_by_one_sentence(self):
        for request in ({"type": "hello", "protocol": 2}, {"type": "hello"}, {"type": "hello", "protocol": True},
                        {"type": ["load"], "id": "x"}, {"id": "x"}, {"type": "load"}, {"type": "load", "id": 3},
                        {"type": "load", "id": "x", "layers": {}, "model": "/"},
                        {"type": "measure", "id": "x", "configurations": []}):
            answer = self.answer(request)
            self.assertEqual((answer["type"], answer["code"]), ("error", "protocol"), request)
            self.assertNotIn("\n", answer["message"])

    def test_lines_that_are_no_objects_are_answered_and_the_end_of_input_is_heard(self):
        sink = io.BytesIO()
        speaker = worker.Worker("cpu", io.BytesIO(b"rubbish\n[1]\n\xff\n" + b"[" * 100000 + b"\n"), sink)
        with mock.patch.object(worker.os, "_exit"), mock.patch.object(worker.time, "sleep"):
            speaker.read()
        self.assertEqual([json.loads(line)["code"] for line in sink.getvalue().splitlines()], ["protocol"] * 4)
        self.assertIsNone(speaker.requests.get())


if __name__ == "__main__":
    unittest.main()

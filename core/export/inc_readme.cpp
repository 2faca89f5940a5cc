// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_readme.h"

#include "core/export/inc_export.h"
#include "core/export/inc_modules.h"

#include <algorithm>

namespace halftone {

namespace {

std::string listed(const std::vector<std::string> &names)
{
    std::string text;
    for (const auto &name : names)
        text += "      " + name + "\n";
    return text;
}

std::string usageWithOptimum()
{
    return std::string("  With optimum-habana, in its text-generation example, the same model both times:\n"
                       "    QUANT_CONFIG=")
        + IncMeasureFileName + " python run_generation.py --bf16 ...\n    QUANT_CONFIG=" + IncQuantizeFileName
        + " python run_generation.py --bf16 --use_hpu_graphs ...\n"
          "  Run both in the same folder: the second reads what the first has stored.\n"
          "  Measure on the texts that matter to you, on the device that will serve the model. For vLLM "
          "these files\n"
          "  do not fit: it fuses q, k, v and gate, up into modules of other names (target inc-vllm).\n";
}

std::string usageWithVllm()
{
    return std::string(
               "  With vLLM on Gaudi (vllm-gaudi), the same model and the same number of devices both "
               "times:\n"
               "    QUANT_CONFIG=")
        + IncMeasureFileName
        + " vllm serve MODEL --quantization inc\n"
          "  Send it the texts that matter to you, and end it: it then stores what it has measured. Serve, "
          "in "
          "the\n"
          "  same folder:\n    QUANT_CONFIG="
        + IncQuantizeFileName
        + " vllm serve MODEL --quantization inc --kv-cache-dtype fp8_inc\n"
          "  For optimum-habana these files do not fit: its q, k, v and gate, up are modules of their own "
          "(target inc).\n";
}

std::string usage(IncStack stack)
{
    return "How to use them\n" + (stack == IncStack::Vllm ? usageWithVllm() : usageWithOptimum()) + "\n";
}

std::string specification(IncStack stack)
{
    return "Specified for\n"
           "  The FP8 quantization of INC 3 for PyTorch on Gaudi (neural_compressor.torch, 2025), which "
           "searches names\n"
           "  as regular expressions, and the module names of "
        + std::string(stack == IncStack::Vllm ? "vllm-gaudi (2025)" : "optimum-habana")
        + ".\n"
          "  The files were read back by the matching rules of that version; the program itself was not "
          "run.\n\n";
}

std::string check(std::size_t knownBlocked, IncStack stack)
{
    const std::string fewer = std::to_string(knownBlocked) + " fewer than the first";
    return "How to check them\n"
           "  INC logs \"Total modules : N\". The second run must report "
        + (stack == IncStack::Vllm
               ? fewer + ",\n  if your vLLM builds every module that the blocklist names.\n"
               : "exactly " + fewer + ".\n")
        + "  If it reports as many, your INC compares names as plain text instead of searching them as "
          "regular\n"
          "  expressions (early releases of INC 3 do) and would quantize every layer: update it.\n\n";
}

std::string fusionLimit(IncStack stack)
{
    return stack == IncStack::Vllm
        ? "  - q, k, v apart, or gate, up apart: vLLM runs each of them as one product.\n"
        : "";
}

} // namespace

std::string incReadme(std::span<const Layer> layers, std::span<const std::string> formats,
                      const std::string &fp8, std::size_t blockedNames, IncStack stack)
{
    std::vector<std::string> unknownBlocked;
    std::vector<std::string> unknownQuantized;
    bool tied = false;
    bool hasMatmul = false;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const bool baseline = formats[i] == ExportBaseline;
        if (!isIncModule(layers[i]))
            (baseline ? unknownBlocked : unknownQuantized).push_back(layers[i].name);
        tied = tied || (layers[i].sharesWeight && !baseline);
        hasMatmul = hasMatmul || layers[i].kind == LayerKind::Matmul;
    }
    const auto quantized
        = static_cast<std::ptrdiff_t>(layers.size()) - std::ranges::count(formats, ExportBaseline);
    std::string text = "Mixed precision for Intel Neural Compressor (INC)"
        + std::string(stack == IncStack::Vllm ? " with vLLM on Gaudi" : " with optimum-habana")
        + ", written by Halftone\n\nFiles\n  ";
    text += std::string(IncMeasureFileName) + "   observes every module that INC supports\n  "
        + IncQuantizeFileName + "  quantizes " + std::to_string(quantized) + " of "
        + std::to_string(layers.size()) + (stack == IncStack::Vllm ? " modules to FP8 " : " layers to FP8 ")
        + fp8 + "; its blocklist names what stays in BF16\n\n";
    text += usage(stack) + check(blockedNames - unknownBlocked.size(), stack) + specification(stack);
    text += "What these files cannot express\n"
            "  - Two FP8 formats in one model: there is one fp8_config for all.\n"
            "  - Operations that are not in Halftone's layer list: INC treats them by its own defaults.\n"
        + fusionLimit(stack);
    if (hasMatmul)
        text += "  - A choice for a single matmul of attention under fused (flash) attention: run without "
                "it. Where one\n"
                "    of the two matmuls stays in BF16, the cache beside it and the fused attention are "
                "blocked too.\n";
    if (tied)
        text += "  - Memory saved by a weight that is shared with the token embedding (a tied lm_head): in "
                "FP8 it becomes\n"
                "    a copy of its own beside the embedding.\n";
    if (!unknownQuantized.empty())
        text += "  - FP8 for these matmuls, which are no modules that INC knows; they will run in BF16:\n"
            + listed(unknownQuantized);
    if (!unknownBlocked.empty())
        text += "  - These matmuls are no modules that INC knows. They stay in BF16 as chosen; their names "
                "in the\n"
                "    blocklist have no effect:\n"
            + listed(unknownBlocked);
    return text;
}

} // namespace halftone

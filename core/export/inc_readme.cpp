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

std::string usage()
{
    return std::string("How to use them\n"
                       "  With optimum-habana, in its text-generation example, the same model both times:\n"
                       "    QUANT_CONFIG=")
        + IncMeasureFileName + " python run_generation.py --bf16 ...\n    QUANT_CONFIG=" + IncQuantizeFileName
        + " python run_generation.py --bf16 --use_hpu_graphs ...\n"
          "  Run both in the same folder: the second reads what the first has stored.\n"
          "  Measure on the texts that matter to you, on the device that will serve the model. For vLLM "
          "these files\n"
          "  do not fit: it fuses q, k, v and gate, up into modules of other names.\n\n";
}

std::string check(std::size_t knownBlocked)
{
    return "How to check them\n"
           "  INC logs \"Total modules : N\". The second run must report exactly "
        + std::to_string(knownBlocked)
        + " fewer than the first.\n"
          "  If it reports as many, your INC compares names as plain text instead of searching them as "
          "regular\n"
          "  expressions (early releases of INC 3 do) and would quantize every layer: update it.\n\n";
}

} // namespace

std::string incReadme(std::span<const Layer> layers, std::span<const std::string> formats,
                      const std::string &fp8, std::size_t blockedNames)
{
    std::vector<std::string> unknownBlocked;
    std::vector<std::string> unknownQuantized;
    bool tied = false;
    bool hasMatmul = false;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const bool baseline = formats[i] == "bf16";
        if (!isIncModule(layers[i]))
            (baseline ? unknownBlocked : unknownQuantized).push_back(layers[i].name);
        tied = tied || (layers[i].sharesWeight && !baseline);
        hasMatmul = hasMatmul || layers[i].kind == LayerKind::Matmul;
    }
    const auto quantized
        = static_cast<std::ptrdiff_t>(layers.size()) - std::ranges::count(formats, std::string("bf16"));
    std::string text = "Mixed precision for Intel Neural Compressor (INC), written by Halftone\n\nFiles\n  ";
    text += std::string(IncMeasureFileName) + "   observes every module that INC supports\n  "
        + IncQuantizeFileName + "  quantizes " + std::to_string(quantized) + " of "
        + std::to_string(layers.size()) + " layers to FP8 " + fp8
        + "; its blocklist names what stays in BF16\n\n";
    text += usage() + check(blockedNames - unknownBlocked.size());
    text += "Specified for\n"
            "  The FP8 quantization of INC 3 for PyTorch on Gaudi (neural_compressor.torch, 2025), which "
            "searches names\n"
            "  as regular expressions, and the module names of optimum-habana.\n\n"
            "What these files cannot express\n"
            "  - Two FP8 formats in one model: there is one fp8_config for all.\n"
            "  - Operations that are not in Halftone's layer list: INC treats them by its own defaults.\n";
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

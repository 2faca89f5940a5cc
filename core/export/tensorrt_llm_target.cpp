// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/fused_layers.h"
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *FileName = "hf_quant_config.json";

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    const auto baseline = linearsIn(layers, formats, true);
    auto all = baseline;
    for (auto &name : linearsIn(layers, formats, false))
        all.push_back(std::move(name));
    Json exclude = globsFor(baseline, all);
    // Never empty: an empty list means the program's own defaults, lm_head among them.
    exclude.push_back("model.embed_tokens");
    return std::vector<ExportFile>{
        {FileName,
         textOf(
             {{"producer", {{"name", "halftone"}, {"version", HALFTONE_VERSION}}},
              {"quantization",
               {{"quant_algo", "FP8"}, {"kv_cache_quant_algo", nullptr}, {"exclude_modules", exclude}}}})}};
}

// The name or any module around it matches a pattern.
bool isExcluded(const std::vector<std::string> &patterns, std::string name)
{
    while (true) {
        if (std::ranges::any_of(patterns, [&](const auto &pattern) { return globMatches(pattern, name); }))
            return true;
        const auto dot = name.rfind('.');
        if (dot == std::string::npos)
            return false;
        name.resize(dot);
    }
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto text = contentOf(files, FileName);
    if (!text)
        return text.error();
    try {
        const Json quantization = Json::parse(*text).at("quantization");
        const auto patterns = quantization.at("exclude_modules").get<std::vector<std::string>>();
        const auto isRegex = [](const auto &pattern) { return pattern.starts_with("re:"); };
        if (quantization.at("quant_algo") != "FP8" || patterns.empty()
            || std::ranges::any_of(patterns, isRegex))
            return Error{ErrorCode::Corrupt, FileName, "releases of TensorRT-LLM read it differently"};
        return formatsWhere(layers, [&](const auto &name) { return !isExcluded(patterns, name); });
    } catch (const Json::exception &) {
        return Error{ErrorCode::Corrupt, FileName, "it is not a quantization configuration of TensorRT-LLM"};
    }
}

} // namespace

ExportTarget tensorRtLlmTarget()
{
    return {
        .name = "tensorrt-llm",
        .program = "TensorRT-LLM",
        .specifiedFor = "QuantConfig of TensorRT-LLM 1.3.0rc27, PyTorch backend",
        .usage
        = "  The file belongs into the folder of an FP8 checkpoint whose BF16 layers are the excluded ones.\n"
          "  Make that checkpoint with ModelOpt (the target modelopt, the same configuration).\n",
        .limits = "  - Formats other than FP8 E4M3 beside BF16.\n"
                  "  - FP8 for the matmuls of attention.\n"
                  "  - q, k, v apart, or gate, up apart: the program runs each of them as one product.\n",
        .files = {FileName},
        .formats = {"fp8_e4m3"},
        .hasMatmuls = false,
        .fusesLayers = true,
        .write = write,
        .read = read};
}

} // namespace halftone

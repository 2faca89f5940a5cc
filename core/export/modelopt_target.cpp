// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *FileName = "modelopt_quant_cfg.json";

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    const auto quantized = linearsIn(layers, formats, false);
    auto all = quantized;
    for (auto &name : linearsIn(layers, formats, true))
        all.push_back(std::move(name));
    // Everything off, then what is chosen on: a later entry wins.
    Json entries = Json::array({{{"quantizer_name", "*"}, {"enable", false}}});
    const Json fp8{{"num_bits", {4, 3}}, {"axis", nullptr}};
    for (const auto &pattern : globsFor(quantized, all)) {
        for (const char *quantizer : {".weight_quantizer", ".input_quantizer"})
            entries.push_back({{"quantizer_name", pattern + quantizer}, {"cfg", fp8}, {"enable", true}});
    }
    return std::vector<ExportFile>{{FileName, textOf({{"quant_cfg", entries}, {"algorithm", "max"}})}};
}

bool isEnabled(const Json &entries, const std::string &quantizer)
{
    bool enabled = true; // what a quantizer is before any entry
    for (const auto &entry : entries) {
        if (globMatches(entry.at("quantizer_name").get<std::string>(), quantizer))
            enabled = entry.value("enable", true);
    }
    return enabled;
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto text = contentOf(files, FileName);
    if (!text)
        return text.error();
    try {
        const Json entries = Json::parse(*text).at("quant_cfg");
        for (const auto &layer : layers) {
            if (isEnabled(entries, layer.name + ".weight_quantizer")
                != isEnabled(entries, layer.name + ".input_quantizer"))
                return Error{ErrorCode::Conflict, layer.name,
                             "only one of its two operands would be quantized"};
        }
        return formatsWhere(layers,
                            [&](const auto &name) { return isEnabled(entries, name + ".weight_quantizer"); });
    } catch (const Json::exception &) {
        return Error{ErrorCode::Corrupt, FileName, "it is not a quant_cfg of ModelOpt"};
    }
}

} // namespace

ExportTarget modelOptTarget()
{
    return {
        .name = "modelopt",
        .program = "NVIDIA Model Optimizer (ModelOpt)",
        .specifiedFor = "ModelOpt (2026), quant_cfg: [ … ]",
        .usage
        = "    import json, modelopt.torch.quantization as mtq\n"
          "    config = json.load(open(\"modelopt_quant_cfg.json\"))\n"
          "    for entry in config[\"quant_cfg\"]:\n"
          "        if \"cfg\" in entry: entry[\"cfg\"][\"num_bits\"] = tuple(entry[\"cfg\"][\"num_bits\"])\n"
          "    mtq.quantize(model, config, forward_loop)\n"
          "  forward_loop(model) runs the model on the texts from which the scales are taken.\n",
        .limits = "  - Formats other than FP8 E4M3 beside BF16.\n"
                  "  - FP8 for the matmuls of attention: not written; their quantizers are switched off.\n"
                  "  - What an exported checkpoint is served with may run q, k, v, and gate, up, as one.\n",
        .files = {FileName},
        .formats = {"fp8_e4m3"},
        .hasMatmuls = false,
        .fusesLayers = false,
        .furtherLimits = {TargetLimit::ServedFused},
        .write = write,
        .read = read};
}

} // namespace halftone

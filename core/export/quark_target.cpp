// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *FileName = "quark_config.json";

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    const Json fp8{{"dtype", "fp8_e4m3"},  {"observer_cls", "PerTensorMinMaxObserver"},
                   {"is_dynamic", false},  {"qscheme", "per_tensor"},
                   {"ch_axis", nullptr},   {"group_size", nullptr},
                   {"symmetric", true},    {"round_method", "half_even"},
                   {"scale_type", "float"}};
    // Whole names: a checkpoint that Quark exports lists again what it found under them.
    auto exclude = linearsIn(layers, formats, true);
    std::ranges::transform(exclude, exclude.begin(), escapedForGlob);
    const Json file{
        {"global_quant_config",
         {{"input_tensors", fp8}, {"output_tensors", nullptr}, {"weight", fp8}, {"bias", nullptr}}},
        {"exclude", exclude},
        {"algo_config", nullptr},
        {"softmax_quant_spec", nullptr},
        {"quant_method", "quark"},
        {"layer_type_quant_config", Json::object()},
        {"layer_quant_config", Json::object()},
        {"quant_mode", "eager_mode"}};
    return std::vector<ExportFile>{{FileName, textOf(file)}};
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto text = contentOf(files, FileName);
    if (!text)
        return text.error();
    try {
        const Json file = Json::parse(*text);
        const auto exclude = file.at("exclude").get<std::vector<std::string>>();
        if (!file.at("layer_quant_config").empty() || !file.at("layer_type_quant_config").empty())
            return Error{ErrorCode::Unsupported, FileName, "only the lists that Halftone writes are read"};
        return formatsWhere(layers, [&](const std::string &name) {
            return std::ranges::none_of(exclude, [&](const auto &glob) { // what is below it is excluded too
                return globMatches(glob, name) || globMatches(glob + ".*", name);
            });
        });
    } catch (const Json::exception &) {
        return Error{ErrorCode::Corrupt, FileName, "it is not a configuration of Quark"};
    }
}

} // namespace

ExportTarget quarkTarget()
{
    return {
        .name = "quark",
        .program = "AMD Quark",
        .specifiedFor = "AMD Quark for PyTorch (2026), QConfig.from_dict",
        .usage
        = "    import json\n"
          "    from quark.torch import ModelQuantizer\n"
          "    from quark.torch.quantization.config.config import QConfig  # Config in older releases\n"
          "    config = QConfig.from_dict(json.load(open(\"quark_config.json\")))\n"
          "    model = ModelQuantizer(config).quantize_model(model, dataloader)\n"
          "  dataloader gives the texts from which the scales are taken.\n",
        .limits
        = "  - Formats other than FP8 E4M3 beside BF16.\n"
          "  - FP8 for the matmuls of attention.\n"
          "  - q, k, v apart, or gate, up apart: vLLM, which serves the result, runs each as one product.\n",
        .files = {FileName},
        .formats = {"fp8_e4m3"},
        .hasMatmuls = false,
        .fusesLayers = true,
        .write = write,
        .read = read};
}

} // namespace halftone

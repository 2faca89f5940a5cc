// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <regex>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *FileName = "torchao_config.json";

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    const Json perTensor{{"_type", "PerTensor"}, {"_version", 1}, {"_data", Json::object()}};
    const Json fp8{{"_type", "Float8DynamicActivationFloat8WeightConfig"},
                   {"_version", 2},
                   {"_data", {{"granularity", Json::array({perTensor, perTensor})}}}};
    // No "_default": a module that is not named stays as it is.
    Json map = Json::object();
    for (const auto &pattern : regexesFor(linearsIn(layers, formats, false)))
        map["re:" + pattern] = fp8;
    const Json file{{"_type", "FqnToConfig"}, {"_version", 1}, {"_data", {{"fqn_to_config", map}}}};
    return std::vector<ExportFile>{{FileName, textOf(file)}};
}

// The configuration of the whole name, else of the first expression that matches all of it, else "_default".
Json configOf(const Json &map, const std::string &name)
{
    if (map.contains(name))
        return map.at(name);
    for (const auto &[key, config] : map.items()) {
        if (key.starts_with("re:") && std::regex_match(name, std::regex(key.substr(3))))
            return config;
    }
    return map.value("_default", Json());
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto text = contentOf(files, FileName);
    if (!text)
        return text.error();
    try {
        const Json map = Json::parse(*text).at("_data").at("fqn_to_config");
        return formatsWhere(layers, [&](const auto &name) { return !configOf(map, name).is_null(); });
    } catch (const std::exception &) { // nlohmann's and std::regex_error
        return Error{ErrorCode::Corrupt, FileName, "it is not an FqnToConfig of torchao"};
    }
}

} // namespace

ExportTarget torchAoTarget()
{
    return {
        .name = "torchao",
        .program = "torchao",
        .specifiedFor = "torchao 0.15, whose FqnToConfig knows names and expressions",
        .usage
        = "    config = config_from_dict(json.load(open(\"torchao_config.json\")))   # torchao.core.config\n"
          "    quantize_(model, config, filter_fn=None)\n",
        .limits = "  - FP8 for the matmuls of attention.\n"
                  "  - Static scales of activations: torchao computes them at run time.\n",
        .formats = {"fp8_e4m3"},
        .hasMatmuls = false,
        .fusesLayers = false,
        .write = write,
        .read = read};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *FileName = "torchao_config.json";

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    const Json perTensor{{"_type", "PerTensor"}, {"_version", 1}, {"_data", Json::object()}};
    const Json fp8{
        {"_type", "Float8DynamicActivationFloat8WeightConfig"},
        {"_version", 1}, // of the class, which has not overridden it; its field `version` is another thing
        {"_data", {{"granularity", Json::array({perTensor, perTensor})}}}};
    // No "_default": a module that is not named stays as it is.
    Json map = Json::object();
    for (const auto &pattern : regexesFor(linearsIn(layers, formats, false)))
        map["re:" + pattern] = fp8;
    const Json file{{"_type", "FqnToConfig"}, {"_version", 1}, {"_data", {{"fqn_to_config", map}}}};
    return std::vector<ExportFile>{{FileName, textOf(file)}};
}

struct Rule
{
    std::regex expression;
    bool quantizes = false;
};

std::vector<Rule> rulesIn(const Json &map) // throws std::regex_error
{
    std::vector<Rule> rules;
    for (const auto &[key, config] : map.items()) {
        if (key.starts_with("re:"))
            rules.push_back({std::regex(key.substr(3)), !config.is_null()});
    }
    return rules;
}

// The configuration of the whole name, else of the first expression that matches all of it, else "_default".
bool isQuantized(const Json &map, const std::vector<Rule> &rules, const std::string &name)
{
    if (const auto exact = map.find(name); exact != map.end())
        return !exact->is_null();
    const auto rule = std::ranges::find_if(
        rules, [&](const Rule &one) { return std::regex_match(name, one.expression); });
    if (rule != rules.end())
        return rule->quantizes;
    return map.contains("_default") && !map.at("_default").is_null();
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto text = contentOf(files, FileName);
    if (!text)
        return text.error();
    try {
        const Json map = Json::parse(*text).at("_data").at("fqn_to_config");
        const auto rules = rulesIn(map);
        return formatsWhere(layers, [&](const auto &name) { return isQuantized(map, rules, name); });
    } catch (const std::exception &) { // nlohmann's and std::regex_error
        return Error{ErrorCode::Corrupt, FileName, "it is not an FqnToConfig of torchao"};
    }
}

} // namespace

ExportTarget torchAoTarget()
{
    return {.name = "torchao",
            .program = "torchao",
            .specifiedFor = "torchao (2026), FqnToConfig, config_from_dict",
            .usage = "    import json\n"
                     "    from torchao.core.config import config_from_dict\n"
                     "    from torchao.quantization import quantize_\n"
                     "    config = config_from_dict(json.load(open(\"torchao_config.json\")))\n"
                     "    quantize_(model, config, filter_fn=None)\n",
            .limits = "  - Formats other than FP8 E4M3 beside BF16.\n"
                      "  - FP8 for the matmuls of attention.\n"
                      "  - Static scales of activations: torchao computes them at run time.\n",
            .files = {FileName},
            .formats = {"fp8_e4m3"},
            .hasMatmuls = false,
            .fusesLayers = false,
            .furtherLimits = {TargetLimit::StaticScales},
            .write = write,
            .read = read};
}

} // namespace halftone

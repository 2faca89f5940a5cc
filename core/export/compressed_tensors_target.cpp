// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/name_patterns.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *ConfigFile = "quantization_config.json";
constexpr const char *RecipeFile = "recipe.yaml";

Json groups()
{
    const Json fp8{
        {"num_bits", 8}, {"type", "float"}, {"strategy", "tensor"}, {"symmetric", true}, {"dynamic", false}};
    return {{"group_0", {{"targets", {"Linear"}}, {"weights", fp8}, {"input_activations", fp8}}}};
}

Result<std::vector<ExportFile>> write(std::span<const Layer> layers, std::span<const std::string> formats)
{
    Json ignore = Json::array();
    // Anchored at the start by the program itself, at the end only if the pattern says so.
    for (const auto &pattern : regexesFor(linearsIn(layers, formats, true)))
        ignore.push_back("re:^" + pattern + "$");
    const Json config{{"quantization_config",
                       {{"quant_method", "compressed-tensors"},
                        {"format", "float-quantized"},
                        {"quantization_status", "compressed"},
                        {"config_groups", groups()},
                        {"ignore", ignore},
                        {"kv_cache_scheme", nullptr}}}};
    // JSON is YAML, and read back by the same parser.
    const Json recipe{{"quant_stage",
                       {{"quant_modifiers",
                         {{"QuantizationModifier", {{"config_groups", groups()}, {"ignore", ignore}}}}}}}};
    return std::vector<ExportFile>{{ConfigFile, textOf(config)}, {RecipeFile, textOf(recipe)}};
}

// Exact names, names of classes, and regular expressions from the start of a name.
class TargetList
{
public:
    explicit TargetList(const std::vector<std::string> &entries) // throws std::regex_error
    {
        for (const auto &entry : entries) {
            if (entry.starts_with("re:"))
                m_expressions.emplace_back(entry.substr(3));
            else
                m_names.push_back(entry);
        }
    }
    [[nodiscard]] bool matches(const std::string &name) const
    {
        const auto isThis = [&](const auto &entry) { return entry == name || entry == "Linear"; };
        const auto begins = [&](const auto &expression) {
            return std::regex_search(name, expression, std::regex_constants::match_continuous);
        };
        return std::ranges::any_of(m_names, isThis) || std::ranges::any_of(m_expressions, begins);
    }

private:
    std::vector<std::string> m_names;
    std::vector<std::regex> m_expressions;
};

std::vector<std::string> formatsBy(const Json &part, std::span<const Layer> layers)
{
    const TargetList ignore(part.at("ignore").get<std::vector<std::string>>());
    const TargetList targets(
        part.at("config_groups").at("group_0").at("targets").get<std::vector<std::string>>());
    return formatsWhere(layers,
                        [&](const auto &name) { return targets.matches(name) && !ignore.matches(name); });
}

Result<std::vector<std::string>> read(std::span<const ExportFile> files, std::span<const Layer> layers)
{
    const auto config = contentOf(files, ConfigFile);
    const auto recipe = contentOf(files, RecipeFile);
    if (!config || !recipe)
        return config ? recipe.error() : config.error();
    try {
        const auto formats = formatsBy(Json::parse(*config).at("quantization_config"), layers);
        const Json stage = Json::parse(*recipe).at("quant_stage").at("quant_modifiers");
        if (formats != formatsBy(stage.at("QuantizationModifier"), layers))
            return Error{ErrorCode::Conflict, RecipeFile,
                         "it says something else than quantization_config.json"};
        return formats;
    } catch (const std::exception &) { // nlohmann's and std::regex_error
        return Error{ErrorCode::Corrupt, ConfigFile, "it is not a configuration of compressed-tensors"};
    }
}

} // namespace

ExportTarget compressedTensorsTarget()
{
    return {
        .name = "compressed-tensors",
        .program = "compressed-tensors, llm-compressor and vLLM",
        .specifiedFor = "compressed-tensors (match_named_modules), llm-compressor (2025)",
        .usage
        = "  Quantize with llm-compressor, which writes the scales and the final config.json:\n"
          "    from llmcompressor import oneshot\n"
          "    oneshot(model=MODEL, dataset=DATA, recipe=\"recipe.yaml\", output_dir=OUT)\n"
          "  then  vllm serve OUT.  quantization_config.json is the part that config.json must then hold.\n",
        .limits = "  - Formats other than FP8 E4M3 beside BF16.\n"
                  "  - FP8 for the matmuls of attention.\n"
                  "  - q, k, v apart, or gate, up apart: vLLM runs each of them as one product.\n"
                  "  - FP8 for lm_head is written if chosen, but not every vLLM runs it.\n",
        .files = {ConfigFile, RecipeFile},
        .formats = {"fp8_e4m3"},
        .hasMatmuls = false,
        .fusesLayers = true,
        .furtherLimits = {TargetLimit::LowHead},
        .write = write,
        .read = read};
}

} // namespace halftone

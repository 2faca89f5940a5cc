// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_read_back.h"

#include "core/export/inc_modules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <optional>
#include <regex>
#include <set>

namespace halftone {

namespace {

using Json = nlohmann::json;

// The name that an anchored, escaped pattern stands for. Nothing if the pattern is anything more than that.
std::optional<std::string> literalOf(const std::string &pattern)
{
    if (pattern.size() < 2 || pattern.front() != '^' || pattern.back() != '$')
        return std::nullopt;
    std::string name;
    for (std::size_t i = 1; i + 1 < pattern.size(); ++i) {
        const auto isWord
            = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
        if (pattern[i] == '\\') {
            ++i;
            if (i + 1 >= pattern.size() || isWord(pattern[i]))
                return std::nullopt; // "\d" and its like, or an escaped end
        } else if (!isWord(pattern[i])) {
            return std::nullopt;
        }
        name += pattern[i];
    }
    return name;
}

// Python's any(re.search(pattern, name) for pattern in patterns). Whole names are looked up instead: a large
// model has a thousand of them.
class NameList
{
public:
    explicit NameList(const std::vector<std::string> &patterns) // throws std::regex_error
    {
        for (const auto &pattern : patterns) {
            if (auto name = literalOf(pattern))
                m_names.insert(*std::move(name));
            else
                m_patterns.emplace_back(pattern, std::regex::ECMAScript);
        }
    }
    [[nodiscard]] bool finds(const std::string &name) const
    {
        const auto matches = [&](const std::regex &pattern) { return std::regex_search(name, pattern); };
        return m_names.contains(name) || std::ranges::any_of(m_patterns, matches);
    }
    [[nodiscard]] bool isEmpty() const { return m_names.empty() && m_patterns.empty(); }

private:
    std::set<std::string> m_names;
    std::vector<std::regex> m_patterns;
};

struct ModuleList
{
    std::vector<std::string> types;
    NameList names;

    [[nodiscard]] bool hasType(const std::string &type) const
    {
        return std::ranges::find(types, type) != types.end();
    }
};

ModuleList moduleListFrom(const Json &json)
{
    return {json.at("types").get<std::vector<std::string>>(),
            NameList(json.at("names").get<std::vector<std::string>>())};
}

struct QuantizeFile
{
    std::string format;
    ModuleList allow;
    ModuleList block;

    [[nodiscard]] bool quantizes(const IncModule &module) const
    {
        const bool everythingAllowed = allow.types.empty() && allow.names.isEmpty();
        return !block.hasType(module.type) && !block.names.finds(module.name)
            && (everythingAllowed || allow.hasType(module.type) || allow.names.finds(module.name));
    }
};

Result<QuantizeFile> parse(std::string_view text)
{
    try {
        const Json json = Json::parse(text);
        if (json.at("mode") != "QUANTIZE")
            return Error{ErrorCode::Corrupt, "mode",
                         "the file measures, it does not quantize, give the other file"};
        const auto fp8 = json.value("fp8_config", std::string("E4M3")); // INC's default
        if (fp8 != "E4M3" && fp8 != "E5M2")
            return Error{ErrorCode::Corrupt, "fp8_config",
                         "it is " + fp8 + ", which is neither E4M3 nor E5M2"};
        return QuantizeFile{fp8 == "E4M3" ? "fp8_e4m3" : "fp8_e5m2", moduleListFrom(json.at("allowlist")),
                            moduleListFrom(json.at("blocklist"))};
    } catch (const std::exception &) { // nlohmann's and std::regex_error: their texts are about C++
        return Error{ErrorCode::Corrupt, {}, "this is no configuration file of Intel Neural Compressor"};
    }
}

} // namespace

bool isNeuralCompressorFile(std::string_view text)
{
    const Json json = Json::parse(text, nullptr, false);
    return json.is_object() && json.contains("mode");
}

Result<std::vector<std::string>> neuralCompressorFormats(std::string_view quantizeFile,
                                                         std::span<const Layer> layers)
{
    const auto file = parse(quantizeFile);
    if (!file)
        return file.error();
    const auto modules = incModules(layers);
    std::vector<std::string> formats(layers.size(), "bf16");
    for (const auto &module : modules) {
        const bool isLayer
            = module.layers.size() == 1 && layers[module.layers.front().value].name == module.name;
        if (isLayer && file->quantizes(module))
            formats[module.layers.front().value] = file->format;
    }
    for (const auto &module : modules) {
        const auto isQuantized = [&](LayerId layer) { return formats[layer.value] != "bf16"; };
        if (file->quantizes(module) != std::ranges::all_of(module.layers, isQuantized))
            return Error{ErrorCode::Conflict, module.name,
                         "the file treats it differently from the matmuls that it belongs to"};
    }
    return formats;
}

Result<void> checkNeuralCompressorFile(std::string_view quantizeFile, std::span<const Layer> layers,
                                       std::span<const std::string> formats)
{
    const auto read = neuralCompressorFormats(quantizeFile, layers);
    if (!read)
        return Error{ErrorCode::Internal, read.error().subject, read.error().detail};
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if ((*read)[i] != formats[i])
            return Error{ErrorCode::Internal, layers[i].name,
                         "read back, the exported file makes it " + (*read)[i] + " instead of " + formats[i]
                             + ", do not use the file"};
    }
    return {};
}

} // namespace halftone

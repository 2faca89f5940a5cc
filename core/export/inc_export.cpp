// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_export.h"

#include "core/export/inc_modules.h"
#include "core/export/inc_readme.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *MaxAbsHw = "maxabs_hw"; // INC refuses to measure for methods that need no measurement
constexpr const char *StatsPath = "./inc_output/measure"; // of the measurements; INC demands a folder

// E4M3 or E5M2; a file without a quantized layer gets INC's default.
Result<std::string> fp8Config(std::span<const Layer> layers, std::span<const std::string> formats)
{
    std::string found;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (formats[i] == ExportBaseline)
            continue;
        if (formats[i] != "fp8_e4m3" && formats[i] != "fp8_e5m2")
            return Error{ErrorCode::Unsupported, layers[i].name,
                         "Intel Neural Compressor has no format " + formats[i] + ", solve without it"};
        const std::string config = formats[i] == "fp8_e4m3" ? "E4M3" : "E5M2";
        if (!found.empty() && config != found)
            return Error{
                ErrorCode::Unsupported, layers[i].name,
                "one file of Intel Neural Compressor holds either E4M3 or E5M2, and this choice has both, "
                "solve with one of them"};
        found = config;
    }
    return found.empty() ? std::string("E4M3") : found;
}

// ^ and $ around the name, a backslash before everything that could mean something to a regular expression.
std::string anchored(const std::string &name)
{
    constexpr std::string_view Plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
    std::string pattern = "^";
    for (const char c : name) {
        const bool ascii = static_cast<unsigned char>(c) < 128;
        if (ascii && Plain.find(c) == std::string_view::npos)
            pattern += '\\';
        pattern += c;
    }
    return pattern + "$";
}

std::vector<std::string> blockedNames(std::span<const Layer> layers, std::span<const std::string> formats)
{
    std::vector<std::string> names;
    for (const auto &module : incModules(layers)) {
        const auto isBaseline = [&](LayerId layer) { return formats[layer.value] == ExportBaseline; };
        if (std::ranges::any_of(module.layers, isBaseline))
            names.push_back(module.name);
    }
    return names;
}

std::string fileText(std::string_view mode, const std::string &fp8,
                     const std::vector<std::string> &blockedPatterns)
{
    const Json nothing = {{"types", Json::array()}, {"names", Json::array()}};
    const Json blocked = {{"types", Json::array()}, {"names", blockedPatterns}};
    const Json file
        = {{"mode", mode},         {"observer", "maxabs"}, {"scale_method", MaxAbsHw},    {"fp8_config", fp8},
           {"allowlist", nothing}, {"blocklist", blocked}, {"dump_stats_path", StatsPath}};
    return file.dump(4, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

Result<std::vector<ExportFile>>
exportForNeuralCompressor(std::span<const Layer> layers, std::span<const std::string> formats, IncStack stack)
{
    if (layers.size() != formats.size())
        return Error{ErrorCode::InvalidArgument, "formats", "there must be one format for each layer"};
    const auto fp8 = fp8Config(layers, formats);
    if (!fp8)
        return fp8.error();
    std::vector<std::string> patterns;
    for (const auto &name : blockedNames(layers, formats))
        patterns.push_back(anchored(name));
    return std::vector<ExportFile>{{IncMeasureFileName, fileText("MEASURE", *fp8, {})},
                                   {IncQuantizeFileName, fileText("QUANTIZE", *fp8, patterns)},
                                   {"README.txt", incReadme(layers, formats, *fp8, patterns.size(), stack)}};
}

} // namespace halftone

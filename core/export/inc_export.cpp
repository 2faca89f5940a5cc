// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_export.h"

#include "core/export/inc_modules.h"
#include "core/export/inc_read_back.h"
#include "core/export/inc_readme.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

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

std::string lowerCase(std::string text)
{
    for (char &c : text)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return text;
}

// INC refuses to measure for the methods that need no measurement, and measures the same for all others.
std::string measuringScaleMethod(const std::string &scaleMethod)
{
    const std::string lower = lowerCase(scaleMethod);
    return lower == "unit_scale" || lower == "hw_aligned_single_scale" ? "maxabs_hw" : scaleMethod;
}

std::string fileText(std::string_view mode, const std::string &scaleMethod, const std::string &fp8,
                     const std::vector<std::string> &blockedPatterns, const std::string &statsPath)
{
    const Json nothing = {{"types", Json::array()}, {"names", Json::array()}};
    const Json blocked = {{"types", Json::array()}, {"names", blockedPatterns}};
    const Json file
        = {{"mode", mode},         {"observer", "maxabs"}, {"scale_method", scaleMethod}, {"fp8_config", fp8},
           {"allowlist", nothing}, {"blocklist", blocked}, {"dump_stats_path", statsPath}};
    return file.dump(4, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

Result<std::vector<ExportFile>> exportForNeuralCompressor(std::span<const Layer> layers,
                                                          std::span<const std::string> formats,
                                                          const NeuralCompressorOptions &options)
{
    if (layers.size() != formats.size())
        return Error{ErrorCode::InvalidArgument, "formats", "there must be one format for each layer"};
    if (options.statsPath.find('/') == std::string::npos)
        return Error{ErrorCode::InvalidArgument, options.statsPath,
                     "the path of the measurements needs a folder, write ./" + options.statsPath};
    const auto fp8 = fp8Config(layers, formats);
    if (!fp8)
        return fp8.error();
    std::vector<std::string> patterns;
    for (const auto &name : blockedNames(layers, formats))
        patterns.push_back(anchored(name));
    const std::string measure
        = fileText("MEASURE", measuringScaleMethod(options.scaleMethod), *fp8, {}, options.statsPath);
    const std::string quantize = fileText("QUANTIZE", options.scaleMethod, *fp8, patterns, options.statsPath);
    if (auto same = checkNeuralCompressorFile(quantize, layers, formats); !same)
        return same.error();
    return std::vector<ExportFile>{
        {IncMeasureFileName, measure},
        {IncQuantizeFileName, quantize},
        {"README.txt", incReadme(layers, formats, *fp8, patterns.size(), options.stack)}};
}

} // namespace halftone

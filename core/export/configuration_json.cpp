// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/configuration_json.h"

#include "core/export/inc_read_back.h"
#include "core/export/target_entries.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace halftone {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *VersionKey = "halftone_configuration";

Result<std::vector<std::string>> formatsFrom(const Json &configuration, std::span<const Layer> layers)
{
    std::vector<std::string> formats;
    for (const auto &layer : layers) {
        const auto found = configuration.find(layer.name);
        if (found == configuration.end())
            return Error{ErrorCode::NotFound, layer.name,
                         "the configuration does not name this layer of the model"};
        formats.push_back(found->get<std::string>());
    }
    for (const auto &item : configuration.items()) {
        if (std::ranges::find(layers, item.key(), &Layer::name) == layers.end())
            return Error{ErrorCode::NotFound, item.key(),
                         "the model has no such layer, give its own configuration"};
    }
    return formats;
}

} // namespace

Result<std::string> versionedConfiguration(std::string_view solution)
{
    const Json json = Json::parse(solution, nullptr, false);
    if (!json.is_object())
        return Error{ErrorCode::Corrupt, "solution", "it is not a JSON object"};
    Json versioned{{VersionKey, ConfigurationVersion}};
    versioned.update(json);
    return textOf(versioned);
}

Result<std::vector<std::string>> importConfiguration(std::string_view text, std::span<const Layer> layers)
{
    try {
        const Json json = Json::parse(text);
        if (json.contains("mode"))
            return neuralCompressorFormats(text, layers);
        if (json.value(VersionKey, ConfigurationVersion) != ConfigurationVersion)
            return Error{ErrorCode::Unsupported, VersionKey, "it was written by another version of Halftone"};
        return formatsFrom(json.at("configuration"), layers);
    } catch (const Json::exception &) {
        return Error{
            ErrorCode::Corrupt, {}, "this is no configuration of Halftone or Intel Neural Compressor"};
    }
}

} // namespace halftone

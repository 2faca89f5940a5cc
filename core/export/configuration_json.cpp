// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/configuration_json.h"

#include "core/base/json_document.h"
#include "core/export/target_entries.h"

namespace halftone {

namespace {

constexpr const char *VersionKey = "halftone_configuration";

Result<void> checkVersion(const nlohmann::json &json)
{
    const auto version = json.find(VersionKey);
    if (version == json.end() || *version == ConfigurationVersion)
        return {};
    if (!version->is_number_integer())
        return Error{ErrorCode::Corrupt, VersionKey, "it is not a whole number"};
    return Error{ErrorCode::Unsupported, VersionKey,
                 "it is " + version->dump() + ", and this version of Halftone reads "
                     + std::to_string(ConfigurationVersion) + ", use the one that wrote the file"};
}

} // namespace

Result<std::string> versionedConfiguration(std::string_view solution)
{
    using Json = nlohmann::ordered_json;
    const Json json = Json::parse(solution, nullptr, false);
    if (!json.is_object())
        return Error{ErrorCode::Corrupt, "solution", "it is not a JSON object"};
    Json versioned{{VersionKey, ConfigurationVersion}};
    versioned.update(json);
    return textOf(versioned);
}

Result<std::map<std::string, std::string>> configurationFromJson(std::string_view text)
{
    const auto json = parseJson(text, {});
    if (!json)
        return json.error();
    if (!json->is_object())
        return Error{ErrorCode::Corrupt, {}, "is not a JSON object"};
    if (auto checked = checkVersion(*json); !checked)
        return checked.error();
    const auto configuration = json->find("configuration");
    if (configuration == json->end())
        return Error{ErrorCode::Corrupt, "configuration",
                     "it is missing, give a file that solve --json or export --target json wrote, or the "
                     "QUANTIZE file of Intel Neural Compressor"};
    if (!configuration->is_object())
        return Error{ErrorCode::Corrupt, "configuration", "it is not an object of layers and formats"};
    std::map<std::string, std::string> formats;
    for (const auto &[layer, format] : configuration->items()) {
        if (!format.is_string())
            return Error{ErrorCode::Corrupt, layer, "its format is not a text such as \"fp8_e4m3\""};
        formats[layer] = format.get<std::string>();
    }
    return formats;
}

} // namespace halftone

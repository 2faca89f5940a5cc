// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/given_configuration.h"

#include "core/session/session_json.h"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace halftone {

namespace {

Result<std::map<std::string, std::string>> readConfiguration(const std::string &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return Error{ErrorCode::NotFound, file, "cannot be read; give the file that solve --json printed"};
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    auto configuration = configurationFromJson(text);
    if (!configuration)
        return Error{configuration.error().code, file + ": " + configuration.error().subject,
                     configuration.error().detail};
    return configuration;
}

Result<std::map<std::string, std::string>> keptConfiguration(const Session &session, const std::string &name)
{
    const auto kept = std::ranges::find(session.kept, name, &KeptConfiguration::name);
    if (kept == session.kept.end())
        return Error{ErrorCode::NotFound, name, "no configuration was kept under this name"};
    return kept->formats;
}

} // namespace

bool givesConfiguration(const Arguments &arguments)
{
    return arguments.has("--configuration") || arguments.has("--kept");
}

Result<std::map<std::string, std::string>> givenConfiguration(const Arguments &arguments,
                                                              const Session &session)
{
    if (const auto file = arguments.value("--configuration"))
        return readConfiguration(*file);
    return keptConfiguration(session, arguments.valueOr("--kept", ""));
}

Result<void> checkGivenAlone(const Arguments &arguments)
{
    if (auto checked = arguments.checkWithout("--configuration", {"--kept"}); !checked)
        return checked;
    for (const char *option : {"--configuration", "--kept"}) {
        auto checked
            = arguments.checkWithout(option,
                                     {"--tau", "--loss-mse-at-most", "--perplexity-change-at-most",
                                      "--time-at-most", "--memory-at-most", "--pin", "--exclude", "--tie"});
        if (!checked)
            return checked;
    }
    return {};
}

Error inGivenConfiguration(Error error, const Arguments &arguments)
{
    const auto file = arguments.value("--configuration");
    const std::string origin = file ? *file : "kept configuration " + arguments.valueOr("--kept", "");
    return {ErrorCode::Corrupt, origin + ": " + error.subject, std::move(error.detail)};
}

} // namespace halftone

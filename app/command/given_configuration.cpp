// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/given_configuration.h"

#include "app/command/verb.h"
#include "app/workflow/configuration_file.h"
#include "core/session/session_prediction.h"

namespace halftone {

namespace {

Result<GivenConfiguration> givenByName(const Session &session, const std::string &name)
{
    const auto kept = findKept(session, name);
    if (!kept)
        return kept.error();
    return GivenConfiguration{(*kept)->formats, baselineOf((*kept)->decisions)};
}

} // namespace

bool givesConfiguration(const Arguments &arguments)
{
    return arguments.has("--configuration") || arguments.has("--kept");
}

Result<GivenConfiguration> givenConfiguration(const Arguments &arguments, const Session &session)
{
    if (const auto file = arguments.value("--configuration")) {
        auto read = readConfigurationFile(*file, session.graph);
        if (!read)
            return read.error();
        for (const auto &remark : read->remarks)
            warn(*file + ": " + remark);
        return GivenConfiguration{std::move(read->formats), {}};
    }
    return givenByName(session, arguments.valueOr("--kept", ""));
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

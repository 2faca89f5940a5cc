// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/gains_file_options.h"

#include "app/command/workload_options.h"
#include "app/workflow/gains_file.h"
#include "app/workflow/session_access.h"
#include "core/session/session_problem.h"

namespace halftone {

namespace {

Result<void> checkOptions(const Arguments &arguments)
{
    if (auto alone = arguments.checkWithout(
            "--import",
            {"--export", "--source", "--tensor-parallel", "--worker-command", "--worker-model", "--formats"});
        !alone)
        return alone;
    return arguments.checkWithout("--export",
                                  {"--batch", "--sequence-length", "--phase", "--tensor-parallel",
                                   "--worker-command", "--worker-model", "--formats", "--baseline-seconds"});
}

Result<ImportedGains> importOf(const Arguments &arguments)
{
    const auto workload = workloadOf(arguments);
    if (!workload)
        return workload.error();
    const auto baseline = parseNumber(arguments.valueOr("--baseline-seconds", "0"), "--baseline-seconds");
    if (!baseline)
        return baseline.error();
    if (*baseline < 0)
        return Error{ErrorCode::InvalidArgument, "--baseline-seconds", "cannot be negative"};
    return ImportedGains{{}, *workload, *baseline};
}

int exportTo(const std::string &file, const Session &session, const std::string &source)
{
    const auto timing = findTiming(session, source);
    if (!timing)
        return fail(timing.error());
    if (auto written = exportGains(session, **timing, file); !written)
        return fail(written.error());
    note("written to " + file + ": the gains from " + (*timing)->source + ".");
    return Done;
}

} // namespace

int useGainsFile(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    if (auto checked = checkOptions(arguments); !checked)
        return failUsage(checked.error());
    const auto about = importOf(arguments);
    if (!about)
        return failUsage(about.error());
    auto opened = openSession(arguments.positional().front(), invocation.library);
    if (!opened)
        return fail(opened.error());
    if (const auto file = arguments.value("--export"))
        return exportTo(*file, opened->session, arguments.valueOr("--source", ""));
    const auto timing = importGains(opened->session, *arguments.value("--import"), *about);
    if (!timing)
        return fail(timing.error());
    if (auto stored = opened->library.addTiming(opened->session.id, *timing); !stored)
        return fail(stored.error());
    note("stored as " + timing->source + ".");
    return Done;
}

} // namespace halftone

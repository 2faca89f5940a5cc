// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/gains_file_options.h"
#include "app/command/host_timing.h"
#include "app/command/verbs.h"
#include "app/command/worker_timing.h"
#include "app/command/workload_options.h"
#include "app/workflow/session_access.h"
#include "app/workflow/timing_job.h"

#include <array>
#include <string>
#include <vector>

namespace halftone {

namespace {

constexpr std::array Options{
    OptionSpec{"--source"},       OptionSpec{"--batch"},           OptionSpec{"--sequence-length"},
    OptionSpec{"--phase"},        OptionSpec{"--tensor-parallel"}, OptionSpec{"--worker-command", true, true},
    OptionSpec{"--worker-model"}, OptionSpec{"--formats"},         OptionSpec{"--budget"},
    OptionSpec{"--whole-model"},  OptionSpec{"--extend", false},   OptionSpec{"--import"},
    OptionSpec{"--export"},       OptionSpec{"--baseline-seconds"}};

int run(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    if (arguments.positional().size() != 1)
        return failUsage({ErrorCode::InvalidArgument, "time", "needs one SESSION"});
    if (arguments.has("--import") || arguments.has("--export"))
        return useGainsFile(invocation);
    if (arguments.has("--baseline-seconds"))
        return failUsage({ErrorCode::InvalidArgument, "--baseline-seconds", "is for --import alone"});
    if (arguments.valueOr("--source", "") == "worker")
        return timeOnWorkers(invocation);
    for (const char *option : {"--worker-command", "--worker-model"}) {
        if (arguments.has(option))
            return failUsage({ErrorCode::InvalidArgument, option, "is for --source worker alone"});
    }
    if (arguments.valueOr("--source", "") == "host")
        return timeOnHost(invocation);
    for (const char *option : {"--budget", "--whole-model", "--extend"}) {
        if (arguments.has(option))
            return failUsage({ErrorCode::InvalidArgument, option, "is for --source worker and host alone"});
    }
    const auto source = modelSourceOf(arguments);
    if (!source)
        return failUsage(source.error());
    const auto workload = workloadOf(arguments);
    if (!workload)
        return failUsage(workload.error());
    warnOfHiddenProfile(*source);
    auto opened = openSession(arguments.positional().front(), invocation.library);
    if (!opened)
        return fail(opened.error());
    const auto formats = arguments.has("--formats") ? splitAtCommas(*arguments.value("--formats"))
                                                    : std::vector<std::string>();
    const auto timing = modelledTiming(opened->session, *source, *workload, formats);
    if (!timing)
        return failAs(timing.error());
    if (auto stored = opened->library.addTiming(opened->session.id, *timing); !stored)
        return fail(stored.error());
    note("predicted by " + timing->source + ": " + std::to_string(timing->baselineSeconds * 1e3)
         + " ms with every layer at " + timing->formats.front() + " (modelled, not measured).");
    return Done;
}

} // namespace

Verb timeVerb()
{
    return {"time",
            "SESSION --source gaudi2-model|gaudi3-model|host|worker [--batch 1] [--sequence-length 2048] "
            "[--phase prefill|decode] [--tensor-parallel 1] [--worker-command CMD]... [--worker-model PATH] "
            "[--formats bf16,fp8_e4m3] [--budget SECONDS] [--whole-model 3] [--extend] | "
            "--import FILE.csv [--batch 1] [--sequence-length 2048] [--phase prefill|decode] "
            "[--baseline-seconds X] | --export FILE.csv [--source S]",
            "Finds the time gain of every configuration of every sub-graph and stores it in the session.",
            Options, run};
}

} // namespace halftone

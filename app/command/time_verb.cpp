// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/verbs.h"
#include "app/workflow/session_access.h"
#include "app/workflow/timing_job.h"

#include <array>

namespace halftone {

namespace {

constexpr std::array Options{OptionSpec{"--source"}, OptionSpec{"--batch"}, OptionSpec{"--sequence-length"},
                             OptionSpec{"--phase"}};

Result<Workload> workloadOf(const Arguments &arguments)
{
    constexpr std::int64_t Most = std::int64_t{1} << 24; // beyond any device; the model checks its own limits
    Workload workload;
    const auto batch = arguments.integer("--batch", workload.batch, 1, Most);
    if (!batch)
        return batch.error();
    const auto length = arguments.integer("--sequence-length", workload.sequenceLength, 1, Most);
    if (!length)
        return length.error();
    const std::string phase = arguments.valueOr("--phase", "prefill");
    if (phase != "prefill" && phase != "decode")
        return Error{ErrorCode::InvalidArgument, "--phase", "must be prefill or decode"};
    workload.batch = *batch;
    workload.sequenceLength = *length;
    workload.phase = phase == "decode" ? Phase::Decode : Phase::Prefill;
    return workload;
}

int run(const Invocation &invocation)
{
    const auto &arguments = invocation.arguments;
    if (arguments.positional().size() != 1)
        return failUsage({ErrorCode::InvalidArgument, "time", "needs one SESSION"});
    const auto source = arguments.value("--source");
    if (!source)
        return failUsage({ErrorCode::InvalidArgument, "--source", "is needed: gaudi2-model or gaudi3-model"});
    const auto workload = workloadOf(arguments);
    if (!workload)
        return failUsage(workload.error());
    auto opened = openSession(arguments.positional().front(), invocation.library);
    if (!opened)
        return fail(opened.error());
    const auto timing = modelledTiming(opened->session, *source, *workload);
    if (!timing)
        return fail(timing.error());
    if (auto stored = opened->library.addTiming(opened->session.id, *timing); !stored)
        return fail(stored.error());
    note("predicted by " + timing->source + ": " + std::to_string(timing->baselineSeconds * 1e3)
         + " ms with every layer at " + timing->formats.front() + " (modelled, not measured).");
    return Done;
}

} // namespace

Verb timeVerb()
{
    return {
        "time",
        "SESSION --source gaudi2-model|gaudi3-model [--batch 1] [--sequence-length 2048] [--phase prefill]",
        "Finds the time gain of every configuration of every sub-graph and stores it in the session.",
        Options, run};
}

} // namespace halftone

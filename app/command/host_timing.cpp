// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/host_timing.h"

#include "app/command/measured_timing.h"
#include "app/command/progress_line.h"
#include "app/command/workload_options.h"
#include "app/workflow/host_timing_job.h"
#include "app/workflow/journal_files.h"
#include "app/workflow/moved_files.h"

#include <optional>

namespace halftone {

namespace {

Result<HostTimingRequest> requestOf(const Arguments &arguments)
{
    HostTimingRequest request;
    const auto workload = workloadOf(arguments);
    if (!workload)
        return workload.error();
    if (arguments.has("--tensor-parallel"))
        return Error{ErrorCode::InvalidArgument, "--tensor-parallel", "the host is one device"};
    request.workload = *workload;
    if (const auto formats = arguments.value("--formats"))
        request.formats = splitAtCommas(*formats);
    if (auto read = readExtent(arguments, request); !read)
        return read.error();
    return request;
}

/// What the measurements of this run were like.
struct Quality
{
    std::size_t configurations = 0;
    std::size_t imprecise = 0;
    std::int64_t rounds = 0;
    std::int64_t outliers = 0;

    void add(const MeasuredGain &gain)
    {
        ++configurations;
        imprecise += gain.isPrecise ? 0 : 1;
        rounds += gain.rounds;
        outliers += gain.outliers;
    }
    [[nodiscard]] std::string text() const
    {
        return std::to_string(outliers) + " of " + std::to_string(rounds)
            + " rounds are outliers and counted all the same; " + std::to_string(imprecise) + " of "
            + std::to_string(configurations) + " configurations are less precise than wanted.";
    }
};

} // namespace

int timeOnHost(const Invocation &invocation)
{
    const auto request = requestOf(invocation.arguments);
    if (!request)
        return failUsage(request.error());
    auto opened = openSession(invocation.arguments.positional().front(), invocation.library);
    if (!opened)
        return fail(opened.error());
    if (auto followed = followModel(opened->session, opened->library, note, {invocation.stop}); !followed)
        return fail(followed.error());
    const auto &session = opened->session;
    const auto journals = journalFolder(opened->library.path());
    ProgressLine line("Measuring");
    Quality quality;
    std::string counted;
    HostTimingEvents events;
    events.state = [](const std::string &state) { note(state + "."); };
    std::optional<double> before; // the share that an earlier run measured
    events.progress = [&](std::size_t done, std::size_t all) {
        counted = std::to_string(done) + " of " + std::to_string(all) + " configurations";
        if (!before)
            before = static_cast<double>(done) / static_cast<double>(all);
    };
    std::string warning;
    events.warned = [&](const std::string &text) { warning = text; };
    events.measured = [&](const std::string &, const MeasuredGain &gain) { quality.add(gain); };
    const TaskContext context{invocation.stop, [&](double ofRest) {
                                  const double first = before.value_or(0);
                                  line.update(first + (1 - first) * ofRest, counted);
                              }};
    const auto timing = measureSessionOnHost(session, *request, journals, events, context);
    if (timing)
        note(quality.text());
    const int status = keepMeasured(*opened, timing);
    if (status == Done && !warning.empty())
        warn(warning);
    return status;
}

} // namespace halftone

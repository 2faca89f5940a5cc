// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/worker_timing.h"

#include "app/command/progress_line.h"
#include "app/command/workload_options.h"
#include "app/workflow/local_worker.h"
#include "app/workflow/session_access.h"
#include "app/workflow/unfinished_timing.h"
#include "app/workflow/worker_job.h"
#include "app/workflow/worker_model.h"
#include "core/numeric/baseline_format.h"

#include <algorithm>

namespace halftone {

namespace {

Result<std::vector<std::string>> formatsOf(const Arguments &arguments)
{
    std::vector<std::string> formats;
    const std::string list = arguments.valueOr("--formats", "");
    for (std::size_t begin = 0; begin < list.size();) {
        const auto end = std::min(list.find(',', begin), list.size());
        formats.push_back(list.substr(begin, end - begin));
        if (!layerFormatNamed(formats.back()))
            return Error{ErrorCode::InvalidArgument, "--formats",
                         "there is no format \"" + formats.back() + '"'};
        begin = end + 1;
    }
    if (formats.size() == 1)
        return Error{ErrorCode::InvalidArgument, "--formats", "needs the baseline and another format"};
    return formats;
}

Result<WorkerTimingRequest> requestOf(const Arguments &arguments)
{
    WorkerTimingRequest request;
    const auto workload = workloadOf(arguments);
    if (!workload)
        return workload.error();
    const auto formats = formatsOf(arguments);
    if (!formats)
        return formats.error();
    if (arguments.has("--tensor-parallel"))
        return Error{ErrorCode::InvalidArgument, "--tensor-parallel", "workers measure on one device"};
    request.workload = *workload;
    request.formats = *formats;
    request.modelPath = arguments.valueOr("--worker-model", "");
    request.commands = arguments.values("--worker-command");
    if (std::ranges::find(request.commands, std::string()) != request.commands.end())
        return Error{ErrorCode::InvalidArgument, "--worker-command",
                     "is empty; without it this host is measured"};
    if (request.commands.empty())
        request.commands = {localWorkerCommand()};
    if (auto read = readExtent(arguments, request); !read)
        return read.error();
    return request;
}

} // namespace

int timeOnWorkers(const Invocation &invocation)
{
    auto request = requestOf(invocation.arguments);
    if (!request)
        return failUsage(request.error());
    auto opened = openSession(invocation.arguments.positional().front(), invocation.library);
    if (!opened)
        return fail(opened.error());
    const auto say = [](const std::string &sentence) { note(sentence + "."); };
    if (auto placed = placeModel(*request, opened->session, opened->library, say, {invocation.stop}); !placed)
        return fail(placed.error());
    const auto &session = opened->session;
    const auto journals = journalFolder(opened->library.path());
    ProgressLine line("Measuring");
    const auto from = [](std::size_t worker) { return "worker " + std::to_string(worker + 1) + ": "; };
    WorkerTimingEvents events;
    events.state = [&](std::size_t worker, const std::string &state) { note(from(worker) + state); };
    events.log = [&](std::size_t worker, const std::string &text) { note(from(worker) + "| " + text); };
    events.progress = [&](std::size_t done, std::size_t all) {
        line.update(static_cast<double>(done) / static_cast<double>(all),
                    std::to_string(done) + " of " + std::to_string(all) + " configurations");
    };
    TaskContext context;
    context.stop = invocation.stop;
    const auto timing = measureWithWorkers(session, *request, journals, events, context);
    if (!timing)
        return fail(timing.error());
    if (auto stored = opened->library.addTiming(session.id, *timing); !stored)
        return fail(stored.error());
    finishTiming(session, *timing, journals);
    note("measured by " + timing->source + ": " + std::to_string(timing->baselineSeconds * 1e3)
         + " ms with every layer at " + timing->formats.front() + ", gains in steps of "
         + std::to_string(timing->resolutionSeconds * 1e6) + " us.");
    return Done;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/worker_timing.h"

#include "app/command/measured_timing.h"
#include "app/command/progress_line.h"
#include "app/command/workload_options.h"
#include "app/workflow/local_worker.h"
#include "app/workflow/worker_job.h"
#include "app/workflow/worker_model.h"
#include "core/numeric/baseline_format.h"

#include <algorithm>

namespace halftone {

namespace {

Result<std::vector<std::string>> formatsOf(const Arguments &arguments)
{
    const auto text = arguments.value("--formats");
    if (!text)
        return std::vector<std::string>();
    auto formats = splitAtCommas(*text);
    for (const auto &format : formats) {
        if (!layerFormatNamed(format))
            return Error{ErrorCode::InvalidArgument, "--formats", "there is no format \"" + format + '"'};
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
    const auto journals = journalFolder(opened->library.path());
    return keepMeasured(*opened, measureWithWorkers(opened->session, *request, journals, events, context));
}

} // namespace halftone

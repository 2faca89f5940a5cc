// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/journal_files.h"
#include "app/workflow/measurement_pace.h"
#include "app/workflow/worker_channel.h"
#include "app/workflow/worker_conversation.h"
#include "core/base/task_context.h"
#include "core/session/session_library.h"
#include "core/timing/measurement_journal.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// What the user asks of a measurement by workers.
struct WorkerTimingRequest
{
    std::vector<std::string> commands; ///< of /bin/sh; one worker each
    Workload workload; ///< prefill
    std::vector<std::string> formats; ///< baseline first; empty: the worker's and its first known other one
    std::string modelPath; ///< on the workers' hosts; empty: where it was when it was calibrated
    MeasuringEffort effort;
    std::size_t wholeModel
        = DefaultWholeModelConfigurations; ///< configurations of the whole to compare sums with
    bool isExtension = false; ///< keeps what a finished timing has, and measures only what it lacks
    WorkerPatience patience;
    int restarts = 2; ///< of a worker that ends or hangs, without a measurement between; chosen
};

/// What happens while workers measure, which are numbered as WorkerTimingRequest::commands.
struct WorkerTimingEvents
{
    std::function<void(std::size_t worker, const std::string &state)> state
        = [](std::size_t, const std::string &) {}; ///< English, no full stop
    std::function<void(std::size_t worker, const std::string &line)> log
        = [](std::size_t, const std::string &) {};
    std::function<void(std::size_t done, std::size_t all)> progress = [](std::size_t, std::size_t) {};
    std::function<void(const MeasurementJournal &)> measured
        = [](const MeasurementJournal &) {}; ///< what is finished so far, after each measurement
    MeasurementPace pace;
};

/// How a worker is reached; startWorkerProcess() but for tests.
using WorkerStarter = std::function<Result<std::unique_ptr<WorkerChannel>>(const std::string &command)>;

/// Measures every configuration of @p session on workers, which share the work: each takes the next configuration when
/// it is free, and that of a worker that is lost goes to another one. All workers must have the same kind of device.
///
/// Each finished measurement is written to a file in @p journals at once; the same call continues from there, also after
/// an error or cancellation. The file is removed by storeMeasured().
///
/// @param events  called from threads of this call, one at a time
/// @return a timing from "worker:<host>+<host>…", not yet stored. Unsupported for decode, for a format that
///         the first worker lacks, or if no layer can be changed; InvalidArgument without a command or for
///         another baseline than the worker's; Conflict for unlike workers alone, or while the same is being
///         measured already; NotFound for an extension of nothing; Cancelled; what ended the last worker; a
///         refused configuration's own sentence when all others are done.
/// Any thread. Runs one thread per worker until it returns.
Result<Timing> measureWithWorkers(const Session &session, const WorkerTimingRequest &request,
                                  const std::filesystem::path &journals, const WorkerTimingEvents &events,
                                  const TaskContext &context,
                                  const WorkerStarter &start = startWorkerProcess);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/journal_files.h"
#include "app/workflow/measurement_pace.h"
#include "core/base/task_context.h"
#include "core/hosttiming/host_device.h"
#include "core/hosttiming/host_runner.h"
#include "core/session/session_library.h"
#include "core/timing/measurement_plan.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace halftone {

/// What the user asks of a measurement on this host.
struct HostTimingRequest
{
    Workload workload; ///< prefill of one prompt
    std::vector<std::string> formats = {"bf16", "int8"}; ///< the baseline first: float32 or bf16
    TurnEffort effort;
    std::size_t wholeModel
        = DefaultWholeModelConfigurations; ///< configurations of the whole to compare sums with
    bool isExtension = false; ///< keeps what a finished timing has, and measures only what it lacks
};

/// What happens while this host measures; called in the measuring thread.
struct HostTimingEvents
{
    std::function<void(const std::string &state)> state
        = [](const std::string &) {}; ///< English, no full stop
    std::function<void(std::size_t done, std::size_t all)> progress = [](std::size_t, std::size_t) {};
    /// What the spread of a gain does not tell: outliers, and whether it is as precise as was asked for.
    std::function<void(const std::string &configuration, const MeasuredGain &)> measured
        = [](const std::string &, const MeasuredGain &) {};
    /// What to think of before these times are trusted: English, no full stop.
    std::function<void(const std::string &)> warned = [](const std::string &) {};
    std::function<void(const MeasurementJournal &)> kept
        = [](const MeasurementJournal &) {}; ///< what is finished so far, after each measurement
    MeasurementPace pace;
};

/// Called with each measurement when it is finished; an error ends the work and is its result.
using MeasurementSink = std::function<Result<void>(const Measurement &, const MeasuredGain &)>;

/// Measures on this host what @p plan lacks in @p finished and adds it there.
///
/// The gains of a class are those of its sub-graph alone; the seconds beside them are the whole model's at the baseline,
/// the least of several medians between the measurements, and that less the gain. Those of the whole model are its own, in
/// turns with its baseline.
/// @param pace  asked before each measurement, for a pause before each operation
/// @param context  progress counts what was left at the start; stop is heard between operations
Result<void> measureOnHost(HostRunner &runner, const Partition &partition, const MeasurementPlan &plan,
                           const TurnEffort &effort, FinishedMeasurements &finished,
                           const MeasurementSink &sink, const MeasurementPace &pace,
                           const TaskContext &context);

/// Measures every configuration of @p session on this host.
///
/// Each finished measurement is written to a file in @p journals at once; the same call continues from there, also after
/// an error or cancellation. The file is removed by storeMeasured().
///
/// @return a timing from "host:<cpu>, <n> threads", not yet stored. Unsupported for decode, more than one prompt or a
///         format that this host lacks; Conflict if the model is no longer the calibrated one, or the same is being
///         measured already; NotFound for an extension of nothing; Cancelled; else the errors of HostRunner
/// Any thread; one at a time, and nothing else should use the CPU.
Result<Timing> measureSessionOnHost(const Session &session, const HostTimingRequest &request,
                                    const std::filesystem::path &journals, const HostTimingEvents &events,
                                    const TaskContext &context);

} // namespace halftone

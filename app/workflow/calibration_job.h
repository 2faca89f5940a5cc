// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/calibration_progress.h"
#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/session/session_library.h"
#include "core/text/samples.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

class RankGroup;

/// What the user asks of a calibration. Defaults are those of the command line.
struct CalibrationRequest
{
    std::filesystem::path model; ///< a Hugging Face folder or a TorchScript file
    std::filesystem::path data; ///< .jsonl or .txt
    std::optional<std::filesystem::path> tokenizer; ///< else the model's own
    std::int64_t samples = 16;
    std::int64_t sequenceLength = 512; ///< tokens
    Packing packing = Packing::None;
    std::string compute = "float32"; ///< or "bfloat16": what matrices are multiplied in
    /// Anonymous memory that the process may take, about; none: what it holds and half of what is available
    std::optional<std::int64_t> memoryBytes;
    std::vector<std::string> measuredFormats
        = {}; ///< noise model measured-error: whose rounding errors to measure
    Quantization quantization = {}; ///< how they are rounded
    std::string name; ///< of the new session; empty: the model's folder and the time
};

/// What happens while a calibration runs; called in its thread.
struct CalibrationEvents
{
    std::function<void(const Session &)> started = [](const Session &) {}; ///< stored, still without samples
    std::function<void(const SampleSums &)> sampleStored = [](const SampleSums &) {};
    /// At most ten times a second while samples are run
    std::function<void(const CalibrationProgress &)> progress = [](const CalibrationProgress &) {};
    std::function<void(const std::string &)> warning = [](const std::string &) {}; ///< English, no full stop
};

/// Loads, partitions and calibrates a model into a new session; each finished sample is durable at once. A sample whose
/// loss or gradient is not finite is left out with a warning and is not stored: resuming would run it again, and leave
/// it out again.
///
/// @param group  the processes of a launch, of which this is rank 0: they share the samples; null: all are done here
/// @return the id of the session. After an error or a cancellation the session stays with the samples it has; without any
///         it is removed, and its name is free. Conflict if the name exists, Unsupported for bfloat16 on a
///         CPU without it: nothing is stored.
/// Any thread that owns @p library.
Result<std::string> calibrateIntoNewSession(const CalibrationRequest &request, SessionLibrary &library,
                                            const CalibrationEvents &events, const TaskContext &context,
                                            RankGroup *group = nullptr);

/// What resumes @p session: its own request, but of @p given the tokenizer, the memory, and where they are given the places
/// of model and data.
CalibrationRequest resumedRequest(const Session &session, const CalibrationRequest &given);

/// Calibrates the samples that the session @p key still lacks.
/// @param given  see resumedRequest()
/// @return its id; Conflict, naming what differs, if model or data are not those that it was begun with.
Result<std::string> resumeCalibration(std::string_view key, const CalibrationRequest &given,
                                      SessionLibrary &library, const CalibrationEvents &events,
                                      const TaskContext &context, RankGroup *group = nullptr);

/// The part of a rank other than 0 in a calibration that rank 0 begins or resumes with an equal request: its samples go
/// to rank 0. @return as above; Conflict, naming what differs, if model or data are not those of rank 0
Result<void> calibrateForRankZero(const CalibrationRequest &request, RankGroup &group,
                                  const CalibrationEvents &events, const TaskContext &context);

} // namespace halftone

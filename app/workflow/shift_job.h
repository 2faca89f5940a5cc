// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/session/session_library.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// What the user asks of `calibrate SESSION --add bias-aware`.
struct ShiftRequest
{
    std::optional<std::int64_t> samples; ///< the first ones of the calibration set; none: all of them
    std::vector<std::string> formats = {"fp8_e4m3"}; ///< without the baseline
    std::optional<Quantization> quantization; ///< none: that of the shifts there are, else the calibration's
    ScaleSource scale = ScaleSource::Static;
    std::optional<std::filesystem::path> tokenizer; ///< else the model's own
    std::optional<std::int64_t> memoryBytes; ///< as in CalibrationRequest
};

/// What the shifts still cost, by the second forward pass of the first sample: the first one warms up.
struct ShiftCost
{
    std::int64_t passes = 0; ///< single-layer passes still to be run
    std::int64_t layers = 0;
    std::int64_t samples = 0; ///< that lack shifts
    std::int64_t formats = 0;
    double forwardSeconds = 0; ///< of one forward pass
    double totalSeconds = 0; ///< expected
};

/// What happens while shifts are measured; called in its thread.
struct ShiftEvents
{
    std::function<void(const ShiftCost &)> priced
        = [](const ShiftCost &) {}; ///< before the first single-layer pass
    std::function<void(std::int64_t done, std::int64_t passes)> progress = [](std::int64_t, std::int64_t) {};
    std::function<void(const std::string &)> warning = [](const std::string &) {}; ///< English, no full stop
};

/// Measures b: for each sample, format and layer the loss with this layer alone quantized, minus the loss without.
///
/// Finished shifts are stored once a second, or with the next one where that takes longer, and after an
/// error, a cancellation or the end; running again continues with those that are missing and gives the same
/// numbers. A sample whose loss is not finite is left out with a warning.
///
/// @param key  id or name of the session
/// @return Conflict, naming the difference, if model, data, or the way of rounding of the shifts there are differ;
///         InvalidArgument for formats that are unknown or more samples than were calibrated; NotFound without a
///         finished calibration sample, or without model or data (followModel()); Cancelled.
/// Any thread that owns @p library.
Result<void> measureShifts(std::string_view key, const ShiftRequest &request, SessionLibrary &library,
                           const ShiftEvents &events, const TaskContext &context);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/session/session_library.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace halftone {

/// What the user asks of a validation.
struct ValidationRequest
{
    std::map<std::string, std::string> formats; ///< layer name -> format name, every layer
    std::string baseline; ///< as in namedConfiguration()
    std::filesystem::path data; ///< .jsonl or .txt; should hold other texts than the calibration's
    std::optional<std::filesystem::path> tokenizer; ///< else the model's own
    std::int64_t samples = 32; ///< chosen
    ScaleSource scale = ScaleSource::Static;
    Quantization quantization;
    std::optional<std::int64_t> memoryBytes; ///< as in CalibrationRequest
};

/// What happens while a model is validated; called in its thread.
struct ValidationEvents
{
    /// Before the first sample, with those of an earlier run; then after each.
    std::function<void(std::int64_t done, std::int64_t samples)> progress = [](std::int64_t, std::int64_t) {};
    std::function<void(const std::string &)> warning = [](const std::string &) {}; ///< English, no full stop
};

/// Runs the model of @p session quantized and unquantized over samples of its own, and stores what happens to the loss,
/// sample by sample, with what the noise models predict now. Sequence length and packing are the calibration's.
///
/// An interrupted validation of the same configuration, rounding and data is continued: the samples it has
/// are kept. Not with static scales while the calibration lacks samples, as these may still change them.
///
/// Warns of samples that were calibrated with: the result is then not held out. A sample whose loss is not
/// finite is left out with a warning.
///
/// @return the validation as stored; Conflict if the model's weights are no longer those calibrated; InvalidArgument
///         for a configuration that does not fit; NotFound without model or finished calibration sample;
///         Corrupt if no sample has a finite loss; Cancelled, the finished samples being kept.
/// Any thread that owns @p library.
Result<Validation> validateConfiguration(const Session &session, const ValidationRequest &request,
                                         SessionLibrary &library, const ValidationEvents &events,
                                         const TaskContext &context);

/// A kept configuration that was validated.
struct KeptValidation
{
    std::string name;
    Validation validation;
    bool isNew = true; ///< else an equal one was stored before
};

/// What became of a batch.
struct KeptValidations
{
    std::vector<KeptValidation> finished; ///< in order
    std::vector<std::pair<std::string, Error>> failed; ///< by name
    bool isCancelled = false; ///< before the last one; those that are finished are stored
};

struct KeptValidationEvents : ValidationEvents
{
    std::function<void(const std::string &name, std::size_t number, std::size_t count)> begins
        = [](const std::string &, std::size_t, std::size_t) {}; ///< @p number from 1
};

/// validateConfiguration() for the kept configurations of @p session called @p names, one after another, each stored when
/// it is finished; the formats of @p request do not count. One that was validated before, with the same samples, rounding
/// and version of the program, is taken from the session. One that fails does not hold up the others.
///
/// @return errors of all: no such name (NotFound), no model, no samples
Result<KeptValidations> validateKept(const Session &session, std::span<const std::string> names,
                                     const ValidationRequest &request, SessionLibrary &library,
                                     const KeptValidationEvents &events, const TaskContext &context);

/// Validates the lowest configuration on the calibration's own samples, for the noise model drift: every layer in
/// @p format, with static scales and the calibration's rounding. BF16 is lower than FP32.
/// @return as above; Conflict if the data is no longer that of the calibration
Result<Validation> measureDrift(const Session &session, const std::string &format,
                                const std::optional<std::filesystem::path> &tokenizer,
                                SessionLibrary &library, const ValidationEvents &events,
                                const TaskContext &context);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/prepared_samples.h"
#include "core/calibrate/quantized_model.h"

namespace halftone {

/// A session's own model, opened again.
struct SessionModel
{
    Model model;
    std::string fingerprint;
};

/// Opens the model of @p session, and reads every byte of it for its fingerprint.
/// @return Conflict if it is no longer the one that was calibrated, or other layers are found in it now;
///         errors of loadModel() and Model::fingerprint()
Result<SessionModel> openModelOf(const Session &session, const TaskContext &context);

/// The samples of @p set with their places in it, at most @p count.
std::vector<CalibrationSample> samplesOf(const SampleSet &set, std::int64_t count);

/// Options for running the session's model quantized: static scales from its stored sums.
/// @param memoryBytes  as in CalibrationRequest
QuantizedOptions quantizedOptions(const Session &session, const Quantization &quantization, ScaleSource scale,
                                  const std::optional<std::int64_t> &memoryBytes);

} // namespace halftone

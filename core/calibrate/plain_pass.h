// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/calibrate.h"

namespace halftone {

/// What a calibration is measured against: forward and full backward pass of each sample, with the gradients of all
/// weights kept as training would, and nothing else. Errors as calibrate(). Any thread; one at a time per process, as
/// calibrate().
/// @param widenedWeightBytes  as in CalibrationOptions, bytes
Result<void> runPlainPasses(const Model &model, const std::vector<CalibrationSample> &samples,
                            std::int64_t widenedWeightBytes);

/// Forward passes alone, without gradients: what perturbing one layer at a time takes for each layer.
/// One at a time, likewise.
Result<void> runForwardPasses(const Model &model, const std::vector<CalibrationSample> &samples,
                              std::int64_t widenedWeightBytes);

} // namespace halftone

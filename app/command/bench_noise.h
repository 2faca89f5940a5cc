// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/bench_pairs.h"
#include "core/calibrate/calibrate.h"

#include <vector>

namespace halftone {

/// A calibration that measures the errors of one, two and four formats, against plain forward and backward passes.
Result<void> benchMeasuredErrors(const Model &model, const std::vector<CalibrationSample> &samples,
                                 const Finished &finished);

/// The single-layer passes that bias-aware predictions take, one for each layer, against one plain forward pass.
Result<void> benchSingleLayers(const Model &model, const std::vector<CalibrationSample> &samples,
                               const Finished &finished);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/model/model.h"
#include "core/numeric/sensitivity.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace halftone {

/// One calibration sample with its place in the calibration set.
struct CalibrationSample
{
    std::int64_t index = 0;
    std::vector<std::int64_t> tokens; ///< ids below the vocabulary size; at least 2
};

struct CalibrationOptions
{
    /// For weights widened to float32 that are kept between samples; beyond it they are widened at each use.
    std::int64_t widenedWeightBytes = 0;
};

/// Called after each sample, in order, in the calling thread; an error ends the calibration and is its result.
using SampleSink = std::function<Result<void>(const SampleSums &)>;

/// Runs one forward and one backward pass per sample and reduces the gradient of each operand of each layer to sums.
///
/// The gradient of an operand is that of its own use: where one tensor feeds several layers each gets its share. An
/// operand that was copied (grouped-query heads) is taken before the copy. Float32 throughout. The loss is the mean
/// cross-entropy of predicting each token from those before it, in nats (or what the model itself returns).
///
/// @param context  progress counts operations, forward and backward; stop is heard at every operation
/// @return InvalidArgument for a sample that the model cannot take; Cancelled; Internal with LibTorch's message;
///         Corrupt if loss or gradient is not finite. All but Cancelled name the sample. Samples given to @p sink before
///         stay valid.
/// One calibration at a time per process uses the machine best: LibTorch has its own threads.
/// Source: the sensitivity of arXiv:2505.13060; per-use gradients and operands before copies are ours.
Result<void> calibrate(const Model &model, const std::vector<CalibrationSample> &samples,
                       const CalibrationOptions &options, const SampleSink &sink,
                       const TaskContext &context = {});

/// The mean cross-entropy g of one sample, without gradients. Errors as calibrate().
Result<double> sampleLoss(const Model &model, const std::vector<std::int64_t> &tokens);

} // namespace halftone

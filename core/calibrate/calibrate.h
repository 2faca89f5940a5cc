// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/task_context.h"
#include "core/model/model.h"
#include "core/numeric/sensitivity.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace halftone {

/// One calibration sample with its place in the calibration set.
struct CalibrationSample
{
    std::int64_t index = 0;
    std::vector<std::int64_t> tokens; ///< ids below the vocabulary size; at least 2
};

/// What products of matrices are computed in; all else, and every sum, is float32.
enum class Compute {
    Float32,
    Bfloat16, ///< factors rounded to BF16, by oneDNN; worth it where hasBfloat16Products()
};

/// "float32" or "bfloat16". Thread-safe.
std::string_view name(Compute compute);

/// Called for a sample that is left out because its loss or a gradient is not finite, in the calling thread;
/// English, no full stop.
using LeftOutSink = std::function<void(std::int64_t index, const std::string &reason)>;

struct CalibrationOptions ///< none of it changes the sums but compute
{
    /// Anonymous memory that the passes may take, about: beyond what they need at least, it is spent on keeping
    /// activations that would be computed twice, then on weights widened to float32 that stay between samples.
    std::int64_t memoryBytes = 0;
    Compute compute = Compute::Float32;
    LeftOutSink leftOut = [](std::int64_t, const std::string &) {};
    /// Whose rounding errors are measured beside the sums: SampleSums::measuredErrors, in this order
    std::vector<NumberFormat> measuredFormats = {};
    Quantization quantization = {}; ///< how they are rounded
    std::int64_t requestedSamples = 0; ///< of which a tenth may be left out; 0: as many as are given
};

/// Called after each sample, in order, in the calling thread; an error ends the calibration and is its result.
using SampleSink = std::function<Result<void>(const SampleSums &)>;

/// Runs one forward and one backward pass per sample and reduces the gradient of each operand of each layer to sums.
///
/// The gradient of an operand is that of its own use: where one tensor feeds several layers each gets its share. An
/// operand that was copied (grouped-query heads) is taken before the copy. The loss is the mean cross-entropy of
/// predicting each token from those before it, in nats (or what the model itself returns). With too little memory for
/// all activations, parts of the model run forward twice. Results are bit-identical whatever the memory.
///
/// A sample whose loss or gradient is not finite is told to `leftOut` and does not reach @p sink; it would be left out
/// again if it were run again.
///
/// @param context  progress counts multiply-accumulates, forward and backward; stop is heard at every operation and
///                 every chunk of a large product
/// @return InvalidArgument for a sample that the model cannot take; Cancelled; Internal with LibTorch's message;
///         Corrupt as soon as more than a tenth of the requested samples were left out. All but Cancelled name the
///         sample. Samples given to @p sink before stay valid.
/// One calibration at a time per process uses the machine best: LibTorch has its own threads.
/// Source: the sensitivity of arXiv:2505.13060; per-use gradients and operands before copies are ours.
Result<void> calibrate(const Model &model, const std::vector<CalibrationSample> &samples,
                       const CalibrationOptions &options, const SampleSink &sink,
                       const TaskContext &context = {});

/// The mean cross-entropy g of one sample in nats, without gradients and in the least memory; may be infinite
/// or NaN. Cannot be stopped. Errors as calibrate(), but Cancelled and Corrupt. Threads likewise.
Result<double> sampleLoss(const Model &model, const std::vector<std::int64_t> &tokens);

/// About how much anonymous memory calibrate() takes with a budget of @p memoryBytes, which may be less than the least
/// that it can do with. @p tokens: of the longest sample. Thread-safe.
std::int64_t estimatedMemoryBytes(const Model &model, std::int64_t tokens, std::int64_t memoryBytes);

/// InvalidArgument, naming the sample, if the model cannot take its tokens. Thread-safe.
Result<void> checkTokens(const Model &model, const CalibrationSample &sample);

} // namespace halftone

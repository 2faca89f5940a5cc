// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "train/llama.h"

#include <string>
#include <vector>

namespace halftone::demo {

/// All choices of a training run. The defaults made the demo model.
struct TrainingOptions
{
    std::int64_t steps = 1000;
    std::int64_t warmUpSteps = 60;
    std::int64_t rowsPerStep = 8;
    std::int64_t length = 256;
    double peakRate = 1.5e-3;
    double finalRate = 5e-5;
    double weightDecay = 0.1; ///< of matrices; norms do not decay
    double beta1 = 0.9;
    double beta2 = 0.95;
    double gradientLimit = 1.0; ///< of the global norm
    std::int64_t saveEvery = 50;
    std::uint64_t seed = 1;
    torch::ScalarType computeType = torch::kBFloat16;
};

/// Linear warm-up, then a cosine from the peak to the final rate.
double learningRate(const TrainingOptions &options, std::int64_t step);

/// Trains from fresh weights on packed rows (packRows()), prints the loss, and writes @p outputPath every
/// `saveEvery` steps and at the end. Deterministic for a seed, a thread count and a LibTorch build.
/// @return mean loss of the last 100 steps, nats a token
double train(const LlamaConfig &config, const TrainingOptions &options,
             const std::vector<std::int64_t> &packed, const std::string &outputPath);

/// Mean next-token loss of whole texts, each on its own, in nats a token; float32 throughout.
double evaluate(const LlamaConfig &config, const TensorMap &weights,
                const std::vector<std::vector<std::int64_t>> &texts, std::int64_t length);

} // namespace halftone::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/noise_model.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace halftone {

/// Sums over the elements of one operand z of one layer for one calibration sample; g is the sample's loss in nats.
/// An operand that is a copy (repeated key and value heads) is taken before the copy.
struct OperandSums
{
    double sensitivity = 0; ///< sum (z dg/dz)^2; nats^2
    double valueSquares = 0; ///< sum z^2
    double gradientSquares = 0; ///< sum (dg/dz)^2
    double maxAbs = 0; ///< max |z|

    bool operator==(const OperandSums &) const = default;
};

/// The two operands of a layer: {input, weight} of a linear, {first, second} of a matmul.
using LayerSums = std::array<OperandSums, 2>;

/// What one forward and backward pass over one calibration sample gives.
struct SampleSums
{
    std::int64_t index = 0; ///< of the sample in the calibration set
    std::int64_t tokens = 0; ///< length of the sample
    double loss = 0; ///< g_r: mean next-token cross-entropy; nats
    std::vector<LayerSums> layers; ///< one per layer, in graph order

    bool operator==(const SampleSums &) const = default;
};

/// s_l of one layer, averaged over the samples.
struct LayerSensitivity
{
    std::array<double, 2> operands{}; ///< nats^2 per unit of relative noise power
    double total = 0; ///< s_l: the sum of both operands
    double standardError = 0; ///< of `total`: sample standard deviation / sqrt(R); 0 for one sample

    bool operator==(const LayerSensitivity &) const = default;
};

/// Averages over a calibration set.
struct Sensitivity
{
    std::int64_t samples = 0; ///< R
    double meanLoss = 0; ///< nats
    double meanSquaredLoss = 0; ///< E[g^2]; nats^2
    std::vector<LayerSensitivity> layers; ///< in graph order

    bool operator==(const Sensitivity &) const = default;
};

/// Averages @p samples, which must all have the same number of layers. No samples give an empty Sensitivity.
/// Thread-safe. Sums in the order given: the result is bit-identical for equal input.
/// Source: first-order sensitivity of arXiv:2505.13060; this formula is ours (docs/method.md).
Sensitivity averageSensitivity(std::span<const SampleSums> samples);

/// Predicted loss MSE d of each layer in each format: max(alpha_f - alpha_baseline, 0) * s_l, nats^2.
///
/// @param formats  the first one is the baseline, whose d is 0
/// @return shape [layers][formats]
std::vector<std::vector<double>> predictedLossMse(const Sensitivity &sensitivity,
                                                  std::span<const NumberFormat> formats, NoiseModel model);

} // namespace halftone

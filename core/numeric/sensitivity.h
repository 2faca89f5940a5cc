// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/noise_model.h"
#include "core/numeric/quantization.h"

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

/// First-order loss change by really rounding each operand of a layer: sum <Q(z) - z, dg/dz>; nats.
using LayerErrors = std::array<double, 2>;

/// What one forward and backward pass over one calibration sample gives.
struct SampleSums
{
    std::int64_t index = 0; ///< of the sample in the calibration set
    std::int64_t tokens = 0; ///< length of the sample
    double loss = 0; ///< g_r: mean next-token cross-entropy; nats
    std::vector<LayerSums> layers; ///< one per layer, in graph order
    /// [measured format][layer], the formats in the order of the calibration's list; empty if none is measured
    std::vector<std::vector<LayerErrors>> measuredErrors = {};

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

/// Predicted loss MSE d of each layer in each format, nats^2, from the sums of every sample: the scale of an integer
/// tensor is static, so it follows from the largest magnitude of all samples. Per operand z, averaged over the samples,
///
///     relative   D_f = alpha_f * sum (z dg/dz)^2
///     absolute   D_f = min(scale^2 / 12 * sum (dg/dz)^2, sum (z dg/dz)^2)
///
/// and d = sum over both operands of max(D_f - D_baseline, 0). The minimum: rounding to nearest moves no element
/// further than to zero. Weights with a scale per row are predicted with the tensor's, which is the largest of them: an
/// upper bound.
///
/// @param samples  all with one number of layers
/// @param kinds    shape [layers][2]: what the operands are
/// @param formats  the first one is the baseline, of NoiseKind::Relative; its d is 0
/// @return shape [layers][formats]; Unsupported for a format of NoiseKind::Unpredicted; InvalidArgument
///         without formats, or if the first one is not of NoiseKind::Relative
///
/// Thread-safe. Ours (docs/method.md).
Result<std::vector<std::vector<double>>> predictedLossMse(std::span<const SampleSums> samples,
                                                          std::span<const std::array<OperandKind, 2>> kinds,
                                                          std::span<const NumberFormat> formats,
                                                          NoiseModel model, const Quantization &quantization);

} // namespace halftone

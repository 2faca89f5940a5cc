// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/layer_shift.h"
#include "core/numeric/quantization.h"
#include "core/numeric/sensitivity.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// What is known about the losses of one model. A view: the owner of what it names must outlive it.
struct LossKnowledge
{
    std::span<const SampleSums> samples; ///< finished ones, all with one number of layers
    std::vector<std::array<OperandKind, 2>> operandKinds; ///< [layer]
    std::span<const std::string> measuredFormats; ///< of SampleSums::measuredErrors, in its order
    std::span<const LayerShift>
        shifts; ///< in any order; a sample counts where all its lowered layers are known
    Quantization quantization; ///< of the analytic prediction of integers
};

/// The loss MSE of each layer in each format: shape [layer][format], nats^2.
using LossTable = std::vector<std::vector<double>>;

/// Predicts every layer by itself, for the noise models whose loss MSE is a sum over the layers.
///
///     upper-bound, log-uniform   see predictedLossMse()
///     measured-error             d = (1/R) sum_r (sum over both operands of <Q(z) - z, dg_r/dz>)^2
///
/// @param formats  the first one is the baseline, whose d is 0
/// @return NotFound, saying what to run, if the calibration lacks measured errors of a format; Unsupported for
///         bias-aware and for block formats in an analytic model; InvalidArgument without formats.
/// Thread-safe. Ours (docs/method.md).
Result<LossTable> layerLossMse(const LossKnowledge &knowledge, std::span<const NumberFormat> formats,
                               NoiseModel model);

/// One noise model's word about one configuration.
struct LossPrediction
{
    NoiseModel model = NoiseModel::LogUniform;
    std::optional<double> lossMse; ///< nats^2
    std::optional<double> meanChange; ///< predicted mean of delta g, nats; only where layer shifts are known
    std::string unavailable; ///< why there is no `lossMse`: an English clause without full stop

    /// exp(mean change) - 1: the predicted relative change of the perplexity.
    [[nodiscard]] std::optional<double> perplexityChange() const;
    bool operator==(const LossPrediction &) const = default;
};

/// What all noise models say about one configuration, in the order of AllNoiseModels.
///
/// @param formats        the first one is the baseline
/// @param configuration  position in @p formats for each layer
/// A model that lacks data for a format which the configuration uses says so; the others are not affected.
/// Thread-safe; linear in layers times samples.
std::vector<LossPrediction> predictLossMse(const LossKnowledge &knowledge,
                                           std::span<const NumberFormat> formats,
                                           std::span<const std::uint8_t> configuration);

/// What a noise model assumes: one English sentence with its full stop.
std::string_view assumption(NoiseModel model);

/// A layer that a configuration takes below the baseline.
struct LoweredLayer
{
    double lossMse = 0; ///< d: of the layer alone; nats^2
    bool isMeasured = false; ///< d is of measured errors, and then contains the square of the mean shift
    std::vector<double>
        shifts; ///< [sample]: loss change by quantizing the layer alone; the same samples for every layer
};

/// The formula of the noise model bias-aware, for all lowered layers of a configuration together:
///
///     sum_l (d_l - b_l^2 where d_l is measured, at least 0) + (sum_l b_l)^2,     b_l = mean of the layer's shifts
///
/// Scatter adds up as independent noise, the mean as it is, coherently. Thread-safe. Ours (docs/method.md).
double biasAwareLossMse(std::span<const LoweredLayer> layers);

/// b of one layer in one format with its standard error.
struct MeanShift
{
    std::int64_t samples = 0;
    double mean = 0; ///< b_l, nats
    double standardError = 0; ///< sample standard deviation / sqrt(samples); 0 for one sample

    bool operator==(const MeanShift &) const = default;
};

/// b of every layer in @p format. Thread-safe.
std::vector<MeanShift> meanShifts(std::span<const LayerShift> shifts, std::string_view format,
                                  std::size_t layerCount);

} // namespace halftone

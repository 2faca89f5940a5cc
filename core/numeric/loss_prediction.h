// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/layer_shift.h"
#include "core/numeric/measured_loss.h"
#include "core/numeric/quantization.h"
#include "core/numeric/sensitivity.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// One configuration of the whole model, run on calibration samples.
struct WholeRun
{
    std::vector<std::string> formats; ///< [layer]: words of formatNamed(); an empty one is the baseline
    std::span<const ValidatedSample> samples; ///< by their index in the calibration set
    NumberFormat baseline = Bf16;
};

/// What is known about the losses of one model. A view: the owner of what it names must outlive it.
struct LossKnowledge
{
    std::span<const SampleSums> samples; ///< finished ones, all with one number of layers
    std::vector<std::array<OperandKind, 2>> operandKinds; ///< [layer]
    std::span<const std::string> measuredFormats; ///< of SampleSums::measuredErrors, in its order
    std::span<const LayerShift>
        shifts; ///< in any order; a sample counts where all its lowered layers are known
    Quantization quantization; ///< of the analytic prediction of integers
    std::optional<WholeRun> wholeRun = {}; ///< for the noise model drift
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
///         bias-aware and drift, and for block formats in an analytic model; InvalidArgument without formats.
/// Thread-safe. Ours (docs/method.md).
Result<LossTable> layerLossMse(const LossKnowledge &knowledge, std::span<const NumberFormat> formats,
                               NoiseModel model);

/// One noise model's word about one configuration.
struct LossPrediction
{
    NoiseModel model = NoiseModel::LogUniform;
    std::optional<double> lossMse; ///< nats^2
    std::optional<double> meanChange; ///< predicted mean of delta g, nats; bias-aware and drift
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

/// What a noise model assumes: one English sentence with its full stop. Thread-safe.
std::string_view assumption(NoiseModel model);

/// A layer that a configuration takes below the baseline.
struct LoweredLayer
{
    double lossMse = 0; ///< d: of the layer alone, of measured errors or the log-uniform model; nats^2
    std::vector<double>
        shifts; ///< [sample]: loss change by quantizing the layer alone; the same samples for every layer
    std::vector<double>
        firstOrder; ///< [sample]: its first-order part, the sum of the measured errors; may be empty
};

/// The predicted mean change of the loss, bias-aware, of all lowered layers of a configuration together.
///
///     sum_l mean_r(shift_lr - first-order_lr)      the first-order part, which has mean zero for a model that is as
///                                                  surprised by the texts as it believes to be, is only noise here
///     sum_l mean_r(shift_lr)                       where it was not measured
/// Thread-safe.
double biasAwareMeanChange(std::span<const LoweredLayer> layers);

/// sum_l d_l + (mean change)^2: scatter adds up as independent noise, the mean as it is, coherently. Thread-safe.
/// Ours (docs/method.md).
double biasAwareLossMse(std::span<const LoweredLayer> layers);

/// What bias-aware adds up over the layers: the loss MSE of a configuration is sum lossMse + (sum meanChange)^2.
struct BiasAwareTerms
{
    LossTable lossMse; ///< d, [layer][format]: scatterLossMse()
    LossTable
        meanChange; ///< mean shift, less the first-order part where it was measured; [layer][format], nats
};

/// Whether every sample has measured rounding errors in @p format. Thread-safe.
bool hasMeasuredErrors(const LossKnowledge &knowledge, const NumberFormat &format);

/// What the layers add independently of each other in bias-aware and drift: of each format by itself measured-error where
/// it hasMeasuredErrors(), else log-uniform.
/// @param formats  the first one is the baseline
/// @return errors as layerLossMse(). Thread-safe.
Result<LossTable> scatterLossMse(const LossKnowledge &knowledge, std::span<const NumberFormat> formats);

/// Of every layer in every format; each format counts the samples that have all layers in it.
/// @param formats  the first one is the baseline
/// @return NotFound, saying what to run, if a format has no shifts; else as layerLossMse(). Thread-safe.
Result<BiasAwareTerms> biasAwareTerms(const LossKnowledge &knowledge, std::span<const NumberFormat> formats);

/// How much the mean loss drifts for the scatter that a configuration causes.
struct DriftFit
{
    double perLossMse = 0; ///< q: drift in nats per nats^2 of additive loss MSE; at least 0
    double standardError = 0; ///< of q; 0 for one sample
    std::int64_t samples = 0;

    /// y + q^2 y^2: the loss MSE of a configuration whose additive loss MSE is @p additive.
    [[nodiscard]] double lossMse(double additive) const;
    /// The additive loss MSE at which lossMse() is @p lossMse: (sqrt(1 + 4 q^2 G) - 1) / (2 q^2).
    [[nodiscard]] double additive(double lossMse) const;
    bool operator==(const DriftFit &) const = default;
};

/// Fits q to the whole run: mean over its samples of (change - sum of measured errors, in formats that have them), over
/// the sum of its scatterLossMse().
/// @return NotFound, saying what to run, without a whole run, and for one that lowers no layer or has an additive loss MSE
///         of 0; else as layerLossMse(). Thread-safe. Ours (docs/method.md).
Result<DriftFit> fitDrift(const LossKnowledge &knowledge);

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

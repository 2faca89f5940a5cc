// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/number_format.h"

#include <array>
#include <optional>
#include <string_view>

namespace halftone {

/// How the power of the rounding noise is predicted (ours; docs/method.md).
enum class NoiseModel {
    UpperBound, ///< every significand is 1: the largest relative error
    LogUniform, ///< significands are log-uniform, as those of real tensors nearly are; the default
    MeasuredError, ///< the rounding error that each tensor really has, through the gradient
    BiasAware, ///< scatter, plus the square of the shifts of the mean loss, which add up
    Drift, ///< scatter, plus the square of a shift of the mean loss in proportion to the scatter
};

/// Every noise model, in the order in which predictions are listed.
inline constexpr std::array AllNoiseModels{NoiseModel::UpperBound, NoiseModel::LogUniform,
                                           NoiseModel::MeasuredError, NoiseModel::BiasAware,
                                           NoiseModel::Drift};

/// Whether it predicts the change of the mean loss, and so that of the perplexity.
constexpr bool predictsMean(NoiseModel model)
{
    return model == NoiseModel::BiasAware || model == NoiseModel::Drift;
}

/// Whether a prediction follows from the sensitivities and the format alone.
constexpr bool isAnalytic(NoiseModel model)
{
    return model == NoiseModel::UpperBound || model == NoiseModel::LogUniform;
}

/// The words of the command line: "upper-bound", "log-uniform", "measured-error", "bias-aware", "drift".
/// Thread-safe.
std::string_view name(NoiseModel model);
std::optional<NoiseModel> noiseModelNamed(std::string_view name);

/// What follows from a format alone.
enum class NoiseKind {
    Relative, ///< floating point: relativeNoisePower(), a share of each value's square
    Absolute, ///< integers: absoluteNoisePower(), the same for every element of a scale
    Unpredicted, ///< block formats, whose noise depends on every block's largest element: measure it
};

NoiseKind noiseKind(const NumberFormat &format);

/// alpha_f: E[(rounding error / value)^2] of rounding to nearest in @p format, without clipping or underflow.
///
///     upper-bound   2^-2m / 12
///     log-uniform   2^-2m / 12 * 3 / (8 ln 2)          m = stored mantissa bits
///
/// @param format  of NoiseKind::Relative
/// @param model   an analytic one
/// Dimensionless. Thread-safe. Ours: integrates the uniform rounding error over one binade.
double relativeNoisePower(const NumberFormat &format, NoiseModel model);

/// E[(rounding error)^2] of rounding to multiples of @p scale: scale^2 / 12, in the unit of the tensor squared.
///
/// The error is uniform over one step whatever the value, if values spread over several steps and none is clipped: the
/// same for every analytic noise model. Thread-safe.
double absoluteNoisePower(double scale);

} // namespace halftone

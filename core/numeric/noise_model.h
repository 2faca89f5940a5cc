// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/number_format.h"

#include <optional>
#include <string_view>

namespace halftone {

/// How the power of the rounding noise is predicted from a format alone (ours; docs/method.md).
enum class NoiseModel {
    UpperBound, ///< every significand is 1: the largest relative error
    LogUniform, ///< significands are log-uniform, as those of real tensors nearly are; the default
};

/// The words of the command line: "upper-bound", "log-uniform". Thread-safe.
std::string_view name(NoiseModel model);
std::optional<NoiseModel> noiseModelNamed(std::string_view name);

/// alpha_f: E[(rounding error)^2] / E[value^2] of rounding to nearest in @p format, without clipping or underflow.
///
///     upper-bound   2^-2m / 12
///     log-uniform   2^-2m / 12 * 3 / (8 ln 2)          m = stored mantissa bits
///
/// Dimensionless. Thread-safe. Ours: integrates the uniform rounding error over one binade.
double relativeNoisePower(const NumberFormat &format, NoiseModel model);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/noise_model.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace halftone {

std::string_view name(NoiseModel model)
{
    switch (model) {
    case NoiseModel::UpperBound:
        return "upper-bound";
    case NoiseModel::MeasuredError:
        return "measured-error";
    case NoiseModel::BiasAware:
        return "bias-aware";
    case NoiseModel::Drift:
        return "drift";
    case NoiseModel::LogUniform:
        break;
    }
    return "log-uniform";
}

std::optional<NoiseModel> noiseModelNamed(std::string_view text)
{
    for (const auto model : AllNoiseModels) {
        if (name(model) == text)
            return model;
    }
    return std::nullopt;
}

NoiseKind noiseKind(const NumberFormat &format)
{
    switch (format.family) {
    case FormatFamily::FloatingPoint:
        return NoiseKind::Relative;
    case FormatFamily::Integer:
        return NoiseKind::Absolute;
    case FormatFamily::BlockScaled:
        break;
    }
    return NoiseKind::Unpredicted;
}

double relativeNoisePower(const NumberFormat &format, NoiseModel model)
{
    assert(noiseKind(format) == NoiseKind::Relative);
    // A uniform error of one step has variance step^2 / 12; the step is 2^-m of the power of two below the value.
    const double upperBound = std::ldexp(1.0, -2 * format.mantissaBits) / 12.0;
    // Mean of 1/significand^2 over a log-uniform significand in [1, 2): (1 - 1/4) / (2 ln 2).
    constexpr double LogUniformMean = 3.0 / (8.0 * std::numbers::ln2);
    return model == NoiseModel::UpperBound ? upperBound : upperBound * LogUniformMean;
}

double absoluteNoisePower(double scale)
{
    return scale * scale / 12;
}

} // namespace halftone

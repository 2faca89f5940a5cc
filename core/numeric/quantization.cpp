// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/quantization.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

constexpr std::array Methods{ScaleMethod::MaxAbsHw, ScaleMethod::MaxAbsPow2, ScaleMethod::MaxAbsArbitrary};
constexpr double SmallestScale = 0x1p-126;
constexpr double LargestScale = 0x1p126;
constexpr int WidestScaledBits = 8;

/// The least e with 2^e >= value; exact.
int roundedUpExponent(double value)
{
    int exponent = 0;
    const double fraction = std::frexp(value, &exponent); // in [0.5, 1)
    return fraction == 0.5 ? exponent - 1 : exponent;
}

/// The least of the hardware's exponents that is not under @p exponent, or its largest.
int hardwareExponent(int exponent, const HardwareScales &scales)
{
    const int above = std::clamp(exponent, scales.minExponent, scales.maxExponent) - scales.minExponent;
    return scales.minExponent + (above + scales.step - 1) / scales.step * scales.step;
}

double floatingPointScale(double exact, const Quantization &quantization)
{
    switch (quantization.scaleMethod) {
    case ScaleMethod::MaxAbsHw:
        return std::ldexp(1.0, hardwareExponent(roundedUpExponent(exact), quantization.hardwareScales));
    case ScaleMethod::MaxAbsPow2:
        return std::ldexp(1.0, roundedUpExponent(exact));
    case ScaleMethod::MaxAbsArbitrary:
        break;
    }
    return exact;
}

} // namespace

std::string_view name(ScaleMethod method)
{
    switch (method) {
    case ScaleMethod::MaxAbsHw:
        return "maxabs_hw";
    case ScaleMethod::MaxAbsPow2:
        return "maxabs_pow2";
    case ScaleMethod::MaxAbsArbitrary:
        break;
    }
    return "maxabs_arbitrary";
}

std::optional<ScaleMethod> scaleMethodNamed(std::string_view text)
{
    const auto found = std::ranges::find(Methods, text, [](ScaleMethod method) { return name(method); });
    if (found == Methods.end())
        return std::nullopt;
    return *found;
}

bool usesTensorScale(const NumberFormat &format)
{
    switch (format.family) {
    case FormatFamily::FloatingPoint:
        return format.bits <= WidestScaledBits;
    case FormatFamily::Integer:
        return true;
    case FormatFamily::BlockScaled:
        break;
    }
    return format.blockScale == BlockScale::E4M3;
}

bool usesScalePerRow(const NumberFormat &format, OperandKind operand, const Quantization &quantization)
{
    const bool chosen = format.family == FormatFamily::FloatingPoint && format.bits <= WidestScaledBits
        && quantization.perChannelWeights;
    return operand == OperandKind::Weight && (format.perChannelWeights || chosen);
}

float quantizationScale(double maxAbs, const NumberFormat &format, OperandKind operand,
                        const Quantization &quantization)
{
    if (!usesTensorScale(format) || !(maxAbs > 0))
        return 1;
    const double largest = std::min(maxAbs, static_cast<double>(std::numeric_limits<float>::max()));
    double scale = largest / static_cast<double>(format.maxFinite);
    if (format.family == FormatFamily::BlockScaled) {
        scale /= static_cast<double>(E4M3MaxOcp);
    } else if (format.family == FormatFamily::FloatingPoint) {
        const bool weight = operand == OperandKind::Weight;
        scale /= weight ? quantization.weightBackOff : quantization.activationBackOff;
        scale = floatingPointScale(scale, quantization);
    }
    return static_cast<float>(std::clamp(scale, SmallestScale, LargestScale));
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rounding_text.h"

#include <array>
#include <cstdio>

namespace halftone {

namespace {

std::string shortText(double value)
{
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%g", value);
    return digits.data();
}

} // namespace

std::string describe(const Quantization &quantization, ScaleSource scale)
{
    return std::string(name(scale)) + " scales, " + std::string(name(quantization.scaleMethod))
        + ", back-off " + shortText(quantization.activationBackOff) + " (activations) and "
        + shortText(quantization.weightBackOff) + " (weights), E4M3 up to "
        + shortText(static_cast<double>(quantization.e4m3MaxFinite));
}

} // namespace halftone

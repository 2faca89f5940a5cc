// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rounding_text.h"

#include "core/base/number_text.h"

namespace halftone {

std::string describe(const Quantization &quantization, ScaleSource scale)
{
    return std::string(name(scale)) + " scales, " + std::string(name(quantization.scaleMethod))
        + ", back-off " + shortText(quantization.activationBackOff) + " (activations) and "
        + shortText(quantization.weightBackOff) + " (weights), E4M3 up to "
        + shortText(static_cast<double>(quantization.e4m3MaxFinite));
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/number_format.h"

namespace halftone {

/// Only ever a baseline, against which BF16 is a lower precision; IEEE 754 binary32. Not for fakeQuantize(),
/// which would round to BF16.
inline constexpr NumberFormat Fp32{"float32", "FP32", 32, 23, -126, 3.40282347e38F};

/// What layers are at before anything is lowered: bf16 or float32. Thread-safe.
std::optional<NumberFormat> baselineNamed(std::string_view name);

/// What a layer can be at: formatNamed() or baselineNamed(). Thread-safe.
std::optional<NumberFormat> layerFormatNamed(std::string_view name);

} // namespace halftone

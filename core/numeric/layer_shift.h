// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <cstdint>
#include <string>

namespace halftone {

/// What quantizing one layer alone does to the loss of one sample.
struct LayerShift
{
    std::int64_t sample = 0; ///< index in the calibration set
    std::string format; ///< that the layer is quantized to; all others keep float32
    LayerId layer;
    double change = 0; ///< g with the layer quantized minus g without; nats

    bool operator==(const LayerShift &) const = default;
};

} // namespace halftone

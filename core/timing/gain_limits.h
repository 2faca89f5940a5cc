// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/gaudi_model.h"

#include <vector>

namespace halftone {

/// Why a layer gains less from a format than the format's peak rate promises.
enum class LimitReason {
    SameRate, ///< the device multiplies this format no faster than the baseline
    ShortAccumulation, ///< K is so small that writing a tile out hides the faster format completely
    PartialAccumulation, ///< the same, but not completely
    MemoryBound, ///< reading weights and activations takes longer than multiplying
    TpcBound, ///< the vector engines are busier than the matrix engine
    CastCostsMore, ///< casting the operands costs more than the faster products save
};

/// The reasons that hold for @p layer in the format with position @p format when every other layer is at the
/// baseline, in the order of the enumeration. Empty at the baseline, and where nothing holds the layer back.
/// Thread-safe.
std::vector<LimitReason> gainLimits(const GaudiModel &model, LayerId layer, std::size_t format);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/sensitivity.h"

#include <cstddef>
#include <span>
#include <vector>

namespace halftone {

/// The sums of one sample as the bytes of one database row: per layer and operand the four doubles of
/// OperandSums in the order of their declaration, little-endian IEEE 754, on every machine. 64 bytes a layer.
/// Thread-safe.
std::vector<std::byte> sumsToBlob(std::span<const LayerSums> layers);

/// Inverse of sumsToBlob; every bit of every number survives. Corrupt if the size is not that of @p
/// layerCount layers.
Result<std::vector<LayerSums>> sumsFromBlob(std::span<const std::byte> blob, std::size_t layerCount);

} // namespace halftone

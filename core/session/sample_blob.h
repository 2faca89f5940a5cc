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

/// The measured rounding errors of one sample likewise: format by format, layer by layer, the doubles of both operands.
/// Empty without formats.
std::vector<std::byte> errorsToBlob(std::span<const std::vector<LayerErrors>> formats);

/// Inverse of errorsToBlob. An empty blob has no formats; else Corrupt if the size is not that of @p formatCount
/// formats of @p layerCount layers.
Result<std::vector<std::vector<LayerErrors>>> errorsFromBlob(std::span<const std::byte> blob,
                                                             std::size_t formatCount, std::size_t layerCount);

/// A whole sample as bytes, to be sent to another process: index, tokens, loss and the two counts as doubles, then what
/// the functions above give. Every bit of every number survives.
std::vector<std::byte> sampleToBlob(const SampleSums &sample);

/// Inverse of sampleToBlob; Corrupt if the size is not what the counts say.
Result<SampleSums> sampleFromBlob(std::span<const std::byte> blob);

} // namespace halftone

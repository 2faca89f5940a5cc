// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace halftone {

/// A choice of format for each layer of a sequential sub-graph, or of a whole model: positions in a list of formats
/// whose first entry is the baseline. {0, 0, 1} over {bf16, fp8_e4m3} keeps two layers at BF16.
using Configuration = std::vector<std::uint8_t>;

/// Configurations of one sub-graph are numbered: the layer listed first is the most significant digit in base
/// @p formatCount, so that with two formats the number's bits are the paper's bit word and 0 is the baseline.
///
/// @return the number of configurations, formatCount^layerCount, or 0 if it exceeds @p cap. Thread-safe.
std::size_t configurationCount(std::size_t layerCount, std::size_t formatCount, std::size_t cap = 4096);

/// The configuration with number @p index < configurationCount(layerCount, formatCount). Thread-safe.
Configuration configurationAt(std::size_t index, std::size_t layerCount, std::size_t formatCount);

/// The number of @p configuration; inverse of configurationAt. Thread-safe.
std::size_t configurationIndex(const Configuration &configuration, std::size_t formatCount);

} // namespace halftone

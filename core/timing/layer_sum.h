// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace halftone {

/// What the gains of a sub-graph's configurations would be if its layers did not influence each other: for
/// each configuration the sum of the gains of the configurations that change one of its layers alone.
///
/// @param gains  of all formatCount^layerCount configurations, numbered as in core/graph/configuration.h
/// @return same length and unit; empty if @p gains has another length. Thread-safe.
std::vector<double> sumOfSingleLayerGains(const std::vector<double> &gains, std::size_t layerCount,
                                          std::size_t formatCount);

} // namespace halftone

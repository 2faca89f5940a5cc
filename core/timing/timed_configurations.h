// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/configuration.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace halftone {

// The configurations of a sub-graph whose gains a timing holds: all of them, numbered as in core/graph/configuration.h;
// or, where they exceed the cap of configurationCount(), the baseline and then those that change one layer, layer by
// layer and format by format. The gain of any other configuration of so large a sub-graph is the sum of the gains of
// its layers. All thread-safe.

/// How many configurations a timing has of a sub-graph with so many layers.
std::size_t timedCount(std::size_t layerCount, std::size_t formatCount);

/// @param place  less than timedCount()
Configuration timedConfiguration(std::size_t place, std::size_t layerCount, std::size_t formatCount);

/// Inverse of timedConfiguration(); none for one that a timing does not hold.
std::optional<std::size_t> timedPlace(const Configuration &configuration, std::size_t formatCount);

/// @param gains  timedCount() of them, of any unit
double gainOf(const std::vector<double> &gains, const Configuration &configuration, std::size_t formatCount);

/// What it would be if the layers of the sub-graph did not influence each other.
double sumOfLayerGains(const std::vector<double> &gains, const Configuration &configuration,
                       std::size_t formatCount);

} // namespace halftone

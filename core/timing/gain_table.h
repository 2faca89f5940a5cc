// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"
#include "core/partition/partition.h"

#include <functional>
#include <string>
#include <vector>

namespace halftone {

/// The gain of every configuration of every sub-graph, in seconds or bytes as the function that makes it
/// says.
struct GainTable
{
    double baselineTotal = 0; ///< of the whole model with every layer at the baseline
    std::vector<std::vector<double>> gains; ///< [sub-graph][configuration number]; [..][0] is 0

    bool operator==(const GainTable &) const = default;
};

/// A table whose gains add up over the layers of a sub-graph.
///
/// @param layerGain  of a layer in the format with this position; 0 for position 0
/// @return Unsupported if a sub-graph has more configurations than configurationCount() allows. Thread-safe.
Result<std::vector<std::vector<double>>>
additiveGains(const Partition &partition, std::size_t formatCount,
              const std::function<double(LayerId, std::size_t)> &layerGain);

/// The number of configurations of a sub-graph, or Unsupported with its name if they exceed the cap.
/// Thread-safe.
Result<std::size_t> countConfigurations(const Subgraph &subgraph, std::size_t formatCount);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/partition/partition.h"

#include <functional>
#include <map>
#include <vector>

namespace halftone {

/// The gain of every configuration of every sub-graph, in seconds or bytes as the function that makes it
/// says.
struct GainTable
{
    double baselineTotal = 0; ///< of the whole model with every layer at the baseline
    /// [sub-graph][configuration number]; [..][0] is 0; empty for a sub-graph of more configurations than
    /// configurationCount() allows, whose layers are in `layerGains` instead
    std::vector<std::vector<double>> gains;
    std::map<LayerId, std::vector<double>> layerGains; ///< [format] of one layer alone

    bool operator==(const GainTable &) const = default;
};

/// A table whose gains add up over the layers of a sub-graph.
///
/// @param layerGain  of a layer in the format with this position; 0 for position 0
/// `baselineTotal` is left 0. Thread-safe.
GainTable additiveGains(const Partition &partition, std::size_t formatCount,
                        const std::function<double(LayerId, std::size_t)> &layerGain);

} // namespace halftone

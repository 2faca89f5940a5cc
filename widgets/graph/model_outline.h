// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/partition/partition.h"

#include <cstddef>
#include <vector>

namespace halftone {

/// Successive sub-graphs that are shown together: a repeated block of the model, or a piece of what is not
/// repeated.
struct OutlineTile
{
    SubgraphId first;
    std::size_t count = 0; ///< sub-graphs; > 0
    int block = -1; ///< number of the block; -1 for a piece outside blocks
    std::size_t kind
        = 0; ///< tiles whose sub-graphs are of equal classes share it; numbered by first appearance
    std::size_t layerCount = 0;

    [[nodiscard]] SubgraphId last() const { return {first.value + static_cast<std::uint32_t>(count) - 1}; }
    bool operator==(const OutlineTile &) const = default;
};

/// Successive tiles of one kind: "32 x".
struct TileRun
{
    std::size_t first = 0; ///< tile
    std::size_t count = 0; ///< > 0

    bool operator==(const TileRun &) const = default;
};

/// The whole model as tiles in graph order, each sub-graph in exactly one. Sub-graphs outside blocks, or that
/// span several, are cut into pieces of equal size. Thread-safe.
std::vector<OutlineTile> outlineOf(const ModelGraph &graph, const Partition &partition);

/// Every tile in exactly one run, in order; runs are as long as they can be. Thread-safe.
std::vector<TileRun> runsOf(const std::vector<OutlineTile> &tiles);

/// Which tile holds @p subgraph, or tiles.size(). O(log tiles). Thread-safe.
std::size_t tileOf(const std::vector<OutlineTile> &tiles, SubgraphId subgraph);

} // namespace halftone

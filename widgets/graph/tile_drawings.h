// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/block_nodes.h"
#include "widgets/graph/model_outline.h"

#include <cstddef>
#include <vector>

namespace halftone {

/// Which tiles of an outline are drawn alike, node by node: the same operations, shapes, roles and edges between
/// them. Those share one layout.
struct TileDrawings
{
    std::vector<NodeRange> ranges; ///< of each tile
    std::vector<std::size_t> drawing; ///< of each tile; numbered by first appearance
    std::vector<std::size_t> example; ///< of each drawing: the first tile that has it

    bool operator==(const TileDrawings &) const = default;
};

/// Compares whole descriptions, no hashes: equal numbers are equal drawings. O(nodes log tiles). Thread-safe.
TileDrawings findTileDrawings(const ModelGraph &graph, const Partition &partition,
                              const std::vector<OutlineTile> &tiles);

} // namespace halftone

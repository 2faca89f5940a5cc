// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace halftone {

/// What a search found, for the drawing. A plain value.
struct GraphHits
{
    std::vector<bool> nodes; ///< of each node of the graph, or empty; GraphSearch says which
    std::vector<std::size_t> tiles; ///< hits in each tile, or empty
    std::optional<NodeId> current;

    [[nodiscard]] bool has(NodeId node) const { return node.value < nodes.size() && nodes[node.value]; }
    [[nodiscard]] std::size_t in(std::size_t tile) const { return tile < tiles.size() ? tiles[tile] : 0; }
    bool operator==(const GraphHits &) const = default;
};

} // namespace halftone

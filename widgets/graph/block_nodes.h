// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/partition/partition.h"

#include <cstdint>
#include <vector>

namespace halftone {

using Bits = std::vector<std::uint64_t>;

/// Successive nodes of a graph.
struct NodeRange
{
    std::uint32_t begin = 0; ///< first node
    std::uint32_t end = 0; ///< behind the last node

    bool operator==(const NodeRange &) const = default;
};

/// The nodes drawn with the sub-graphs @p first .. @p last: the residual addition that follows a block's last cut
/// node counts to the block, the model's source to none. Thread-safe.
NodeRange blockRange(const ModelGraph &graph, const Partition &partition, SubgraphId first, SubgraphId last);

/// The nodes of some successive sub-graphs, and how they depend on the *marks* among them: layers and the
/// operations at which a residual connection leaves or arrives.
struct BlockNodes : NodeRange
{
    std::vector<std::vector<bool>> implied; ///< of each node's inputs: a longer path says the same
    std::vector<bool> isJoin; ///< a residual connection arrives
    std::vector<bool> isFork; ///< a residual connection leaves
    std::vector<int> mark; ///< number of each node among the marks, -1 for others
    std::vector<Bits> before; ///< marks that each node depends on, without itself
    std::vector<Bits> after; ///< marks that depend on it, without itself

    [[nodiscard]] std::uint32_t count() const { return end - begin; }
    [[nodiscard]] bool isMark(std::uint32_t index) const { return mark[index] >= 0; }
};

/// Of blockRange(). Thread-safe.
BlockNodes findBlockNodes(const ModelGraph &graph, const Partition &partition, SubgraphId first,
                          SubgraphId last);

} // namespace halftone

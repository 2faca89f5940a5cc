// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace halftone {

/// An index that does not convert to the index of something else.
template <typename Tag>
struct StrongId
{
    std::uint32_t value = 0;

    auto operator<=>(const StrongId &) const = default;
};

using NodeId = StrongId<struct NodeTag>; ///< index into ModelGraph::nodes
using LayerId = StrongId<struct LayerTag>; ///< index into ModelGraph::layers
using SubgraphId = StrongId<struct SubgraphTag>; ///< index into Partition::subgraphs
using ClassId = StrongId<struct ClassTag>; ///< number of a class of isomorphic sub-graphs

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/partition/partition.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// A box of the drawing of some successive sub-graphs.
struct BlockItem
{
    enum class Kind {
        Entry, ///< what comes before the sub-graphs
        Layer,
        Operations, ///< a fused chain of operations that are no layers
        Join, ///< an operation at which a residual connection arrives
        Exit, ///< what comes after them
    };

    Kind kind = Kind::Operations;
    std::vector<NodeId> nodes; ///< ascending; those read before the sub-graphs for an entry, none for an exit
    std::vector<NodeId> absorbed; ///< views and casts that follow and are not drawn, ascending
    std::optional<LayerId> layer; ///< of a Layer
    std::string label; ///< of Operations and Join
    std::size_t stage = 0; ///< index into BlockGraph::stages

    bool operator==(const BlockItem &) const = default;
};

/// An arrow between two items, by their numbers.
struct BlockEdge
{
    std::size_t from = 0;
    std::size_t to = 0; ///< > from
    bool implied = false; ///< dropped by the transitive reduction: a residual connection

    bool operator==(const BlockEdge &) const = default;
};

/// What is drawn for the sub-graphs first..last: items in topological order, in stages that follow each
/// other. A stage is the inside of one sub-graph, or what lies between two of them.
struct BlockGraph
{
    std::vector<BlockItem> items;
    std::vector<BlockEdge> edges; ///< by (from, to), unique
    std::vector<std::optional<SubgraphId>> stages;

    bool operator==(const BlockGraph &) const = default;
};

/// Fuses operations between layers: two that have the same layers before and after them become one item, so
/// that items form a directed acyclic graph again. Thread-safe. O(nodes * layers / 64) in the range drawn.
/// Both must be valid, with @p first <= @p last; @p graph and @p partition must belong together.
BlockGraph makeBlockGraph(const ModelGraph &graph, const Partition &partition, SubgraphId first,
                          SubgraphId last);

} // namespace halftone

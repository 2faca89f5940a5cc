// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <cstdint>
#include <vector>

namespace halftone {

/// Inputs of every node of a directed acyclic graph, ascending and unique; an input has a smaller index than
/// its reader. Node 0 is the source.
using InputLists = std::vector<std::vector<std::uint32_t>>;

/// A model graph in which some nodes were merged into their only predecessor.
struct ContractedGraph
{
    std::vector<std::uint32_t> representative; ///< of each node: itself if it was kept
    InputLists inputs; ///< of kept nodes, in representatives; empty for merged nodes

    bool operator==(const ContractedGraph &) const = default;
};

/// Merges every element-wise node that is no layer and has one remaining predecessor into that predecessor,
/// in topological order, so that a merge can make the next one possible.
///
/// Movement nodes stay: the slices of a fused qkv projection are what makes its paths to the two matmuls
/// parallel. Thread-safe. O(nodes + edges).
ContractedGraph contractElementWise(const ModelGraph &graph);

/// Removes every edge that a longer path implies (transitive reduction; unique in an acyclic graph).
///
/// Searches backwards from a node's inputs, never past its smallest one: linear for networks whose skip
/// connections are short, O(nodes * edges) at worst. Thread-safe.
void reduceTransitively(InputLists &inputs);

/// The nodes that every path from @p source to @p sink passes, both included, ascending.
///
/// Nodes without inputs other than the source do not count. Every other node must be reachable from the
/// source and reach the sink: then a node is passed by all paths exactly if no edge leads from before it to
/// behind it. Thread-safe. O(nodes + edges).
std::vector<std::uint32_t> cutNodes(const InputLists &inputs, std::uint32_t source, std::uint32_t sink);

} // namespace halftone

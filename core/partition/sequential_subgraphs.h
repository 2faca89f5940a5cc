// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/partition/partition.h"

namespace halftone {

/// Partitions @p graph into sequential sub-graphs.
///
/// An element-wise node with one remaining predecessor counts as part of its edge; the transitive reduction
/// of what is left drops edges that a longer path implies (residual connections); a cut node is one that
/// every path from source to sink passes; the layers between two successive cut nodes, the later one
/// included, form one sub-graph.
///
/// @return InvalidArgument if the graph breaks the rules of ModelGraph (order, one source, sink reachable).
/// Thread-safe. Linear for networks with short skip connections, O(nodes * edges) at worst.
/// Source: the idea is arXiv:2505.13060's; the construction is ours (docs/method.md).
Result<Partition> partitionIntoSequentialSubgraphs(const ModelGraph &graph);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <string>

namespace halftone {

/// A text that is equal for two segments exactly if they repeat the same operations: same order, operators,
/// output shapes, edges, and layers of the same kind and GEMM shape. Names do not matter.
///
/// The segment is the nodes behind @p previousCut up to and including @p cut. Nodes before it are numbered by
/// first use. The last segment with layers never equals another: a prompt needs its result for one position
/// only.
///
/// Not a test of general graph isomorphism: repeated blocks list their nodes in the same order.
/// Thread-safe. O(nodes and edges of the segment).
std::string segmentSignature(const ModelGraph &graph, NodeId previousCut, NodeId cut);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/graph/model_graph.h"

namespace halftone {

/// Checks the rules of ModelGraph: topological order, one source, every node reaches the sink, and layers
/// that agree with their nodes.
/// @return InvalidArgument with the first node or layer that breaks a rule. Thread-safe. O(nodes + edges).
Result<void> checkGraphRules(const ModelGraph &graph);

} // namespace halftone

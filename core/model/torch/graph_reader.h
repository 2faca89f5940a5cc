// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/model/torch/trace.h"

namespace halftone {

/// Describes a plan whose layers are known as a ModelGraph.
///
/// @param shorter, longer  traces at two lengths: each dimension becomes the line through its two values
/// @return Unsupported if a tensor's rank depends on the length.
Result<ModelGraph> readGraph(const ExecutionPlan &plan, const Trace &shorter, const Trace &longer);

} // namespace halftone

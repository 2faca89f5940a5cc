// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/model/torch/execution_plan.h"

namespace halftone {

/// Gives the layers of @p graph their names, roles and blocks.
///
/// A linear is called after its weight's module ("model.layers.0.mlp.up_proj"), a matmul after the module that holds
/// it ("….matmul"), numbered on repeats, unless the reader of the model knows better (Program::layerNames). The
/// block is the first number in the name; the role its last component, lengthened where a block would have it twice.
void nameLayers(const ExecutionPlan &plan, ModelGraph &graph);

} // namespace halftone

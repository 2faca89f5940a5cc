// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/trace.h"

namespace halftone {

/// [slot]: whether a gradient of the plan's output flows back through it to the token embedding.
std::vector<bool> relevantSlots(const ExecutionPlan &plan, const Trace &trace);

/// [step]: whether a gradient of the plan's output flows through it to the token embedding (the source included).
std::vector<bool> relevantSteps(const ExecutionPlan &plan, const Trace &trace);

/// The step that writes each slot; nullopt for constants, parameters and the ids.
std::vector<std::optional<std::size_t>> producers(const ExecutionPlan &plan);

/// Fills `plan.relevant` and `plan.layers`: every product of two matrices that the loss depends on, with its
/// operands followed back to where they were before any copy, or to the parameter.
///
/// @return Unsupported, naming the node, for a product that cannot be scored (einsum, convolution, …) and for an
///         operation that overwrites a value the gradient needs.
Result<void> findLayers(ExecutionPlan &plan, const Trace &trace);

} // namespace halftone

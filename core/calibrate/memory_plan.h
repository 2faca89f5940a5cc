// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"
#include "core/model/torch/segments.h"

namespace halftone {

/// What a pass keeps and what it makes twice. It decides on time and memory alone, never on results.
struct MemoryPlan
{
    std::size_t recomputedSegments = 0; ///< the first ones: run forward without gradients, and again for them
    bool keepsLogits = true;
    std::int64_t widenedWeightBytes = 0; ///< for float32 copies of weights that stay between samples
    std::int64_t estimatedBytes
        = 0; ///< of anonymous memory that all this takes; an estimate, rather too high

    bool operator==(const MemoryPlan &) const = default;
};

/// Spends @p budgetBytes where it saves most time: the logits, then activations of the last segments, then widened
/// weights if all of them fit.
///
/// @param graph   of the plan, layer by layer the same
/// @param tokens  of the longest sample
MemoryPlan planMemory(const ExecutionPlan &plan, const ModelGraph &graph, const Segmentation &segmentation,
                      std::int64_t tokens, std::int64_t budgetBytes);

} // namespace halftone

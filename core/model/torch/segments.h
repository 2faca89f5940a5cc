// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/execution_plan.h"

namespace halftone {

/// A stretch of a plan that a gradient enters and leaves through one value each, such as half a transformer block.
/// It can be executed again from `input`, `others` and the token ids alone.
struct Segment
{
    std::size_t begin = 0; ///< first step
    std::size_t end = 0; ///< one past the last step
    std::optional<Slot> input; ///< none for the first segment: its gradients begin at the token embedding
    Slot output = 0;
    std::vector<Slot> others; ///< values without gradient from before `begin`: masks, rotary tables

    bool operator==(const Segment &) const = default;
};

/// The last layer, if nothing but element-wise operations of its output alone lies between it and the logits: then
/// logits can be made for some rows of its weight at a time.
struct OutputHead
{
    std::size_t layer = 0; ///< a plain linear layer
    Slot input = 0;

    bool operator==(const OutputHead &) const = default;
};

struct Segmentation
{
    std::vector<Segment> segments; ///< in order, without gaps; up to the head, or to the end if there is none
    std::optional<OutputHead> head;
};

/// Cuts a plan whose layers are known wherever exactly one value with gradient crosses, at least one layer apart.
/// Nothing is known of module names: residual streams and plain chains are found alike. There is always one segment.
Segmentation segmentPlan(const ExecutionPlan &plan);

} // namespace halftone

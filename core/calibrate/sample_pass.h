// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/memory_plan.h"
#include "core/calibrate/next_token_head.h"
#include "core/calibrate/scoring_visitor.h"
#include "core/model/model.h"

namespace halftone {

/// The forward and backward pass of one sample at a time, by segments: the first ones run forward without gradients and
/// keep their input alone; the last ones, and then each of the first ones once more from its input, run with gradients
/// just before their own backward pass. What is run twice is run alike, so that results do not depend on the memory
/// plan, bit by bit. Not thread-safe.
class SamplePass
{
public:
    /// @param tokens       of the longest sample
    /// @param memoryBytes  see planMemory()
    SamplePass(const Model &model, Compute compute, std::int64_t tokens, std::int64_t memoryBytes);

    /// The loss alone.
    double loss(const at::Tensor &ids, PassProgress &progress);

    /// The loss, after which each operand was given to @p reduction. Nothing is given if the loss is not finite.
    double score(const at::Tensor &ids, const OperandReduction &reduction, const TaskContext &context,
                 double progressBegin, double progressEnd);

private:
    struct Entry ///< what a segment starts from
    {
        at::Tensor input; ///< without gradient; undefined for the first segment
        std::vector<c10::IValue> others; ///< of Segment::others
    };
    struct Run
    {
        at::Tensor input; ///< a leaf
        at::Tensor output;
    };

    std::vector<double> layerMacs(std::int64_t tokens) const;
    double totalWork(std::span<const double> macs) const;
    Entry entryOf(const Segment &segment) const;
    Run runForGradients(const Segment &segment, const at::Tensor &ids, const Entry &entry,
                        ScoringVisitor &visitor);

    const Model &m_model;
    const ExecutionPlan &m_plan;
    Compute m_compute;
    Segmentation m_segmentation; ///< what is not recomputed is joined to one segment, the last one
    MemoryPlan m_memory;
    ParameterStore m_parameters;
    Executor m_executor;
    ProductBuffer m_buffer;
    std::optional<NextTokenHead> m_head;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/scored_linear.h"
#include "core/model/torch/executor.h"

#include <span>

namespace halftone {

/// Runs a plan so that a backward pass hands every operand of every layer to a reduction. Plain linear layers become
/// scoredLinear(); operands of the others pass a gradient tap. Without gradients it just runs the same products.
class ScoringVisitor : public ExecutionVisitor
{
public:
    /// @param macs  [layer]; what the progress counts: each layer once forward, twice backward
    /// All arguments outlive the backward pass.
    ScoringVisitor(const ExecutionPlan &plan, ParameterStore &parameters, Compute compute,
                   ProductBuffer &buffer, const OperandReduction &reduction, std::span<const double> macs,
                   PassProgress &progress)
        : m_plan(plan), m_parameters(parameters), m_compute(compute), m_buffer(buffer),
          m_reduction(reduction), m_macs(macs), m_progress(progress)
    {
    }

    void beforeStep(std::size_t step) override;
    at::Tensor source(at::Tensor value) override;
    at::Tensor operand(std::size_t layer, std::size_t which, at::Tensor value) override;
    std::optional<at::Tensor> linear(std::size_t layer, const at::Tensor &input,
                                     const at::Tensor &bias) override;
    at::Tensor result(std::size_t layer, at::Tensor value) override;

    /// The token embedding's output, if it was made; its gradient is where a backward pass ends.
    [[nodiscard]] const at::Tensor &sourceLeaf() const { return m_source; }

private:
    [[nodiscard]] bool multipliesInBfloat16(std::size_t layer) const;

    const ExecutionPlan &m_plan;
    ParameterStore &m_parameters;
    Compute m_compute;
    ProductBuffer &m_buffer;
    const OperandReduction &m_reduction;
    std::span<const double> m_macs;
    PassProgress &m_progress;
    at::Tensor m_source;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/scoring_visitor.h"

#include "core/calibrate/gradient_tap.h"

#include <ATen/ATen.h>

namespace halftone {

void ScoringVisitor::beforeStep(std::size_t /*step*/)
{
    m_progress.poll();
}

at::Tensor ScoringVisitor::source(at::Tensor value)
{
    m_source = value.detach().requires_grad_();
    return m_source;
}

at::Tensor ScoringVisitor::operand(std::size_t layer, std::size_t which, at::Tensor value)
{
    const bool isWeight = m_plan.layers[layer].operands[which].parameter.has_value();
    const auto used = isWeight ? value.detach().requires_grad_() : value;
    const auto tapped
        = tapGradient(used, !isWeight, [=, this](const at::Tensor &z, const at::Tensor &gradient) {
              m_reduction({layer, which, isWeight, 0}, z, gradient);
              m_progress.add(m_macs[layer]);
          });
    return multipliesInBfloat16(layer) ? tapped.to(at::kBFloat16) : tapped;
}

std::optional<at::Tensor> ScoringVisitor::linear(std::size_t layer, const at::Tensor &input,
                                                 const at::Tensor &bias)
{
    const std::size_t weight = *m_plan.layers[layer].operands[1].parameter;
    return scoredLinear(input,
                        {layer, WeightProducts(m_parameters, weight, m_compute, m_buffer), bias, m_reduction,
                         &m_progress, m_macs[layer]});
}

at::Tensor ScoringVisitor::result(std::size_t layer, at::Tensor value)
{
    m_progress.add(m_macs[layer]);
    return value.scalar_type() == at::kBFloat16 ? value.to(at::kFloat) : value;
}

/// Products of two activations; what has a third, float32 input (addmm) is left as it is.
bool ScoringVisitor::multipliesInBfloat16(std::size_t layer) const
{
    const PlannedLayer &planned = m_plan.layers[layer];
    return m_compute == Compute::Bfloat16 && !planned.operands[1].parameter
        && m_plan.steps[planned.step].inputs.size() == 2;
}

} // namespace halftone

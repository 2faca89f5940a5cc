// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosttiming/host_visitor.h"

#include <ATen/ATen.h>

namespace halftone {

HostVisitor::HostVisitor(const ExecutionPlan &plan, ParameterStore &parameters)
    : m_plan(plan), m_parameters(parameters), m_head(segmentPlan(plan).head)
{
}

bool HostVisitor::canTake(std::size_t layer, HostFormat format) const
{
    if (format == HostFormat::Float32 || isPlainLinear(m_plan, layer))
        return true;
    // Products of two activations; what has a third, float32 input (addmm) stays as it is.
    const PlannedLayer &planned = m_plan.layers[layer];
    return format == HostFormat::Bf16 && !planned.operands[1].parameter
        && m_plan.steps[planned.step].inputs.size() == 2;
}

void HostVisitor::begin(const std::vector<HostFormat> &formats, std::stop_token stop,
                        std::function<bool()> isPaused)
{
    m_isPaused = std::move(isPaused);
    m_formats = &formats;
    m_stop = std::move(stop);
    m_input = at::Tensor();
    m_cast = at::Tensor();
}

at::Tensor HostVisitor::biasOf(std::size_t layer)
{
    const Step &step = m_plan.steps[m_plan.layers[layer].step];
    if (step.inputs.size() <= 2)
        return {};
    const Slot slot = step.inputs[2];
    return m_plan.isParameter(slot) ? m_parameters.widened(*m_plan.parameterOfSlot[slot]) : at::Tensor();
}

void HostVisitor::prepare(std::size_t layer, HostFormat format)
{
    if (!isPlainLinear(m_plan, layer) || m_prepared.contains({layer, format}))
        return;
    const std::size_t parameter = *m_plan.layers[layer].operands[1].parameter;
    const auto weight
        = format == HostFormat::Float32 ? m_parameters.widened(parameter) : m_parameters.raw(parameter);
    m_prepared.emplace(std::pair{layer, format}, prepareWeight(weight, biasOf(layer), format));
}

void HostVisitor::release(HostFormat kept)
{
    std::erase_if(m_prepared, [&](const auto &entry) { return entry.first.second != kept; });
}

void HostVisitor::beforeStep(std::size_t /*step*/)
{
    if (m_stop.stop_requested() || (m_isPaused && m_isPaused()))
        throw StopRequested();
}

at::Tensor HostVisitor::operand(std::size_t layer, std::size_t which, at::Tensor value)
{
    const bool isCast
        = (*m_formats)[layer] == HostFormat::Bf16 && !m_plan.layers[layer].operands[which].parameter;
    return isCast ? value.to(at::kBFloat16) : value;
}

std::optional<at::Tensor> HostVisitor::linear(std::size_t layer, const at::Tensor &input,
                                              const at::Tensor & /*bias*/)
{
    const HostFormat format = (*m_formats)[layer];
    prepare(layer, format);
    auto x = input;
    if (m_head && m_head->layer == layer && x.dim() >= 2)
        x = x.narrow(-2, x.size(-2) - 1, 1);
    return multiply(format == HostFormat::Bf16 ? bfloat16Of(x) : x, m_prepared.at({layer, format}));
}

at::Tensor HostVisitor::bfloat16Of(const at::Tensor &input)
{
    if (!m_input.defined() || !m_input.is_same(input)) {
        m_input = input;
        m_cast = input.to(at::kBFloat16);
    }
    return m_cast;
}

at::Tensor HostVisitor::result(std::size_t /*layer*/, at::Tensor value)
{
    return value.scalar_type() == at::kBFloat16 ? value.to(at::kFloat) : value;
}

} // namespace halftone

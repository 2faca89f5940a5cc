// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/next_token_head.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

namespace halftone {

namespace {

/// Where the targets lie in a chunk of the vocabulary: column, and whether they are in it at all.
struct ChunkTargets
{
    at::Tensor column; ///< [tokens, 1], inside the chunk in any case
    at::Tensor isInside; ///< bool [tokens, 1]
};

ChunkTargets targetsIn(const at::Tensor &targets, Rows rows)
{
    const auto column = targets - rows.first;
    return {column.clamp(0, rows.count - 1), column.ge(0).logical_and(column.lt(rows.count))};
}

} // namespace

NextTokenHead::NextTokenHead(const ExecutionPlan &plan, const OutputHead &head, Executor &executor,
                             ParameterStore &parameters, Compute compute, ProductBuffer &buffer)
    : m_plan(plan), m_head(head), m_executor(executor),
      m_products(parameters, *plan.layers[head.layer].operands[1].parameter, compute, buffer)
{
    const Step &step = plan.steps[plan.layers[head.layer].step];
    if (step.inputs.size() > 2 && plan.isParameter(step.inputs[2]))
        m_bias = parameters.widened(*plan.parameterOfSlot[step.inputs[2]]);
}

double NextTokenHead::loss(const at::Tensor &hidden, const at::Tensor &ids, bool keepLogits,
                           PassProgress &progress)
{
    const at::NoGradGuard noGradients;
    m_kept.clear();
    m_hidden = hidden.detach().reshape({-1, m_products.inputs()});
    const std::int64_t predictions = m_hidden.size(0) - 1;
    m_x = m_products.factor(m_hidden.narrow(0, 0, predictions));
    m_targets = ids.reshape({-1, 1}).narrow(0, 1, predictions);
    m_logSumExp = at::Tensor();
    auto targetLogits = at::zeros({predictions, 1}, at::kFloat);
    for (const Rows rows : m_products.chunks(predictions)) {
        progress.poll();
        const auto raw = logits(rows);
        const auto chunk = afterLayer(raw);
        const auto part = at::logsumexp(chunk, 1);
        m_logSumExp = m_logSumExp.defined() ? at::logaddexp(m_logSumExp, part) : part;
        const auto [column, isInside] = targetsIn(m_targets, rows);
        targetLogits = at::where(isInside, chunk.gather(1, column), targetLogits);
        if (keepLogits)
            m_kept.push_back(raw);
    }
    const auto losses = m_logSumExp - targetLogits.squeeze(1);
    return losses.to(at::kDouble).mean().item<double>();
}

at::Tensor NextTokenHead::gradient(const OperandReduction &reduction, double macs, PassProgress &progress)
{
    auto dx = at::zeros(m_hidden.sizes(), at::kFloat);
    const auto predicting = dx.narrow(0, 0, m_x.size(0));
    const auto chunks = m_products.chunks(m_x.size(0));
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        const Rows rows = chunks[i];
        at::Tensor chunk;
        if (m_kept.empty())
            chunk = logits(rows);
        else
            std::swap(chunk, m_kept[i]);
        const auto gy = m_products.factor(lossGradient(chunk, rows));
        const auto part = m_products.differentiate(m_x, gy, rows, predicting);
        reduction({m_head.layer, 1, true, rows.first}, part.weight, part.gradient);
        progress.add(2 * macs * static_cast<double>(rows.count) / static_cast<double>(m_products.outputs()));
    }
    reduction({m_head.layer, 0, false, 0}, m_hidden, dx);
    m_kept.clear();
    return dx;
}

at::Tensor NextTokenHead::logits(Rows rows)
{
    auto chunk = at::empty({m_x.size(0), rows.count}, at::kFloat);
    m_products.multiply(m_x, rows, chunk);
    if (m_bias.defined())
        chunk.add_(m_bias.narrow(0, rows.first, rows.count));
    return chunk;
}

/// The steps from the layer to the end of the plan, such as a soft-cap.
at::Tensor NextTokenHead::afterLayer(const at::Tensor &logits)
{
    const std::size_t step = m_plan.layers[m_head.layer].step;
    const Slot output = m_plan.steps[step].outputs[0];
    if (output == m_plan.output)
        return logits;
    ExecutionVisitor nobody;
    m_executor.begin(m_targets);
    m_executor.setValue(output, logits);
    m_executor.runSteps(step + 1, m_plan.steps.size(), nobody);
    return m_executor.finish(m_plan.output).to(at::kFloat);
}

/// d loss / d logits = (softmax - one-hot) / predictions, led back to before afterLayer().
at::Tensor NextTokenHead::lossGradient(const at::Tensor &logits, Rows rows)
{
    const auto leaf = logits.detach().requires_grad_();
    at::Tensor chunk;
    {
        const at::AutoGradMode withGradients(true);
        chunk = afterLayer(leaf);
    }
    const double share = 1.0 / static_cast<double>(m_x.size(0));
    auto gradient = chunk.detach().sub(m_logSumExp.unsqueeze(1)).exp_().mul_(share);
    const auto [column, isInside] = targetsIn(m_targets, rows);
    gradient.scatter_add_(1, column, isInside.to(at::kFloat).mul_(-share));
    if (!chunk.grad_fn())
        return gradient;
    return torch::autograd::grad({chunk}, {leaf}, {gradient})[0];
}

} // namespace halftone

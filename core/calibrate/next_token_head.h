// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/scored_linear.h"
#include "core/model/torch/executor.h"
#include "core/model/torch/segments.h"

namespace halftone {

/// The output layer, what follows it element by element, and the mean next-token cross-entropy, for some rows of the
/// vocabulary at a time: logits, head weight in float32 and its gradient are never whole.
///
/// The forward pass finds each token's log-sum-exp over the chunks; the backward pass makes each chunk of logits
/// again, or finds it kept, and with it the chunk's gradient. Results do not depend on what is kept. Not thread-safe.
class NextTokenHead
{
public:
    /// @param executor  of the plan; its values are in use between loss() and gradient()
    NextTokenHead(const ExecutionPlan &plan, const OutputHead &head, Executor &executor,
                  ParameterStore &parameters, Compute compute, ProductBuffer &buffer);

    /// The loss in nats. @p hidden is the value of the head's input, [1, tokens, inputs]; @p ids int64 [1, tokens].
    double loss(const at::Tensor &hidden, const at::Tensor &ids, bool keepLogits, PassProgress &progress);

    /// The gradient of the loss with respect to @p hidden of the last loss(), reducing both operands on the way.
    /// @param macs  of the layer, for the progress
    at::Tensor gradient(const OperandReduction &reduction, double macs, PassProgress &progress);

private:
    at::Tensor logits(Rows rows);
    at::Tensor afterLayer(const at::Tensor &logits);
    at::Tensor lossGradient(const at::Tensor &logits, Rows rows);

    const ExecutionPlan &m_plan;
    OutputHead m_head;
    Executor &m_executor;
    WeightProducts m_products;
    at::Tensor m_bias; ///< float32 or undefined
    at::Tensor m_hidden; ///< [tokens, inputs]
    at::Tensor m_x; ///< factor of all tokens but the last, which predicts nothing
    at::Tensor m_targets; ///< [tokens - 1, 1]
    at::Tensor m_logSumExp; ///< [tokens - 1]
    std::vector<at::Tensor> m_kept; ///< [chunk]: logits before afterLayer(); empty unless kept
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/plain_pass.h"

#include "core/calibrate/guarded.h"
#include "core/calibrate/next_token_loss.h"
#include "core/model/torch/executor.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/autograd.h>

namespace halftone {

namespace {

/// Lets autograd keep the gradient of every weight.
class PlainVisitor : public ExecutionVisitor
{
public:
    explicit PlainVisitor(const ExecutionPlan &plan) : m_plan(plan) { }

    at::Tensor source(at::Tensor value) override { return value.detach().requires_grad_(); }

    at::Tensor operand(std::size_t layer, std::size_t which, at::Tensor value) override
    {
        if (!m_plan.layers[layer].operands[which].parameter)
            return value;
        m_weights.push_back(value.detach().requires_grad_());
        return m_weights.back();
    }

private:
    const ExecutionPlan &m_plan;
    std::vector<at::Tensor> m_weights;
};

} // namespace

Result<void> runPlainPasses(const Model &model, const std::vector<CalibrationSample> &samples,
                            std::int64_t widenedWeightBytes)
{
    return guarded(model, model.path().string(), [&]() -> Result<void> {
        ParameterStore parameters(model.plan().program.parameters, widenedWeightBytes);
        Executor executor(model.plan(), parameters);
        for (const auto &sample : samples) {
            if (auto checked = checkTokens(model, sample); !checked)
                return checked;
            PlainVisitor visitor(model.plan());
            const auto ids = idsTensor(sample.tokens);
            torch::autograd::backward({nextTokenLoss(executor.run(ids, visitor), ids)}, {});
        }
        return {};
    });
}

Result<void> runForwardPasses(const Model &model, const std::vector<CalibrationSample> &samples,
                              std::int64_t widenedWeightBytes)
{
    return guarded(model, model.path().string(), [&]() -> Result<void> {
        const at::NoGradGuard noGradients;
        ParameterStore parameters(model.plan().program.parameters, widenedWeightBytes);
        Executor executor(model.plan(), parameters);
        ExecutionVisitor nobody;
        for (const auto &sample : samples) {
            if (auto checked = checkTokens(model, sample); !checked)
                return checked;
            const auto ids = idsTensor(sample.tokens);
            static_cast<void>(nextTokenLoss(executor.run(ids, nobody), ids));
        }
        return {};
    });
}

} // namespace halftone

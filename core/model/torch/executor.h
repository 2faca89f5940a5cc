// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/execution_plan.h"
#include "core/model/torch/parameter_store.h"

#include <span>

namespace halftone {

/// What may look at, and change, the values of a running plan. Calibration, tracing and fake quantization are such
/// visitors. A visitor may throw to end the run.
class ExecutionVisitor
{
public:
    ExecutionVisitor() = default;
    ExecutionVisitor(const ExecutionVisitor &) = delete;
    ExecutionVisitor &operator=(const ExecutionVisitor &) = delete;
    virtual ~ExecutionVisitor() = default;

    virtual void beforeStep(std::size_t /*step*/) { }
    /// The value that @p layer shall use in place of @p value, its operand @p which (0 or 1) before any copy.
    virtual at::Tensor operand(std::size_t /*layer*/, std::size_t /*which*/, at::Tensor value)
    {
        return value;
    }
    /// Runs a plain linear layer (isPlainLinear()) in the visitor's own way, operand() not being called for it.
    ///
    /// @param input  the activation, [..., inputs]
    /// @param bias   float32 [outputs], undefined if there is none
    /// @return [..., outputs], or nullopt to leave it to the executor
    virtual std::optional<at::Tensor> linear(std::size_t /*layer*/, const at::Tensor & /*input*/,
                                             const at::Tensor & /*bias*/)
    {
        return {};
    }
    /// What the model goes on with in place of @p value, the output of @p layer.
    virtual at::Tensor result(std::size_t /*layer*/, at::Tensor value) { return value; }
    /// Called after each step with the values it read and wrote.
    virtual void afterStep(std::size_t /*step*/, std::span<const c10::IValue> /*inputs*/,
                           std::span<const c10::IValue> /*outputs*/)
    {
    }
    /// The token embedding's output, from which gradients are asked.
    virtual at::Tensor source(at::Tensor value) { return value; }
};

/// Runs a plan step by step. Not thread-safe; the plan and the store must outlive it.
class Executor
{
public:
    Executor(const ExecutionPlan &plan, ParameterStore &parameters);

    /// @param ids  int64 [1, tokens]
    /// @return the plan's output; throws what LibTorch or the visitor throws
    at::Tensor run(const at::Tensor &ids, ExecutionVisitor &visitor);

    /// The same in parts: begin(), then steps in order; values that a part needs from elsewhere may be set between.
    void begin(const at::Tensor &ids);
    void runSteps(std::size_t first, std::size_t end, ExecutionVisitor &visitor);
    [[nodiscard]] const c10::IValue &value(Slot slot) const { return m_values[slot]; }
    void setValue(Slot slot, c10::IValue value) { m_values[slot] = std::move(value); }
    /// Hands out a value and forgets all of them.
    at::Tensor finish(Slot slot);

private:
    c10::IValue read(const Step &step, std::size_t input);
    at::Tensor readOperand(std::size_t layer, std::size_t which, ExecutionVisitor &visitor);
    std::optional<at::Tensor> runLinear(const Step &step, const std::vector<c10::IValue> &inputs,
                                        ExecutionVisitor &visitor);
    void runStep(std::size_t index, ExecutionVisitor &visitor);
    std::vector<c10::IValue> execute(std::size_t index, std::vector<c10::IValue> stack);

    const ExecutionPlan &m_plan;
    ParameterStore &m_parameters;
    std::vector<torch::jit::Operation> m_operations; ///< [step]; empty for constructions
    std::vector<c10::IValue> m_values; ///< [slot]
};

} // namespace halftone

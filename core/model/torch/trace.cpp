// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/trace.h"

#include "core/model/torch/construction.h"
#include "core/model/torch/executor.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace halftone {

namespace {

/// The tensors that @p value holds; sees through lists, tuples and dictionaries.
std::vector<at::Tensor> tensorsOf(const c10::IValue &value)
{
    if (value.isTensor())
        return value.toTensor().defined() ? std::vector<at::Tensor>{value.toTensor()}
                                          : std::vector<at::Tensor>{};
    std::vector<at::Tensor> tensors;
    const auto append = [&](const c10::IValue &element) {
        for (auto &tensor : tensorsOf(element))
            tensors.push_back(std::move(tensor));
    };
    if (value.isList()) {
        for (const c10::IValue &element : value.toListRef())
            append(element);
    } else if (value.isTuple()) {
        for (const auto &element : value.toTupleRef().elements())
            append(element);
    } else if (value.isGenericDict()) {
        for (const auto &entry : value.toGenericDict())
            append(entry.value());
    }
    return tensors;
}

bool asksGradient(const c10::IValue &value)
{
    return std::ranges::any_of(tensorsOf(value), [](const auto &tensor) { return tensor.requires_grad(); });
}

/// A copy of @p value whose floating-point tensors are leaves that do, or do not, ask for a gradient.
c10::IValue asLeaf(const c10::IValue &value, bool withGradient)
{
    const auto leaf = [&](const at::Tensor &tensor) {
        auto copy = tensor.detach().clone();
        return copy.is_floating_point() ? copy.requires_grad_(withGradient) : copy;
    };
    if (value.isTensor() && value.toTensor().defined())
        return leaf(value.toTensor());
    if (value.isTensorList()) {
        c10::List<at::Tensor> list;
        for (const auto &tensor : value.toTensorVector())
            list.push_back(leaf(tensor));
        return list;
    }
    return value;
}

class TraceVisitor : public ExecutionVisitor
{
public:
    TraceVisitor(const ExecutionPlan &plan, Trace &trace) : m_plan(plan), m_trace(trace) { }

    at::Tensor source(at::Tensor value) override { return value.detach().requires_grad_(); }

    void afterStep(std::size_t step, std::span<const c10::IValue> inputs,
                   std::span<const c10::IValue> outputs) override
    {
        bool differentiable = false;
        for (std::size_t i = 0; i < outputs.size(); ++i) {
            const Slot slot = m_plan.steps[step].outputs[i];
            if (const auto tensors = tensorsOf(outputs[i]); !tensors.empty())
                m_trace.shapes[slot] = tensors.front().sizes().vec();
            m_trace.carriesGradient[slot] = asksGradient(outputs[i]);
            differentiable = differentiable || m_trace.carriesGradient[slot];
        }
        if (differentiable && step != m_plan.sourceStep)
            m_trace.gradientInputs[step] = gradientInputs(*m_plan.steps[step].node, inputs);
    }

private:
    static std::vector<std::size_t> gradientInputs(const torch::jit::Node &node,
                                                   std::span<const c10::IValue> inputs)
    {
        std::vector<std::size_t> candidates;
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            if (asksGradient(inputs[i]))
                candidates.push_back(i);
        }
        if (candidates.size() > 1 && !isConstruction(node))
            std::erase_if(candidates,
                          [&](std::size_t input) { return !gradientFlowsThrough(node, inputs, input); });
        return candidates;
    }

    /// Asks autograd itself: with only this input asking for a gradient, does the output have one?
    static bool gradientFlowsThrough(const torch::jit::Node &node, std::span<const c10::IValue> inputs,
                                     std::size_t input)
    {
        torch::jit::Stack stack;
        for (std::size_t i = 0; i < inputs.size(); ++i)
            stack.push_back(asLeaf(inputs[i], i == input));
        node.getOperation()(stack);
        return std::ranges::any_of(stack, asksGradient);
    }

    const ExecutionPlan &m_plan;
    Trace &m_trace;
};

std::vector<Parameter> parametersOn(const std::vector<Parameter> &parameters, c10::Device device)
{
    if (device.is_cpu())
        return parameters;
    std::vector<Parameter> shapes;
    for (const auto &parameter : parameters) {
        const auto &tensor = parameter.tensor;
        const auto type = tensor.is_floating_point() ? at::kFloat : tensor.scalar_type();
        shapes.push_back(parameter);
        shapes.back().tensor = at::empty(tensor.sizes(), at::TensorOptions().dtype(type).device(device));
    }
    return shapes;
}

std::string firstLine(std::string text)
{
    return text.substr(0, text.find('\n'));
}

} // namespace

Result<Trace> traceShapes(const ExecutionPlan &plan, std::int64_t tokens, c10::Device device)
{
    Trace trace;
    trace.tokens = tokens;
    trace.shapes.resize(plan.constants.size());
    trace.carriesGradient.resize(plan.constants.size());
    trace.gradientInputs.resize(plan.steps.size());
    const auto parameters = parametersOn(plan.program.parameters, device);
    for (std::size_t slot = 0; slot < plan.constants.size(); ++slot) {
        if (plan.parameterOfSlot[slot])
            trace.shapes[slot] = parameters[*plan.parameterOfSlot[slot]].tensor.sizes().vec();
    }
    try {
        ParameterStore store(parameters, 0);
        TraceVisitor visitor(plan, trace);
        const auto ids = at::zeros({1, tokens}, at::TensorOptions().dtype(at::kLong).device(device));
        const auto output = Executor(plan, store).run(ids, visitor);
        if (!output.requires_grad())
            return Error{
                ErrorCode::Unsupported, "forward",
                "no gradient of the output reaches the token embedding; was the model traced under no_grad "
                "with detached values?"};
    } catch (const std::exception &e) {
        return Error{ErrorCode::Unsupported, "forward",
                     "the model does not run on " + std::to_string(tokens)
                         + " tokens: " + firstLine(e.what())};
    }
    return trace;
}

} // namespace halftone

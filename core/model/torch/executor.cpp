// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/executor.h"

#include "core/model/torch/construction.h"

#include <ATen/ATen.h>

namespace halftone {

namespace {

/// An embedding reads a few rows of a large table: these are widened, not the table.
bool readsRawTable(const Step &step, std::size_t input)
{
    return input == 0 && operatorName(*step.node) == "aten::embedding";
}

/// aten::embedding with the rows widened to float32; of shapes alone as well, which LibTorch 1.13 does not do.
at::Tensor lookUp(const std::vector<c10::IValue> &inputs)
{
    const auto table = inputs[0].toTensor();
    const auto indices = inputs[1].toTensor();
    if (indices.is_meta()) {
        auto sizes = indices.sizes().vec();
        sizes.push_back(table.size(1));
        return at::empty(sizes, table.options().device(at::kMeta));
    }
    const auto rows = at::embedding(table, indices);
    return rows.is_floating_point() ? rows.to(at::kFloat) : rows;
}

} // namespace

Executor::Executor(const ExecutionPlan &plan, ParameterStore &parameters)
    : m_plan(plan), m_parameters(parameters)
{
    m_operations.assign(plan.steps.size(), nullptr);
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        if (!isConstruction(*plan.steps[i].node))
            m_operations[i] = plan.steps[i].node->getOperation();
    }
}

at::Tensor Executor::run(const at::Tensor &ids, ExecutionVisitor &visitor)
{
    begin(ids);
    runSteps(0, m_plan.steps.size(), visitor);
    return finish(m_plan.output);
}

void Executor::begin(const at::Tensor &ids)
{
    m_values = m_plan.constants;
    m_values[m_plan.ids] = ids;
}

void Executor::runSteps(std::size_t first, std::size_t end, ExecutionVisitor &visitor)
{
    for (std::size_t i = first; i < end; ++i) {
        if (!m_plan.steps[i].skipped)
            runStep(i, visitor);
    }
}

at::Tensor Executor::finish(Slot slot)
{
    auto value = m_values[slot].toTensor();
    m_values.clear();
    return value;
}

void Executor::runStep(std::size_t index, ExecutionVisitor &visitor)
{
    const Step &step = m_plan.steps[index];
    visitor.beforeStep(index);
    std::vector<c10::IValue> inputs(step.inputs.size());
    for (std::size_t i = 0; i < inputs.size(); ++i)
        inputs[i] = read(step, i);
    std::vector<c10::IValue> outputs;
    if (auto own = runLinear(step, inputs, visitor)) {
        outputs.emplace_back(*std::move(own));
    } else {
        if (step.layer) {
            const auto &operands = m_plan.layers[*step.layer].operands;
            for (std::size_t which = 0; which < operands.size(); ++which)
                inputs[operands[which].input] = readOperand(*step.layer, which, visitor);
        }
        outputs = execute(index, inputs);
    }
    if (index == m_plan.sourceStep)
        outputs[0] = visitor.source(outputs[0].toTensor());
    if (step.layer)
        outputs[0] = visitor.result(*step.layer, outputs[0].toTensor());
    visitor.afterStep(index, inputs, outputs);
    for (std::size_t i = 0; i < outputs.size(); ++i)
        m_values[step.outputs[i]] = std::move(outputs[i]);
    for (const Slot slot : step.lastUses)
        m_values[slot] = {};
}

std::optional<at::Tensor> Executor::runLinear(const Step &step, const std::vector<c10::IValue> &inputs,
                                              ExecutionVisitor &visitor)
{
    if (!step.layer || !isPlainLinear(m_plan, *step.layer))
        return {};
    const auto &input = m_plan.layers[*step.layer].operands[0];
    const bool hasBias = inputs.size() > 2 && inputs[2].isTensor();
    return visitor.linear(*step.layer, m_values[input.source].toTensor(),
                          hasBias ? inputs[2].toTensor() : at::Tensor());
}

c10::IValue Executor::read(const Step &step, std::size_t input)
{
    const Slot slot = step.inputs[input];
    const auto parameter = m_plan.parameterOfSlot[slot];
    if (!parameter)
        return m_values[slot];
    if (step.layer) { // its weight comes from readOperand
        for (const auto &operand : m_plan.layers[*step.layer].operands) {
            if (operand.input == input)
                return {};
        }
    }
    return readsRawTable(step, input) ? m_parameters.raw(*parameter) : m_parameters.widened(*parameter);
}

at::Tensor Executor::readOperand(std::size_t layer, std::size_t which, ExecutionVisitor &visitor)
{
    const OperandSource &operand = m_plan.layers[layer].operands[which];
    at::Tensor value
        = operand.parameter ? m_parameters.widened(*operand.parameter) : m_values[operand.source].toTensor();
    value = visitor.operand(layer, which, std::move(value));
    for (const auto replayed : operand.replay) {
        const Step &step = m_plan.steps[replayed];
        std::vector<c10::IValue> inputs{value};
        for (std::size_t i = 1; i < step.inputs.size(); ++i)
            inputs.push_back(read(step, i));
        value = execute(replayed, std::move(inputs))[0].toTensor();
    }
    return value;
}

std::vector<c10::IValue> Executor::execute(std::size_t index, std::vector<c10::IValue> stack)
{
    const auto &node = *m_plan.steps[index].node;
    if (operatorName(node) == "aten::embedding")
        return {lookUp(stack)};
    if (m_operations[index])
        m_operations[index](stack);
    else
        runConstruction(node, stack);
    return stack;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/layer_finder.h"

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <string_view>

namespace halftone {

namespace {

using namespace std::string_view_literals;

struct ProductOperator
{
    std::string_view name;
    std::array<std::size_t, 2> operands; ///< positions among the node's inputs
};
constexpr std::array ProductOperators{
    ProductOperator{"aten::linear", {0, 1}}, ProductOperator{"aten::matmul", {0, 1}},
    ProductOperator{"aten::mm", {0, 1}},     ProductOperator{"aten::bmm", {0, 1}},
    ProductOperator{"aten::addmm", {1, 2}},  ProductOperator{"aten::baddbmm", {1, 2}},
};

/// Products of matrices whose operands cannot be told apart here: refused rather than left out of the count.
constexpr std::array RefusedOperators{
    "aten::einsum"sv,
    "aten::conv1d"sv,
    "aten::conv2d"sv,
    "aten::_convolution"sv,
    "aten::convolution"sv,
    "aten::bilinear"sv,
    "aten::tensordot"sv,
    "aten::addbmm"sv,
    "aten::mv"sv,
    "aten::addmv"sv,
    "aten::lstm"sv,
    "aten::gru"sv,
    "aten::chain_matmul"sv,
    "aten::linalg_multi_dot"sv,
    "aten::_scaled_dot_product_attention"sv,
    "aten::_native_multi_head_attention"sv,
    "aten::inner"sv,
    "aten::outer"sv,
    "aten::dot"sv,
    "aten::kron"sv,
};

/// Operators that hand on the values of their first input: all of them, some of them, or each several times.
constexpr std::array HandingOnOperators{
    "aten::view"sv,      "aten::reshape"sv,
    "aten::transpose"sv, "aten::permute"sv,
    "aten::t"sv,         "aten::contiguous"sv,
    "aten::unsqueeze"sv, "aten::squeeze"sv,
    "aten::flatten"sv,   "aten::unflatten"sv,
    "aten::expand"sv,    "aten::expand_as"sv,
    "aten::repeat"sv,    "aten::repeat_interleave"sv,
    "aten::clone"sv,     "aten::slice"sv,
    "aten::select"sv,    "aten::to"sv,
    "aten::alias"sv,     "aten::numpy_T"sv,
    "aten::type_as"sv,   "aten::float"sv,
    "aten::tile"sv,      "aten::swapaxes"sv,
    "aten::movedim"sv,   "aten::detach"sv,
};

bool handsOnFirstInput(const Step &step)
{
    return std::ranges::find(HandingOnOperators, operatorName(*step.node)) != HandingOnOperators.end();
}

std::int64_t elements(const Sizes &sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), std::int64_t{1}, std::multiplies<>());
}

class LayerFinder
{
public:
    LayerFinder(ExecutionPlan &plan, const Trace &trace)
        : m_plan(plan), m_trace(trace), m_producers(producers(plan)), m_relevant(relevantSteps(plan, trace))
    {
    }

    Result<void> run()
    {
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            if (!m_relevant[i])
                continue;
            if (auto refused = refuse(m_plan.steps[i]); !refused)
                return refused;
            addIfLayer(i);
        }
        if (m_plan.layers.empty())
            return Error{ErrorCode::Unsupported, "forward",
                         "the model has no matrix product that could be quantized"};
        m_plan.relevant = relevantSlots(m_plan, m_trace);
        scheduleValues(m_plan);
        return {};
    }

private:
    Result<void> refuse(const Step &step) const
    {
        const auto subject = [&] { return describeNode(m_plan.program, *step.node); };
        if (std::ranges::find(RefusedOperators, operatorName(*step.node)) != RefusedOperators.end())
            return Error{
                ErrorCode::Unsupported, subject(),
                "a matrix product in this form cannot be scored; write it as linear or matmul, or trace the "
                "model with eager attention"};
        if (const auto *schema = step.node->maybeSchema(); schema != nullptr && schema->is_mutable())
            return Error{ErrorCode::Unsupported, subject(),
                         "overwrites a value in place that gradients need; use the out-of-place operation"};
        return {};
    }

    void addIfLayer(std::size_t index)
    {
        Step &step = m_plan.steps[index];
        const auto product
            = std::ranges::find(ProductOperators, operatorName(*step.node), &ProductOperator::name);
        if (product == ProductOperators.end())
            return;
        PlannedLayer layer{
            index, {operandSource(step, product->operands[0]), operandSource(step, product->operands[1])}};
        auto &[first, second] = layer.operands;
        const auto isOperand = [&](const OperandSource &operand) {
            return operand.parameter || m_trace.carriesGradient[step.inputs[operand.input]];
        };
        if (!isOperand(first) || !isOperand(second))
            return; // a fixed matrix, such as a rotary table: nothing that is quantized
        if (first.parameter)
            std::swap(first, second);
        step.layer = m_plan.layers.size();
        m_plan.layers.push_back(std::move(layer));
    }

    OperandSource operandSource(const Step &step, std::size_t input) const
    {
        OperandSource operand{.input = input, .source = step.inputs[input], .replay = {}, .parameter = {}};
        std::vector<std::size_t> chain; // from the operand backwards
        std::size_t upToCopy = 0; // length of the part of the chain that begins with the earliest copy
        Slot slot = operand.source;
        while (!m_plan.isParameter(slot)) {
            const auto producer = m_producers[slot];
            if (!producer || !handsOnFirstInput(m_plan.steps[*producer]))
                break;
            chain.push_back(*producer);
            const Slot before = m_plan.steps[*producer].inputs[0];
            if (elements(m_trace.shapes[slot]) > elements(m_trace.shapes[before])) {
                upToCopy = chain.size();
                operand.source = before;
            }
            slot = before;
        }
        if (m_plan.isParameter(slot) && !m_trace.carriesGradient[step.inputs[input]]) {
            operand.source = slot;
            operand.parameter = m_plan.parameterOfSlot[slot];
            upToCopy = chain.size();
        }
        operand.replay.assign(chain.rend() - static_cast<std::ptrdiff_t>(upToCopy), chain.rend());
        return operand;
    }

    ExecutionPlan &m_plan;
    const Trace &m_trace;
    std::vector<std::optional<std::size_t>> m_producers;
    std::vector<bool> m_relevant;
};

} // namespace

std::vector<std::optional<std::size_t>> producers(const ExecutionPlan &plan)
{
    std::vector<std::optional<std::size_t>> producer(plan.constants.size());
    for (std::size_t i = 0; i < plan.steps.size(); ++i) {
        for (const Slot slot : plan.steps[i].outputs)
            producer[slot] = i;
    }
    return producer;
}

std::vector<bool> relevantSlots(const ExecutionPlan &plan, const Trace &trace)
{
    std::vector<bool> relevant(plan.constants.size(), false);
    relevant[plan.output] = trace.carriesGradient[plan.output];
    for (std::size_t i = plan.steps.size(); i-- > 0;) {
        const Step &step = plan.steps[i];
        if (std::ranges::none_of(step.outputs, [&](Slot slot) { return relevant[slot]; }))
            continue;
        for (const auto input : trace.gradientInputs[i]) {
            const Slot slot = step.inputs[input];
            relevant[slot] = trace.carriesGradient[slot];
        }
    }
    return relevant;
}

std::vector<bool> relevantSteps(const ExecutionPlan &plan, const Trace &trace)
{
    const auto slots = relevantSlots(plan, trace);
    std::vector<bool> relevant;
    for (const Step &step : plan.steps)
        relevant.push_back(std::ranges::any_of(step.outputs, [&](Slot slot) { return slots[slot]; }));
    return relevant;
}

Result<void> findLayers(ExecutionPlan &plan, const Trace &trace)
{
    return LayerFinder(plan, trace).run();
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/torch/execution_plan.h"

#include "core/graph/operation_kind.h"
#include "core/model/torch/construction.h"

#include <torch/csrc/jit/ir/constants.h>

#include <algorithm>
#include <unordered_map>

namespace halftone {

namespace {

constexpr auto TraceRecipe = "; trace the model with torch.jit.trace and eager attention instead";

class PlanBuilder
{
public:
    explicit PlanBuilder(Program program) { m_plan.program = std::move(program); }

    Result<ExecutionPlan> build() &&
    {
        const auto &graph = *m_plan.program.graph;
        const auto inputs = graph.inputs();
        m_plan.ids = slotOf(inputs[0]);
        for (std::size_t i = 1; i < inputs.size(); ++i)
            m_plan.parameterOfSlot[slotOf(inputs[i])] = i - 1;
        for (const auto *node : graph.nodes()) {
            if (auto added = add(*node); !added)
                return added.error();
        }
        m_plan.output = slotOf(graph.outputs()[0]);
        if (auto found = findSource(); !found)
            return found.error();
        scheduleValues(m_plan);
        return std::move(m_plan);
    }

private:
    Slot slotOf(const torch::jit::Value *value)
    {
        const auto [entry, isNew] = m_slots.try_emplace(value, static_cast<Slot>(m_plan.constants.size()));
        if (isNew) {
            m_plan.constants.emplace_back();
            m_plan.parameterOfSlot.emplace_back();
        }
        return entry->second;
    }

    Result<void> add(const torch::jit::Node &node)
    {
        if (node.kind() == torch::jit::prim::Constant) {
            if (const auto value = torch::jit::toIValue(node.output()))
                m_plan.constants[slotOf(node.output())] = *value;
            return {};
        }
        if (!node.blocks().empty())
            return Error{ErrorCode::Unsupported, describeNode(m_plan.program, node),
                         std::string("control flow that depends on the data remains after freezing")
                             + TraceRecipe};
        if (!isConstruction(node) && node.maybeOperator() == nullptr)
            return Error{ErrorCode::Unsupported, describeNode(m_plan.program, node),
                         std::string("this operator cannot be executed") + TraceRecipe};
        Step step{.node = &node, .inputs = {}, .outputs = {}, .lastUses = {}, .layer = {}};
        for (const auto *input : node.inputs())
            step.inputs.push_back(slotOf(input));
        for (const auto *output : node.outputs())
            step.outputs.push_back(slotOf(output));
        m_plan.steps.push_back(std::move(step));
        return {};
    }

    /// The first embedding whose indices are the token ids themselves, perhaps reshaped or cast.
    Result<void> findSource()
    {
        std::vector<bool> holdsIds(m_plan.constants.size(), false);
        holdsIds[m_plan.ids] = true;
        for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
            const auto &step = m_plan.steps[i];
            const std::string op = operatorName(*step.node);
            if (op == "aten::embedding" && holdsIds[step.inputs[1]] && m_plan.isParameter(step.inputs[0])) {
                m_plan.sourceStep = i;
                return {};
            }
            const bool keepsIds = operationKind(op) == OperationKind::Movement || op == "aten::to";
            if (keepsIds && !step.inputs.empty() && holdsIds[step.inputs[0]])
                holdsIds[step.outputs[0]] = true;
        }
        return Error{
            ErrorCode::Unsupported, "forward",
            "no token embedding found: the first input must be the token ids and feed an embedding whose "
            "table is a parameter"};
    }

    ExecutionPlan m_plan;
    std::unordered_map<const torch::jit::Value *, Slot> m_slots;
};

} // namespace

bool mutatesAnInput(const torch::jit::Node &node)
{
    const auto *schema = node.maybeSchema();
    return schema != nullptr && schema->is_mutable();
}

std::vector<Slot> slotsRead(const ExecutionPlan &plan, const Step &step)
{
    std::vector<Slot> slots = step.inputs;
    if (!step.layer)
        return slots;
    for (const auto &operand : plan.layers[*step.layer].operands) {
        slots[operand.input] = operand.source;
        for (const auto replayed : operand.replay) {
            const auto &inputs = plan.steps[replayed].inputs;
            slots.insert(slots.end(), inputs.begin() + 1, inputs.end());
        }
    }
    return slots;
}

bool isPlainLinear(const ExecutionPlan &plan, std::size_t layer)
{
    const auto &[input, weight] = plan.layers[layer].operands;
    return weight.parameter && weight.replay.empty() && input.replay.empty() && input.input < weight.input
        && operatorName(*plan.steps[plan.layers[layer].step].node) == "aten::linear";
}

std::string operatorName(const torch::jit::Node &node)
{
    return node.kind().toQualString();
}

std::string describeNode(const Program &program, const torch::jit::Node &node)
{
    const auto module = program.modules.find(&node);
    const std::string where
        = module == program.modules.end() || module->second.empty() ? "forward" : module->second;
    return where + " (" + operatorName(node) + ")";
}

Result<ExecutionPlan> layOut(Program program)
{
    return PlanBuilder(std::move(program)).build();
}

void scheduleValues(ExecutionPlan &plan)
{
    std::vector<bool> needed(plan.constants.size(), false);
    needed[plan.output] = true;
    for (std::size_t i = plan.steps.size(); i-- > 0;) {
        auto &step = plan.steps[i];
        step.skipped = !mutatesAnInput(*step.node)
            && std::ranges::none_of(step.outputs, [&](Slot slot) { return needed[slot]; });
        step.lastUses.clear();
        if (step.skipped)
            continue;
        for (const Slot slot : slotsRead(plan, step)) {
            // Walking backwards, the first reader met is the last to run.
            if (!needed[slot] && plan.constants[slot].isNone() && !plan.isParameter(slot))
                step.lastUses.push_back(slot);
            needed[slot] = true;
        }
    }
}

} // namespace halftone

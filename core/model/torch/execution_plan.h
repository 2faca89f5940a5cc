// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/torch/program.h"

#include <ATen/core/stack.h>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace halftone {

using Slot = std::uint32_t; ///< position of a value while a plan runs

/// One operation of an ExecutionPlan.
struct Step
{
    const torch::jit::Node *node = nullptr;
    std::vector<Slot> inputs;
    std::vector<Slot> outputs;
    std::vector<Slot> lastUses; ///< values that nothing needs after this step
    std::optional<std::size_t> layer; ///< position in ExecutionPlan::layers
    bool skipped = false; ///< only ever replayed inside layers
};

/// Where an operand of a layer is taken: before it was copied (repeated heads, broadcasts), or, for a weight, as it
/// lies in the file. `replay` then makes the operand from it, for this use alone.
struct OperandSource
{
    std::size_t input = 0; ///< which input of the layer's node the operand is
    Slot source = 0;
    std::vector<std::size_t>
        replay; ///< steps in order; each takes the running value in place of its first input
    std::optional<std::size_t> parameter; ///< position in Program::parameters
};

/// A quantizable operation of the plan.
struct PlannedLayer
{
    std::size_t step = 0;
    std::array<OperandSource, 2> operands; ///< {input, weight} of a linear, {first, second} of a matmul
};

/// A Program laid out for execution: values have numbered slots and constants are filled in.
struct ExecutionPlan
{
    Program program;
    std::vector<Step> steps;
    std::vector<PlannedLayer> layers; ///< in step order: the order of the layers everywhere
    std::vector<c10::IValue> constants; ///< [slot]; None where a step or a parameter fills it
    std::vector<std::optional<std::size_t>> parameterOfSlot; ///< [slot]
    /// [slot]: whether a gradient of the output flows back through it to the token embedding; filled with `layers`
    std::vector<bool> relevant;
    Slot ids = 0;
    Slot output = 0;
    std::size_t sourceStep = 0; ///< the token embedding

    [[nodiscard]] bool isParameter(Slot slot) const { return parameterOfSlot[slot].has_value(); }
};

/// Lays @p program out and finds the token embedding. `layers` and `relevant` are left empty: findLayers()
/// fills them.
/// @return Unsupported, naming the node, for control flow, an unknown operator, or a model without token embedding.
Result<ExecutionPlan> layOut(Program program);

/// Recomputes what may be skipped and when values can be dropped; to be called after `layers` changed.
void scheduleValues(ExecutionPlan &plan);

/// The slots that @p step reads when it runs, with those of the replays of a layer in place of its operands.
std::vector<Slot> slotsRead(const ExecutionPlan &plan, const Step &step);

/// Whether a layer is aten::linear of an activation and a parameter [outputs, inputs], both as they are.
bool isPlainLinear(const ExecutionPlan &plan, std::size_t layer);

bool mutatesAnInput(const torch::jit::Node &node);

/// "aten::softmax" of a node's kind. Nodes are named in messages as "MODULE (OPERATOR)".
std::string operatorName(const torch::jit::Node &node);
std::string describeNode(const Program &program, const torch::jit::Node &node);

} // namespace halftone

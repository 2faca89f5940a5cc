// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/torch/execution_plan.h"

#include <c10/core/Device.h>

#include <cstdint>
#include <vector>

namespace halftone {

using Sizes = std::vector<std::int64_t>;

/// What one run of a plan shows: shapes, and where gradients of the output flow.
struct Trace
{
    std::int64_t tokens = 0;
    std::vector<Sizes> shapes; ///< [slot]; of the tensor, or of the first one of a list; empty for scalars
    /// [step]: the inputs through which a gradient of the step's outputs reaches the token embedding, ascending.
    std::vector<std::vector<std::size_t>> gradientInputs;
    std::vector<bool> carriesGradient; ///< [slot]: the token embedding's output reaches it differentiably
};

/// Runs @p plan once on @p tokens made-up ids.
///
/// @param device  `meta` computes shapes alone, without weights or memory; what reads values needs `cpu`
/// @return Unsupported if the model cannot run at this length, or nothing differentiable reaches its output.
Result<Trace> traceShapes(const ExecutionPlan &plan, std::int64_t tokens, c10::Device device);

} // namespace halftone

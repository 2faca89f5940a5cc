// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/operand_reduction.h"
#include "core/calibrate/pass_progress.h"
#include "core/calibrate/weight_products.h"

namespace halftone {

/// What a linear layer's backward pass needs beside its input.
struct ScoredLinear
{
    std::size_t layer = 0;
    WeightProducts products;
    at::Tensor bias; ///< float32 [outputs] or undefined
    OperandReduction reduction; ///< gets the weight in chunks, then the input
    PassProgress *progress = nullptr; ///< outlives the backward pass
    double macs = 0; ///< of the layer, for the progress
};

/// input W^T + bias, as a function of the input alone: autograd keeps the input and nothing of the weight. The backward
/// pass makes the weight's gradient a few rows at a time and hands it to the reduction.
///
/// @param input  float32 [..., inputs]
at::Tensor scoredLinear(const at::Tensor &input, ScoredLinear linear);

} // namespace halftone

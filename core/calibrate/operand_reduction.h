// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/sensitivity.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>

namespace halftone {

/// Which part of which operand a gradient belongs to.
struct OperandPart
{
    std::size_t layer = 0;
    std::size_t which = 0; ///< as in LayerSums
    bool isWeight = false;
    std::int64_t firstRow = 0; ///< of a weight that comes a few rows at a time, in order; else 0
};

/// Receives each operand once in a backward pass, with the gradient of this use of it: an activation whole, as it was
/// before any copy; a weight whole or a few rows at a time. Whatever is to be known of gradients is computed here,
/// for they are dropped afterwards. May throw, which ends the pass.
///
/// @param z, gradient  float32 of one shape, valid during the call; not necessarily contiguous
using OperandReduction
    = std::function<void(const OperandPart &part, const at::Tensor &z, const at::Tensor &gradient)>;

/// operandSums() of tensors, on LibTorch's threads: in pieces of fixed size, joined in order, so that the result does
/// not depend on the number of threads.
OperandSums operandSums(at::Tensor z, at::Tensor gradient);

} // namespace halftone

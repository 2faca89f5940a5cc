// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/sensitivity.h"

#include <span>

namespace halftone {

/// The sums of one operand, from its values and its gradients, element by element.
///
/// @param values     z, shape [n]
/// @param gradients  dg/dz, shape [n]
/// Sums of 256 elements are made in float32, sums of these in float64: within 1e-6 of exact. Thread-safe.
OperandSums operandSums(std::span<const float> values, std::span<const float> gradients);

/// Adds the sums of two parts of one operand. Thread-safe.
OperandSums joined(const OperandSums &a, const OperandSums &b);

} // namespace halftone

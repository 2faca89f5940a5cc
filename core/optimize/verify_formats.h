// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/mixed_precision_budgets.h"

namespace halftone {

/// What a solution says of itself.
struct StatedSums
{
    double gain = 0;
    double loss = 0; ///< with the square of the drift
    double load = 0; ///< of the second budget; 0 without one
};

/// Checks the formats of a solution against nothing but what was asked: every layer in exactly one sub-graph and in one
/// format; pins, candidates and ties kept; the stated sums those of layers and sub-graphs, added up by compensated
/// summation. Knows neither groups nor choices, so that a mistake in joining them is found too.
/// @return Internal with the first thing that is wrong, naming the layer. Thread-safe. O(layers).
/// Source of the summation: Neumaier, ZAMM 54 (1974).
Result<void> verifyFormats(const MixedPrecisionInput &input, const LoadBudget &budget,
                           const Configuration &formats, const StatedSums &stated);

} // namespace halftone

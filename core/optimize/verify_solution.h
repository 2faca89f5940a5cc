// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/choice_problem.h"

namespace halftone {

/// Checks @p solution against nothing but @p problem: one pick per group, sums as stated, at most the limit
/// (unless Infeasible, which must exceed it), bound not under the gain and equal to it when Optimal, proof
/// where one is said. Whether the optimum is one is not checked.
/// @return Internal with the first thing that is wrong. Thread-safe.
Result<void> verifySolution(const ChoiceProblem &problem, const ChoiceSolution &solution);

} // namespace halftone

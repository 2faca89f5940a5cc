// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/budgeted_lists.h"
#include "core/optimize/glpk_core.h"

namespace halftone {

/// Lets GLPK search @p core for something better than @p incumbent, by outer approximation: the loss row is linear
/// under a tangent of the square, and every solution that the true square forbids adds the tangent at its own drift.
///
/// @return whether GLPK finished its proof: the incumbent is then optimal. Internal if GLPK fails. Never proves
///         anything where drift costs gain.
/// Source: Duran and Grossmann, "An outer-approximation algorithm for a class of mixed-integer nonlinear programs",
/// Mathematical Programming 36 (1986).
Result<bool> proveByTangents(const ScaledProblem &problem, const Dual &dual, const BudgetedCore &core,
                             const GlpkLimits &limits, BudgetedIncumbent &incumbent);

} // namespace halftone

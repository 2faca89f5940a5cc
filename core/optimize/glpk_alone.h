// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/choice_problem.h"

#include <stop_token>

namespace halftone {

/// What GLPK makes of the whole problem without any reduction: one binary per choice, losses divided by the limit,
/// gains by the largest, presolve on, gap 0. For comparison only: GLPK's tolerances are absolute, and near-equal groups
/// keep it busy for hours.
///
/// @param seconds  after which it returns what it has
/// @return Optimal by GLPK's own word, Feasible, or Infeasible without picks, also if it found nothing in time. Errors as
///         solveChoiceProblem(). Any thread.
Result<ChoiceSolution> solveByGlpkAlone(const ChoiceProblem &problem, const std::stop_token &stop,
                                        double seconds);

} // namespace halftone

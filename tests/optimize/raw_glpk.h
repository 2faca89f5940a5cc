// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <optional>

namespace halftone::test {

/// What GLPK makes of the whole problem, every choice one binary, losses divided by the limit, gains by their
/// range; gap 0, presolve on. Nothing of core/optimize's reduction is used.
/// @return its picks and their sums, Optimal if GLPK says so within @p seconds; nothing if it has no
/// solution.
std::optional<ChoiceSolution> solveByRawGlpk(const ChoiceProblem &problem, double seconds);

} // namespace halftone::test

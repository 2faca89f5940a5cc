// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace halftone::test {

/// Every combination of choices, with its sums in extended precision.
std::vector<Choice> allCombinations(const ChoiceProblem &problem);

/// The largest gain within the limit (relative 1e-12 above it counts as within); nothing if there is none.
std::optional<double> bruteForceGain(const ChoiceProblem &problem);

/// Sum of the groups' ranges of gain: what tolerances on gains are relative to.
double gainRange(const ChoiceProblem &problem);

} // namespace halftone::test

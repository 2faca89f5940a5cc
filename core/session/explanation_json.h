// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explain_solution.h"
#include "core/session/json_text.h"

#include <span>

namespace halftone {

/// Adds `prices` and `flips`, by the names of layers, to the document of a solution.
void addExplanation(Json &json, const SessionProblem &problem, const SessionSolution &solution,
                    const SolutionExplanation &explanation);

/// Adds `baselines`.
void addComparisons(Json &json, const SessionProblem &problem,
                    std::span<const BaselineComparison> comparisons);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/budgeted_problem.h"
#include "core/optimize/choice_solver.h"

namespace halftone {

/// Solves @p problem exactly: the Lagrangian dual of both rows and of the square's tangent bounds it, reduced costs
/// drop choices, a list dynamic program searches what is left, and GLPK confirms the core by outer approximation
/// with tangent cuts. Without drifts and loads it is solveChoiceProblem().
///
/// "Optimal" is only said with a proof, and means: no solution gains more by over 1e-11 of the gains' whole range. A
/// sum that exceeds its limit by less than 1e-12 of it counts as equal; for loads that is 1e-12 of the limit and the
/// groups' least loads below 0 together, as those cancel. Where drifts cost gain, GLPK is not asked.
///
/// @return a solution, Infeasible as a status with what stands in the way. Errors: InvalidArgument, naming group and
///         choice, for numbers that are not finite or beyond 1e100, negative losses, NaN limits; Timeout or
///         Cancelled if not even feasibility was decided in time; Internal if GLPK fails where only it could
///         tell, or verifyBudgetedSolution() finds the solution wrong.
/// Where no feasible choice is found at once, further solves look for one within what is left of the time limit.
/// Deterministic but for the time limits. Any thread. Source: docs/method.md ("Integer program"); outer approximation
/// after Duran and Grossmann, Mathematical Programming 36 (1986).
Result<BudgetedSolution> solveBudgetedProblem(const BudgetedProblem &problem,
                                              const SolveOptions &options = {});

/// The problem of the least loss that the choices of @p problem allow, its load limit kept. Thread-safe.
BudgetedProblem leastLossProblem(const BudgetedProblem &problem);

/// The problem of the least load that the choices of @p problem allow within its limit. Thread-safe.
BudgetedProblem leastLoadProblem(const BudgetedProblem &problem);

/// The objective, sums and bound-free facts of @p picks, in extended precision. Thread-safe.
BudgetedSolution evaluatePicks(const BudgetedProblem &problem, const std::vector<std::size_t> &picks);

/// Checks @p solution against nothing but @p problem, as verifySolution() does. Thread-safe.
Result<void> verifyBudgetedSolution(const BudgetedProblem &problem, const BudgetedSolution &solution);

} // namespace halftone

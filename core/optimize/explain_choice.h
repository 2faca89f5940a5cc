// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_context.h"
#include "core/optimize/budgeted_solver.h"
#include "core/optimize/mixed_precision_budgets.h"
#include "core/optimize/mixed_precision_problem.h"

#include <vector>

namespace halftone {

/// What the best solution would be if one unit had another format.
struct FormatPrice
{
    std::size_t unit = 0; ///< in MixedPrecisionProblem::units
    std::uint8_t format = 0; ///< not the one of the optimum
    SolveStatus status = SolveStatus::Infeasible; ///< of the re-solve; if Infeasible the rest is 0
    /// Optimum less re-solve. What is optimised comes out worse if both are optimal: the most gain loses some, the least
    /// loss saves nothing; the other one is of either sign.
    double gainLost = 0;
    double lossSaved = 0; ///< nats^2
};

/// Re-solves @p problem for every unit and every other format that is open to it.
/// @param budgeted  withBudgets() of @p problem, for either goal, with its limits
/// @param optimum   its solution
/// @param options   of each re-solve; GLPK need not confirm them: chosen by the caller
/// @return in the order of units and formats; Cancelled; else errors as solveBudgetedProblem(). Any thread.
Result<std::vector<FormatPrice>> formatPrices(const MixedPrecisionProblem &problem, BudgetedProblem budgeted,
                                              const BudgetedSolution &optimum, const TaskContext &task,
                                              const SolveOptions &options = {});

/// A pin, a layer's candidate formats or a tie of a MixedPrecisionInput.
struct Restriction
{
    enum class Kind { Pin, Candidates, Tie };
    Kind kind = Kind::Pin;
    LayerId layer; ///< of a pin or candidates
    std::size_t tie = 0; ///< position in MixedPrecisionInput::ties

    bool operator==(const Restriction &) const = default;
};

/// The least loss MSE that pins, candidates and ties leave, nats^2; with drifts possibly less, if a second
/// did not suffice to prove it. @p input must have passed checkMixedPrecisionInput().
/// @return Infeasible as formatUnits(); with drifts also errors of solveBudgetedProblem(). Any thread.
Result<double> leastLoss(const MixedPrecisionInput &input, const std::stop_token &stop = {});

/// A minimal set of restrictions that alone keep @p input over @p limit, or over @p budget within that limit: any one of
/// them released, the others allow it. Found by halving, so that few culprits among many restrictions take few solves of at
/// most a second; pins are blamed before ties, those before candidates.
/// @return in the order candidates, ties, pins; empty if the limit can be kept, or not even without restrictions, or once
///         @p stop is requested. Thread-safe.
/// Source: Junker, "QuickXplain: preferred explanations and relaxations for over-constrained problems", AAAI (2004).
std::vector<Restriction> blockingRestrictions(const MixedPrecisionInput &input, double limit,
                                              const LoadBudget &budget = {},
                                              const std::stop_token &stop = {});

} // namespace halftone

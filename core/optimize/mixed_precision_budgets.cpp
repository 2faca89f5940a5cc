// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_budgets.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

double sumOver(const MixedPrecisionProblem &problem, const std::vector<std::vector<double>> &table,
               std::size_t group, std::size_t choice)
{
    double sum = 0;
    const auto &numbers = problem.groupConfigurations[group][choice];
    for (std::size_t member = 0; member < numbers.size(); ++member)
        sum += layerSum(problem.input, table, problem.groupSubgraphs[group][member], numbers[member]);
    return sum;
}

Result<void> check(const MixedPrecisionInput &input, const LoadBudget &budget, Goal goal, double limit)
{
    const bool fits = budget.kind != Budget::LayerLoads
        || (budget.loads.size() == input.losses.size()
            && std::ranges::all_of(budget.loads,
                                   [&](const auto &row) { return row.size() == input.formatCount; }));
    if (!fits)
        return Error{ErrorCode::InvalidArgument, "loads", "must be given for every layer and format"};
    const bool takesRow = std::isfinite(budget.driftLimit);
    if (takesRow && (std::isfinite(limit) || goal == Goal::LeastLoss || input.drifts.empty()))
        return Error{ErrorCode::InvalidArgument, "drifts",
                     "cannot be limited besides a loss MSE, where that is to be the least, or without any"};
    return {};
}

/// The sum of drifts under a limit, as the row of the losses.
void limitDrifts(BudgetedProblem &problem, double limit)
{
    constexpr long double Rounding = 1e-12L; // of the magnitudes: what the solver takes for equal
    long double left = limit;
    long double magnitude = std::abs(limit);
    for (auto &choices : problem.groups) {
        if (choices.empty())
            continue;
        const double least = std::ranges::min(choices, {}, &BudgetedChoice::drift).drift;
        left -= least;
        magnitude += std::abs(least);
        for (auto &choice : choices) {
            choice.loss = choice.drift - least;
            choice.drift = 0;
        }
    }
    problem.limit = static_cast<double>(std::abs(left) <= Rounding * magnitude ? 0 : left);
}

} // namespace

Result<BudgetedProblem> withBudgets(const MixedPrecisionProblem &problem, const LoadBudget &budget, Goal goal,
                                    double limit)
{
    const auto &input = problem.input;
    if (auto checked = check(input, budget, goal, limit); !checked)
        return checked.error();
    BudgetedProblem budgeted;
    budgeted.limit = limit;
    budgeted.driftCostsGain = goal == Goal::LeastLoss;
    budgeted.loadLimit = budget.kind == Budget::None ? BudgetedProblem::Unlimited : budget.limit;
    for (std::size_t group = 0; group < problem.choices.groups.size(); ++group) {
        auto &choices = budgeted.groups.emplace_back();
        for (std::size_t i = 0; i < problem.choices.groups[group].size(); ++i) {
            const auto &plain = problem.choices.groups[group][i];
            BudgetedChoice choice{goal == Goal::LeastLoss ? -plain.loss : plain.gain, plain.loss, 0, 0};
            if (!input.drifts.empty())
                choice.drift = sumOver(problem, input.drifts, group, i);
            if (budget.kind == Budget::LayerLoads)
                choice.load = sumOver(problem, budget.loads, group, i);
            if (budget.kind == Budget::Drifts)
                choice.load = choice.drift;
            if (budget.kind == Budget::NegativeGains)
                choice.load = -plain.gain;
            choices.push_back(choice);
        }
    }
    if (std::isfinite(budget.driftLimit))
        limitDrifts(budgeted, budget.driftLimit);
    return budgeted;
}

} // namespace halftone

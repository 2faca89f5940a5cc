// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_budgets.h"

#include <algorithm>

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

} // namespace

Result<BudgetedProblem> withBudgets(const MixedPrecisionProblem &problem, const LoadBudget &budget, Goal goal)
{
    const auto &input = problem.input;
    const bool fits = budget.kind != Budget::LayerLoads
        || (budget.loads.size() == input.losses.size()
            && std::ranges::all_of(budget.loads,
                                   [&](const auto &row) { return row.size() == input.formatCount; }));
    if (!fits)
        return Error{ErrorCode::InvalidArgument, "loads", "must be given for every layer and format"};
    BudgetedProblem budgeted;
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
    return budgeted;
}

} // namespace halftone

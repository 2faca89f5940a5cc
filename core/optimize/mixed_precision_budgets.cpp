// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/mixed_precision_budgets.h"

#include <algorithm>

namespace halftone {

namespace {

Result<void> checkShape(const MixedPrecisionInput &input, const std::vector<std::vector<double>> &table,
                        const char *subject)
{
    const bool fits = table.size() == input.losses.size()
        && std::ranges::all_of(table, [&](const auto &row) { return row.size() == input.formatCount; });
    if (fits)
        return {};
    return Error{ErrorCode::InvalidArgument, subject, "must be given for every layer and format"};
}

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

Result<BudgetedProblem> withBudgets(const MixedPrecisionProblem &problem, const LayerBudgets &layers,
                                    Budget budget, Goal goal)
{
    if (!layers.drifts.empty()) {
        if (auto checked = checkShape(problem.input, layers.drifts, "drifts"); !checked)
            return checked.error();
    }
    if (budget == Budget::LayerLoads) {
        if (auto checked = checkShape(problem.input, layers.loads, "loads"); !checked)
            return checked.error();
    }
    BudgetedProblem budgeted;
    budgeted.driftCostsGain = goal == Goal::LeastLoss;
    for (std::size_t group = 0; group < problem.choices.groups.size(); ++group) {
        auto &choices = budgeted.groups.emplace_back();
        for (std::size_t i = 0; i < problem.choices.groups[group].size(); ++i) {
            const auto &plain = problem.choices.groups[group][i];
            BudgetedChoice choice{goal == Goal::LeastLoss ? -plain.loss : plain.gain, plain.loss, 0, 0};
            if (!layers.drifts.empty())
                choice.drift = sumOver(problem, layers.drifts, group, i);
            if (budget == Budget::LayerLoads)
                choice.load = sumOver(problem, layers.loads, group, i);
            if (budget == Budget::NegativeGains)
                choice.load = -plain.gain;
            choices.push_back(choice);
        }
    }
    return budgeted;
}

} // namespace halftone

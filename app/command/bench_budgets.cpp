// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench_budgets.h"

#include "app/command/bench_clock.h"
#include "core/optimize/budgeted_solver.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace halftone {

namespace {

BudgetedProblem budgetedOf(const ChoiceProblem &problem, bool hasLoad)
{
    std::mt19937_64 random(2505); // chosen: any, fixed
    const double perLoss = 1 / std::sqrt(largestLoss(problem)); // all together drift as much as they scatter
    BudgetedProblem budgeted;
    double least = 0;
    double most = 0;
    for (const auto &choices : problem.groups) {
        auto &group = budgeted.groups.emplace_back();
        for (const auto &choice : choices) {
            const double like = 2.4 * static_cast<double>(random() >> 11) * 0x1p-53 - 0.4;
            const double load = hasLoad ? std::round(100 * (1 - choice.gain / choices.back().gain)) : 0;
            group.push_back({choice.gain, choice.loss, perLoss * choice.loss * like, load});
        }
        const auto [low, high] = std::ranges::minmax(group, {}, &BudgetedChoice::load);
        least += low.load;
        most += high.load;
    }
    if (hasLoad)
        budgeted.loadLimit = (least + most) / 2;
    return budgeted;
}

} // namespace

Result<BenchCase> benchBudgets(const BenchFamily &family, bool hasLoad)
{
    constexpr int Thresholds = 10; // chosen, with half a second each: the whole stays under five minutes
    const auto &problem = family.problems.front();
    auto budgeted = budgetedOf(problem, hasLoad);
    std::vector<double> milliseconds;
    double proven = 0;
    for (int i = 0; i < Thresholds; ++i) {
        budgeted.limit = largestLoss(problem) * std::pow(10.0, -3.0 + 3.0 * i / Thresholds);
        const auto begin = BenchClock::now();
        const auto solution = solveBudgetedProblem(budgeted, {.stop = {}, .timeLimitSeconds = 0.5});
        milliseconds.push_back(secondsSince(begin) * 1e3);
        if (!solution && solution.error().code != ErrorCode::Timeout)
            return solution.error();
        proven += solution && solution->status != SolveStatus::Feasible ? 1 : 0;
    }
    return BenchCase{family.name + (hasLoad ? "-drift-and-memory" : "-drift"),
                     "ms",
                     {{"p50", quantile(milliseconds, 0.5)},
                      {"p99", quantile(milliseconds, 0.99)},
                      {"worst", quantile(milliseconds, 1.0)},
                      {"proven", proven / Thresholds},
                      {"thresholds", Thresholds}}};
}

} // namespace halftone

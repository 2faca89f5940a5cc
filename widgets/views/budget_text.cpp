// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/budget_text.h"

#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"

#include <QCoreApplication>

namespace halftone {

namespace {

struct BudgetText
{
    Q_DECLARE_TR_FUNCTIONS(BudgetText)
};

bool hasTwoLimits(const SessionSolution &solution)
{
    return solution.goal == Goal::MostGain && solution.budget == SolutionBudget::Memory
        && solution.choice.status != SolveStatus::Infeasible;
}

} // namespace

QString bindingText(const Exploration &exploration)
{
    const auto *solution = exploration.solution();
    const auto *costs = exploration.review()->budgetCosts();
    if (solution == nullptr || costs == nullptr || !hasTwoLimits(*solution))
        return {};
    if (costs->memory > 0 && costs->loss > 0)
        return BudgetText::tr("both limits bind");
    if (costs->memory > 0)
        return BudgetText::tr("weights bind");
    return costs->loss > 0 ? BudgetText::tr("loss MSE binds") : BudgetText::tr("no limit binds");
}

QString budgetText(const Exploration &exploration)
{
    const auto &solution = *exploration.solution();
    const auto ofLimit = [&](const QString &unit) {
        return BudgetText::tr("%1 of %2")
            .arg(text::quantity(solution.load, unit), text::quantity(solution.loadLimit, unit));
    };
    switch (solution.budget) {
    case SolutionBudget::None:
        return {};
    case SolutionBudget::Time:
        return BudgetText::tr("time %1").arg(ofLimit(QStringLiteral("s")));
    case SolutionBudget::Perplexity:
        return BudgetText::tr("perplexity change %1 of %2")
            .arg(text::tau(solution.load), text::tau(solution.loadLimit));
    case SolutionBudget::Memory:
        break;
    }
    const QString weights = BudgetText::tr("weights %1").arg(ofLimit(QStringLiteral("B")));
    const auto *costs = exploration.review()->budgetCosts();
    if (costs == nullptr || !(costs->memory > 0))
        return weights;
    return BudgetText::tr("%1, which costs %2")
        .arg(weights, text::quantity(costs->memory, QString::fromStdString(exploration.problem()->gainUnit)));
}

} // namespace halftone

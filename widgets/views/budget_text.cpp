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

QString ofLimit(double load, double limit, const QString &unit)
{
    return BudgetText::tr("%1 of %2").arg(text::quantity(load, unit), text::quantity(limit, unit));
}

QString weightsText(double load, double limit)
{
    return BudgetText::tr("weights %1").arg(ofLimit(load, limit, QStringLiteral("B")));
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
    if (costs->either > 0)
        return BudgetText::tr("either limit binds");
    return costs->loss > 0 ? BudgetText::tr("loss MSE binds") : BudgetText::tr("no limit binds");
}

QString budgetText(const Exploration &exploration)
{
    const auto &solution = *exploration.solution();
    switch (solution.budget) {
    case SolutionBudget::None:
        return {};
    case SolutionBudget::Time:
        return BudgetText::tr("time %1").arg(ofLimit(solution.load, solution.loadLimit, QStringLiteral("s")));
    case SolutionBudget::Perplexity: {
        const QString perplexity = BudgetText::tr("perplexity change %1 of %2")
                                       .arg(text::tau(solution.load), text::tau(solution.loadLimit));
        return solution.weights
            ? perplexity + text::separator() + weightsText(solution.weights->load, solution.weights->limit)
            : perplexity;
    }
    case SolutionBudget::Memory:
        break;
    }
    const QString weights = weightsText(solution.load, solution.loadLimit);
    const auto *costs = exploration.review()->budgetCosts();
    if (costs == nullptr || !(costs->memory > 0))
        return weights;
    return BudgetText::tr("%1, which costs %2")
        .arg(weights, text::quantity(costs->memory, QString::fromStdString(exploration.problem()->gainUnit)));
}

} // namespace halftone

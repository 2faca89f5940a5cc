// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/infeasible_text.h"

#include "widgets/exploration.h"
#include "widgets/list_text.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QStringList>

namespace halftone {

namespace {

struct InfeasibleText
{
    Q_DECLARE_TR_FUNCTIONS(InfeasibleText)
};

QString labelOf(const SessionProblem &problem, const Restriction &restriction)
{
    const MixedPrecisionInput &input = problem.problem.input;
    const auto label = [&](std::size_t format) { return theme::formatLabel(problem.formats[format].name); };
    const auto layer = [&] { return QString::fromStdString(input.nameOf(restriction.layer)); };
    switch (restriction.kind) {
    case Restriction::Kind::Pin:
        return InfeasibleText::tr("%1 pinned to %2").arg(layer(), label(input.pins.at(restriction.layer)));
    case Restriction::Kind::Candidates: {
        QStringList open;
        for (const auto format : input.candidates.at(restriction.layer))
            open << label(format);
        return InfeasibleText::tr("only %2 for %1").arg(layer(), open.join(QStringLiteral(", ")));
    }
    case Restriction::Kind::Tie:
        break;
    }
    return InfeasibleText::tr("%1 tied").arg(QString::fromStdString(input.ties[restriction.tie].name));
}

QString causeOf(const SessionProblem &problem, const std::vector<Restriction> &blocking)
{
    constexpr int MostNamed = 2; // chosen: the sentence stays one line
    QStringList labels;
    for (const Restriction &restriction : blocking)
        labels << labelOf(problem, restriction);
    return text::listed(labels, MostNamed);
}

QString rangeText(const SessionProblem &problem, const AchievableRange &range)
{
    const QString unit = QString::fromStdString(problem.gainUnit);
    return InfeasibleText::tr(" · possible: loss MSE %1 to %2, gain %3 to %4")
        .arg(text::number(range.leastLossMse), text::number(range.lossMseAtMostGain),
             text::quantity(range.gainAtLeastLoss, unit), text::quantity(range.mostGain, unit));
}

QString loadText(const SessionSolution &solution, bool hasDrift)
{
    const auto inUnit = [&](const QString &sentence, const QString &unit) {
        return sentence.arg(text::quantity(solution.load, unit), text::quantity(solution.loadLimit, unit));
    };
    if (solution.budget == SolutionBudget::Time)
        return inUnit(InfeasibleText::tr(
                          "infeasible: with the formats that are allowed it takes at least %1, more than %2"),
                      QStringLiteral("s"));
    if (solution.budget == SolutionBudget::Perplexity)
        return InfeasibleText::tr("infeasible: the perplexity changes by at least %1, more than %2")
            .arg(text::tau(solution.load), text::tau(solution.loadLimit));
    const bool isBesidePerplexity = solution.asked.kind == Threshold::Kind::PerplexityChange && !hasDrift;
    if (isBesidePerplexity)
        return inUnit(
            InfeasibleText::tr(
                "infeasible: within this perplexity change the weights take at least %1, more than %2"),
            QStringLiteral("B"));
    return inUnit(
        solution.goal == Goal::LeastLoss
            ? InfeasibleText::tr(
                "infeasible: with the formats that are allowed the weights take at least %1, more than %2")
            : InfeasibleText::tr(
                "infeasible: within this loss MSE the weights take at least %1, more than %2"),
        QStringLiteral("B"));
}

QString reasonText(const SessionProblem &problem, const SessionSolution &solution, const Infeasibility *why)
{
    if (solution.obstacle == Obstacle::Load)
        return loadText(solution, problem.drift.has_value())
            + (why == nullptr || why->blocking.empty()
                   ? QString()
                   : InfeasibleText::tr(", because of %1").arg(causeOf(problem, why->blocking)));
    const QString least = text::number(problem.lossMse(solution.choice.loss));
    const QString tau = text::tau(problem.tau(solution.choice.loss));
    if (why == nullptr || why->blocking.empty())
        return InfeasibleText::tr("infeasible: the least loss MSE is %1, which needs τ %2").arg(least, tau);
    return InfeasibleText::tr("infeasible: with %1 the least loss MSE is %2, which needs τ %3")
        .arg(causeOf(problem, why->blocking), least, tau);
}

} // namespace

QString infeasibleText(const Exploration &exploration)
{
    const SessionProblem &problem = *exploration.problem();
    const Infeasibility *why = exploration.review()->infeasibility();
    QString text = reasonText(problem, *exploration.solution(), why);
    if (why != nullptr && why->achievable)
        text += rangeText(problem, *why->achievable);
    return text;
}

} // namespace halftone

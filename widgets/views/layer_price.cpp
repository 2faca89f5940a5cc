// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/layer_price.h"

#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <cmath>

namespace halftone {

namespace {

struct LayerPriceText
{
    Q_DECLARE_TR_FUNCTIONS(LayerPriceText)
};

QString labelOf(const SessionProblem &problem, std::uint8_t format)
{
    return theme::formatLabel(problem.formats[format].name);
}

QString priceLine(const SessionProblem &problem, const LayerPrice &price)
{
    const QString format = labelOf(problem, price.format);
    if (price.status == SolveStatus::Infeasible)
        return LayerPriceText::tr("%1: not possible under this threshold").arg(format);
    const QString gain = text::quantity(std::abs(price.gainLost), QString::fromStdString(problem.gainUnit));
    const QString loss = text::quantity(std::abs(price.lossMseSaved), QStringLiteral("nats²"));
    const QString gains = price.gainLost < 0 ? LayerPriceText::tr("%1 of gain won").arg(gain)
                                             : LayerPriceText::tr("%1 of gain lost").arg(gain);
    const QString losses = price.lossMseSaved < 0 ? LayerPriceText::tr("%1 of loss MSE spent").arg(loss)
                                                  : LayerPriceText::tr("%1 of loss MSE saved").arg(loss);
    const QString line = LayerPriceText::tr("%1: %2, %3", "format, gain, loss").arg(format, gains, losses);
    return price.status == SolveStatus::Optimal ? line : LayerPriceText::tr("%1 (not proven)").arg(line);
}

} // namespace

const LayerExplanation *explanationOf(const Exploration &exploration, LayerId layer)
{
    const auto *all = exploration.review()->explanations();
    return all != nullptr && layer.value < all->size() ? &(*all)[layer.value] : nullptr;
}

QString missingPricesText(const Exploration &exploration)
{
    const SessionSolution *solution = exploration.solution();
    if (solution != nullptr && solution->choice.status == SolveStatus::Infeasible)
        return LayerPriceText::tr("No choice keeps this threshold, so that none has a price");
    if (exploration.shownAsKept() != nullptr)
        return LayerPriceText::tr("A kept configuration is shown; prices are those of the best choice");
    return LayerPriceText::tr("Computed while the threshold rests");
}

double costOf(const LayerPrice &price, Goal goal)
{
    return goal == Goal::LeastLoss ? -price.lossMseSaved : price.gainLost;
}

const LayerPrice *cheapest(const LayerExplanation &explanation, Goal goal)
{
    const LayerPrice *best = nullptr;
    for (const auto &price : explanation.prices) {
        const bool isPossible = price.status != SolveStatus::Infeasible;
        if (isPossible && (best == nullptr || costOf(price, goal) < costOf(*best, goal)))
            best = &price;
    }
    return best;
}

QStringList priceLines(const SessionProblem &problem, const LayerExplanation &explanation)
{
    QStringList lines;
    for (const auto &price : explanation.prices)
        lines << priceLine(problem, price);
    return lines;
}

QStringList flipLines(const SessionProblem &problem, const LayerExplanation &explanation)
{
    QStringList lines;
    for (const auto &flip : explanation.flips)
        lines << LayerPriceText::tr("%1 to %2 between τ = %3 and %4", "two formats, two thresholds")
                     .arg(labelOf(problem, flip.from), labelOf(problem, flip.to), text::tau(flip.tauBelow),
                          text::tau(flip.tauAbove));
    return lines;
}

QString explanationText(const Exploration &exploration, LayerId layer)
{
    const LayerExplanation *explanation = explanationOf(exploration, layer);
    const SessionProblem *problem = exploration.problem();
    if (explanation == nullptr || problem == nullptr)
        return {};
    return (priceLines(*problem, *explanation) + flipLines(*problem, *explanation)).join(QLatin1Char('\n'));
}

} // namespace halftone

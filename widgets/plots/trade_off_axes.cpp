// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_axes.h"

#include "widgets/number_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

constexpr double Percent = 100;

struct TradeOffAxes
{
    Q_DECLARE_TR_FUNCTIONS(TradeOffAxes)
};

/// The smallest loss above 0 that has a place of its own on a logarithmic axis.
double smallestLoss(const TradeOffData &data, double threshold)
{
    double smallest = threshold > 0 ? threshold : std::numeric_limits<double>::infinity();
    for (const FrontierPoint &point : data.frontier) {
        if (point.loss > 0)
            smallest = std::min(smallest, point.loss);
    }
    return smallest;
}

} // namespace

QString optionWords(const TradeOffOptions &options)
{
    QStringList words;
    if (options.lossAxis == LossAxis::Tau)
        words << QStringLiteral("tau");
    if (options.lossAxis == LossAxis::PerplexityChange)
        words << QStringLiteral("perplexity");
    if (!options.isLogarithmic)
        words << QStringLiteral("linear");
    if (options.isShare)
        words << QStringLiteral("share");
    if (options.snaps)
        words << QStringLiteral("snap");
    if (options.showsDraws)
        words << QStringLiteral("draws");
    return words.join(QLatin1Char(' '));
}

TradeOffOptions optionsOfWords(const QString &words)
{
    const QStringList all = words.split(QLatin1Char(' '));
    TradeOffOptions options;
    if (all.contains(QStringLiteral("tau")))
        options.lossAxis = LossAxis::Tau;
    if (all.contains(QStringLiteral("perplexity")))
        options.lossAxis = LossAxis::PerplexityChange;
    options.isLogarithmic = !all.contains(QStringLiteral("linear"));
    options.isShare = all.contains(QStringLiteral("share"));
    options.snaps = all.contains(QStringLiteral("snap"));
    options.showsDraws = all.contains(QStringLiteral("draws"));
    return options;
}

bool needShares(const TradeOffMeasure &measure, const std::vector<TradeOffOverlay> &overlays)
{
    return std::ranges::any_of(overlays, [&](const TradeOffOverlay &overlay) {
        return !overlay.frontier.empty()
            && (overlay.ofOtherSession || overlay.measure.gainUnit != measure.gainUnit);
    });
}

TradeOffScale TradeOffScale::of(const TradeOffData &data, const std::vector<TradeOffOverlay> &overlays,
                                const TradeOffOptions &options, double threshold)
{
    TradeOffScale scale;
    scale.measure = data.measure;
    const bool canPerplexity = data.noPerplexity.isEmpty() && data.measure.driftPerLossMse > 0;
    if (canPerplexity || options.lossAxis != LossAxis::PerplexityChange)
        scale.lossAxis = options.lossAxis;
    scale.isLogarithmic = options.isLogarithmic;
    scale.isShare = data.measure.baselineTotal > 0 && (options.isShare || needShares(data.measure, overlays));
    // Chosen: half a decade left of the smallest loss is far enough to be seen as another place.
    const double smallest = smallestLoss(data, threshold);
    scale.leastLoss = std::isfinite(smallest) ? smallest / 3 : 1e-9;
    scale.chooseUnits(data, overlays, threshold);
    return scale;
}

void TradeOffScale::chooseUnits(const TradeOffData &data, const std::vector<TradeOffOverlay> &overlays,
                                double threshold)
{
    double gain = 0;
    double loss = threshold;
    for (const FrontierPoint &point : data.frontier) {
        gain = std::max(gain, std::abs(point.gain));
        loss = std::max(loss, point.loss);
    }
    for (const TradeOffOverlay &overlay : overlays) {
        for (const FrontierPoint &point : overlay.frontier)
            gain = std::max(gain, isShare ? 0 : std::abs(point.gain));
    }
    const auto unit = text::engineeringUnit(gain, measure.gainUnit);
    gainFactor = isShare ? measure.baselineTotal / Percent : unit.factor;
    gainUnit = isShare ? QStringLiteral("%") : unit.unit;
    if (lossAxis == LossAxis::LossMse && !isLogarithmic && loss > 0)
        lossFactor = std::pow(10.0, std::floor(std::log10(measure.lossMse(loss))));
}

double TradeOffScale::zero() const
{
    return isLogarithmic ? x(leastLoss) : 0;
}

double TradeOffScale::shown(double value) const
{
    if (!isLogarithmic)
        return value;
    double least = measure.lossMse(leastLoss);
    if (lossAxis == LossAxis::Tau)
        least = measure.tau(leastLoss) * Percent;
    else if (lossAxis == LossAxis::PerplexityChange)
        least = measure.perplexityChange(leastLoss) * Percent;
    return std::max(value, least > 0 ? least : leastLoss);
}

double TradeOffScale::x(double loss, const TradeOffMeasure &of) const
{
    switch (lossAxis) {
    case LossAxis::Tau:
        return shown(of.tau(loss) * Percent);
    case LossAxis::PerplexityChange:
        return shown(of.perplexityChange(loss) * Percent);
    case LossAxis::LossMse:
        break;
    }
    return shown(of.lossMse(loss) / lossFactor);
}

double TradeOffScale::xOfLossMse(double lossMse) const
{
    return x(measure.lossOf(std::max(lossMse, 0.0)));
}

double TradeOffScale::measuredX(const ValidatedPoint &point) const
{
    return hasIntervals() ? xOfLossMse(point.measured.lossMse) : shown(point.perplexityChange() * Percent);
}

double TradeOffScale::lossAt(double x) const
{
    switch (lossAxis) {
    case LossAxis::Tau:
        return measure.lossOfTau(std::max(x, 0.0) / Percent);
    case LossAxis::PerplexityChange:
        return measure.lossOfPerplexityChange(std::max(x, 0.0) / Percent);
    case LossAxis::LossMse:
        break;
    }
    return measure.lossOf(std::max(x, 0.0) * lossFactor);
}

double TradeOffScale::y(double gain, const TradeOffMeasure &of) const
{
    if (!isShare)
        return gain / gainFactor;
    return of.baselineTotal > 0 ? gain / of.baselineTotal * Percent : 0;
}

QString TradeOffScale::lossTitle(bool isShort) const
{
    QString measured;
    QString unit;
    switch (lossAxis) {
    case LossAxis::LossMse:
        measured = TradeOffAxes::tr("Loss MSE");
        unit = lossFactor == 1 ? QStringLiteral("nats²")
                               : text::tick(lossFactor) + QStringLiteral(" nats²"); // "10⁻⁵ nats²"
        break;
    case LossAxis::Tau:
        measured = TradeOffAxes::tr("Threshold τ");
        unit = QStringLiteral("%");
        break;
    case LossAxis::PerplexityChange:
        measured = TradeOffAxes::tr("Predicted change of the perplexity");
        unit = QStringLiteral("%");
        break;
    }
    if (!isLogarithmic || isShort)
        return TradeOffAxes::tr("%1 (%2)", "axis title: measure and unit").arg(measured, unit);
    return TradeOffAxes::tr("%1 (%2, logarithmic; 0 at the left edge)", "axis title: measure and unit")
        .arg(measured, unit);
}

QString TradeOffScale::gainTitle() const
{
    if (isShare)
        return measure.gainUnit == QLatin1String("B") ? TradeOffAxes::tr("Gain (% of the baseline's bytes)")
                                                      : TradeOffAxes::tr("Gain (% of the baseline's time)");
    return gainUnit.isEmpty() ? TradeOffAxes::tr("Gain") : TradeOffAxes::tr("Gain (%1)").arg(gainUnit);
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_picks.h"

#include "widgets/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double MarkPx = 7; // the mark itself: it lies on the frontier, whose points are picked around it
constexpr double OptimumPx = 12; // chosen: how near a frontier point is meant
constexpr double OtherPx = 7;

struct TradeOffTip
{
    Q_DECLARE_TR_FUNCTIONS(TradeOffTip)
};

/// Looks for the nearest point, list after list; a list counts only if those before have nothing near.
class Pick
{
public:
    Pick(const TradeOffScene &scene, QPointF position) : m_scene(scene), m_position(position) { }

    void offer(PickedPoint candidate, double reach)
    {
        const QPointF away = m_scene.pixel(candidate.place) - m_position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance < reach && (!m_best || distance < m_distance)) {
            m_best = candidate;
            m_distance = distance;
        }
    }
    void offer(PickedPoint::Kind kind, const FrontierPoint &point, std::size_t index, double reach)
    {
        offer({kind, point, index, m_scene.curves.scale().place(point), point.loss}, reach);
    }
    [[nodiscard]] const std::optional<PickedPoint> &best() const { return m_best; }

private:
    const TradeOffScene &m_scene;
    QPointF m_position;
    std::optional<PickedPoint> m_best;
    double m_distance = 0;
};

void offerMarks(Pick &pick, const TradeOffScene &scene)
{
    for (std::size_t i = 0; i < scene.data.kept.size(); ++i)
        pick.offer(PickedPoint::Kind::Kept, scene.data.kept[i].point, i, MarkPx);
    for (std::size_t i = 0; i < scene.data.validated.size(); ++i) {
        const ValidatedPoint &point = scene.data.validated[i];
        const QPointF place = MarkGraphs::measuredPlace(point, scene.curves.scale());
        pick.offer({PickedPoint::Kind::Validated, point.predicted, i, place, point.predicted.loss}, MarkPx);
    }
}

void offerOptima(Pick &pick, const TradeOffScene &scene)
{
    for (const FrontierPoint &point : scene.data.frontier) // of both in one place the first
        pick.offer(PickedPoint::Kind::Supported, point, 0, OptimumPx);
    for (const FrontierPoint &point : scene.curves.exact())
        pick.offer(PickedPoint::Kind::Exact, point, 0, OptimumPx);
}

void offerOthers(Pick &pick, const TradeOffScene &scene)
{
    const auto &scale = scene.curves.scale();
    for (std::size_t i = 0; i < scene.data.baselines.size(); ++i) {
        if (!scene.curves.baselines().isShown(scene.data.baselines[i]))
            continue;
        for (const FrontierPoint &point : scene.data.baselines[i].points)
            pick.offer(PickedPoint::Kind::Baseline, point, i, OtherPx);
    }
    for (std::size_t i = 0; i < scene.overlays.size(); ++i) {
        const TradeOffMeasure &own = scene.overlays[i].measure;
        for (const FrontierPoint &point : scene.overlays[i].frontier) {
            const QPointF place(scale.x(point.loss, own), scale.y(point.gain, own));
            const double loss = scale.measure.lossOfTau(own.tau(point.loss)); // at the same tau
            pick.offer({PickedPoint::Kind::Overlay, point, i, place, loss}, OtherPx);
        }
    }
}

QString gainText(double gain, const TradeOffMeasure &measure)
{
    const QString gained = TradeOffTip::tr("Gain %1").arg(text::full(gain, measure.gainUnit));
    return measure.baselineTotal > 0 ? TradeOffTip::tr("%1, %2 of the baseline", "a gain, and its share")
                                           .arg(gained, text::percent(gain / measure.baselineTotal, 3))
                                     : gained;
}

QStringList figures(const FrontierPoint &point, const TradeOffMeasure &measure)
{
    QStringList lines{
        gainText(point.gain, measure),
        TradeOffTip::tr("Loss MSE %1").arg(text::full(measure.lossMse(point.loss), QStringLiteral("nats²"))),
        TradeOffTip::tr("τ %1").arg(text::percent(measure.tau(point.loss), 4))};
    if (measure.driftPerLossMse > 0)
        lines << TradeOffTip::tr("Predicted change of the perplexity %1")
                     .arg(text::percent(measure.perplexityChange(point.loss), 3));
    return lines;
}

QString measuredText(const ValidatedPoint &point, double predicted)
{
    const QString unit = QStringLiteral("nats²");
    const MeasuredLoss &measured = point.measured;
    QStringList lines{
        TradeOffTip::tr("Measured on %Ln sample(s) of %1", nullptr, static_cast<int>(measured.samples))
            .arg(point.data),
        TradeOffTip::tr("Measured loss MSE %1, 95 % interval %2 to %3")
            .arg(text::full(measured.lossMse, unit), text::number(measured.lossMseLow),
                 text::number(measured.lossMseHigh)),
        TradeOffTip::tr("Perplexity %1 instead of %2: %3")
            .arg(text::number(measured.perplexity, 5), text::number(measured.baselinePerplexity, 5),
                 text::withPlus(text::percent(point.perplexityChange(), 3), point.perplexityChange()))};
    if (predicted > 0)
        lines << TradeOffTip::tr("%1 times the loss MSE predicted for it")
                     .arg(text::number(measured.lossMse / predicted));
    return lines.join(QLatin1Char('\n'));
}

/// What the optimum is known to gain beyond a strategy at its loss MSE.
QString aheadText(const TradeOffScene &scene, const FrontierPoint &point)
{
    double best = 0;
    bool isKnown = false;
    for (const FrontierPoint &solution : knownSolutions(scene)) {
        if (solution.loss > point.loss)
            break;
        best = solution.gain;
        isKnown = true;
    }
    if (!isKnown || !(best > point.gain))
        return {};
    const QString more = text::quantity(best - point.gain, scene.data.measure.gainUnit);
    if (!(point.gain > 0))
        return TradeOffTip::tr("At no more loss MSE the optimum gains at least %1 more").arg(more);
    return TradeOffTip::tr("At no more loss MSE the optimum gains at least %1 more (%2)")
        .arg(more, text::percent(best / point.gain - 1, 3));
}

} // namespace

QPointF TradeOffScene::pixel(QPointF place) const
{
    return {plot.xAxis->coordToPixel(place.x()), plot.yAxis->coordToPixel(place.y())};
}

std::optional<PickedPoint> pickAt(const TradeOffScene &scene, QPointF position)
{
    for (const auto offer : {offerMarks, offerOptima, offerOthers}) {
        Pick pick(scene, position);
        offer(pick, scene);
        if (pick.best())
            return pick.best();
    }
    return {};
}

QString toolTipOf(const TradeOffScene &scene, const PickedPoint &picked)
{
    const TradeOffData &data = scene.data;
    QString title;
    QString more;
    QString hint = TradeOffTip::tr("Click to put the threshold here");
    QString source = data.source;
    auto lines = figures(picked.point, data.measure);
    switch (picked.kind) {
    case PickedPoint::Kind::Kept:
        title = data.kept[picked.index].name;
        hint = TradeOffTip::tr("Click to go to this configuration");
        break;
    case PickedPoint::Kind::Validated:
        title = TradeOffTip::tr("%1, validated", "name of a configuration")
                    .arg(data.validated[picked.index].label);
        more = measuredText(data.validated[picked.index], data.measure.lossMse(picked.point.loss));
        lines[1] = TradeOffTip::tr("Predicted loss MSE %1")
                       .arg(text::full(data.measure.lossMse(picked.point.loss), QStringLiteral("nats²")));
        hint = TradeOffTip::tr("Click to put the threshold where this is predicted");
        break;
    case PickedPoint::Kind::Supported:
        title = TradeOffTip::tr("On the supported frontier");
        break;
    case PickedPoint::Kind::Exact:
        title = TradeOffTip::tr("Proven optimum, found by solving for a threshold");
        break;
    case PickedPoint::Kind::Baseline:
        title = TradeOffTip::tr("Strategy: %1")
                    .arg(baselineLabel(data.baselines[picked.index].name, data.baselines));
        more = aheadText(scene, picked.point);
        break;
    case PickedPoint::Kind::Overlay:
        title = scene.overlays[picked.index].name;
        lines = figures(picked.point, scene.overlays[picked.index].measure);
        hint = TradeOffTip::tr("Click to put the threshold to this τ");
        source.clear();
        break;
    }
    lines.prepend(title);
    lines << source << more << hint;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString bandToolTip(const TradeOffScene &scene, QPointF position)
{
    const auto &scale = scene.curves.scale();
    const double loss = scale.lossAt(scene.plot.xAxis->pixelToCoord(position.x()));
    const double y = scene.plot.yAxis->pixelToCoord(position.y());
    for (const BandBin &bin : scene.curves.baselines().band()) {
        if (!isNarrow(bin) || loss < bin.lossFrom || loss > bin.lossTo || y < scale.y(bin.low)
            || y > scale.y(bin.high))
            continue;
        const QString &unit = scene.data.measure.gainUnit;
        return QStringList{TradeOffTip::tr("%Ln random configuration(s) of about this loss MSE", nullptr,
                                           static_cast<int>(bin.count)),
                           TradeOffTip::tr("Gain %1 in the middle, %2 to %3 for 90 % of them")
                               .arg(text::quantity(bin.median, unit), text::quantity(bin.low, unit),
                                    text::quantity(bin.high, unit)),
                           aheadText(scene, {bin.lossTo, bin.high})}
            .join(QLatin1Char('\n'))
            .trimmed();
    }
    return {};
}

std::vector<FrontierPoint> knownSolutions(const TradeOffScene &scene)
{
    auto solutions = scene.data.frontier;
    solutions.insert(solutions.end(), scene.curves.exact().begin(), scene.curves.exact().end());
    keepUndominated(solutions);
    return solutions;
}

std::optional<FrontierPoint> nearestSolution(const TradeOffScene &scene,
                                             const std::vector<FrontierPoint> &solutions, double x)
{
    if (solutions.empty())
        return {};
    const double pixel = scene.plot.xAxis->coordToPixel(x);
    return *std::ranges::min_element(solutions, {}, [&](const FrontierPoint &point) {
        return std::abs(scene.plot.xAxis->coordToPixel(scene.curves.scale().x(point.loss)) - pixel);
    });
}

} // namespace halftone

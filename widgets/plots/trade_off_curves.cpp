// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/trade_off_curves.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halftone {

namespace {

constexpr std::size_t MostMarkers = 250; // more points than this draw as one line

struct TradeOffLegend
{
    Q_DECLARE_TR_FUNCTIONS(TradeOffLegend)
};

void append(std::vector<LegendEntry> &entries, std::vector<LegendEntry> more)
{
    std::ranges::move(more, std::back_inserter(entries));
}

} // namespace

TradeOffCurves::TradeOffCurves(QCustomPlot *plot, QString exactLayer, QString solutionLayer)
    : m_plot(plot), m_exactLayer(std::move(exactLayer)), m_solutionLayer(std::move(solutionLayer)),
      m_baselines(plot), m_overlays(plot), m_marks(plot)
{
}

void TradeOffCurves::fill(const TradeOffData &data, const std::vector<TradeOffOverlay> &overlays,
                          const TradeOffOptions &options, double threshold)
{
    m_data = data;
    m_overlaid = overlays;
    m_scale = TradeOffScale::of(data, overlays, options, threshold);
    m_plot->clearPlottables();
    m_baselines.fill(data.baselines, m_scale, options.showsDraws);
    m_overlays.fill(overlays, m_scale);
    m_frontier = m_plot->addGraph();
    m_frontier->setLineStyle(QCPGraph::lsStepLeft);
    for (const FrontierPoint &point : data.frontier)
        m_frontier->addData(m_scale.x(point.loss), m_scale.y(point.gain));
    m_marks.fill(data, m_scale);
    m_exactGraph = m_plot->addGraph();
    m_exactGraph->setLayer(m_exactLayer);
    m_exactGraph->setLineStyle(QCPGraph::lsNone);
    m_marks.raiseNames(m_exactLayer);
    showExact();
    m_hovered = m_plot->addGraph();
    m_current = m_plot->addGraph();
    for (QCPGraph *graph : {m_hovered, m_current}) {
        graph->setLayer(m_solutionLayer);
        graph->setLineStyle(QCPGraph::lsNone);
    }
}

void TradeOffCurves::showExact()
{
    m_exactGraph->data()->clear();
    for (const FrontierPoint &point : m_exact)
        m_exactGraph->addData(m_scale.x(point.loss), m_scale.y(point.gain));
}

void TradeOffCurves::setExact(std::vector<FrontierPoint> points)
{
    m_exact = std::move(points);
    if (m_exactGraph == nullptr)
        return;
    showExact();
    m_plot->layer(m_exactLayer)->replot();
}

void TradeOffCurves::restyle(const QPalette &palette)
{
    const QColor textColor = palette.color(QPalette::Text);
    m_baselines.restyle(palette);
    m_overlays.restyle(palette);
    m_marks.restyle(palette);
    if (m_frontier == nullptr)
        return;
    m_frontier->setPen(QPen(textColor, 1.6, m_data.modelled ? Qt::DashLine : Qt::SolidLine));
    m_frontier->setScatterStyle(m_data.frontier.size() <= MostMarkers
                                    ? QCPScatterStyle(QCPScatterStyle::ssDisc, textColor, 3.5)
                                    : QCPScatterStyle());
    constexpr double TriangleSize = 3.5; // chosen: two hundred of them leave the frontier visible
    m_exactGraph->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssTriangle, QPen(textColor, 0.6), textColor, TriangleSize));
    m_hovered->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(textColor, 2), Qt::NoBrush, 12));
}

void TradeOffCurves::setCurrent(const std::optional<TradeOffCurrent> &current, const QPalette &palette)
{
    if (m_current == nullptr)
        return;
    m_current->data()->clear();
    if (current) {
        const QColor textColor = palette.color(QPalette::Text);
        const QColor base = palette.color(QPalette::Base);
        const bool solid = current->proven && current->feasible;
        m_current->setScatterStyle(
            QCPScatterStyle(current->feasible ? QCPScatterStyle::ssCircle : QCPScatterStyle::ssCrossCircle,
                            QPen(solid ? base : textColor, 2), solid ? textColor : base, 12));
        m_current->addData(m_scale.x(current->point.loss), m_scale.y(current->point.gain));
    }
}

void TradeOffCurves::setHovered(std::optional<QPointF> place)
{
    if (m_hovered == nullptr)
        return;
    m_hovered->data()->clear();
    if (place)
        m_hovered->addData(place->x(), place->y());
}

/// Chosen margins: no point lies on the frame.
QCPRange TradeOffCurves::lossRange(double smallest, double largest) const
{
    if (!m_scale.isLogarithmic) {
        const double width = largest > 0 ? largest : 1;
        return {-0.02 * width, 1.04 * width};
    }
    const double decades = std::log10(std::max(largest / smallest, 10.0));
    return {smallest / std::pow(10, 0.02 * decades), largest * std::pow(10, 0.04 * decades)};
}

TradeOffCurves::Ranges TradeOffCurves::wholeRanges(double threshold) const
{
    double smallest = std::min(m_scale.zero(), m_scale.x(threshold));
    double largest = m_scale.x(threshold);
    QCPRange gains(0, 0);
    const auto include = [&](double x, double y) {
        largest = std::max(largest, x);
        gains.expand(y);
    };
    for (const FrontierPoint &point : m_data.frontier)
        include(m_scale.x(point.loss), m_scale.y(point.gain));
    for (const Baseline &baseline : m_data.baselines) {
        for (const FrontierPoint &point : baseline.points)
            include(m_scale.x(point.loss), m_scale.y(point.gain));
    }
    for (const NamedPoint &kept : m_data.kept)
        include(m_scale.x(kept.point.loss), m_scale.y(kept.point.gain));
    for (const TradeOffOverlay &overlay : m_overlaid) {
        for (const FrontierPoint &point : overlay.frontier)
            include(m_scale.x(point.loss, overlay.measure), m_scale.y(point.gain, overlay.measure));
    }
    for (const ValidatedPoint &point : m_data.validated) {
        include(m_scale.measuredX(point), m_scale.y(point.predicted.gain));
        smallest = std::min(smallest, m_scale.measuredX(point));
        if (m_scale.hasIntervals())
            include(m_scale.xOfLossMse(point.measured.lossMseHigh), m_scale.y(point.predicted.gain));
    }
    constexpr double Below = 0.06; // chosen: a point at the least gain is seen whole
    gains.lower -= Below * (gains.size() > 0 ? gains.size() : 1);
    return {lossRange(smallest, largest), gains};
}

std::vector<LegendEntry> TradeOffCurves::legend(const QPalette &palette, bool withSource,
                                                const std::vector<BaselineComparison> &comparisons) const
{
    if (m_data.frontier.empty())
        return {};
    const QColor textColor = palette.color(QPalette::Text);
    QString frontier = m_data.modelled ? TradeOffLegend::tr("supported frontier (modelled)")
                                       : TradeOffLegend::tr("supported frontier");
    if (m_data.hasMemoryLimit)
        frontier += TradeOffLegend::tr(", weights unlimited");
    if (withSource && !m_data.source.isEmpty())
        frontier += text::separator() + m_data.source;
    std::vector<LegendEntry> entries{
        {m_data.modelled ? LegendMark::DashedLine : LegendMark::Line, textColor, frontier},
        {LegendMark::Triangle, textColor, TradeOffLegend::tr("proven optimum")},
        {LegendMark::Dot, textColor, TradeOffLegend::tr("current (hollow: not proven)")}};
    append(entries, m_overlays.legend(palette));
    append(entries, m_marks.legend(palette));
    append(entries, m_baselines.legend(palette, comparisons, m_data.measure));
    return entries;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/additivity_plot.h"

#include "widgets/number_text.h"
#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/plot_style.h"
#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double MarkSize = 8; // chosen: pixels
constexpr double Margin = 0.06; // chosen: of the range

} // namespace

AdditivityPlot::AdditivityPlot(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this))
{
    layOutPlot(this, m_legend, m_plot);
    m_plot->setAccessibleName(tr("Gains of the whole model over sums of gains"));
    m_plot->xAxis->setTicker(QSharedPointer<LinearTicker>::create());
    m_plot->yAxis->setTicker(QSharedPointer<LinearTicker>::create());
    redraw();
}

QSize AdditivityPlot::sizeHint() const
{
    return {520, 420};
}

QSize AdditivityPlot::minimumSizeHint() const
{
    return {320, 300}; // below it the axes have no room for their labels
}

void AdditivityPlot::setPoints(std::vector<WholeModelPoint> points, bool isModelled)
{
    m_points = std::move(points);
    m_isModelled = isModelled;
    redraw();
}

void AdditivityPlot::redraw()
{
    m_plot->clearPlottables();
    stylePlot(*m_plot, palette(), font());
    QCPRange range(0, 0);
    for (const auto &point : m_points) {
        for (const double gain :
             {point.gainSeconds - point.spreadSeconds, point.gainSeconds + point.spreadSeconds,
              point.sums.bySubgraph, point.sums.byLayer})
            range.expand(gain);
    }
    const auto unit
        = text::engineeringUnit(std::max(std::abs(range.lower), range.upper), QStringLiteral("s"));
    const double margin = range.size() > 0 ? Margin * range.size() / unit.factor : 1;
    const double least = range.lower / unit.factor - margin;
    const double most = range.upper / unit.factor + margin;
    m_plot->xAxis->setRange(least, most);
    m_plot->yAxis->setRange(least, most);
    m_plot->xAxis->setLabel(tr("Sum of gains (%1)").arg(unit.unit));
    m_plot->yAxis->setLabel((m_isModelled ? tr("Gain of the whole model, predicted (%1)")
                                          : tr("Gain of the whole model, measured (%1)"))
                                .arg(unit.unit));
    addLine(least, most);
    addPoints(&GainSums::byLayer, unit.factor);
    addPoints(&GainSums::bySubgraph, unit.factor);
    updateLegend();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void AdditivityPlot::addLine(double least, double most)
{
    auto *line = m_plot->addGraph();
    line->setPen(QPen(theme::secondaryText(palette()), 1));
    line->setData({least, most}, {least, most});
}

/// Filled for the sum of sub-graphs, which is what is solved with; hollow for the sum of layers.
void AdditivityPlot::addPoints(double GainSums::*sum, double factor)
{
    const bool isOfSubgraphs = sum == &GainSums::bySubgraph;
    const QColor base = palette().color(QPalette::Base);
    const QColor color = isOfSubgraphs ? palette().color(QPalette::Text) : theme::LayerSumColor;
    auto *graph = m_plot->addGraph();
    graph->setLineStyle(QCPGraph::lsNone);
    graph->setScatterStyle(
        isOfSubgraphs ? QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(base, 0.5), color, MarkSize)
                      : QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(color, 1.5), base, MarkSize));
    QVector<double> spreads;
    std::vector<WholeModelPoint> ordered = m_points; // as the graph sorts them, for the intervals
    std::ranges::stable_sort(ordered, {}, [&](const auto &point) { return point.sums.*sum; });
    for (const auto &point : ordered) {
        graph->addData(point.sums.*sum / factor, point.gainSeconds / factor);
        spreads << point.spreadSeconds / factor;
    }
    addIntervals(*m_plot, graph, spreads, color);
}

void AdditivityPlot::updateLegend()
{
    m_legend->setEntries({{LegendMark::Dot, palette().color(QPalette::Text), tr("sum of sub-graphs")},
                          {LegendMark::Diamond, theme::LayerSumColor, tr("sum of single layers")},
                          {LegendMark::Line, theme::secondaryText(palette()), tr("equal")}});
}

void AdditivityPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

} // namespace halftone

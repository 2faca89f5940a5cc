// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/curve_pair_plot.h"

#include "widgets/number_text.h"
#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/plot_style.h"
#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double MarkSize = 6; // chosen: pixels
constexpr double Percent = 100;
constexpr double Headroom = 1.06; // chosen: above the largest gain

QColor secondColor()
{
    return theme::layerSumColor;
}

} // namespace

CurvePairPlot::CurvePairPlot(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this))
{
    layOutPlot(this, m_legend, m_plot);
    m_plot->setAccessibleName(tr("Gain of both sessions over the threshold"));
    m_plot->xAxis->setScaleType(QCPAxis::stLogarithmic);
    m_plot->xAxis->setTicker(QSharedPointer<LogTicker>::create());
    m_plot->yAxis->setTicker(QSharedPointer<LinearTicker>::create());
    m_plot->xAxis->setLabel(tr("Threshold τ (%)"));
    redraw();
}

void CurvePairPlot::setCurves(std::vector<FrontierPair> points, const QString &first, const QString &second,
                              const QString &unit)
{
    m_points = std::move(points);
    m_first = first;
    m_second = second;
    m_unit = unit;
    redraw();
}

void CurvePairPlot::redraw()
{
    m_plot->clearPlottables();
    stylePlot(*m_plot, palette(), font());
    double most = 0;
    for (const auto &point : m_points)
        most = std::max({most, point.gain.first, point.gain.second});
    const auto unit = text::engineeringUnit(most, m_unit);
    m_plot->yAxis->setLabel(tr("Gain (%1)").arg(unit.unit));
    m_plot->yAxis->setRange(0, most > 0 ? most / unit.factor * Headroom : 1);
    if (!m_points.empty())
        m_plot->xAxis->setRange(m_points.front().tau * Percent / Headroom,
                                m_points.back().tau * Percent * Headroom);
    addCurve(&NumberPair::first, QPen(palette().color(QPalette::Text), 1.5), unit.factor);
    addCurve(&NumberPair::second, QPen(secondColor(), 1.5, Qt::DashLine), unit.factor);
    m_legend->setEntries({{LegendMark::Line, palette().color(QPalette::Text), m_first},
                          {LegendMark::DashedLine, secondColor(), m_second}});
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePairPlot::addCurve(double NumberPair::*side, const QPen &pen, double factor)
{
    auto *curve = m_plot->addGraph();
    curve->setPen(pen);
    curve->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, pen.color(), MarkSize));
    for (const auto &point : m_points)
        curve->addData(point.tau * Percent, point.gain.*side / factor);
}

void CurvePairPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

} // namespace halftone

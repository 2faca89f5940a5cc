// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/gain_curves_plot.h"

#include "widgets/number_text.h"
#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/series_style.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double MarkSize = 6; // chosen: pixels
constexpr double Percent = 100;
constexpr double Headroom = 1.06; // chosen: above the largest gain, beside the outermost thresholds

} // namespace

GainCurvesPlot::GainCurvesPlot(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this))
{
    layOutPlot(this, m_legend, m_plot);
    m_plot->setAccessibleName(tr("Gain of every session over the threshold"));
    m_plot->xAxis->setScaleType(QCPAxis::stLogarithmic);
    m_plot->xAxis->setTicker(QSharedPointer<LogTicker>::create());
    m_plot->yAxis->setTicker(QSharedPointer<LinearTicker>::create());
    m_plot->xAxis->setLabel(tr("Threshold τ (%)"));
    redraw();
}

void GainCurvesPlot::setCurves(std::vector<GainCurve> curves, const QString &unit)
{
    m_curves = std::move(curves);
    m_unit = unit;
    redraw();
}

void GainCurvesPlot::redraw()
{
    m_plot->clearPlottables();
    stylePlot(*m_plot, palette(), font());
    double most = 0;
    double least = INFINITY; // of tau
    double farthest = 0;
    for (const auto &curve : m_curves) {
        for (const auto &point : curve.points) {
            most = std::max(most, point.y());
            least = std::min(least, point.x());
            farthest = std::max(farthest, point.x());
        }
    }
    const auto unit = text::engineeringUnit(most, m_unit);
    m_plot->yAxis->setLabel(tr("Gain (%1)").arg(unit.unit));
    m_plot->yAxis->setRange(0, most > 0 ? most / unit.factor * Headroom : 1);
    if (farthest > 0)
        m_plot->xAxis->setRange(least * Percent / Headroom, farthest * Percent * Headroom);
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        addCurve(i, unit.factor);
        const auto style = seriesStyle(i, palette());
        entries.push_back({style.lineMark, style.color, m_curves[i].session});
    }
    m_legend->setEntries(std::move(entries));
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void GainCurvesPlot::addCurve(std::size_t number, double factor)
{
    const auto style = seriesStyle(number, palette());
    auto *curve = m_plot->addGraph();
    curve->setPen(QPen(style.color, 1.5, style.line));
    curve->setScatterStyle(QCPScatterStyle(style.shape, style.color, style.color, MarkSize));
    for (const auto &point : m_curves[number].points)
        curve->addData(point.x() * Percent, point.y() / factor);
}

void GainCurvesPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

} // namespace halftone

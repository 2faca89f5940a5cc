// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/pair_plot.h"

#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/legend_strip.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/series_style.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double MarkSize = 7; // chosen: pixels
constexpr double Margin = 1.3; // chosen: factor beyond the outermost points
constexpr double Reach = 8; // chosen: pixels around the pointer

} // namespace

PairPlot::PairPlot(QWidget *parent)
    : QWidget(parent), m_legend(new LegendStrip(this)), m_plot(new QCustomPlot(this))
{
    layOutPlot(this, m_legend, m_plot);
    m_plot->setAccessibleName(tr("Numbers of the other sessions over those of the first"));
    for (auto *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(QSharedPointer<LogTicker>::create());
    }
    m_plot->installEventFilter(this);
    redraw();
}

void PairPlot::setPairs(std::vector<PlottedPairs> series, const QString &firstLabel,
                        const QString &otherLabel)
{
    for (auto &one : series)
        std::erase_if(one.pairs,
                      [](const PlottedPair &pair) { return !(pair.first > 0 && pair.second > 0); });
    m_series = std::move(series);
    m_plot->xAxis->setLabel(firstLabel);
    m_plot->yAxis->setLabel(otherLabel);
    redraw();
}

void PairPlot::redraw()
{
    m_plot->clearPlottables();
    stylePlot(*m_plot, palette(), font());
    double least = INFINITY;
    double most = 0;
    for (const auto &series : m_series) {
        for (const auto &pair : series.pairs) {
            least = std::min({least, pair.first, pair.second});
            most = std::max({most, pair.first, pair.second});
        }
    }
    const QCPRange range = most > 0 ? QCPRange(least / Margin, most * Margin) : QCPRange(1, 10);
    m_plot->xAxis->setRange(range);
    m_plot->yAxis->setRange(range);
    auto *line = m_plot->addGraph();
    line->setPen(QPen(theme::secondaryText(palette()), 1));
    line->setData({range.lower, range.upper}, {range.lower, range.upper});
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < m_series.size(); ++i) {
        addPoints(i);
        const auto style = seriesStyle(i, palette());
        entries.push_back({style.mark, style.color, m_series[i].session});
    }
    m_legend->setEntries(std::move(entries));
    m_legend->setVisible(m_series.size() > 1);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PairPlot::addPoints(std::size_t number)
{
    const auto style = seriesStyle(number, palette());
    auto *points = m_plot->addGraph();
    points->setLineStyle(QCPGraph::lsNone);
    points->setScatterStyle(
        QCPScatterStyle(style.shape, QPen(palette().color(QPalette::Base), 0.5), style.color, MarkSize));
    for (const auto &pair : m_series[number].pairs)
        points->addData(pair.first, pair.second);
}

QString PairPlot::nameAt(QPointF position) const
{
    QString name;
    double nearest = Reach;
    for (const auto &series : m_series) {
        for (const auto &pair : series.pairs) {
            const QPointF place(m_plot->xAxis->coordToPixel(pair.first),
                                m_plot->yAxis->coordToPixel(pair.second));
            const double distance = std::hypot(place.x() - position.x(), place.y() - position.y());
            if (distance > nearest)
                continue;
            nearest = distance;
            name = m_series.size() > 1 ? tr("%1 in %2").arg(pair.name, series.session) : pair.name;
        }
    }
    return name;
}

bool PairPlot::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), nameAt(help->pos()), m_plot);
    return true;
}

void PairPlot::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

} // namespace halftone

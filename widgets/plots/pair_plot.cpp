// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/pair_plot.h"

#include "widgets/plots/axis_tickers.h"
#include "widgets/plots/plot_style.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr double MarkSize = 7; // chosen: pixels
constexpr double Margin = 1.3; // chosen: factor beyond the outermost points
constexpr double Reach = 8; // chosen: pixels around the pointer

} // namespace

PairPlot::PairPlot(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAccessibleName(tr("Numbers of one session over those of the other"));
    for (auto *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(QSharedPointer<LogTicker>::create());
    }
    m_plot->installEventFilter(this);
    redraw();
}

void PairPlot::setPairs(std::vector<PlottedPair> pairs, const QString &firstLabel, const QString &secondLabel)
{
    std::erase_if(pairs, [](const PlottedPair &pair) { return !(pair.first > 0 && pair.second > 0); });
    m_pairs = std::move(pairs);
    m_plot->xAxis->setLabel(firstLabel);
    m_plot->yAxis->setLabel(secondLabel);
    redraw();
}

void PairPlot::redraw()
{
    m_plot->clearPlottables();
    stylePlot(*m_plot, palette(), font());
    double least = m_pairs.empty() ? 1 : INFINITY;
    double most = m_pairs.empty() ? 10 : 0;
    for (const auto &pair : m_pairs) {
        least = std::min({least, pair.first, pair.second});
        most = std::max({most, pair.first, pair.second});
    }
    m_plot->xAxis->setRange(least / Margin, most * Margin);
    m_plot->yAxis->setRange(least / Margin, most * Margin);
    auto *line = m_plot->addGraph();
    line->setPen(QPen(theme::secondaryText(palette()), 1));
    line->setData({least / Margin, most * Margin}, {least / Margin, most * Margin});
    auto *points = m_plot->addGraph();
    points->setLineStyle(QCPGraph::lsNone);
    points->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle,
                                            QPen(palette().color(QPalette::Base), 0.5),
                                            palette().color(QPalette::Text), MarkSize));
    for (const auto &pair : m_pairs)
        points->addData(pair.first, pair.second);
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString PairPlot::nameAt(QPointF position) const
{
    const auto distance = [&](const PlottedPair &pair) {
        const QPointF place(m_plot->xAxis->coordToPixel(pair.first),
                            m_plot->yAxis->coordToPixel(pair.second));
        return std::hypot(place.x() - position.x(), place.y() - position.y());
    };
    const auto nearest = std::ranges::min_element(m_pairs, {}, distance);
    return nearest == m_pairs.end() || distance(*nearest) > Reach ? QString() : nearest->name;
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

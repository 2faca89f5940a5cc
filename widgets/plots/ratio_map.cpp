// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/ratio_map.h"

#include "widgets/number_text.h"
#include "widgets/plots/plot_style.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/theme.h"

#include <QHelpEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr int ScaleWidth = 12; // chosen: pixels
constexpr int MostColumnLabels = 16; // chosen: of two digits, in half a dialog

/// Of the middles of @p count cells around 0, 1, 2 and so on.
QCPRange middles(int count)
{
    return count > 1 ? QCPRange(0, count - 1)
                     : QCPRange(-0.25, 0.25); // a single cell reaches half beyond each end
}

/// Blue for less, the background for equal, red for more.
/// Source: ColorBrewer 2.0, RdBu, safe for colour-blind eyes.
QCPColorGradient divergingGradient(const QPalette &palette)
{
    QCPColorGradient gradient;
    gradient.clearColorStops();
    const bool isDark = theme::isDark(palette);
    gradient.setColorStopAt(0, isDark ? QColor(0x67, 0xA9, 0xCF) : QColor(0x21, 0x66, 0xAC));
    gradient.setColorStopAt(0.5,
                            theme::mixed(palette.color(QPalette::Base), palette.color(QPalette::Text), 0.06));
    gradient.setColorStopAt(1, isDark ? QColor(0xEF, 0x8A, 0x62) : QColor(0xB2, 0x18, 0x2B));
    gradient.setNanHandling(QCPColorGradient::nhTransparent);
    return gradient;
}

QString timesText(double ratio)
{
    return text::number(ratio) + QStringLiteral("\u00d7");
}

} // namespace

RatioMap::RatioMap(QWidget *parent)
    : QWidget(parent), m_plot(new QCustomPlot(this)), m_map(new QCPColorMap(m_plot->xAxis, m_plot->yAxis)),
      m_scale(new QCPColorScale(m_plot))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    m_plot->setAccessibleName(tr("Ratio of every layer"));
    m_plot->plotLayout()->addElement(0, 1, m_scale);
    m_scale->setBarWidth(ScaleWidth);
    m_map->setColorScale(m_scale);
    m_map->setInterpolate(false);
    m_map->setTightBoundary(false);
    m_plot->yAxis->setRangeReversed(true);
    m_plot->installEventFilter(this);
    redraw();
}

void RatioMap::setData(RatioMapData data)
{
    m_data = std::move(data);
    redraw();
}

double RatioMap::fullRatio() const
{
    double most = 1; // of |log2|
    for (const auto &cell : m_data.cells)
        most = std::max(most, std::abs(std::log2(cell.ratio)));
    return std::exp2(std::ceil(most));
}

void RatioMap::fillMap()
{
    const auto columns = std::max(static_cast<int>(m_data.columns.size()), 1);
    const auto rows = std::max(static_cast<int>(m_data.rows.size()), 1);
    auto *data = m_map->data();
    data->setSize(columns, rows);
    data->setRange(middles(columns), middles(rows));
    data->fill(std::nan(""));
    for (const auto &cell : m_data.cells)
        data->setCell(cell.column, cell.row, std::log2(cell.ratio));
    const double full = std::log2(fullRatio());
    m_map->setDataRange(QCPRange(-full, full));
    m_plot->xAxis->setRange(-0.5, columns - 0.5);
    m_plot->yAxis->setRange(-0.5, rows - 0.5);
}

void RatioMap::labelAxes()
{
    const auto rows = QSharedPointer<QCPAxisTickerText>::create();
    for (std::size_t i = 0; i < m_data.rows.size(); ++i)
        rows->addTick(static_cast<double>(i), m_data.rows[i]);
    const auto columns = QSharedPointer<QCPAxisTickerText>::create();
    const auto step
        = std::max<std::size_t>((m_data.columns.size() + MostColumnLabels - 1) / MostColumnLabels, 1);
    for (std::size_t i = 0; i < m_data.columns.size(); i += step)
        columns->addTick(static_cast<double>(i), m_data.columns[i]);
    m_plot->yAxis->setTicker(rows);
    m_plot->xAxis->setTicker(columns);
    m_plot->xAxis->setLabel(m_data.columnTitle);
    const auto ratios = QSharedPointer<QCPAxisTickerText>::create();
    const double full = std::log2(fullRatio());
    for (const double tick : {-full, -full / 2, 0.0, full / 2, full})
        ratios->addTick(tick, timesText(std::exp2(tick)));
    m_scale->axis()->setTicker(ratios);
    m_scale->axis()->setLabel(m_data.scaleTitle);
}

void RatioMap::redraw()
{
    stylePlot(*m_plot, palette(), font());
    for (auto *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->grid()->setVisible(false);
        axis->setTickLengthOut(0);
        axis->setSubTicks(false);
    }
    auto *axis = m_scale->axis();
    axis->setTickLabelColor(theme::secondaryText(palette()));
    axis->setTickLabelFont(theme::smaller(font()));
    axis->setLabelColor(palette().color(QPalette::Text));
    axis->setLabelFont(theme::smaller(font()));
    axis->setBasePen(QPen(theme::secondaryText(palette()), 1));
    axis->setTickPen(QPen(theme::secondaryText(palette()), 1));
    axis->setSubTicks(false);
    m_map->setGradient(divergingGradient(palette()));
    fillMap();
    labelAxes();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

QString RatioMap::textAt(QPointF position) const
{
    const auto column = std::lround(m_plot->xAxis->pixelToCoord(position.x()));
    const auto row = std::lround(m_plot->yAxis->pixelToCoord(position.y()));
    const auto cell = std::ranges::find_if(
        m_data.cells, [&](const RatioCell &one) { return one.column == column && one.row == row; });
    return cell == m_data.cells.end() ? QString()
                                      : cell->name + QStringLiteral(": ") + timesText(cell->ratio);
}

bool RatioMap::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QToolTip::showText(help->globalPos(), textAt(help->pos()), m_plot);
    return true;
}

void RatioMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
    QWidget::changeEvent(event);
}

} // namespace halftone

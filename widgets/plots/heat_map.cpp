// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map.h"

#include "widgets/number_text.h"
#include "widgets/plots/heat_map_cells.h"
#include "widgets/plots/heat_map_painter.h"
#include "widgets/plots/value_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>
#include <QHelpEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace halftone {

namespace {

constexpr int FlashMs = 300; // chosen: seen, and gone before the next drag step matters
constexpr int FlashFrameMs = 16;
constexpr std::size_t ManyCells = 300; // chosen: fewer dots are placed to fractions of a pixel

/// Only a solution lies between them: places, colours and words are the same.
bool shareGround(const HeatMapData &a, const HeatMapData &b)
{
    const auto sameCell = [](const HeatMapCell &left, const HeatMapCell &right) {
        return left.row == right.row && left.column == right.column && left.value == right.value;
    };
    return a.rows == b.rows && a.columns == b.columns && a.columnTitle == b.columnTitle
        && a.meaning == b.meaning && std::ranges::equal(a.cells, b.cells, sameCell);
}

} // namespace

HeatMap::HeatMap(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Heat map"));
    setAccessibleDescription(tr("One cell per layer; the layer table shows the same figures"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_flash.setInterval(FlashFrameMs);
    connect(&m_flash, &QTimer::timeout, this, [this] {
        if (m_flashSince.elapsed() >= FlashMs)
            m_flash.stop();
        update();
    });
}

void HeatMap::setData(HeatMapData data)
{
    if (data == m_data)
        return;
    const HeatMapData previous = std::exchange(m_data, std::move(data));
    startFlash(previous);
    if (shareGround(previous, m_data))
        repaintSolution();
    else
        relayOut();
    if (previous.meaning.name != m_data.meaning.name)
        setRange({});
}

void HeatMap::setDetails(std::function<QString(LayerId)> details)
{
    m_details = std::move(details);
}

void HeatMap::setStyle(const ColorScaleStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    relayOut();
}

void HeatMap::setRange(const ValueRange &range)
{
    if (range == m_range)
        return;
    m_range = range;
    repaintPicture();
    Q_EMIT rangeChanged();
}

ScaleHandles HeatMap::handles() const
{
    return {m_geometry.scaleBar, m_colors};
}

QPoint HeatMap::handlePlace(ScaleHandles::Handle handle) const
{
    return QPointF(handles().placeOf(handle, m_range), m_geometry.scaleBar.center().y()).toPoint();
}

void HeatMap::setSelection(std::optional<LayerId> current, std::vector<LayerId> selected,
                           std::vector<LayerId> subgraph)
{
    m_current = current;
    m_selected = std::move(selected);
    m_subgraph = std::move(subgraph);
    if (m_selected.size() < 2)
        m_anchor = current;
    const HeatMapCell *cell = this->current();
    if (cell != nullptr && m_selected.size() > 1)
        setAccessibleDescription(
            tr("%1 and %Ln more", nullptr, static_cast<int>(m_selected.size()) - 1).arg(cell->name));
    else
        setAccessibleDescription(cell != nullptr ? cell->name : tr("No layer selected"));
    update();
}

void HeatMap::startFlash(const HeatMapData &previous)
{
    m_changed.clear();
    if (!theme::animationsEnabled() || previous.cells.size() != m_data.cells.size())
        return;
    for (std::size_t i = 0; i < m_data.cells.size(); ++i) {
        const HeatMapCell &before = previous.cells[i];
        const HeatMapCell &after = m_data.cells[i];
        if (before.name != after.name)
            return m_changed.clear(); // another model: nothing has changed, everything is new
        if (before.format != after.format && !before.format.empty() && !after.format.empty())
            m_changed.push_back(after.layer);
    }
    if (m_changed.empty())
        return;
    m_flashSince.start();
    m_flash.start();
}

QSize HeatMap::sizeHint() const
{
    return {720, 360};
}

QSize HeatMap::minimumSizeHint() const
{
    return {240, 136}; // chosen: ten rows that can be read, without legends
}

void HeatMap::relayOut()
{
    m_geometry = heatMapGeometry(m_data, rect(), QFontMetricsF(theme::smaller(font())));
    m_colors = colorScaleOf(m_data, m_style);
    repaintPicture();
}

void HeatMap::repaintPicture()
{
    m_ground = {};
    repaintSolution();
}

void HeatMap::repaintSolution()
{
    m_picture = {};
    update();
}

QPixmap HeatMap::newPicture() const
{
    const double ratio = devicePixelRatioF();
    QPixmap picture(size() * ratio);
    picture.setDevicePixelRatio(ratio);
    return picture;
}

void HeatMap::bringUpToDate()
{
    if (m_ground.devicePixelRatio() != devicePixelRatioF())
        m_ground = m_picture = {};
    const HeatMapPainter painter(m_data, m_geometry, palette(), m_colors, m_range);
    if (m_ground.isNull()) {
        m_stamps = {};
        m_ground = newPicture();
        m_ground.fill(palette().color(QPalette::Base));
        QPainter ground(&m_ground);
        ground.setFont(theme::smaller(font()));
        painter.paintGround(ground);
    }
    if (m_picture.isNull()) {
        m_picture = m_ground;
        QPainter picture(&m_picture);
        picture.setFont(theme::smaller(font()));
        painter.paintSolution(picture, m_data.cells.size() > ManyCells ? &m_stamps : nullptr);
    }
}

void HeatMap::resizeEvent(QResizeEvent * /*event*/)
{
    relayOut();
}

void HeatMap::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        relayOut();
    QWidget::changeEvent(event);
}

void HeatMap::paintEvent(QPaintEvent * /*event*/)
{
    if (m_data.cells.empty()) {
        QPainter(this).drawText(
            rect().adjusted(theme::Spacing, 0, -theme::Spacing, 0), Qt::AlignCenter | Qt::TextWordWrap,
            tr("The sensitivity of each layer is drawn here with the first calibrated sample."));
        return;
    }
    QPainter painter(this);
    const bool isPicture = painter.paintEngine()->type() != QPaintEngine::Raster; // of lines and texts
    if (isPicture) {
        painter.setFont(theme::smaller(font()));
        HeatMapPainter(m_data, m_geometry, palette(), m_colors, m_range).paint(painter);
        return;
    }
    bringUpToDate();
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_flash.isActive())
        paintFlash(painter);
    paintMarks(painter);
}

void HeatMap::paintFlash(QPainter &painter) const
{
    const double left = 1.0 - std::min(1.0, static_cast<double>(m_flashSince.elapsed()) / FlashMs);
    QColor white(Qt::white);
    white.setAlphaF(static_cast<float>(0.8 * left));
    for (const LayerId layer : m_changed) {
        if (const HeatMapCell *cell = cellOf(m_data, layer))
            painter.fillRect(rectOf(*cell), white);
    }
}

void HeatMap::paintMarks(QPainter &painter) const
{
    const auto outline = [&](const HeatMapCell &cell, double width) {
        const QRectF rect = rectOf(cell).adjusted(-0.5, -0.5, 0.5, 0.5);
        painter.setPen(
            QPen(palette().color(QPalette::Base), width + 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect);
        painter.setPen(
            QPen(palette().color(QPalette::Text), width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect);
    };
    painter.setBrush(Qt::NoBrush);
    for (const LayerId layer : m_subgraph) {
        const HeatMapCell *cell = cellOf(m_data, layer);
        if (cell && !isSelected(layer))
            outline(*cell, 1);
    }
    for (const LayerId layer : m_selected) {
        const HeatMapCell *cell = cellOf(m_data, layer);
        if (cell && layer != m_current)
            outline(*cell, 2);
    }
    if (const HeatMapCell *cell = current())
        outline(*cell, hasFocus() ? 3 : 2);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

QRectF HeatMap::rectOf(const HeatMapCell &cell) const
{
    return m_geometry.cell(cell.row, cell.column);
}

QRect HeatMap::cellRect(LayerId layer) const
{
    const HeatMapCell *cell = cellOf(m_data, layer);
    return cell ? rectOf(*cell).toAlignedRect() : QRect();
}

const HeatMapCell *HeatMap::current() const
{
    return m_current ? cellOf(m_data, *m_current) : nullptr;
}

bool HeatMap::isSelected(LayerId layer) const
{
    return std::ranges::binary_search(m_selected, layer);
}

const HeatMapCell *HeatMap::cellUnder(QPointF position) const
{
    const auto place = m_geometry.cellAt(position);
    return place ? cellAt(m_data, place->first, place->second) : nullptr;
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const HeatMapCell *cell = cellUnder(help->pos()))
        QToolTip::showText(help->globalPos(), toolTipOf(*cell), this, rectOf(*cell).toAlignedRect());
    else if (handles().isOnBar(help->pos()))
        QToolTip::showText(help->globalPos(),
                           tr("Drag an end: layers outside stand back. Double click: the whole range"), this,
                           m_geometry.scale.toAlignedRect());
    else
        QToolTip::hideText();
    return true;
}

QStringList HeatMap::valueLines(const HeatMapCell &cell) const
{
    const HeatMapMeaning &meaning = m_data.meaning;
    QStringList lines;
    if (cell.value)
        lines << tr("%1: %2", "name of a value, value")
                     .arg(meaning.name, text::exactValue(*cell.value, cell.valueError, meaning.unit));
    else
        lines << tr("%1: no value", "name of a value").arg(meaning.name);
    const QString detail = m_details ? m_details(cell.layer) : QString();
    if (!detail.isEmpty())
        lines << detail.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    else if (!cell.value && !meaning.missing.isEmpty())
        lines << meaning.missing.toHtmlEscaped();
    return lines;
}

QString HeatMap::toolTipOf(const HeatMapCell &cell) const
{
    QStringList lines;
    lines << QStringLiteral("<b>%1</b>").arg(cell.name.toHtmlEscaped());
    lines << valueLines(cell);
    if (cell.lossMse)
        lines << tr("Loss MSE if quantized %1").arg(text::full(*cell.lossMse, QStringLiteral("nats²")));
    if (cell.share)
        lines << tr("%1 of the budget").arg(text::percent(*cell.share, 3));
    const auto format = std::ranges::find(m_data.formats, cell.format, &FormatLabel::name);
    if (format != m_data.formats.end())
        lines << tr("Format %1").arg(format->label);
    if (!cell.restriction.isEmpty())
        lines << cell.restriction.toHtmlEscaped();
    if (!m_data.meaning.source.isEmpty())
        lines << m_data.meaning.source.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre'>") + lines.join(QStringLiteral("<br>"));
}

} // namespace halftone

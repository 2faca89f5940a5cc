// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map.h"

#include "widgets/number_text.h"
#include "widgets/plots/heat_map_painter.h"
#include "widgets/theme.h"

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace halftone {

namespace {

constexpr int flashMs = 300; // chosen: seen, and gone before the next drag step matters
constexpr int flashFrameMs = 16;

} // namespace

HeatMap::HeatMap(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Sensitivity heat map"));
    setAccessibleDescription(tr("One cell per layer; the layer table shows the same figures"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_flash.setInterval(flashFrameMs);
    connect(&m_flash, &QTimer::timeout, this, [this] {
        if (m_flashSince.elapsed() >= flashMs)
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
    relayOut();
}

void HeatMap::setSelection(std::optional<LayerId> layer, std::vector<LayerId> subgraph)
{
    m_selected = layer;
    m_subgraph = std::move(subgraph);
    const HeatMapCell *cell = layer ? cellOf(*layer) : nullptr;
    setAccessibleDescription(cell ? cell->name : tr("No layer selected"));
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
    m_picture = {};
    update();
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
            rect().adjusted(theme::spacing, 0, -theme::spacing, 0), Qt::AlignCenter | Qt::TextWordWrap,
            tr("The sensitivity of each layer is drawn here with the first calibrated sample."));
        return;
    }
    const double ratio = devicePixelRatioF();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(palette().color(QPalette::Base));
        QPainter painter(&m_picture);
        painter.setFont(theme::smaller(font()));
        HeatMapPainter(m_data, m_geometry, palette()).paint(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_flash.isActive())
        paintFlash(painter);
    paintMarks(painter);
}

void HeatMap::paintFlash(QPainter &painter) const
{
    const double left = 1.0 - std::min(1.0, static_cast<double>(m_flashSince.elapsed()) / flashMs);
    QColor white(Qt::white);
    white.setAlphaF(static_cast<float>(0.8 * left));
    for (const LayerId layer : m_changed) {
        if (const HeatMapCell *cell = cellOf(layer))
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
        const HeatMapCell *cell = cellOf(layer);
        if (cell && layer != m_selected)
            outline(*cell, 1);
    }
    if (const HeatMapCell *cell = m_selected ? cellOf(*m_selected) : nullptr)
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
    const HeatMapCell *cell = cellOf(layer);
    return cell ? rectOf(*cell).toAlignedRect() : QRect();
}

const HeatMapCell *HeatMap::cellOf(LayerId layer) const
{
    return layer.value < m_data.cells.size() ? &m_data.cells[layer.value] : nullptr;
}

const HeatMapCell *HeatMap::cellAt(QPointF position) const
{
    const auto place = m_geometry.cellAt(position);
    if (!place)
        return nullptr;
    const auto found = std::ranges::find_if(m_data.cells, [&](const HeatMapCell &cell) {
        return cell.row == place->first && cell.column == place->second;
    });
    return found == m_data.cells.end() ? nullptr : &*found;
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const HeatMapCell *cell = cellAt(help->pos()))
        QToolTip::showText(help->globalPos(), toolTipOf(*cell), this, rectOf(*cell).toAlignedRect());
    else
        QToolTip::hideText();
    return true;
}

QString HeatMap::toolTipOf(const HeatMapCell &cell) const
{
    QStringList lines;
    lines << QStringLiteral("<b>%1</b>").arg(cell.name.toHtmlEscaped());
    lines << tr("Sensitivity %1")
                 .arg(text::withError(cell.sensitivity, cell.standardError, QStringLiteral("nats²")));
    if (cell.lossMse)
        lines << tr("Loss MSE if quantized %1").arg(text::full(*cell.lossMse, QStringLiteral("nats²")));
    if (cell.share)
        lines << tr("%1 of the budget").arg(text::percent(*cell.share, 3));
    const auto format = std::ranges::find(m_data.formats, cell.format, &FormatLabel::name);
    if (format != m_data.formats.end())
        lines << (cell.pinned ? tr("Format %1, pinned") : tr("Format %1")).arg(format->label);
    if (!m_data.source.isEmpty())
        lines << m_data.source.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:pre'>") + lines.join(QStringLiteral("<br>"));
}

void HeatMap::mousePressEvent(QMouseEvent *event)
{
    const HeatMapCell *cell = cellAt(event->position());
    if (cell && event->button() == Qt::LeftButton)
        select(*cell);
}

void HeatMap::select(const HeatMapCell &cell)
{
    if (m_selected != cell.layer)
        Q_EMIT layerSelected(cell.layer);
}

const HeatMapCell *HeatMap::neighbour(int rowStep, int columnStep) const
{
    const HeatMapCell *from = m_selected ? cellOf(*m_selected) : nullptr;
    if (!from)
        return m_data.cells.empty() ? nullptr : &m_data.cells.front();
    const HeatMapCell *best = nullptr;
    int bestDistance = 0;
    for (const HeatMapCell &cell : m_data.cells) {
        const int along = (cell.row - from->row) * rowStep + (cell.column - from->column) * columnStep;
        const int across = rowStep != 0 ? cell.column - from->column : cell.row - from->row;
        if (along <= 0)
            continue;
        const int distance = along + 1000 * std::abs(across); // stay in the line as long as it has cells
        if (!best || distance < bestDistance) {
            best = &cell;
            bestDistance = distance;
        }
    }
    return best;
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    const HeatMapCell *target = nullptr;
    switch (event->key()) {
    case Qt::Key_Left:
        target = neighbour(0, -1);
        break;
    case Qt::Key_Right:
        target = neighbour(0, 1);
        break;
    case Qt::Key_Up:
        target = neighbour(-1, 0);
        break;
    case Qt::Key_Down:
        target = neighbour(1, 0);
        break;
    case Qt::Key_Home:
        target = m_data.cells.empty() ? nullptr : &m_data.cells.front();
        break;
    case Qt::Key_End:
        target = m_data.cells.empty() ? nullptr : &m_data.cells.back();
        break;
    default:
        return QWidget::keyPressEvent(event);
    }
    if (target)
        select(*target);
}

void HeatMap::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const HeatMapCell *cell
        = byKeyboard ? (m_selected ? cellOf(*m_selected) : nullptr) : cellAt(event->pos());
    if (!cell)
        return;
    select(*cell);
    showPinMenu(*cell, byKeyboard ? mapToGlobal(rectOf(*cell).center().toPoint()) : event->globalPos());
}

void HeatMap::showPinMenu(const HeatMapCell &cell, QPoint globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(cell.name);
    for (const FormatLabel &format : m_data.formats) {
        QAction *action = menu->addAction(tr("Pin to %1").arg(format.label));
        action->setCheckable(true);
        action->setChecked(cell.pinned && cell.format == format.name);
        connect(action, &QAction::triggered, this,
                [this, layer = cell.layer, name = format.name] { Q_EMIT pinRequested(layer, name); });
    }
    QAction *unpin = menu->addAction(tr("Remove pin"));
    unpin->setEnabled(cell.pinned);
    connect(unpin, &QAction::triggered, this,
            [this, layer = cell.layer] { Q_EMIT pinRequested(layer, std::nullopt); });
    menu->popup(globalPosition);
}

} // namespace halftone

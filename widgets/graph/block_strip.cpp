// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/block_strip.h"

#include "widgets/graph/partition_text.h"
#include "widgets/theme.h"

#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace halftone {

namespace {

// Chosen, in pixels.
constexpr int widestPitch = 40;
constexpr int pitchOfTwoRows = 12; // narrower tiles take a second row first
constexpr int narrowestPitch = 7; // as narrow as tiles get; the rest takes more rows
constexpr int tallTile = 28;
constexpr int middleTile = 20;
constexpr int shortTile = 14;
constexpr int frameRoom = 3; // around the tiles, for the frame of the current one

} // namespace

BlockStrip::BlockStrip(const PartitionData &shown, QWidget *parent) : QWidget(parent), m_data(shown)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Blocks of the model"));
    setAccessibleDescription(
        tr("Each tile is a block, each bar in it a sequential sub-graph. Left and Right choose a block."));
}

void BlockStrip::reset()
{
    m_current.reset();
    updateGeometry();
    update();
}

void BlockStrip::setCurrentTile(std::optional<std::size_t> tile)
{
    m_current = tile;
    update();
}

void BlockStrip::setColorBy(ColorBy by)
{
    m_colorBy = by;
    update();
}

BlockStrip::Grid BlockStrip::grid(int width) const
{
    const int count = std::max(1, static_cast<int>(m_data.tiles.size()));
    const int room = std::max(narrowestPitch, width - 2 * frameRoom);
    const auto rowsAt = [&](int pitch) { return (count + room / pitch - 1) / std::max(1, room / pitch); };
    Grid grid;
    grid.pitch = std::min(widestPitch, room / count);
    if (grid.pitch < pitchOfTwoRows)
        grid.pitch = std::clamp(2 * room / (count + 1), narrowestPitch, pitchOfTwoRows);
    grid.rows = rowsAt(grid.pitch);
    grid.columns = grid.rows == 1 ? count : room / grid.pitch;
    grid.tileHeight = grid.rows == 1 ? tallTile : grid.rows == 2 ? middleTile : shortTile;
    grid.labelHeight = grid.rows <= 2 ? QFontMetrics(theme::smaller(font())).height() : frameRoom;
    return grid;
}

QSize BlockStrip::sizeHint() const
{
    return {320, heightForWidth(320)};
}

QSize BlockStrip::minimumSizeHint() const
{
    return {120, tallTile};
}

int BlockStrip::heightForWidth(int width) const
{
    const Grid at = grid(width);
    return at.rows * (at.tileHeight + at.labelHeight + frameRoom) + frameRoom;
}

QRect BlockStrip::tileRect(std::size_t tile) const
{
    const Grid at = grid(width());
    const int index = static_cast<int>(tile);
    const int gap = at.pitch >= pitchOfTwoRows ? std::max(2, at.pitch / 6) : 1;
    return {frameRoom + index % at.columns * at.pitch,
            frameRoom + index / at.columns * (at.tileHeight + at.labelHeight + frameRoom), at.pitch - gap,
            at.tileHeight};
}

std::optional<std::size_t> BlockStrip::tileAt(const QPoint &point) const
{
    if (m_data.isEmpty())
        return std::nullopt;
    const Grid at = grid(width());
    const int column = (point.x() - frameRoom) / at.pitch;
    const int row = (point.y() - frameRoom) / (at.tileHeight + at.labelHeight + frameRoom);
    const int tile = row * at.columns + column;
    if (point.x() < frameRoom || point.y() < 0 || column >= at.columns
        || tile >= static_cast<int>(m_data.tiles.size()))
        return std::nullopt;
    return static_cast<std::size_t>(tile);
}

void BlockStrip::paintTile(QPainter &painter, std::size_t tile, const QRect &rect,
                           const LayerColors &colors) const
{
    const OutlineTile &shown = m_data.tiles[tile];
    const auto cut = [](int low, int length, std::size_t part, std::size_t parts) {
        return low + static_cast<int>(static_cast<std::size_t>(length) * part / parts);
    };
    const int line = rect.height() / static_cast<int>(shown.count) >= 4 ? 1 : 0; // between two bars
    for (std::size_t bar = 0; bar < shown.count; ++bar) {
        const auto &layers = m_data.partition.subgraphs[shown.first.value + bar].layers;
        const int top = cut(rect.top(), rect.height() + line, bar, shown.count);
        const int bottom = cut(rect.top(), rect.height() + line, bar + 1, shown.count) - line;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const int left = cut(rect.left(), rect.width(), i, layers.size());
            const int right = cut(rect.left(), rect.width(), i + 1, layers.size());
            if (right > left) // of more layers than pixels, some
                painter.fillRect(left, top, right - left, bottom - top, colors.cell(layers[i]));
        }
    }
}

/// As many numbers as there is room for; what is no block is named if it comes last.
void BlockStrip::paintLabels(QPainter &painter, const Grid &at) const
{
    const QFont small = theme::smaller(font());
    const QFontMetrics metrics(small);
    painter.setFont(small);
    painter.setPen(theme::secondaryText(palette()));
    const int room = metrics.horizontalAdvance(QStringLiteral("0000"));
    std::size_t every = 1;
    for (const std::size_t step : {1, 2, 4, 8, 16, 32, 64}) {
        every = step;
        if (static_cast<int>(step) * at.pitch >= room)
            break;
    }
    for (std::size_t tile = 0; tile < m_data.tiles.size(); ++tile) {
        const QRect rect = tileRect(tile);
        const bool isBlock = m_data.tiles[tile].block >= 0;
        const bool isLast = tile + 1 == m_data.tiles.size();
        if (isBlock ? tile % every != 0 : !isLast)
            continue;
        const QString text
            = isBlock ? QString::number(m_data.tiles[tile].block) : PartitionText::tileName(m_data, tile);
        const int textWidth = metrics.horizontalAdvance(text);
        const int left = isBlock ? rect.center().x() - textWidth / 2 : rect.left();
        const int previous = tile > 0 ? tileRect(tile - tile % every).center().x() + room / 2 : 0;
        if (!isBlock
            && (left + textWidth > width() || (left < previous && tile % every != 0 && at.rows == 1)))
            continue;
        painter.drawText(QRect(left, rect.bottom() + 2, textWidth + 1, at.labelHeight),
                         Qt::AlignLeft | Qt::AlignTop, text);
    }
}

void BlockStrip::paintEvent(QPaintEvent *)
{
    if (m_data.isEmpty())
        return;
    QPainter painter(this);
    const LayerColors colors(m_data, m_colorBy, palette());
    const Grid at = grid(width());
    const QColor spine
        = theme::mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.25);
    for (std::size_t tile = 0; tile < m_data.tiles.size(); ++tile) {
        const QRect rect = tileRect(tile);
        if (at.pitch - rect.width() > 1 && tile + 1 < m_data.tiles.size()
            && static_cast<int>(tile) % at.columns + 1 < at.columns)
            painter.fillRect(rect.right() + 1, rect.center().y(), at.pitch - rect.width(), 1, spine);
        paintTile(painter, tile, rect, colors);
    }
    if (at.rows <= 2)
        paintLabels(painter, at);
    if (m_current && *m_current < m_data.tiles.size()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(QRectF(tileRect(*m_current)).adjusted(-1.5, -1.5, 1.5, 1.5), 2, 2);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawLine(frameRoom, height() - 1, width() - frameRoom, height() - 1);
    }
}

void BlockStrip::mousePressEvent(QMouseEvent *event)
{
    const auto tile = tileAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && tile)
        Q_EMIT tilePicked(*tile);
}

void BlockStrip::keyPressEvent(QKeyEvent *event)
{
    if (m_data.isEmpty())
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_data.tiles.size() - 1;
    const auto columns = static_cast<std::size_t>(grid(width()).columns);
    const std::size_t current = m_current.value_or(0);
    switch (event->key()) {
    case Qt::Key_Left:
        Q_EMIT tilePicked(current > 0 ? current - 1 : 0);
        return;
    case Qt::Key_Right:
        Q_EMIT tilePicked(std::min(current + 1, last));
        return;
    case Qt::Key_Up:
        Q_EMIT tilePicked(current >= columns ? current - columns : current);
        return;
    case Qt::Key_Down:
        Q_EMIT tilePicked(current + columns <= last ? current + columns : current);
        return;
    case Qt::Key_Home:
        Q_EMIT tilePicked(0);
        return;
    case Qt::Key_End:
        Q_EMIT tilePicked(last);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool BlockStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto tile = tileAt(help->pos());
    QToolTip::showText(help->globalPos(), tile ? PartitionText::tileToolTip(m_data, *tile) : QString(), this);
    return true;
}

} // namespace halftone

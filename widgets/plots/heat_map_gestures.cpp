// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do to the heat map.
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_cells.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <iterator>

namespace halftone {

void HeatMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_data.cells.empty())
        m_dragged = handles().handleAt(event->position(), m_range);
    if (m_dragged)
        return;
    const HeatMapCell *cell = cellUnder(event->position());
    if (!cell || event->button() != Qt::LeftButton)
        return;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        toggle(*cell);
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        extendTo(*cell);
    else
        selectOne(*cell);
}

void HeatMap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged)
        return setRange(handles().moved(*m_dragged, event->position().x(), m_range));
    const bool isHandle = handles().handleAt(event->position(), m_range).has_value();
    setCursor(isHandle ? Qt::SizeHorCursor : Qt::ArrowCursor);
    const HeatMapCell *cell = cellUnder(event->position());
    if (cell && event->buttons().testFlag(Qt::LeftButton) && cell->layer != m_current)
        extendTo(*cell);
}

void HeatMap::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_dragged.reset();
}

void HeatMap::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (handles().isOnBar(event->position()))
        setRange({});
    else
        mousePressEvent(event);
}

void HeatMap::selectOne(const HeatMapCell &cell)
{
    m_anchor = cell.layer;
    if (m_current != cell.layer || m_selected.size() > 1)
        Q_EMIT layersSelected({cell.layer}, cell.layer);
}

void HeatMap::toggle(const HeatMapCell &cell)
{
    std::vector<LayerId> layers = m_selected;
    if (!isSelected(cell.layer)) {
        m_anchor = cell.layer;
        layers.push_back(cell.layer);
        Q_EMIT layersSelected(layers, cell.layer);
    } else if (layers.size() > 1) {
        std::erase(layers, cell.layer);
        Q_EMIT layersSelected(layers, m_current == cell.layer ? layers.front() : *m_current);
    }
}

void HeatMap::extendTo(const HeatMapCell &cell)
{
    const HeatMapCell *from = m_anchor ? cellOf(m_data, *m_anchor) : nullptr;
    Q_EMIT layersSelected(layersBetween(m_data, from ? *from : cell, cell), cell.layer);
}

/// The cell that @p key leads to from the current one; null for any other key, and at the edge.
const HeatMapCell *HeatMap::target(int key) const
{
    if (m_data.cells.empty())
        return nullptr;
    const HeatMapCell *from = current();
    const HeatMapCell &first = m_data.cells.front();
    const auto step
        = [&](int rows, int columns) { return from ? neighbour(m_data, *from, rows, columns) : &first; };
    switch (key) {
    case Qt::Key_Left:
        return step(0, -1);
    case Qt::Key_Right:
        return step(0, 1);
    case Qt::Key_Up:
        return step(-1, 0);
    case Qt::Key_Down:
        return step(1, 0);
    case Qt::Key_Home:
        return &first;
    case Qt::Key_End:
        return &m_data.cells.back();
    default:
        return nullptr;
    }
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::SelectAll) && !m_data.cells.empty()) {
        std::vector<LayerId> all;
        std::ranges::transform(m_data.cells, std::back_inserter(all), &HeatMapCell::layer);
        Q_EMIT layersSelected(all, m_current.value_or(all.front()));
        return;
    }
    if (event->key() == Qt::Key_Escape && m_current)
        return Q_EMIT selectionCleared();
    const HeatMapCell *cell = target(event->key());
    if (!cell)
        return QWidget::keyPressEvent(event);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        extendTo(*cell);
    else
        selectOne(*cell);
}

void HeatMap::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const HeatMapCell *cell = byKeyboard ? current() : cellUnder(event->pos());
    if (!cell)
        return;
    if (!isSelected(cell->layer))
        selectOne(*cell);
    Q_EMIT menuRequested(byKeyboard ? mapToGlobal(rectOf(*cell).center().toPoint()) : event->globalPos());
}

} // namespace halftone

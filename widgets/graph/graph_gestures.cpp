// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do to the graph.
#include "widgets/graph/graph_canvas.h"

#include "widgets/graph/graph_keys.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <cmath>

namespace halftone {

namespace {

// Chosen.
constexpr double WheelZoom = 1.0015; // per eighth of a degree, so 1.2 for a notch
constexpr int WheelMs = 90; // of a notch

} // namespace

void GraphCanvas::click(const QPointF &point, Qt::KeyboardModifiers modifiers)
{
    if (!m_scene)
        return;
    const GraphTarget target = targetUnder(point);
    if (target.kind == GraphTarget::Kind::Expand)
        return toggleRun(target.place.tile);
    const auto layer = m_scene->layerOf(target.place);
    if (layer && modifiers.testFlag(Qt::ControlModifier))
        Q_EMIT layerToggled(*layer);
    else
        focusOn(target.place);
}

void GraphCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QWidget::mousePressEvent(event);
    m_pressed = event->position();
    m_isDragging = false;
}

void GraphCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & (Qt::LeftButton | Qt::MiddleButton)))
        return setHovered(event->position());
    const QPointF way = event->position() - m_pressed;
    if (!m_isDragging && way.manhattanLength() < QApplication::startDragDistance())
        return;
    m_isDragging = true;
    m_view = View::Free;
    setCursor(Qt::ClosedHandCursor);
    m_pressed = event->position();
    Camera camera = m_motion.now();
    camera.move(way);
    m_motion.jumpTo(camera);
}

void GraphCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_isDragging && event->button() == Qt::LeftButton)
        click(event->position(), event->modifiers());
    m_isDragging = false;
    unsetCursor();
    setHovered(event->position());
}

void GraphCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_isDragging = true; // the release that follows is no click
    if (event->button() != Qt::LeftButton || !m_scene)
        return;
    const GraphTarget target = targetUnder(event->position());
    if (target.kind == GraphTarget::Kind::Place)
        zoomTo(target.place);
    else // two quick clicks on a button
        click(event->position(), event->modifiers());
}

void GraphCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_scene)
        return;
    QPoint at = event->pos();
    if (event->reason() == QContextMenuEvent::Mouse) {
        const GraphPlace place = targetUnder(at).place;
        const auto layer = m_scene->layerOf(place);
        if (layer && m_highlight.isMarked(*layer)) // the menu is about all that are selected
            setFocusPlace(place);
        else
            focusOn(place);
    } else if (m_highlight.focus.isSomething()) {
        at = camera().toWindow(m_scene->rectOf(m_highlight.focus)).center().toPoint();
    }
    Q_EMIT menuWanted(mapToGlobal(at));
}

void GraphCanvas::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!m_scene)
        return;
    Camera camera = m_motion.aim();
    m_view = View::Free;
    const QPoint turn = event->angleDelta();
    if (turn.x() != 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        camera.move(turn.x() != 0 ? QPointF(turn) / 2 : QPointF(turn.y(), 0) / 2);
        return glideTo(camera, WheelMs);
    }
    camera.zoom(std::pow(WheelZoom, turn.y()), event->position());
    glideTo(camera, WheelMs);
}

void GraphCanvas::setHovered(const QPointF &point)
{
    if (!m_scene)
        return;
    const GraphPlace hovered = targetUnder(point).place;
    if (m_highlight.hovered == hovered)
        return;
    m_highlight.hovered = hovered;
    setCursor(hovered.isSomething() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void GraphCanvas::leaveEvent(QEvent *event)
{
    m_highlight.hovered = {};
    update();
    QWidget::leaveEvent(event);
}

void GraphCanvas::keyPressEvent(QKeyEvent *event)
{
    if (!pressGraphKey(*this, *event))
        QWidget::keyPressEvent(event);
}

bool GraphCanvas::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = m_scene ? targetUnder(help->pos()).toolTip(m_data, *m_scene) : QString();
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    // Escape leads out of the block before it may mean anything to the window.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape
        && m_highlight.focus.isSomething()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_keys.h"

#include "widgets/graph/graph_canvas.h"
#include "widgets/graph/graph_steps.h"

#include <QKeyEvent>

#include <algorithm>

namespace halftone {

namespace {

constexpr double KeyZoom = 1.25; // chosen

bool step(GraphCanvas &canvas, int key, bool layersOnly)
{
    const bool down = canvas.scene()->direction() == FlowDirection::Down;
    const auto go = [&](Step step) {
        canvas.focusOn(stepFrom(*canvas.scene(), canvas.data(), canvas.focusPlace(), step, layersOnly));
        return true;
    };
    switch (key) {
    case Qt::Key_Up:
        return go(down ? Step::Upstream : Step::Lower);
    case Qt::Key_Down:
        return go(down ? Step::Downstream : Step::Higher);
    case Qt::Key_Left:
        return go(down ? Step::Lower : Step::Upstream);
    case Qt::Key_Right:
        return go(down ? Step::Higher : Step::Downstream);
    default:
        return false;
    }
}

bool goToTile(GraphCanvas &canvas, int key)
{
    const GraphPlace focus = canvas.focusPlace();
    const std::size_t last = canvas.data().tiles.size() - 1;
    const auto go = [&](std::size_t tile) {
        canvas.focusOn(samePlaceIn(*canvas.scene(), canvas.data(), focus, tile));
        return true;
    };
    switch (key) {
    case Qt::Key_Home:
        return go(0);
    case Qt::Key_End:
        return go(last);
    case Qt::Key_PageUp:
        return go(focus.tile > 0 ? focus.tile - 1 : 0);
    case Qt::Key_PageDown:
        return go(focus.isSomething() ? std::min(focus.tile + 1, last) : 0);
    default:
        return false;
    }
}

bool changeLevel(GraphCanvas &canvas, int key)
{
    switch (key) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        canvas.goIn();
        return true;
    case Qt::Key_Escape:
    case Qt::Key_Backspace:
        return canvas.goOut();
    case Qt::Key_Space:
        canvas.toggleRun(canvas.focusPlace().tile);
        return true;
    default:
        return false;
    }
}

bool zoom(GraphCanvas &canvas, int key)
{
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        canvas.zoomBy(KeyZoom);
        return true;
    case Qt::Key_Minus:
        canvas.zoomBy(1 / KeyZoom);
        return true;
    case Qt::Key_0:
        canvas.fit();
        return true;
    default:
        return false;
    }
}

} // namespace

bool pressGraphKey(GraphCanvas &canvas, const QKeyEvent &event)
{
    if (canvas.scene() == nullptr)
        return false;
    const int key = event.key();
    return step(canvas, key, event.modifiers().testFlag(Qt::ControlModifier)) || goToTile(canvas, key)
        || changeLevel(canvas, key) || zoom(canvas, key);
}

} // namespace halftone

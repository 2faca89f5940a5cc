// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QKeyEvent;

namespace halftone {

class GraphCanvas;

/// Does what a key means in the drawing of a model that @p canvas shows: moves the focus, goes in or out, zooms.
/// @return whether it means anything
bool pressGraphKey(GraphCanvas &canvas, const QKeyEvent &event);

} // namespace halftone

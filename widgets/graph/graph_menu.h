// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace halftone {

class GraphCanvas;

/// What can be done where the focus of @p canvas is: a menu that deletes itself when it closes.
/// @param decisions  about the selected layers, at its end
QMenu *makeGraphMenu(GraphCanvas *canvas, const QList<QAction *> &decisions, QWidget *parent);

} // namespace halftone

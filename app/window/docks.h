// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDockWidget;
class QWidget;

namespace halftone {

// GUI thread.

/// The panel that @p widget is in; null outside of all.
QDockWidget *dockOf(const QWidget *widget);

/// Shows @p panel, in front of those that share its place, with the keyboard's focus.
void bringUp(QDockWidget *panel);

} // namespace halftone

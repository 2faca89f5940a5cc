// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/docks.h"

#include <QDockWidget>

namespace halftone {

QDockWidget *dockOf(const QWidget *widget)
{
    for (auto *parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto *panel = qobject_cast<QDockWidget *>(parent))
            return panel;
    }
    return nullptr;
}

void bringUp(QDockWidget *panel)
{
    panel->show();
    panel->raise();
    panel->widget()->setFocus();
}

} // namespace halftone

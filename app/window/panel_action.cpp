// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panel_action.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace halftone {

QAction *panelAction(QWidget *view, const char *name, const QString &text, const QString &toolTip,
                     const QKeySequence &key)
{
    auto *action = new QAction(text, view);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    const QString keyText = key.toString(QKeySequence::NativeText);
    action->setToolTip(keyText.isEmpty() ? toolTip : QStringLiteral("%1 (%2)").arg(toolTip, keyText));
    view->addAction(action);
    return action;
}

QToolButton *addButton(QHBoxLayout *row, QAction *action)
{
    auto *button = new QToolButton(row->parentWidget());
    button->setDefaultAction(action);
    row->addWidget(button);
    return button;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QKeySequence>

namespace halftone {

/// Adds an action to @p list: for its context menu, and by @p key while the list has the focus.
template <typename Receiver>
QAction *addListAction(QAbstractItemView *list, const QString &text, const QKeySequence &key,
                       Receiver *receiver, void (Receiver::*slot)())
{
    auto *action = new QAction(text, list);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    list->addAction(action);
    QObject::connect(action, &QAction::triggered, receiver, slot);
    return action;
}

} // namespace halftone

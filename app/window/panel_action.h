// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QString>

class QAction;
class QHBoxLayout;
class QToolButton;
class QWidget;

namespace halftone {

/// An action of a panel: in the context menu of @p view, with a key that works while @p view has the focus.
/// @param toolTip  without the key, which is added
QAction *panelAction(QWidget *view, const char *name, const QString &text, const QString &toolTip,
                     const QKeySequence &key = {});

/// A button for @p action, added to @p row.
QToolButton *addButton(QHBoxLayout *row, QAction *action);

} // namespace halftone

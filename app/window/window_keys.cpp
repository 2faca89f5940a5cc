// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_keys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <array>

namespace halftone {

namespace {

/// The line in which @p field edits.
const QLineEdit *lineOf(const QWidget &field)
{
    const auto *line = qobject_cast<const QLineEdit *>(&field);
    return line != nullptr ? line : field.findChild<const QLineEdit *>();
}

/// Whether @p field should have it: what is typed without Ctrl, what every desktop edits with, and undo while something
/// typed can be undone.
bool isForEditing(const QKeyEvent &event, const QWidget &field)
{
    constexpr std::array Editing{QKeySequence::Cut, QKeySequence::Copy, QKeySequence::Paste,
                                 QKeySequence::SelectAll};
    const auto *line = lineOf(field);
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo))
        return line == nullptr || line->isUndoAvailable() || line->isRedoAvailable();
    return !event.modifiers().testFlag(Qt::ControlModifier)
        || std::ranges::any_of(Editing, [&](auto key) { return event.matches(key); });
}

} // namespace

WindowKeys::WindowKeys(QWidget *window) : QObject(window), m_window(window)
{
    qApp->installEventFilter(this);
}

bool WindowKeys::isOfWindow(const QKeySequence &key) const
{
    return std::ranges::any_of(m_window->findChildren<QAction *>(), [&](const QAction *action) {
        return action->isEnabled() && action->shortcuts().contains(key);
    });
}

// Fields accept a ShortcutOverride of the keys that they want; one that is ignored becomes a shortcut.
bool WindowKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *widget = qobject_cast<QWidget *>(watched);
    const auto &pressed = *static_cast<QKeyEvent *>(event);
    if (widget == nullptr || widget->window() != m_window || isForEditing(pressed, *widget)
        || !isOfWindow(QKeySequence(pressed.keyCombination())))
        return false;
    event->ignore();
    return true;
}

} // namespace halftone

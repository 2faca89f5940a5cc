// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_keys.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace halftone {

namespace {

/// Whether a field should have it: what is typed without Ctrl, and what every desktop edits with.
bool isForEditing(const QKeyEvent &event)
{
    constexpr std::array Editing{QKeySequence::Undo, QKeySequence::Redo,  QKeySequence::Cut,
                                 QKeySequence::Copy, QKeySequence::Paste, QKeySequence::SelectAll};
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
    if (widget == nullptr || widget->window() != m_window || isForEditing(pressed)
        || !isOfWindow(QKeySequence(pressed.keyCombination())))
        return false;
    event->ignore();
    return true;
}

} // namespace halftone

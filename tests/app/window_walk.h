// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QWidget>

#include <algorithm>

/// How tests look at all controls of a window.
namespace halftone::test {

/// Whether a person can see it: not behind another panel, not scrolled away. What its own parts cover is seen in them: a
/// list without a frame shows nothing but its viewport.
inline bool isOnScreen(const QWidget &widget)
{
    if (!widget.isVisible())
        return false;
    const auto parts = widget.findChildren<QWidget *>(); // which may cover it
    return !widget.visibleRegion().isEmpty() || std::ranges::any_of(parts, [](const QWidget *part) {
        return part->isVisible() && !part->isWindow() && !part->visibleRegion().isEmpty();
    });
}

inline QString nameOf(const QWidget &widget)
{
    return QStringLiteral("%1 “%2” in %3 “%4”")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(),
             widget.parentWidget() != nullptr
                 ? QLatin1String(widget.parentWidget()->metaObject()->className())
                 : QLatin1String("nothing"),
             widget.parentWidget() != nullptr ? widget.parentWidget()->objectName() : QString());
}

/// Of its accessible name and description.
inline QString accessibleText(QWidget *widget, QAccessible::Text kind)
{
    const auto *interface = QAccessible::queryAccessibleInterface(widget);
    return interface != nullptr ? interface->text(kind) : QString();
}

/// The controls of @p window that the Tab key is to reach now.
inline QList<QWidget *> controlsOf(const QWidget &window)
{
    QList<QWidget *> controls;
    for (auto *widget : window.findChildren<QWidget *>()) {
        if (widget->window() == &window && isOnScreen(*widget) && widget->isEnabled()
            && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr)
            controls << widget;
    }
    return controls;
}

/// What shows text of its own in the palette's colours.
inline QList<QWidget *> textsOf(const QWidget &window)
{
    QList<QWidget *> texts;
    for (auto *label : window.findChildren<QLabel *>()) {
        if (isOnScreen(*label) && label->isEnabled() && !label->text().isEmpty())
            texts << label;
    }
    for (auto *button : window.findChildren<QAbstractButton *>()) {
        if (isOnScreen(*button) && button->isEnabled() && !button->text().isEmpty())
            texts << button;
    }
    return texts;
}

/// The colour behind @p widget.
inline QColor backgroundOf(const QWidget &widget)
{
    const QWidget *painted = &widget;
    while (!painted->isWindow() && !painted->autoFillBackground())
        painted = painted->parentWidget();
    return painted->palette().color(painted->backgroundRole());
}

} // namespace halftone::test

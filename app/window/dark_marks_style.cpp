// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/dark_marks_style.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QPainter>
#include <QStyleOption>
#include <QToolButton>

namespace halftone {

namespace {

constexpr double OutlineShare
    = 0.55; // chosen: of the text's colour, contrast above 3:1 as WCAG 2.1 asks of controls

/// The style of a desktop knows its own dark windows.
bool needsMarks(const QStyle *style, const QPalette &palette)
{
    return style->name() == QLatin1String("fusion") && theme::isDark(palette);
}

/// @p icon in one colour: its form is all that it says.
QIcon inColor(const QIcon &icon, const QColor &color)
{
    const auto sizes = icon.availableSizes();
    if (sizes.isEmpty())
        return icon;
    QIcon result;
    for (const QSize size : sizes) {
        QPixmap pixmap = icon.pixmap(size);
        QPainter painter(&pixmap);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(QRect({}, size), color);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace

QIcon DarkMarksStyle::standardIcon(StandardPixmap icon, const QStyleOption *option,
                                   const QWidget *widget) const
{
    const QIcon plain = QProxyStyle::standardIcon(icon, option, widget);
    const QPalette palette = widget != nullptr ? widget->palette() : QApplication::palette();
    const bool isMark = icon == SP_ToolBarHorizontalExtensionButton
        || icon == SP_ToolBarVerticalExtensionButton || icon == SP_TitleBarNormalButton
        || icon == SP_TitleBarCloseButton || icon == SP_DockWidgetCloseButton;
    return isMark && needsMarks(baseStyle(), palette) ? inColor(plain, palette.color(QPalette::WindowText))
                                                      : plain;
}

void DarkMarksStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                   const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton)
        return;
    if (!needsMarks(baseStyle(), option->palette))
        return;
    const QColor outline = theme::mixed(option->palette.color(QPalette::Window),
                                        option->palette.color(QPalette::WindowText), OutlineShare);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, element == PE_IndicatorRadioButton);
    painter->setPen(outline);
    painter->setBrush(Qt::NoBrush);
    if (element == PE_IndicatorCheckBox)
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    else
        painter->drawEllipse(QRectF(option->rect).adjusted(1, 1, -1, -1));
    painter->restore();
}

void renewMarks(QMainWindow *window)
{
    for (auto *panel : window->findChildren<QDockWidget *>())
        panel->setTitleBarWidget(panel->titleBarWidget());
    QEvent direction(QEvent::LayoutDirectionChange);
    for (auto *extension : window->findChildren<QToolButton *>(QStringLiteral("qt_toolbar_ext_button")))
        QApplication::sendEvent(extension, &direction);
}

} // namespace halftone

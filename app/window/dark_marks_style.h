// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

class QMainWindow;

namespace halftone {

/// The application's style, with marks that can be seen in a dark window: Fusion draws the outline of an indicator and the
/// arrow of what a tool bar has no room for in shades of the window's colour or in black. Light windows are left alone.
class DarkMarksStyle : public QProxyStyle
{
    Q_OBJECT

public:
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

/// Panels and tool bars of @p window ask the style for their marks again, which they do by themselves only when they are
/// made: for when the palette has changed.
void renewMarks(QMainWindow *window);

} // namespace halftone

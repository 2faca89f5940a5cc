// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

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

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPixmap>
#include <QPointF>

#include <map>
#include <tuple>

class QPainter;

namespace halftone {

/// The mark of a format in a cell: a disc where it is lowered, a ring where it is not. GUI thread, as all below.
struct FormatDot
{
    double radius = 0; ///< pixels
    bool filled = false;
    QColor format;
    QColor outline; ///< seen on what lies under the dot
};

/// GUI thread.
void paintDot(QPainter &painter, QPointF center, const FormatDot &dot);

/// The same for thousands of dots of few kinds: each kind is painted once, then copied to whole pixels, which takes an
/// eighth of the time. Radii are rounded to a quarter of a pixel.
class DotStamps
{
public:
    void paint(QPainter &painter, QPointF center, const FormatDot &dot);

private:
    using Kind = std::tuple<int, bool, QRgb, QRgb>;

    std::map<Kind, QPixmap> m_stamps;
};

} // namespace halftone

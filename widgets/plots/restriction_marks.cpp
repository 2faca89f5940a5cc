// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/restriction_marks.h"

#include <QColor>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <algorithm>

namespace halftone {

namespace {

struct RestrictionMarkName // the context of its translations
{
    Q_DECLARE_TR_FUNCTIONS(RestrictionMarkName)
};

} // namespace

std::array<NamedMark, 3> namedMarks()
{
    return {{{&RestrictionMarks::pinned, RestrictionMarkName::tr("pinned")},
             {&RestrictionMarks::excludes, RestrictionMarkName::tr("not every format")},
             {&RestrictionMarks::tied, RestrictionMarkName::tr("tied")}}};
}

void paintRestrictionMarks(QPainter &painter, const QRectF &rect, const RestrictionMarks &marks,
                           const QColor &color, double radius)
{
    constexpr double LargestSide = 20; // chosen: pixels; of a larger place the marks stay small
    const double size = std::min({rect.width(), rect.height(), LargestSide}) * 0.4;
    if (marks.pinned) {
        QPainterPath corner(rect.topRight());
        corner.lineTo(rect.right() - size, rect.top());
        corner.lineTo(rect.right(), rect.top() + size);
        QPainterPath form;
        form.addRoundedRect(rect, radius, radius);
        painter.fillPath(radius > 0 ? corner.intersected(form) : corner, color);
    }
    if (marks.excludes) {
        painter.setPen(QPen(color, 1.2));
        painter.drawLine(rect.topLeft() + QPointF(0, size), rect.topLeft() + QPointF(size, 0));
    }
    if (marks.tied) {
        const double width = std::clamp(size * 0.3, 1.0, 2.5);
        const double inset = rect.height() * 0.25;
        painter.fillRect(QRectF(rect.left() + 1, rect.top() + inset, width, rect.height() - 2 * inset),
                         color);
    }
}

} // namespace halftone

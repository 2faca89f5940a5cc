// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/drawn_words.h"

#include <QFontMetricsF>
#include <QPainter>

namespace halftone {

void drawLines(QPainter &painter, const QRectF &room, const QStringList &lines, double lineHeight)
{
    const QFontMetricsF metrics(painter.font());
    QRectF line(room.left(), room.top(), room.width(), lineHeight);
    for (const QString &text : lines) {
        if (line.bottom() > room.bottom() + 1)
            return;
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, room.width()));
        line.translate(0, lineHeight);
    }
}

} // namespace halftone

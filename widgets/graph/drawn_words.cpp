// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/drawn_words.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace halftone {

QString shortened(const QString &name, const std::vector<QString> &others, const QFont &font, double width)
{
    const QFontMetricsF metrics(font);
    const QString start = metrics.elidedText(name, Qt::ElideRight, width);
    const QString shown = start.chopped(1);
    const bool isAmbiguous = start != name && std::ranges::any_of(others, [&](const QString &other) {
                                 return other != name && other.startsWith(shown);
                             });
    return isAmbiguous ? metrics.elidedText(name, Qt::ElideMiddle, width) : start;
}

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

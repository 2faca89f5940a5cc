// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pictures/svg_text_object.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTextCursor>

namespace halftone {

namespace {

enum Property { SvgBytes = QTextFormat::UserProperty + 1, SvgSize };

} // namespace

QSizeF SvgTextObject::intrinsicSize(QTextDocument * /*document*/, int /*position*/, const QTextFormat &format)
{
    return format.property(SvgSize).toSizeF();
}

void SvgTextObject::drawObject(QPainter *painter, const QRectF &place, QTextDocument * /*document*/,
                               int /*position*/, const QTextFormat &format)
{
    QSvgRenderer(format.property(SvgBytes).toByteArray()).render(painter, place);
}

void insertSvg(QTextCursor &cursor, const QByteArray &svg, double width)
{
    QSizeF size = QSvgRenderer(svg).defaultSize();
    if (size.width() > width)
        size *= width / size.width();
    QTextCharFormat format;
    format.setObjectType(SvgTextObject::Type);
    format.setProperty(SvgBytes, svg);
    format.setProperty(SvgSize, size);
    cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
}

} // namespace halftone

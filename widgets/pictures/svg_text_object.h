// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextObjectInterface>

class QTextCursor;

namespace halftone {

/// Draws the SVG images of a text document as lines. Register it with the document's layout under Type.
class SvgTextObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int Type = QTextFormat::UserObject + 1;

    QSizeF intrinsicSize(QTextDocument *document, int position, const QTextFormat &format) override;
    void drawObject(QPainter *painter, const QRectF &place, QTextDocument *document, int position,
                    const QTextFormat &format) override;
};

/// Puts an image where @p cursor is, at most @p width wide.
/// @param svg  a whole <svg> element
void insertSvg(QTextCursor &cursor, const QByteArray &svg, double width);

} // namespace halftone

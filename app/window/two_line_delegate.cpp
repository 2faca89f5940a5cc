// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/two_line_delegate.h"

#include "widgets/models/session_thumbnail.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace halftone {

namespace {

constexpr int ThumbnailWidth = 44; // chosen: a shape is seen
constexpr int NarrowestWithThumbnail = 160; // chosen: in a narrower list the name needs the room
constexpr double DotRadius = 2.5;

QPalette::ColorRole textRole(const QStyleOptionViewItem &item)
{
    return (item.state & QStyle::State_Selected) != 0 ? QPalette::HighlightedText : QPalette::Text;
}

} // namespace

/// The dot is where the threshold stands: in its colour, except on the selection's.
void TwoLineDelegate::paintThumbnail(QPainter &painter, const QRect &place, const SessionThumbnail &thumbnail,
                                     const QStyleOptionViewItem &item)
{
    const QRectF inside = QRectF(place).adjusted(DotRadius, DotRadius, -DotRadius, -DotRadius);
    const auto toPixels = [&](QPointF point) {
        return QPointF(inside.left() + point.x() * inside.width(),
                       inside.bottom() - point.y() * inside.height());
    };
    QPolygonF curve;
    for (const auto &point : thumbnail.curve)
        curve << toPixels(point);
    const auto role = textRole(item);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(item.palette.color(role), 1.2));
    painter.drawPolyline(curve);
    if (!thumbnail.chosen)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(role == QPalette::Text ? theme::accent(item.palette) : item.palette.color(role));
    painter.drawEllipse(toPixels(*thumbnail.chosen), DotRadius, DotRadius);
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = (item.state & QStyle::State_Selected) != 0;
    const auto role = textRole(item);
    QRect inside
        = item.rect.adjusted(theme::Spacing, theme::Spacing / 2, -theme::Spacing, -theme::Spacing / 2);
    const auto thumbnail = index.data(m_thumbnailRole).value<SessionThumbnail>();
    painter->save();
    if (!thumbnail.curve.isEmpty() && item.rect.width() >= NarrowestWithThumbnail) {
        QRect place(inside.right() - ThumbnailWidth, inside.top(), ThumbnailWidth, inside.height());
        inside.setRight(place.left() - theme::Spacing);
        if (item.direction == Qt::RightToLeft) {
            inside.moveRight(item.rect.right() - theme::Spacing);
            place.moveLeft(item.rect.left() + theme::Spacing);
        }
        paintThumbnail(*painter, place, thumbnail, item);
    }
    const auto line = [&](int number, const QString &text, qreal opacity, const QFont &font) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setOpacity(opacity);
        painter->setPen(item.palette.color(role));
        const QRect place(inside.left(), inside.top() + number * metrics.lineSpacing(), inside.width(),
                          metrics.height());
        painter->drawText(
            place, Qt::AlignVCenter | Qt::AlignLeading,
            metrics.elidedText(text, number == 0 ? Qt::ElideMiddle : Qt::ElideRight, place.width()));
    };
    QFont plain = item.font;
    plain.setBold(false);
    constexpr qreal DetailOpacity = 0.75; // chosen: quieter, contrast still above 4.5:1
    line(0, index.data().toString(), 1.0, item.font);
    line(1, index.data(m_detailRole).toString(), isSelected ? 1.0 : DetailOpacity, plain);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * QFontMetrics(option.font).lineSpacing() + theme::Spacing};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/two_line_delegate.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace halftone {

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool isSelected = (item.state & QStyle::State_Selected) != 0;
    const auto role = isSelected ? QPalette::HighlightedText : QPalette::Text;
    const QRect inside
        = item.rect.adjusted(theme::spacing, theme::spacing / 2, -theme::spacing, -theme::spacing / 2);
    const QFontMetrics metrics(item.font);
    const auto line = [&](int number, const QString &text, qreal opacity) {
        painter->setOpacity(opacity);
        painter->setPen(item.palette.color(role));
        const QRect place(inside.left(), inside.top() + number * metrics.lineSpacing(), inside.width(),
                          metrics.height());
        painter->drawText(
            place, Qt::AlignVCenter | Qt::AlignLeading,
            metrics.elidedText(text, number == 0 ? Qt::ElideMiddle : Qt::ElideRight, place.width()));
    };
    painter->save();
    painter->setFont(item.font);
    constexpr qreal DetailOpacity = 0.75; // chosen: quieter, contrast still above 4.5:1
    line(0, index.data().toString(), 1.0);
    line(1, index.data(m_detailRole).toString(), isSelected ? 1.0 : DetailOpacity);
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, 2 * QFontMetrics(option.font).lineSpacing() + theme::spacing};
}

} // namespace halftone

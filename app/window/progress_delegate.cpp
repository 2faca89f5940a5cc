// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/progress_delegate.h"

#include "widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace halftone {

namespace {

constexpr int BarWidth = 96; // chosen: pixels
constexpr int BarHeight = 6; // chosen: likewise

} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const double fraction = index.data(m_fractionRole).toDouble();
    if (fraction < 0)
        return QStyledItemDelegate::paint(painter, option, index);
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle *style = item.widget != nullptr ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    const QRect inside = item.rect.adjusted(theme::Spacing / 2, 0, -theme::Spacing / 2, 0);
    QRect bar(0, 0, BarWidth, BarHeight);
    bar.moveCenter(inside.center());
    bar.moveLeft(inside.left());
    QRect done = bar;
    done.setWidth(static_cast<int>(fraction * BarWidth));
    const QColor full = item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Highlight);
    painter->fillRect(
        bar, theme::mixed(full, item.palette.color(isSelected ? QPalette::Highlight : QPalette::Base), 0.75));
    painter->fillRect(done, full);
    item.rect = inside.adjusted(BarWidth + theme::Spacing, 0, 0, 0);
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(item.rect, Qt::AlignVCenter | Qt::AlignLeft,
                      item.fontMetrics.elidedText(item.text, Qt::ElideRight, item.rect.width()));
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace halftone {

struct SessionThumbnail;

/// Draws an item of a list in two lines: its name, and what is in it; and a small trade-off behind them if there is one.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param detailRole     of the second line
    /// @param thumbnailRole  of a SessionThumbnail; -1 for a list without them
    TwoLineDelegate(int detailRole, QObject *parent, int thumbnailRole = -1)
        : QStyledItemDelegate(parent), m_detailRole(detailRole), m_thumbnailRole(thumbnailRole)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintThumbnail(QPainter &painter, const QRect &place, const SessionThumbnail &thumbnail,
                               const QStyleOptionViewItem &item);

    int m_detailRole;
    int m_thumbnailRole;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace halftone {

/// Draws an item of a list in two lines: its name, and what is in it.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param detailRole  of the second line
    explicit TwoLineDelegate(int detailRole, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_detailRole(detailRole)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_detailRole;
};

} // namespace halftone

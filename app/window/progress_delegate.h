// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace halftone {

/// Draws a bar before the text of a cell whose fraction is not negative.
class ProgressDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// @param fractionRole  of the model; 0..1, negative: no bar
    ProgressDelegate(int fractionRole, QObject *parent)
        : QStyledItemDelegate(parent), m_fractionRole(fractionRole)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    int m_fractionRole;
};

} // namespace halftone

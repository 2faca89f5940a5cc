// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/layer_filter.h"

#include <QSortFilterProxyModel>

namespace halftone {

/// The layer table sorted by number and filtered by a LayerFilter.
class LayerFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LayerFilterModel(QObject *parent = nullptr);

    /// @return empty, or why @p text is not understood; the old filter then stays
    QString setFilterText(const QString &text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    LayerFilter m_filter;
};

} // namespace halftone

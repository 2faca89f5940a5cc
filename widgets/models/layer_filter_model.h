// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace halftone {

/// The layer table sorted by number and filtered by a regular expression over the name, the role and the
/// format.
class LayerFilterModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit LayerFilterModel(QObject *parent = nullptr);

    /// @return empty, or why @p pattern is no regular expression; the old filter then stays
    QString setFilterText(const QString &pattern);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace halftone

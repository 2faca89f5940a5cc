// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_filter_model.h"

#include "widgets/models/layer_table_model.h"

#include <utility>

namespace halftone {

LayerFilterModel::LayerFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(LayerTableModel::SortRole);
    setDynamicSortFilter(true);
}

QString LayerFilterModel::setFilterText(const QString &text)
{
    auto parsed = LayerFilter::parse(text);
    if (const auto *problem = std::get_if<QString>(&parsed))
        return *problem;
    m_filter = std::get<LayerFilter>(std::move(parsed));
    invalidateFilter();
    return {};
}

bool LayerFilterModel::filterAcceptsRow(int row, const QModelIndex & /*parent*/) const
{
    return m_filter.accepts(*sourceModel(), row);
}

bool LayerFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(sortRole());
    const QVariant b = right.data(sortRole());
    if (!a.isValid() || !b.isValid())
        return !a.isValid() && b.isValid(); // what is not known comes first
    if (a.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return a.toDouble() < b.toDouble();
}

} // namespace halftone

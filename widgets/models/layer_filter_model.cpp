// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_filter_model.h"

#include "widgets/models/layer_table_model.h"

#include <QRegularExpression>

namespace halftone {

LayerFilterModel::LayerFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(LayerTableModel::SortRole);
    setDynamicSortFilter(true);
}

QString LayerFilterModel::setFilterText(const QString &pattern)
{
    const QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption);
    if (!expression.isValid())
        return tr("Not a regular expression: %1 at character %2")
            .arg(expression.errorString())
            .arg(expression.patternErrorOffset() + 1);
    setFilterRegularExpression(expression);
    return {};
}

bool LayerFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QRegularExpression expression = filterRegularExpression();
    if (expression.pattern().isEmpty())
        return true;
    for (const int column : {LayerTableModel::NameColumn, LayerTableModel::RoleColumn,
                             LayerTableModel::FormatColumn, LayerTableModel::RestrictionColumn}) {
        if (expression.match(sourceModel()->index(row, column, parent).data().toString()).hasMatch())
            return true;
    }
    return false;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/figure_table_model.h"

#include "widgets/pages/table_style.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace halftone {

FigureTableModel::FigureTableModel(QStringList columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{
}

void FigureTableModel::setRows(std::vector<std::vector<FigureCell>> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &cell
        = m_rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell.text;
    case SortRole:
        return cell.number ? QVariant(*cell.number) : QVariant(cell.text);
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (cell.number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return m_columns.value(section);
}

QTableView *sortableView(FigureTableModel *model, const QString &name, QWidget *parent)
{
    auto *view = new QTableView(parent);
    auto *sorted = new QSortFilterProxyModel(view);
    sorted->setSourceModel(model);
    sorted->setSortRole(FigureTableModel::SortRole);
    view->setModel(sorted);
    view->setAccessibleName(name);
    view->setSortingEnabled(true);
    view->sortByColumn(-1, Qt::AscendingOrder);
    styleTable(*view);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    return view;
}

} // namespace halftone

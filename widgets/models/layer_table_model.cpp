// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_table_model.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace halftone {

namespace {

/// One value in the three ways it is asked for.
QVariant inRole(int role, const QVariant &sort, const QString &shown, const QString &copied)
{
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case LayerTableModel::SortRole:
        return sort;
    case LayerTableModel::CopyRole:
        return copied;
    default:
        return {};
    }
}

QVariant textInRole(int role, const QString &value)
{
    return inRole(role, value, value, value);
}

QVariant numberInRole(int role, double value, const QString &unit)
{
    if (role == Qt::ToolTipRole)
        return text::full(value, unit);
    return inRole(role, value, text::number(value), text::plain(value));
}

QString kindText(LayerKind kind)
{
    return kind == LayerKind::Linear ? LayerTableModel::tr("linear") : LayerTableModel::tr("matmul");
}

QVariant cellOf(const LayerRow &row, LayerTableModel::Column column, int role)
{
    const QString squareNats = QStringLiteral("nats²");
    switch (column) { // no default: a new column is a compiler warning
    case LayerTableModel::NameColumn:
        return role == Qt::ToolTipRole ? QVariant(row.name) : textInRole(role, row.name);
    case LayerTableModel::BlockColumn:
        return inRole(role, row.block, row.block < 0 ? QStringLiteral("–") : QString::number(row.block),
                      row.block < 0 ? QString() : QString::number(row.block));
    case LayerTableModel::RoleColumn:
        return textInRole(role, row.role);
    case LayerTableModel::KindColumn:
        return textInRole(role, kindText(row.kind));
    case LayerTableModel::ParametersColumn:
        return inRole(role, static_cast<qlonglong>(row.parameters),
                      row.parameters == 0 ? QStringLiteral("–") : text::integer(row.parameters),
                      QString::number(row.parameters));
    case LayerTableModel::SensitivityColumn:
        return numberInRole(role, row.sensitivity, squareNats);
    case LayerTableModel::StandardErrorColumn:
        return numberInRole(role, row.standardError, squareNats);
    case LayerTableModel::LossMseColumn:
        return row.lossMse ? numberInRole(role, *row.lossMse, squareNats) : QVariant();
    case LayerTableModel::ShareColumn:
        return row.share ? inRole(role, *row.share, text::percent(*row.share), text::plain(*row.share))
                         : QVariant();
    case LayerTableModel::FormatColumn:
        if (role == Qt::DecorationRole && !row.format.empty())
            return theme::formatColor(row.format, QGuiApplication::palette().color(QPalette::Base));
        return textInRole(role, row.formatLabel);
    case LayerTableModel::KeptShareColumn:
        return row.keptShare
            ? inRole(role, *row.keptShare, text::percent(*row.keptShare, 3), text::plain(*row.keptShare))
            : QVariant();
    case LayerTableModel::RestrictionColumn:
        return textInRole(role, row.restriction);
    case LayerTableModel::SubgraphColumn:
        return role == Qt::ToolTipRole ? QVariant(row.subgraph) : textInRole(role, row.subgraph);
    case LayerTableModel::ColumnCount:
        break;
    }
    return {};
}

bool isNumeric(int column)
{
    switch (static_cast<LayerTableModel::Column>(column)) {
    case LayerTableModel::BlockColumn:
    case LayerTableModel::ParametersColumn:
    case LayerTableModel::SensitivityColumn:
    case LayerTableModel::StandardErrorColumn:
    case LayerTableModel::LossMseColumn:
    case LayerTableModel::ShareColumn:
    case LayerTableModel::KeptShareColumn:
        return true;
    default:
        return false;
    }
}

QString titleOf(LayerTableModel::Column column)
{
    switch (column) {
    case LayerTableModel::NameColumn:
        return LayerTableModel::tr("Layer");
    case LayerTableModel::BlockColumn:
        return LayerTableModel::tr("Block");
    case LayerTableModel::RoleColumn:
        return LayerTableModel::tr("Role");
    case LayerTableModel::KindColumn:
        return LayerTableModel::tr("Kind");
    case LayerTableModel::ParametersColumn:
        return LayerTableModel::tr("Parameters");
    case LayerTableModel::SensitivityColumn:
        return LayerTableModel::tr("Sensitivity (nats²)");
    case LayerTableModel::StandardErrorColumn:
        return LayerTableModel::tr("± standard error (nats²)");
    case LayerTableModel::LossMseColumn:
        return LayerTableModel::tr("Loss MSE if quantized (nats²)");
    case LayerTableModel::ShareColumn:
        return LayerTableModel::tr("Share of budget");
    case LayerTableModel::FormatColumn:
        return LayerTableModel::tr("Format");
    case LayerTableModel::KeptShareColumn:
        return LayerTableModel::tr("Keeps its format");
    case LayerTableModel::RestrictionColumn:
        return LayerTableModel::tr("Restriction");
    case LayerTableModel::SubgraphColumn:
        return LayerTableModel::tr("Sub-graph");
    case LayerTableModel::ColumnCount:
        break;
    }
    return {};
}

QString explanationOf(LayerTableModel::Column column)
{
    switch (column) {
    case LayerTableModel::SensitivityColumn:
        return LayerTableModel::tr("How strongly the loss scatters when the layer's operands are rounded; "
                                   "nats² per unit of relative noise power");
    case LayerTableModel::StandardErrorColumn:
        return LayerTableModel::tr("Of the sensitivity, from the scatter between samples; nats²");
    case LayerTableModel::LossMseColumn:
        return LayerTableModel::tr(
            "Predicted mean square change of the loss if this layer is quantized; nats²");
    case LayerTableModel::ShareColumn:
        return LayerTableModel::tr(
            "Its part of the loss MSE that the threshold allows: used, or what it would use if "
            "quantized");
    case LayerTableModel::KeptShareColumn:
        return LayerTableModel::tr("Share of the re-draws of the samples in which the solver gives the layer "
                                   "this format again; little: more samples may change it");
    default:
        return {};
    }
}

} // namespace

void LayerTableModel::setRows(std::vector<LayerRow> rows)
{
    if (rows == m_rows)
        return;
    const bool sameLayers = std::ranges::equal(rows, m_rows, {}, &LayerRow::name, &LayerRow::name);
    if (sameLayers) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int LayerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LayerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LayerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LayerRow &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == LayerRole)
        return row.layer.value;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumeric(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    return cellOf(row, static_cast<Column>(index.column()), role);
}

QVariant LayerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return titleOf(static_cast<Column>(section));
    if (role == Qt::ToolTipRole)
        return explanationOf(static_cast<Column>(section));
    if (role == Qt::TextAlignmentRole && isNumeric(section))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

} // namespace halftone

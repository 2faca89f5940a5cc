// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/layer_table_model.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

#include <algorithm>

namespace halftone {

namespace {

/// A square of the format's colour, edged so that it is seen in a selected row too. GUI thread.
QPixmap swatch(std::string_view format)
{
    constexpr int Side = 12; // pixels
    const QColor base = QGuiApplication::palette().color(QPalette::Base);
    const double ratio = qApp->devicePixelRatio();
    QPixmap square(QSize(Side, Side) * ratio);
    square.setDevicePixelRatio(ratio);
    square.fill(base);
    QPainter(&square).fillRect(QRect(1, 1, Side - 2, Side - 2), theme::formatColor(format, base));
    return square;
}

/// One value in the three ways it is asked for.
QVariant inRole(int role, const QVariant &sort, const QString &shown, const QString &copied)
{
    switch (role) {
    case Qt::DisplayRole:
    case LayerTableModel::FilterRole:
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

QVariant knownInRole(int role, const std::optional<double> &value, const QString &unit)
{
    return value ? numberInRole(role, *value, unit) : QVariant();
}

QVariant shareInRole(int role, const std::optional<double> &share, int digits = 2)
{
    return share ? inRole(role, *share, text::percent(*share, digits), text::plain(*share)) : QVariant();
}

QVariant gainInRole(int role, const std::optional<double> &gain, const LayerRow &row)
{
    if (!gain)
        return {};
    if (role != Qt::ToolTipRole)
        return inRole(role, *gain, text::quantity(*gain, row.gainUnit), text::plain(*gain));
    return LayerTableModel::tr("%1 (%2)", "gain, source")
        .arg(text::full(*gain, row.gainUnit), row.gainSource);
}

QVariant flipsInRole(int role, const LayerRow &row)
{
    if (row.flips.empty())
        return {};
    QStringList shown;
    QStringList copied;
    for (const double tau : row.flips) {
        shown << text::tau(tau);
        copied << text::plain(tau);
    }
    return inRole(role, row.flips.front(), shown.join(QStringLiteral("; ")), copied.join(QLatin1Char(' ')));
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
        return knownInRole(role, row.lossMse, squareNats);
    case LayerTableModel::ShareColumn:
        return shareInRole(role, row.share);
    case LayerTableModel::FirstOperandColumn:
    case LayerTableModel::SecondOperandColumn:
        return numberInRole(role, row.operands[column - LayerTableModel::FirstOperandColumn], squareNats);
    case LayerTableModel::GainColumn:
        return gainInRole(role, row.gain, row);
    case LayerTableModel::PriceColumn:
        return gainInRole(role, row.price, row);
    case LayerTableModel::PriceSavedColumn:
        return knownInRole(role, row.priceSaved, squareNats);
    case LayerTableModel::FlipsColumn:
        return flipsInRole(role, row);
    case LayerTableModel::AloneRatioColumn:
        return knownInRole(role, row.aloneRatio, {});
    case LayerTableModel::RoundingRatioColumn:
        return knownInRole(role, row.roundingRatio, {});
    case LayerTableModel::FormatColumn:
        if (role == Qt::DecorationRole && !row.format.empty())
            return swatch(row.format);
        if (role == LayerTableModel::FilterRole)
            return QString(row.formatLabel + QLatin1Char(' ') + QString::fromStdString(row.format));
        return textInRole(role, row.formatLabel);
    case LayerTableModel::KeptShareColumn:
        return shareInRole(role, row.keptShare, 3);
    case LayerTableModel::RestrictionColumn:
        return textInRole(role, row.restriction);
    case LayerTableModel::SubgraphColumn:
        return role == Qt::ToolTipRole ? QVariant(row.subgraph) : textInRole(role, row.subgraph);
    case LayerTableModel::ColumnCount:
        break;
    }
    return {};
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
    case LayerTableModel::FirstOperandColumn:
        return LayerTableModel::tr("… of the input (nats²)", "sensitivity");
    case LayerTableModel::SecondOperandColumn:
        return LayerTableModel::tr("… of the weight (nats²)", "sensitivity");
    case LayerTableModel::GainColumn:
        return LayerTableModel::tr("Gain alone");
    case LayerTableModel::PriceColumn:
        return LayerTableModel::tr("Price of flipping");
    case LayerTableModel::PriceSavedColumn:
        return LayerTableModel::tr("Loss MSE saved by flipping (nats²)");
    case LayerTableModel::FlipsColumn:
        return LayerTableModel::tr("Flips at τ");
    case LayerTableModel::AloneRatioColumn:
        return LayerTableModel::tr("Measured alone / predicted");
    case LayerTableModel::RoundingRatioColumn:
        return LayerTableModel::tr("Measured rounding / predicted");
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
    case LayerTableModel::FirstOperandColumn:
        return LayerTableModel::tr(
            "The input's part of the sensitivity; of a matmul: its first operand's; nats²");
    case LayerTableModel::SecondOperandColumn:
        return LayerTableModel::tr(
            "The weight's part of the sensitivity; of a matmul: its second operand's; nats²");
    case LayerTableModel::GainColumn:
        return LayerTableModel::tr("What lowering this layer alone in its sub-graph brings");
    case LayerTableModel::PriceColumn:
        return LayerTableModel::tr(
            "Gain that the best choice loses if this layer, with those tied to it, has another "
            "format; of several formats the cheapest. Solved again for every layer");
    case LayerTableModel::PriceSavedColumn:
        return LayerTableModel::tr("Loss MSE that the best choice then has less; nats²");
    case LayerTableModel::FlipsColumn:
        return LayerTableModel::tr(
            "The thresholds from which the best choice gives this layer another format, among a "
            "hundred over the whole range");
    case LayerTableModel::AloneRatioColumn:
        return LayerTableModel::tr(
            "Loss MSE measured with this layer alone quantized, over the predicted one");
    case LayerTableModel::RoundingRatioColumn:
        return LayerTableModel::tr(
            "Loss MSE of the really rounded operands, to first order, over the one that the "
            "format alone predicts");
    case LayerTableModel::KeptShareColumn:
        return LayerTableModel::tr("Share of the re-draws of the samples in which the solver gives the layer "
                                   "this format again; little: more samples may change it");
    default:
        return {};
    }
}

} // namespace

QStringList LayerTableModel::words()
{
    return {"name",       "block",       "role",  "format", "kept",   "restriction", "kind",
            "parameters", "sensitivity", "error", "input",  "weight", "loss",        "share",
            "gain",       "price",       "saved", "flips",  "alone",  "rounding",    "subgraph"};
}

QString LayerTableModel::wordOf(int column)
{
    return words().at(column);
}

std::optional<int> LayerTableModel::columnNamed(const QString &word)
{
    const auto column = words().indexOf(word.toLower());
    return column < 0 ? std::nullopt : std::optional(static_cast<int>(column));
}

bool LayerTableModel::isNumeric(int column)
{
    switch (static_cast<Column>(column)) {
    case NameColumn:
    case RoleColumn:
    case FormatColumn:
    case RestrictionColumn:
    case KindColumn:
    case SubgraphColumn:
        return false;
    default:
        return true;
    }
}

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

void LayerTableModel::setExplanation(std::function<QString(LayerId)> explanation)
{
    m_explanation = std::move(explanation);
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
    const QVariant value = cellOf(row, static_cast<Column>(index.column()), role);
    const bool isExplained = index.column() == PriceColumn || index.column() == FlipsColumn;
    if (role != Qt::ToolTipRole || !isExplained || !m_explanation)
        return value;
    const QString explanation = m_explanation(row.layer);
    return value.isValid() ? QVariant(value.toString() + QLatin1Char('\n') + explanation)
                           : QVariant(explanation);
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

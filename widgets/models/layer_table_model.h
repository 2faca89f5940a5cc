// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// One layer with its figures.
struct LayerRow
{
    LayerId layer;
    QString name;
    int block = -1; ///< -1: outside every block
    QString role;
    LayerKind kind = LayerKind::Linear;
    std::int64_t parameters = 0;
    double sensitivity = 0; ///< nats^2 per unit of relative noise power
    double standardError = 0;
    std::optional<double> lossMse; ///< nats^2, in the lowered format
    std::optional<double> share; ///< of the loss-MSE budget
    std::string format; ///< chosen; empty before the first solution
    QString formatLabel;
    std::optional<double> keptShare = {}; ///< of the re-draws of the samples, in which it keeps its format
    std::array<double, 2> operands{}; ///< parts of the sensitivity
    QString gainUnit = {}; ///< "s" or "B"
    QString gainSource = {}; ///< of gain and price
    std::optional<double> gain = {}; ///< by lowering this layer alone
    std::optional<double> price = {}; ///< gain that the best choice loses if the layer has another format
    std::optional<double> priceSaved = {}; ///< nats^2 of loss MSE that this saves
    std::vector<double> flips = {}; ///< the thresholds, tau, above which it has another format; ascending
    std::optional<double> aloneRatio = {}; ///< measured with the layer alone, over predicted
    std::optional<double> roundingRatio = {}; ///< measured rounding errors, over predicted
    QString restriction = {}; ///< "pinned to FP8 E4M3"; empty for a free layer
    QString subgraph;

    bool operator==(const LayerRow &) const = default;
};

/// All layers of a session; the table twin of the heat map.
class LayerTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        BlockColumn,
        RoleColumn,
        FormatColumn,
        KeptShareColumn,
        RestrictionColumn,
        KindColumn,
        ParametersColumn,
        SensitivityColumn,
        StandardErrorColumn,
        FirstOperandColumn,
        SecondOperandColumn,
        LossMseColumn,
        ShareColumn,
        GainColumn,
        PriceColumn,
        PriceSavedColumn,
        FlipsColumn,
        AloneRatioColumn,
        RoundingRatioColumn,
        SubgraphColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< the number behind the text
        LayerRole, ///< LayerId::value
        FilterRole, ///< the text that a filter looks into
        CopyRole, ///< every digit, "C" locale
    };

    /// What a column is called in filters and settings: "sensitivity"; the same in every language.
    static QString wordOf(int column);
    static std::optional<int> columnNamed(const QString &word);
    static QStringList words(); ///< of all columns, in their order
    static bool isNumeric(int column);

    using QAbstractTableModel::QAbstractTableModel;

    /// If the layers are the same, figures are updated in place: selection and scrolling stay.
    void setRows(std::vector<LayerRow> rows);
    [[nodiscard]] const std::vector<LayerRow> &rows() const { return m_rows; }

    /// Prices and flips of a layer in words for tooltips, made when they are asked for.
    void setExplanation(std::function<QString(LayerId)> explanation);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<LayerRow> m_rows;
    std::function<QString(LayerId)> m_explanation;
};

} // namespace halftone

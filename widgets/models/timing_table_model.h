// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/timing.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace halftone {

/// Where the gains of a timing come from, and whether it is finished.
enum class TimingState {
    Modelled, ///< by a formula
    Measured,
    Imported,
    Running, ///< being measured
    Unfinished, ///< measured in part; can be continued
};

/// A timing of the session, or one that is being measured.
struct TimingRow
{
    std::string source; ///< as it is stored
    Workload workload;
    std::vector<std::string> formats;
    TimingState state = TimingState::Modelled;
    std::size_t done = 0; ///< measurements of a timing that is running or unfinished
    std::size_t all = 0; ///< 0: unknown
    double baselineSeconds = 0; ///< 0: unknown
    double resolutionSeconds = 0; ///< 0: exact
    bool hasGains = true; ///< can be solved with
    bool isPaused = false; ///< of one that is running
    bool isUsed = false; ///< by the integer program
    std::string device = {}; ///< of a timing that is running or unfinished: as its journal has it

    bool operator==(const TimingRow &) const = default;
};

/// The timings of a session as a table, the newest first.
class TimingTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SourceColumn,
        StateColumn,
        WorkloadColumn,
        FormatsColumn,
        BaselineColumn,
        StepColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(std::vector<TimingRow> rows);
    [[nodiscard]] const TimingRow &row(int row) const { return m_rows.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString textOf(const TimingRow &row, Column column);

    std::vector<TimingRow> m_rows;
};

} // namespace halftone

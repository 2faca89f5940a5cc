// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/timing_table_model.h"

#include "widgets/number_text.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <QFont>

namespace halftone {

namespace {

QString stateText(const TimingRow &row)
{
    const QString done = row.all > 0 ? TimingTableModel::tr("%1 of %2")
                                           .arg(text::integer(static_cast<std::int64_t>(row.done)),
                                                text::integer(static_cast<std::int64_t>(row.all)))
                                     : text::integer(static_cast<std::int64_t>(row.done));
    switch (row.state) {
    case TimingState::Modelled:
        return TimingTableModel::tr("modelled");
    case TimingState::Measured:
        return TimingTableModel::tr("measured");
    case TimingState::Imported:
        return TimingTableModel::tr("imported");
    case TimingState::Running:
        return row.isPaused ? TimingTableModel::tr("paused, %1 done").arg(done)
                            : TimingTableModel::tr("measuring, %1 done").arg(done);
    case TimingState::Unfinished:
        return TimingTableModel::tr("unfinished, %1 measured").arg(done);
    }
    return {};
}

QString toolTipOf(const TimingRow &row)
{
    QStringList lines{QString::fromStdString(row.source), stateText(row)};
    if (row.isUsed)
        lines << TimingTableModel::tr("The integer program uses these gains.");
    else if (row.hasGains)
        lines << TimingTableModel::tr("Press Enter or double-click to use these gains.");
    if (row.state == TimingState::Running || row.state == TimingState::Unfinished)
        lines << TimingTableModel::tr("What is not measured yet counts as no gain.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void TimingTableModel::setRows(std::vector<TimingRow> rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() == m_rows.size()) { // keeps the selection while figures change
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int TimingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TimingTableModel::textOf(const TimingRow &row, Column column)
{
    const auto seconds = [](double value) { return text::quantity(value, QStringLiteral("s")); };
    switch (column) {
    case SourceColumn:
        return row.isUsed ? tr("● %1").arg(sourceText(row.source)) : sourceText(row.source);
    case StateColumn:
        return stateText(row);
    case WorkloadColumn:
        return workloadText(row.workload);
    case FormatsColumn: {
        QStringList names;
        for (const auto &format : row.formats)
            names << theme::formatLabel(format);
        return names.join(QStringLiteral(", "));
    }
    case BaselineColumn:
        return row.baselineSeconds > 0 ? seconds(row.baselineSeconds) : tr("unknown");
    case StepColumn:
        if (!row.hasGains)
            return QStringLiteral("–");
        return row.resolutionSeconds > 0 ? seconds(row.resolutionSeconds) : tr("exact");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant TimingTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &found = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(found, static_cast<Column>(index.column()));
    case Qt::ToolTipRole:
        return toolTipOf(found);
    case Qt::AccessibleDescriptionRole:
        return found.isUsed ? tr("used by the integer program") : QString();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == BaselineColumn || index.column() == StepColumn
                                        ? Qt::AlignRight
                                        : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    case Qt::FontRole:
        if (found.isUsed) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    default:
        return {};
    }
}

QVariant TimingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole
        && (section == BaselineColumn || section == StepColumn))
        return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool isText = role == Qt::DisplayRole;
    switch (static_cast<Column>(section)) {
    case SourceColumn:
        return isText ? tr("Source") : tr("Where the gains come from; a dot marks what is solved with");
    case StateColumn:
        return isText ? tr("State") : tr("Modelled gains come from a formula, measured ones from a device");
    case WorkloadColumn:
        return isText ? tr("Workload") : tr("One forward pass over this many sequences");
    case FormatsColumn:
        return isText ? tr("Formats") : tr("The first one is the baseline");
    case BaselineColumn:
        return isText ? tr("Whole model") : tr("Time with every layer at the baseline");
    case StepColumn:
        return isText ? tr("Steps") // of gains; short, so that the source has room
                      : tr("Smaller differences mean nothing; gains are solved in these steps");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace halftone

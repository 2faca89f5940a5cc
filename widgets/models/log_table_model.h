// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QRegularExpression>
#include <QString>

#include <cstdint>
#include <deque>
#include <vector>

namespace halftone {

/// How much a line matters, the least first.
enum class LogLevel { Debug, Info, Warning, Error };

/// One line of the log. A plain value.
struct LogEntry
{
    std::int64_t time = 0; ///< milliseconds since 1970, UTC
    LogLevel level = LogLevel::Info;
    QString origin; ///< "worker 1", "job", "window"
    QString text; ///< without a line break

    bool operator==(const LogEntry &) const = default;
};

/// "2026-03-01 12:00:00.000  error  worker 1: text", in local time: a line of the log as it is copied and stored.
QString lineOf(const LogEntry &entry);

/// The newest lines of a log as a table, the oldest first, those alone that a filter lets through.
class LogTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, LevelColumn, OriginColumn, TextColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void append(const std::vector<LogEntry> &entries);
    /// @param least    lines of lower levels are left out
    /// @param pattern  is to be found in origin or text, in any case; matches everything if it is empty
    void setFilter(LogLevel least, const QRegularExpression &pattern);
    void clear();
    [[nodiscard]] const LogEntry &entry(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    static constexpr std::size_t MostEntries = 10'000; ///< chosen; older ones go

private:
    [[nodiscard]] bool fits(const LogEntry &entry) const;
    void dropOldest();
    void showAll();

    std::deque<LogEntry> m_entries;
    std::uint64_t m_first = 0; ///< number of the first entry, counted since the beginning
    std::deque<std::uint64_t> m_shown; ///< numbers of those that the filter lets through
    LogLevel m_least = LogLevel::Debug;
    QRegularExpression m_pattern;
};

} // namespace halftone

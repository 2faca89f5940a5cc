// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/log_table_model.h"

#include "widgets/theme.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace halftone {

namespace {

QString levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return LogTableModel::tr("detail");
    case LogLevel::Info:
        return LogTableModel::tr("info");
    case LogLevel::Warning:
        return LogTableModel::tr("warning");
    case LogLevel::Error:
        return LogTableModel::tr("error");
    }
    return {};
}

/// The same in every language: files are searched.
QLatin1String levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return QLatin1String("debug");
    case LogLevel::Info:
        return QLatin1String("info");
    case LogLevel::Warning:
        return QLatin1String("warning");
    case LogLevel::Error:
        break;
    }
    return QLatin1String("error");
}

QDateTime timeOf(const LogEntry &entry)
{
    return QDateTime::fromMSecsSinceEpoch(entry.time);
}

} // namespace

QString lineOf(const LogEntry &entry)
{
    return QStringLiteral("%1  %2  %3: %4")
        .arg(timeOf(entry).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz")), levelWord(entry.level),
             entry.origin, entry.text);
}

bool LogTableModel::fits(const LogEntry &entry) const
{
    return entry.level >= m_least
        && (m_pattern.pattern().isEmpty() || m_pattern.match(entry.text).hasMatch()
            || m_pattern.match(entry.origin).hasMatch());
}

void LogTableModel::append(const std::vector<LogEntry> &entries)
{
    if (entries.size() >= MostEntries) {
        m_first += m_entries.size() + entries.size() - MostEntries;
        m_entries.assign(entries.end() - MostEntries, entries.end());
        return showAll();
    }
    std::vector<std::uint64_t> fresh;
    for (const auto &entry : entries) {
        if (fits(entry))
            fresh.push_back(m_first + m_entries.size());
        m_entries.push_back(entry);
    }
    if (!fresh.empty()) {
        const auto row = static_cast<int>(m_shown.size());
        beginInsertRows({}, row, row + static_cast<int>(fresh.size()) - 1);
        m_shown.insert(m_shown.end(), fresh.begin(), fresh.end());
        endInsertRows();
    }
    dropOldest();
}

void LogTableModel::dropOldest()
{
    if (m_entries.size() <= MostEntries)
        return;
    const auto first = m_first + m_entries.size() - MostEntries;
    const auto kept = std::ranges::lower_bound(m_shown, first);
    if (kept != m_shown.begin()) {
        beginRemoveRows({}, 0, static_cast<int>(kept - m_shown.begin()) - 1);
        m_shown.erase(m_shown.begin(), kept);
        endRemoveRows();
    }
    m_entries.erase(m_entries.begin(), m_entries.end() - MostEntries);
    m_first = first;
}

void LogTableModel::setFilter(LogLevel least, const QRegularExpression &pattern)
{
    m_least = least;
    m_pattern = pattern;
    showAll();
}

void LogTableModel::clear()
{
    m_first += m_entries.size();
    m_entries.clear();
    showAll();
}

void LogTableModel::showAll()
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t place = 0; place < m_entries.size(); ++place) {
        if (fits(m_entries[place]))
            m_shown.push_back(m_first + place);
    }
    endResetModel();
}

const LogEntry &LogTableModel::entry(int row) const
{
    return m_entries.at(m_shown.at(static_cast<std::size_t>(row)) - m_first);
}

int LogTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int LogTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid()
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::ForegroundRole))
        return {};
    const auto &found = entry(index.row());
    if (role == Qt::ToolTipRole)
        return lineOf(found);
    if (role == Qt::ForegroundRole)
        return found.level == LogLevel::Debug ? QVariant(theme::secondaryText(QGuiApplication::palette()))
                                              : QVariant();
    switch (static_cast<Column>(index.column())) {
    case TimeColumn:
        return timeOf(found).toString(QStringLiteral("HH:mm:ss.zzz"));
    case LevelColumn:
        return levelText(found.level);
    case OriginColumn:
        return found.origin;
    case TextColumn:
        return found.text;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LogTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case OriginColumn:
        return tr("Origin");
    case TextColumn:
        return tr("Text");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/log_book.h"

#include <QDateTime>

#include <algorithm>

namespace halftone {

namespace {

constexpr int AnnounceMs = 100; // chosen: reads as at once, and leaves the window its frames
constexpr qsizetype LongestLine = 4000; // chosen: characters

} // namespace

LogBook::LogBook(std::unique_ptr<LogFile> file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    m_later.setSingleShot(true);
    m_later.setInterval(AnnounceMs);
    connect(&m_later, &QTimer::timeout, this, &LogBook::announce);
}

LogBook::~LogBook() = default;

void LogBook::add(LogLevel level, const QString &origin, const QString &text)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = QDateTime::currentMSecsSinceEpoch();
        for (const auto &line : QStringView(text).split(u'\n'))
            append({now, level, origin, line.left(LongestLine).toString()});
    }
    if (!m_isAnnounced.exchange(true))
        QMetaObject::invokeMethod(&m_later, qOverload<>(&QTimer::start), Qt::QueuedConnection);
}

void LogBook::append(const LogEntry &entry)
{
    if (m_file)
        m_file->write((lineOf(entry) + QLatin1Char('\n')).toStdString());
    m_entries.push_back(entry);
    ++m_next;
    if (m_entries.size() > LogTableModel::MostEntries)
        m_entries.pop_front();
}

void LogBook::announce()
{
    m_isAnnounced = false; // first: what comes from now on is announced again
    Q_EMIT grown();
}

std::vector<LogEntry> LogBook::take(std::uint64_t &from) const
{
    const std::scoped_lock lock(m_mutex);
    const auto missing = std::min<std::uint64_t>(m_next - from, m_entries.size());
    from = m_next;
    return {m_entries.end() - static_cast<std::ptrdiff_t>(missing), m_entries.end()};
}

} // namespace halftone

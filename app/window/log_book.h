// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/log_file.h"
#include "widgets/models/log_table_model.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <vector>

namespace halftone {

/// What the program did and what jobs and workers said: the newest lines in memory, all of them in a file. Lines may come
/// from any thread, thousands a second; who shows them hears of it ten times a second.
class LogBook : public QObject
{
    Q_OBJECT

public:
    /// @param file  null: in memory alone
    explicit LogBook(std::unique_ptr<LogFile> file = {}, QObject *parent = nullptr);
    ~LogBook() override;

    /// Any thread. Several lines become as many entries; a very long line is cut.
    void add(LogLevel level, const QString &origin, const QString &text);

    /// The entries from number @p from on that are still there, and the number after the last one in @p from. Any thread.
    [[nodiscard]] std::vector<LogEntry> take(std::uint64_t &from) const;
    [[nodiscard]] const LogFile *file() const { return m_file.get(); }

Q_SIGNALS:
    void grown(); ///< in this object's thread

private:
    void append(const LogEntry &entry);
    void announce();

    std::unique_ptr<LogFile> m_file;
    mutable std::mutex m_mutex; ///< guards the file and what follows
    std::deque<LogEntry> m_entries;
    std::uint64_t m_next = 0; ///< number of the next entry
    std::atomic<bool> m_isAnnounced = false;
    QTimer m_later;
};

} // namespace halftone

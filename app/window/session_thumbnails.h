// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/session_thumbnail.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>
#include <optional>

namespace halftone {

/// The trade-offs of sessions as their list shows them. Computed one after the other in a thread of its own that yields to
/// all else, and kept in the user's cache folder until samples, timings or decisions of the session change. GUI thread.
class SessionThumbnails : public QObject
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    SessionThumbnails(std::filesystem::path library, QObject *parent);
    ~SessionThumbnails() override; ///< waits for the one that is being computed

    /// Makes those of @p sessionIds, in this order, instead of what was wanted before. What is cached comes within
    /// milliseconds; of a session that cannot be read or solved there is none.
    void want(const QStringList &sessionIds);

Q_SIGNALS:
    void made(const QString &sessionId, const halftone::SessionThumbnail &thumbnail);

private:
    std::filesystem::path m_library;
    QThreadPool m_pool;
    std::optional<TaskHandle<bool>> m_task;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/session/session_difference.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// Compares the session on screen with others of the library, in a thread of its own; the newest wish counts. GUI
/// thread.
class SessionComparison : public QObject
{
    Q_OBJECT

public:
    SessionComparison(std::filesystem::path library, QObject *parent);
    ~SessionComparison() override; ///< waits until a running comparison has heard that it is to stop

    /// @param first   never null; its decisions count
    /// @param others  ids, at least one
    void compare(std::shared_ptr<const Session> first, std::vector<std::string> others);

Q_SIGNALS:
    void compared(const halftone::ComparedSessions &sessions);
    void failed(const halftone::Error &error);

private:
    void receive(const Result<ComparedSessions> &result);

    std::filesystem::path m_library;
    std::optional<TaskHandle<ComparedSessions>> m_task;
    QThreadPool m_pool;
};

} // namespace halftone

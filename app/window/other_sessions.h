// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/session/session.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace halftone {

/// Loads sessions of the library that are only looked at beside the open one, in a thread of its own; the newest wish
/// counts. GUI thread.
class OtherSessions : public QObject
{
    Q_OBJECT

public:
    OtherSessions(std::filesystem::path library, QObject *parent);
    ~OtherSessions() override;

    void load(const std::string &id);

Q_SIGNALS:
    void loaded(std::shared_ptr<const halftone::Session> session);
    void failed(const halftone::Error &error);

private:
    std::filesystem::path m_library;
    std::string m_wished; ///< id
    std::optional<TaskHandle<std::shared_ptr<const Session>>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone

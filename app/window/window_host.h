// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_memory.h"
#include "core/timing/hardware_profile.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace halftone {

class LogBook;
class MainWindow;
class WindowReturn;

/// Holds the window, and makes it anew in another language when the user chooses one: the same session, arranged as it
/// was. While a job runs it waits. GUI thread.
class WindowHost : public QObject
{
    Q_OBJECT

public:
    /// Shows the window in the language of the settings. See MainWindow for the arguments.
    WindowHost(std::filesystem::path library, std::shared_ptr<const HardwareProfile> profile, LogBook *log);
    ~WindowHost() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    void comeBack(); ///< to what a window before this one showed when it crashed

private:
    void open();
    void renew();

    std::filesystem::path m_library;
    std::shared_ptr<const HardwareProfile> m_profile;
    LogBook *m_log; ///< not owned; outlives this
    WindowMemory m_memory;
    std::unique_ptr<MainWindow> m_window;
    WindowReturn *m_return = nullptr; ///< child of the window
    QTimer m_wait; ///< until no job runs
};

} // namespace halftone

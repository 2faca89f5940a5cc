// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/window_memory.h"

#include <QObject>
#include <QTimer>

#include <string>

namespace halftone {

class MainWindow;

/// Keeps a memory of what the window shows, and brings a window back to what one before it showed when it crashed, or was
/// closed in the middle of a calibration. GUI thread.
class WindowReturn : public QObject
{
    Q_OBJECT

public:
    /// @param memory  not owned; outlives this
    /// @param window  becomes the parent
    WindowReturn(WindowMemory *memory, std::string library, MainWindow *window);

    /// Opens what such a window has left, if there is something.
    void comeBack();

private:
    void remember();
    void rememberInterrupted(const std::string &sessionId);
    [[nodiscard]] static QString sentenceAbout(const WindowScene &scene);
    void select(const WindowScene &scene);

    WindowMemory *m_memory;
    std::string m_library;
    MainWindow *m_window;
    QTimer m_later;
};

} // namespace halftone

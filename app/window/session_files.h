// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/library_recovery.h"
#include "core/session/session.h"

#include <QObject>

#include <filesystem>
#include <string>
#include <vector>

class QAction;
class QWidget;

namespace halftone {

class JobBoard;
class MessageBar;
class SessionShelf;
struct WindowActions;

struct SessionName
{
    std::string id;
    std::string name;
};

/// Sessions as files, and the file that they live in: asks where from and where to, and says what came of it. GUI thread.
class SessionFiles : public QObject
{
    Q_OBJECT

public:
    /// @param shelf, messages, jobs  not owned; outlive this
    /// @param window  parent of the dialogs and of this
    SessionFiles(SessionShelf *shelf, MessageBar *messages, JobBoard *jobs, const WindowActions &actions,
                 QWidget *window);

    void askImport();
    /// As the library has it, with every decision saved before; several: into a folder, a file each.
    void askExport(const std::vector<SessionName> &sessions);

    /// Says what went wrong, and offers to recover a library that is damaged.
    void sayFailed(const Error &error);

private:
    void askFile(const SessionName &session);
    void askFolder(const std::vector<SessionName> &sessions);
    void recover();
    void sayExported(const std::vector<std::filesystem::path> &files);
    void sayRecovered(const RecoveryReport &report);
    void sayFound(const std::filesystem::path &file, const std::string &name);
    void sayImported(const std::vector<ImportedSession> &sessions);

    SessionShelf *m_shelf;
    MessageBar *m_messages;
    JobBoard *m_jobs;
    int m_recovery = 0; ///< on the board
    QAction *m_importCopy;
    QAction *m_recover;
    QWidget *m_window;
    std::filesystem::path m_found; ///< the file that m_importCopy is about
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"
#include "core/base/error.h"
#include "core/session/session_problem.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

class QAction;
class QWidget;

namespace halftone {

class Exploration;
class JobBoard;

/// A solution with all that it was made from. A plain value, for other threads.
struct OutputSolution
{
    std::shared_ptr<const Session> session; ///< never null
    Decisions decisions;
    SessionProblem problem;
    SessionSolution solution;
    std::optional<std::string> shownAsKept = {}; ///< under this name, and not as its decisions are solved
    std::filesystem::path library = {}; ///< that holds the session
};

/// The newest solution of @p exploration; there must be one, with its problem.
OutputSolution solutionOnScreen(const Exploration &exploration);

/// The solution under a name, now.
KeptConfiguration keptNow(const OutputSolution &output, std::string name);

/// Keeps, exports and reports the solution on screen, and keeps configurations from elsewhere. Knows neither
/// library nor message bar: what happened is a signal. GUI thread.
class SolutionOutput : public QObject
{
    Q_OBJECT

public:
    /// @param jobs    what is written is listed there
    /// @param window  parent of dialogs
    SolutionOutput(Exploration *exploration, JobBoard *jobs, QWidget *window);

    /// The library that reports name where it is not the default one.
    void setLibrary(std::filesystem::path library) { m_library = std::move(library); }

    void askKeep();
    void askExport();
    void askImport();
    /// Keeps what a file says, with what is predicted of it under the present decisions.
    void importFrom(const QString &file);
    void askReport();
    /// The report of the solution on screen; the solution is kept, unless it is already.
    void reportTo(const QString &file);
    /// The solution on screen.
    void exportTo(const QString &target, const QString &folder);
    /// Shows where the last files were written, in the system's file manager.
    [[nodiscard]] QAction *openFolder() const { return m_openFolder; }

Q_SIGNALS:
    /// Is to be stored with this session.
    void kept(const std::string &sessionId, const halftone::KeptConfiguration &configuration);
    void exported(const QStringList &files);
    void reported(const QString &file);
    void said(const QString &sentence);
    void wrote(const QString &sentence); ///< files, where openFolder() leads
    void failed(const halftone::Error &error);

private:
    [[nodiscard]] bool hasSolution() const;
    void write(const OutputSolution &output, const QString &target, const QString &folder);

    /// The end of a job on the board, and the same for the window.
    void endWell(int job, const QString &folder, const QString &sentence);
    void endBadly(int job, const Error &error);

    Exploration *m_exploration; ///< not owned; outlives this
    JobBoard *m_jobs; ///< likewise
    QWidget *m_window;
    QAction *m_openFolder; // child of this
    QString m_folder; ///< of the last files
    Settings m_settings;
    std::filesystem::path m_library;
    std::optional<KeptConfiguration>
        m_reported; ///< by the last report, until the session says that it is kept
    QThreadPool m_pool;
};

} // namespace halftone

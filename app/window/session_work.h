// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"
#include "app/workflow/shift_job.h"
#include "app/workflow/validation_job.h"
#include "core/base/time_left.h"
#include "widgets/task/run_task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QThreadPool>

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace halftone {

class Exploration;
class JobBoard;

/// Runs what takes the model once more and adds to a stored session: validation, and what the noise models bias-aware
/// and drift need. One at a time, in a thread of its own. GUI thread.
class SessionWork : public QObject
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    /// @param board    not owned; outlives this
    SessionWork(std::filesystem::path library, JobBoard *board, QObject *parent);
    /// Cancels, and waits until the running operation has ended: only when the window is gone from the screen.
    ~SessionWork() override;

    /// Asks for texts, then validates the solution on screen.
    /// @param window  parent of the dialog
    void askValidation(const Exploration &exploration, QWidget *window);

    /// Says what measuring the shifts of the session's formats takes, then does it.
    /// @param window  parent of the dialog
    void askShifts(const Session &session, QWidget *window);

    // Refused with a sentence while another job has the model.
    void validate(const Session &session, const ValidationRequest &request);
    void measureShifts(const Session &session, const ShiftRequest &request);
    void measureDrift(const Session &session); ///< with every layer in the first format after the baseline
    /// Checks that what is at @p path is the session's, and stores that it is there.
    void relocateModel(const std::string &sessionId, const std::filesystem::path &path);
    void relocateData(const std::string &sessionId, const std::filesystem::path &path);
    void cancel(); ///< says so at once; finished() follows
    [[nodiscard]] bool isRunning() const { return m_task.has_value(); }

Q_SIGNALS:
    void runningChanged();
    void said(const QString &sentence, const QString &detail);
    void failed(const halftone::Error &error);
    void finished(const std::string &sessionId); ///< with or without success: what was done is stored

private:
    /// Who hears of an operation; called from its thread.
    struct Listener
    {
        std::function<void(std::int64_t done, std::int64_t all)> progress;
        std::function<void(std::int64_t all, double seconds)> expectation; ///< before the first step is done
        std::function<void(const std::string &)> warning;
    };
    using Job = std::function<Result<QString>(SessionLibrary &, const Listener &, const TaskContext &)>;

    /// Something to run, under its name.
    struct Task
    {
        std::string sessionId;
        QString what; ///< "Validation"
        QString session; ///< its name
        QString unit; ///< "%1 of %2 samples"
        Job job;
    };
    void run(const Task &task);
    [[nodiscard]] Listener listener(const QString &unit);
    void post(std::function<void()> what); ///< to be called from any thread
    void showProgress(const QString &unit, std::int64_t done, std::int64_t all);
    void receive(const Task &task, const Result<QString> &result);

    std::filesystem::path m_library;
    JobBoard *m_board;
    int m_job = 0; ///< on the board
    QElapsedTimer m_since; ///< it began
    TimeLeft m_left; ///< by the seconds since then
    double m_expectedSeconds = -1; ///< of the whole operation; below 0 while unknown
    Settings m_settings;
    QStringList m_warnings;
    QThreadPool m_pool;
    std::optional<TaskHandle<QString>> m_task;
};

} // namespace halftone

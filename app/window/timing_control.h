// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/host_timing_job.h"
#include "app/workflow/worker_job.h"
#include "widgets/dialogs/measure_dialog.h"
#include "widgets/task/run_task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace halftone {

/// How far a measurement is.
struct MeasuringState
{
    enum class Step {
        Idle,
        Running,
        Pausing, ///< wanted, but something is still measured
        Paused,
        Cancelling,
        Cancelled,
        Failed
    };

    Step step = Step::Idle;
    std::string sessionId;
    QString sessionName;
    std::size_t done = 0;
    std::size_t all = 0; ///< 0: not known yet
    double secondsLeft = -1; ///< negative: unknown
    QStringList workers; ///< what each one does, or this computer alone
    std::optional<Error> error; ///< of Failed

    [[nodiscard]] bool isRunning() const
    {
        return step == Step::Running || isPausing() || step == Step::Cancelling;
    }
    /// Whether the same request may succeed when it is made again.
    [[nodiscard]] bool canRetry() const
    {
        return !isRunning() && !(error && error->code == ErrorCode::InvalidArgument);
    }
    [[nodiscard]] bool isPausing() const { return step == Step::Pausing || step == Step::Paused; }
    bool operator==(const MeasuringState &) const = default;
};

/// Measures a session's gains on workers or this computer, one session at a time, in threads of its own; what
/// is finished is kept at once and the same measurement continues from there. GUI thread.
class TimingControl : public QObject
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    TimingControl(std::filesystem::path library, QObject *parent);
    /// Cancels, and waits until the workers are gone: only when the window is gone from the screen.
    ~TimingControl() override;

    void measure(const std::shared_ptr<const Session> &session,
                 const MeasureRequest &request); ///< not while running
    void retry(); ///< the last measurement, from where it ended; not while running
    void setPaused(bool paused); ///< workers finish what they measure first, this computer stops at once
    void cancel(); ///< says so at once; changed() follows when the workers are gone
    void dismiss(); ///< forgets how the last one ended
    void forget(); ///< also what is measured so far; its journal was discarded; stored() follows
    /// The class whose measurements come first: what the user looks at.
    void prefer(std::optional<ClassId> klass);

    [[nodiscard]] const MeasuringState &state() const { return m_state; }
    [[nodiscard]] const MeasureRequest &request() const { return m_request; }
    [[nodiscard]] std::filesystem::path journals() const { return journalFolder(m_library); }
    /// What is measured so far by the last measurement; none before its first result and after its end.
    [[nodiscard]] const std::optional<Timing> &soFar() const { return m_soFar; }
    [[nodiscard]] const std::string &device() const { return m_device; } ///< of soFar(), as in its journal

Q_SIGNALS:
    void changed(); ///< state()
    void logged(const QString &lines); ///< one, or more of them that came at once
    void measured(const std::string &sessionId, const halftone::Timing &soFar);
    void said(const QString &sentence, const QString &detail);
    void stored(const std::string &sessionId); ///< the whole timing is in the library

private:
    void start();
    using Job = std::function<Result<Timing>(const TaskContext &)>;
    [[nodiscard]] Job workerJob();
    [[nodiscard]] Job hostJob();
    [[nodiscard]] WorkerTimingRequest workerRequest() const;
    [[nodiscard]] MeasurementPace pace();
    std::function<void(const MeasurementJournal &)> keptEvent();
    void sayState(std::size_t worker, const std::string &state);
    void post(std::function<void()> what); ///< to be called from any thread
    void log(const QString &line); ///< likewise; a talkative worker costs the window one event for many lines
    [[nodiscard]] QString takeLines();
    void hold(); ///< a pause is in force
    void showProgress(std::size_t done, std::size_t all);
    void estimateTimeLeft();
    void finish(const Result<Timing> &result);

    std::filesystem::path m_library;
    std::shared_ptr<const Session> m_session;
    MeasureRequest m_request;
    MeasuringState m_state;
    std::optional<Timing> m_soFar;
    std::string m_device; ///< of it
    QElapsedTimer m_since; ///< the first measurement of this run
    std::size_t m_doneAtFirst = 0;
    QElapsedTimer m_sinceLast; ///< the newest one
    double m_secondsEach = 0; ///< of those of this run
    QTimer m_ticks; ///< a configuration may take minutes, the time left passes meanwhile
    QString m_warning; ///< of the times that are measured; empty: none
    std::atomic<bool> m_isPaused = false;
    std::atomic<std::int64_t> m_preferred = -1; ///< a class; negative: none
    std::mutex m_linesMutex; ///< guards what follows
    QStringList m_lines; ///< that are still to be logged
    int m_leftOut = 0; ///< before them
    QThreadPool m_pool;
    std::optional<TaskHandle<Timing>> m_task;
};

} // namespace halftone

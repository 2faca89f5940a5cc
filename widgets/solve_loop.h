// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"
#include "widgets/task/run_task.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace halftone {

/// Solves one problem after another on a thread of its own; of those that wait only the newest is kept. GUI thread.
///
/// What a frame gives comes first, with its bound; if that is not proven, the same is solved on, for at most ten seconds.
/// A newer one lets a running solve finish within a frame; after that the running one must return what it has. So
/// every solution that comes belongs to some threshold of a drag, and the last one to where it stopped.
class SolveLoop : public QObject
{
    Q_OBJECT

public:
    /// Chosen: of the 16 ms of a 60 Hz screen; what is left paints.
    static constexpr double SecondsOfFrame = 0.014;

    /// @param firstSeconds  after which the first answer is shown, proven or not
    explicit SolveLoop(double firstSeconds = SecondsOfFrame, QObject *parent = nullptr);
    ~SolveLoop() override;

    void solve(std::shared_ptr<const SessionProblem> problem, const Threshold &threshold);
    void stop(); ///< what runs returns what it has; what waits is dropped
    /// Whether a solution will come that is newer, or better proven, than the last one.
    [[nodiscard]] bool isSolving() const { return m_task.has_value(); }

Q_SIGNALS:
    void solved(const std::shared_ptr<const halftone::SessionProblem> &problem,
                const halftone::Result<halftone::SessionSolution> &solution);

private:
    struct Job
    {
        std::shared_ptr<const SessionProblem> problem;
        Threshold threshold;
        bool isFirst = true; ///< for a frame; else for a proof
        std::optional<SessionSolution> shown; ///< what the frame gave, unproven

        /// Whether @p result is worth showing after `shown`.
        [[nodiscard]] bool isImprovedBy(const Result<SessionSolution> &result) const;
    };

    void start(const Job &job);
    void receive(Job job, const Result<SessionSolution> &result);

    double m_firstSeconds;
    bool m_isStopped = false;
    std::optional<Job> m_next;
    QTimer m_hurry;
    QElapsedTimer m_since;
    std::optional<TaskHandle<SessionSolution>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone

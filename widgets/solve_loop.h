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
/// A newer one lets a running solve finish within a frame; after that the running one must return what it has. So
/// every solution that comes belongs to some threshold of a drag, and the last one to where it stopped.
class SolveLoop : public QObject
{
    Q_OBJECT

public:
    explicit SolveLoop(QObject *parent = nullptr);
    ~SolveLoop() override;

    void solve(std::shared_ptr<const SessionProblem> problem, double tau);
    void stop(); ///< what runs returns what it has; what waits is dropped
    [[nodiscard]] bool isSolving() const { return m_task.has_value(); }

Q_SIGNALS:
    void solved(const std::shared_ptr<const halftone::SessionProblem> &problem,
                const halftone::Result<halftone::SessionSolution> &solution);

private:
    struct Job
    {
        std::shared_ptr<const SessionProblem> problem;
        double tau = 0;
    };

    void start(const Job &job);

    std::optional<Job> m_next;
    QTimer m_hurry;
    QElapsedTimer m_since;
    std::optional<TaskHandle<SessionSolution>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone

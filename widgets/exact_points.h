// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/frontier.h"
#include "core/session/session_problem.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace halftone {

/// Positions 0..@p count - 1 in the order of a picture that sharpens: the ends, the middle, then the middle of every
/// gap that is left. Each once.
std::vector<std::size_t> coarseToFine(std::size_t count);

/// Proven optima of one problem over a range of thresholds, computed in the background while nothing else happens: the
/// supported frontier leaves out those that no exchange rate makes optimal. GUI thread.
///
/// They are solved in small batches, so that points arrive as they are found and a pause is heard at once. A threshold
/// whose solution is not proven within a second gives no point.
class ExactPoints : public QObject
{
    Q_OBJECT

public:
    explicit ExactPoints(QObject *parent = nullptr);
    ~ExactPoints() override;

    /// Drops all points and prepares those of @p problem for @p thresholds (tau), the first ones first. Begins with
    /// resume(). Results of an earlier problem are never taken.
    void start(std::shared_ptr<const SessionProblem> problem, std::vector<double> thresholds);
    void clear(); ///< there is no problem
    void pause(); ///< something is more urgent; what is found stays
    void resume(); ///< goes on as soon as nothing has paused it for a moment

    /// Ascending in loss and in gain; real solutions, each proven to gain most for some threshold.
    [[nodiscard]] const std::vector<FrontierPoint> &points() const { return m_points; }
    [[nodiscard]] std::size_t thresholdsDone() const { return m_done; }

Q_SIGNALS:
    void pointsChanged();

private:
    struct Work
    {
        std::shared_ptr<const SessionProblem> problem;
        std::vector<double> thresholds;
    };
    struct Batch
    {
        std::vector<FrontierPoint> points;
        std::size_t done = 0;
    };

    static Batch solveBatch(const Work &work, std::size_t first, const std::stop_token &stop);
    void next();
    void receive(const Batch &batch);

    std::shared_ptr<const Work> m_work;
    std::vector<FrontierPoint> m_points;
    std::size_t m_done = 0; ///< thresholds
    bool m_paused = true;
    QTimer m_settled;
    std::optional<TaskHandle<Batch>> m_task;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone

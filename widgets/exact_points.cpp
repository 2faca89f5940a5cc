// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exact_points.h"

#include <QElapsedTimer>

#include <queue>
#include <utility>

namespace halftone {

namespace {

constexpr int SettledMs = 100; // chosen: a drag pauses shorter than that
constexpr int BatchMs
    = 40; // chosen: points are seen to arrive, and the plot is not drawn more than 25 times a second
constexpr double LongestSeconds = 1; // chosen: a point that takes longer is left out

} // namespace

std::vector<std::size_t> coarseToFine(std::size_t count)
{
    std::vector<std::size_t> order;
    if (count > 0)
        order.push_back(0);
    if (count > 1)
        order.push_back(count - 1);
    std::queue<std::pair<std::size_t, std::size_t>> gaps; // between two that have their place
    gaps.emplace(0, count > 0 ? count - 1 : 0);
    for (; !gaps.empty(); gaps.pop()) {
        const auto [first, last] = gaps.front();
        if (last - first < 2)
            continue;
        const std::size_t middle = first + (last - first) / 2;
        order.push_back(middle);
        gaps.emplace(first, middle);
        gaps.emplace(middle, last);
    }
    return order;
}

ExactPoints::ExactPoints(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_settled.setSingleShot(true);
    m_settled.setInterval(SettledMs);
    connect(&m_settled, &QTimer::timeout, this, [this] {
        m_paused = false;
        next();
    });
}

ExactPoints::~ExactPoints()
{
    m_task.reset();
}

void ExactPoints::start(std::shared_ptr<const SessionProblem> problem, std::vector<double> thresholds)
{
    clear();
    m_work = std::make_shared<const Work>(Work{std::move(problem), std::move(thresholds)});
}

void ExactPoints::clear()
{
    pause();
    m_task.reset();
    m_work.reset();
    m_done = 0;
    if (!std::exchange(m_points, {}).empty())
        Q_EMIT pointsChanged();
}

void ExactPoints::pause()
{
    m_paused = true;
    m_settled.stop();
    if (m_task)
        m_task->requestStop();
}

void ExactPoints::resume()
{
    if (m_paused && m_work)
        m_settled.start();
}

ExactPoints::Batch ExactPoints::solveBatch(const Work &work, std::size_t first, const std::stop_token &stop)
{
    SolveOptions options;
    options.stop = stop;
    options.timeLimitSeconds = LongestSeconds;
    options.confirmSeconds = 0;
    QElapsedTimer timer;
    timer.start();
    Batch batch;
    for (std::size_t i = first; i < work.thresholds.size() && timer.elapsed() < BatchMs; ++i) {
        const auto solution = solveSession(*work.problem, work.thresholds[i], options);
        const bool proven = solution && solution->choice.status == SolveStatus::Optimal;
        if (stop.stop_requested() && !proven)
            break; // its turn comes again
        if (proven)
            batch.points.push_back({solution->choice.loss, solution->choice.gain});
        ++batch.done;
    }
    return batch;
}

void ExactPoints::next()
{
    if (m_paused || m_task || !m_work || m_done >= m_work->thresholds.size())
        return;
    m_task.emplace(runBackgroundTask<Batch>(
        &m_pool, [work = m_work, first = m_done](const TaskContext &context) -> Result<Batch> {
            return solveBatch(*work, first, context.stop);
        }));
    whenFinished(*m_task, this, [this, work = m_work](const Result<Batch> &result) {
        if (work != m_work)
            return; // late
        m_task.reset();
        if (!result) // an exception: it would come again
            return;
        receive(*result);
        next();
    });
}

void ExactPoints::receive(const Batch &batch)
{
    m_done += batch.done;
    if (batch.points.empty())
        return;
    auto points = m_points;
    points.insert(points.end(), batch.points.begin(), batch.points.end());
    keepUndominated(points);
    if (points == m_points)
        return;
    m_points = std::move(points);
    Q_EMIT pointsChanged();
}

} // namespace halftone

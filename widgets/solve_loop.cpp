// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/solve_loop.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

constexpr int FrameMs = 16; // a 60 Hz screen

bool isUndecided(const Result<SessionSolution> &result)
{
    return result ? result->choice.status == SolveStatus::Feasible
                  : result.error().code == ErrorCode::Timeout;
}

} // namespace

SolveLoop::SolveLoop(double firstSeconds, QObject *parent) : QObject(parent), m_firstSeconds(firstSeconds)
{
    m_pool.setMaxThreadCount(1);
    m_hurry.setSingleShot(true);
    connect(&m_hurry, &QTimer::timeout, this, [this] {
        if (m_task && m_next)
            m_task->requestStop();
    });
}

SolveLoop::~SolveLoop()
{
    m_task.reset();
}

void SolveLoop::solve(std::shared_ptr<const SessionProblem> problem, const Threshold &threshold)
{
    m_isStopped = false;
    Job job{std::move(problem), threshold, true, {}};
    if (!m_task)
        return start(job);
    m_next = std::move(job);
    if (!m_hurry.isActive())
        m_hurry.start(std::max(0, FrameMs - static_cast<int>(m_since.elapsed())));
}

void SolveLoop::stop()
{
    m_isStopped = true;
    m_next.reset();
    if (m_task)
        m_task->requestStop();
}

bool SolveLoop::Job::isImprovedBy(const Result<SessionSolution> &result) const
{
    if (!shown)
        return true;
    if (!result || result->choice.status != SolveStatus::Feasible)
        return result.has_value();
    return shown->goal == Goal::LeastLoss ? result->choice.loss < shown->choice.loss
                                          : result->choice.gain > shown->choice.gain;
}

void SolveLoop::start(const Job &job)
{
    if (job.isFirst)
        m_since.start(); // what only proves it need not be waited for
    m_task.emplace(
        runTask<SessionSolution>(&m_pool, [job, first = m_firstSeconds](const TaskContext &context) {
            SolveOptions options;
            options.stop = context.stop;
            if (job.isFirst)
                options.timeLimitSeconds = first;
            options.confirmSeconds = 0; // that comes when it has settled: SolutionReview
            return solveFor(*job.problem, job.threshold, options);
        }));
    whenFinished(*m_task, this, [this, job](const Result<SessionSolution> &result) { receive(job, result); });
}

void SolveLoop::receive(Job job, const Result<SessionSolution> &result)
{
    m_task.reset();
    m_hurry.stop();
    const bool isNews = job.isImprovedBy(result);
    const bool goesOn = job.isFirst && isUndecided(result) && !m_isStopped;
    const auto problem = job.problem;
    // What follows starts before the receiver is told: it may ask whether a newer solution is on its way.
    if (const auto next = std::exchange(m_next, std::nullopt)) {
        start(*next);
    } else if (goesOn) {
        job.isFirst = false;
        if (result)
            job.shown = *result;
        start(job);
        if (!result)
            return; // nothing to show yet
    }
    if (isNews)
        Q_EMIT solved(problem, result);
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/solve_loop.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

constexpr int frameMs = 16; // a 60 Hz screen

} // namespace

SolveLoop::SolveLoop(QObject *parent) : QObject(parent)
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

void SolveLoop::solve(std::shared_ptr<const SessionProblem> problem, double tau)
{
    if (!m_task)
        return start({std::move(problem), tau});
    m_next = Job{std::move(problem), tau};
    if (!m_hurry.isActive())
        m_hurry.start(std::max(0, frameMs - static_cast<int>(m_since.elapsed())));
}

void SolveLoop::stop()
{
    m_next.reset();
    if (m_task)
        m_task->requestStop();
}

void SolveLoop::start(const Job &job)
{
    m_since.start();
    m_task.emplace(runTask<SessionSolution>(&m_pool, [job](const TaskContext &context) {
        SolveOptions options;
        options.stop = context.stop;
        return solveSession(*job.problem, job.tau, options);
    }));
    whenFinished(*m_task, this, [this, problem = job.problem](const Result<SessionSolution> &result) {
        m_task.reset();
        m_hurry.stop();
        const auto next = std::exchange(m_next, std::nullopt);
        if (next)
            start(*next); // before the receiver is told: it may ask whether a newer solution is on its way
        Q_EMIT solved(problem, result);
    });
}

} // namespace halftone

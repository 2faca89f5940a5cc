// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/job_board.h"

#include <algorithm>
#include <utility>

namespace halftone {

int JobBoard::begin(const QString &what, const QString &session, JobControls controls, JobUse use)
{
    Job job;
    job.what = what;
    job.session = session;
    job.began = QDateTime::currentDateTime();
    const int id = add(job, {std::move(controls), {}, use});
    Q_EMIT begun(*find(id));
    return id;
}

int JobBoard::wait(const QString &what, const QString &session, JobControls controls)
{
    Job job;
    job.what = what;
    job.session = session;
    job.state = JobState::Waiting;
    return add(job, {std::move(controls), {}, {}});
}

int JobBoard::add(Job job, Doing doing)
{
    job.id = ++m_lastId;
    job.canCancel = doing.controls.cancel != nullptr;
    job.canPause = doing.controls.setPaused != nullptr;
    job.canBeFirst = doing.controls.putFirst != nullptr;
    m_jobs.insert(m_jobs.begin(), job);
    m_doing[job.id] = std::move(doing);
    Q_EMIT changed();
    return job.id;
}

bool JobBoard::isModelTaken() const
{
    return std::ranges::any_of(m_jobs, [this](const Job &job) {
        return !job.hasEnded() && m_doing.at(job.id).use == JobUse::Model;
    });
}

const Job *JobBoard::find(int id) const
{
    const auto found = std::ranges::find(m_jobs, id, &Job::id);
    return found == m_jobs.end() ? nullptr : &*found;
}

Job *JobBoard::mine(int id)
{
    const auto found = std::ranges::find(m_jobs, id, &Job::id);
    return found == m_jobs.end() || found->hasEnded() ? nullptr : &*found;
}

void JobBoard::setProgress(int id, double fraction, double secondsLeft, const QStringList &figures)
{
    auto *job = mine(id);
    if (job == nullptr)
        return;
    job->fraction = fraction;
    job->secondsLeft = secondsLeft;
    job->figures = figures;
    Q_EMIT changed();
}

void JobBoard::setState(int id, JobState state)
{
    auto *job = mine(id);
    if (job == nullptr || job->state == state)
        return;
    job->state = state;
    Q_EMIT changed();
}

void JobBoard::end(int id, JobEnd end)
{
    auto *job = mine(id);
    if (job == nullptr)
        return;
    job->state = end.state;
    job->outcome = end.outcome;
    job->detail = end.detail;
    job->ended = QDateTime::currentDateTime();
    job->secondsLeft = -1;
    job->canCancel = false;
    job->canPause = false;
    job->canBeFirst = false;
    job->canRetry = end.retry != nullptr;
    m_doing[id] = {{}, std::move(end.retry)};
    const Job done = *job;
    forgetOldest();
    Q_EMIT changed();
    Q_EMIT ended(done);
}

void JobBoard::forgetOldest()
{
    if (static_cast<std::size_t>(std::ranges::count_if(m_jobs, &Job::hasEnded)) <= MostEnded)
        return;
    const auto oldest
        = std::find_if(m_jobs.rbegin(), m_jobs.rend(), [](const Job &job) { return job.hasEnded(); });
    m_doing.erase(oldest->id);
    m_jobs.erase(std::next(oldest).base());
}

void JobBoard::remove(int id)
{
    m_doing.erase(id);
    if (std::erase_if(m_jobs, [id](const Job &job) { return job.id == id; }) > 0)
        Q_EMIT changed();
}

void JobBoard::clearEnded()
{
    for (const auto &job : m_jobs) {
        if (job.hasEnded())
            m_doing.erase(job.id);
    }
    std::erase_if(m_jobs, [](const Job &job) { return job.hasEnded(); });
    Q_EMIT changed();
}

void JobBoard::cancel(int id)
{
    const auto *job = find(id);
    if (job == nullptr || !job->canCancel)
        return;
    const auto doing = m_doing[id].controls.cancel; // it may remove the job
    if (job->isRunning())
        setState(id, JobState::Cancelling);
    doing();
}

void JobBoard::setPaused(int id, bool paused)
{
    const auto *job = find(id);
    if (job != nullptr && job->canPause)
        m_doing[id].controls.setPaused(paused);
}

void JobBoard::putFirst(int id)
{
    const auto *job = find(id);
    if (job == nullptr || !job->canBeFirst)
        return;
    const auto doing = m_doing[id].controls.putFirst;
    doing();
}

void JobBoard::retry(int id)
{
    const auto *job = find(id);
    if (job == nullptr || !job->canRetry)
        return;
    const auto doing = m_doing[id].retry;
    doing();
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_jobs.h"

#include "app/window/job_board.h"
#include "app/window/queued_measurement.h"
#include "app/window/timing_control.h"
#include "app/window/timing_queue.h"
#include "widgets/error_text.h"
#include "widgets/number_text.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

/// Of a measurement that runs.
JobState jobState(MeasuringState::Step step)
{
    switch (step) {
    case MeasuringState::Step::Pausing:
        return JobState::Pausing;
    case MeasuringState::Step::Paused:
        return JobState::Paused;
    case MeasuringState::Step::Cancelling:
        return JobState::Cancelling;
    default:
        return JobState::Running;
    }
}

/// Several measurements of one session wait for each other.
QString nameOf(const QString &session, const MeasureRequest &request)
{
    return session + text::separator() + describe(request);
}

} // namespace

TimingJobs::TimingJobs(TimingControl *control, TimingQueue *queue, JobBoard *board, QObject *parent)
    : QObject(parent), m_control(control), m_queue(queue), m_board(board)
{
    connect(control, &TimingControl::changed, this, &TimingJobs::followControl);
    connect(queue, &TimingQueue::changed, this, &TimingJobs::followQueue);
}

void TimingJobs::begin()
{
    const JobControls controls{[this] { m_control->cancel(); },
                               [this](bool isPaused) { m_control->setPaused(isPaused); }};
    m_running = m_board->begin(tr("Timing"), nameOf(m_control->state().sessionName, m_control->request()),
                               controls);
}

void TimingJobs::followControl()
{
    const auto &state = m_control->state();
    if (!state.isRunning())
        return end();
    if (m_running == 0)
        begin();
    QStringList figures;
    if (state.all > 0)
        figures << tr("%1 of %2 configurations")
                       .arg(text::integer(static_cast<std::int64_t>(state.done)),
                            text::integer(static_cast<std::int64_t>(state.all)));
    figures += state.workers;
    const double fraction
        = state.all > 0 ? static_cast<double>(state.done) / static_cast<double>(state.all) : -1;
    m_board->setProgress(m_running, fraction, state.secondsLeft, figures);
    m_board->setState(m_running, jobState(state.step));
}

void TimingJobs::end()
{
    if (m_running == 0)
        return;
    const auto &state = m_control->state();
    std::function<void()> again;
    if (state.canRetry())
        again = [this,
                 measurement = QueuedMeasurement{state.sessionId, state.sessionName, m_control->request()}] {
            m_queue->add(measurement);
        };
    const int job = std::exchange(m_running, 0);
    if (state.step == MeasuringState::Step::Idle)
        m_board->end(job, {JobState::Done, tr("The timing is complete and stored."), {}, {}});
    else if (state.error)
        m_board->end(job, {JobState::Failed, errorSentence(*state.error), errorDetail(*state.error), again});
    else
        m_board->end(job, {JobState::Cancelled, tr("Cancelled. What is measured is kept."), {}, again});
}

qsizetype TimingJobs::placeOf(int job) const
{
    const auto found = std::ranges::find(m_waiting, job, &Waiting::job);
    return found == m_waiting.end() ? -1 : m_queue->waiting().indexOf(found->measurement);
}

void TimingJobs::dropWaiting(int job)
{
    if (const auto place = placeOf(job); place >= 0)
        m_queue->remove(place);
}

void TimingJobs::putFirst(int job)
{
    if (const auto place = placeOf(job); place >= 0)
        m_queue->putFirst(place);
}

/// Those that still wait keep their places.
void TimingJobs::followQueue()
{
    std::vector<Waiting> before = std::exchange(m_waiting, {});
    for (const auto &measurement : m_queue->waiting()) {
        const auto known = std::ranges::find(before, measurement, &Waiting::measurement);
        if (known != before.end()) {
            m_waiting.push_back(*known);
            before.erase(known);
            continue;
        }
        const auto id = std::make_shared<int>(0);
        *id = m_board->wait(tr("Timing"), nameOf(measurement.sessionName, measurement.request),
                            {[this, id] { dropWaiting(*id); }, {}, [this, id] { putFirst(*id); }});
        m_waiting.push_back({measurement, *id});
    }
    for (const auto &gone : before)
        m_board->remove(gone.job);
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/queued_measurement.h"

#include <QObject>

#include <vector>

namespace halftone {

class JobBoard;
class TimingControl;
class TimingQueue;

/// Puts measurements of gains on the board of jobs: the one that runs and those that wait. GUI thread.
class TimingJobs : public QObject
{
    Q_OBJECT

public:
    /// @param board  not owned; outlives this, as the others do
    TimingJobs(TimingControl *control, TimingQueue *queue, JobBoard *board, QObject *parent);

private:
    struct Waiting
    {
        QueuedMeasurement measurement;
        int job = 0;
    };

    void followControl();
    void followQueue();
    void begin();
    void end();
    void dropWaiting(int job);
    void putFirst(int job);
    [[nodiscard]] qsizetype placeOf(int job) const; ///< in the queue; negative: not there any more

    TimingControl *m_control;
    TimingQueue *m_queue;
    JobBoard *m_board;
    int m_running = 0; ///< on the board; 0: none
    std::vector<Waiting> m_waiting;
};

} // namespace halftone

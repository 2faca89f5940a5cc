// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/queued_measurement.h"
#include "app/window/timing_control.h"

#include <QLockFile>
#include <QObject>
#include <QThreadPool>

#include <filesystem>

namespace halftone {

/// A measurement that ended without its timing while others waited behind it.
struct FailedMeasurement
{
    QueuedMeasurement measurement;
    Error error;
};

/// Measurements one after the other. What waits and what runs is on disk, so that a restart goes on with it; of several
/// windows on one library the first one does. GUI thread; files are read and written by another.
class TimingQueue : public QObject
{
    Q_OBJECT

public:
    /// @param library  the session library's file
    /// @param control  not owned; outlives this
    TimingQueue(std::filesystem::path library, TimingControl *control, QObject *parent);
    ~TimingQueue() override; ///< what runs or waits stays on disk

    /// Where the queue of @p library is kept: $XDG_STATE_HOME/halftone/queues, or below ~/.local/state. Not beside the
    /// library, which may be somebody else's: a queue has commands that are run.
    static std::filesystem::path fileOf(const std::filesystem::path &library);

    void restore(); ///< goes on with what a window before this one left
    void add(const QueuedMeasurement &measurement); ///< begins at once if nothing runs
    void remove(qsizetype place); ///< of waiting()
    void putFirst(qsizetype place); ///< of waiting(): begins when what runs has ended
    /// The session whose measurements come before others, except those that were put first: what the user looks at.
    void prefer(const std::string &sessionId);
    void retry(qsizetype place); ///< of failures(): waits again
    void forget(qsizetype place); ///< of failures()
    void close(); ///< nothing begins any more, and what is cancelled from now on stays on disk

    [[nodiscard]] const QList<QueuedMeasurement> &waiting() const
    {
        return m_waiting;
    } ///< the next one first
    [[nodiscard]] const QList<FailedMeasurement> &failures() const { return m_failures; }

Q_SIGNALS:
    void changed(); ///< waiting() or failures()
    void said(const QString &sentence);
    void failed(const halftone::Error &error); ///< of the queue itself

private:
    void follow();
    void beginNext();
    void begin(const QueuedMeasurement &measurement);
    void order();
    void save();
    void sayUnlocked();
    void adopt(const QList<QueuedMeasurement> &before);

    std::filesystem::path m_library;
    std::filesystem::path m_file;
    TimingControl *m_control;
    QList<QueuedMeasurement> m_waiting;
    qsizetype m_firsts = 0; ///< of them were put first
    std::string m_preferred; ///< a session's id; empty: none
    QList<FailedMeasurement> m_failures;
    std::optional<QueuedMeasurement> m_current; ///< being loaded or measured
    bool m_wasRunning = false;
    bool m_isClosed = false;
    QLockFile m_lock; ///< of the file
    QThreadPool m_pool; ///< one thread: the last state is written last
};

} // namespace halftone

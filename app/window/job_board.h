// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/job_table_model.h"

#include <QObject>

#include <functional>
#include <map>
#include <vector>

namespace halftone {

/// What can be done to a job; what cannot be is empty.
struct JobControls
{
    std::function<void()> cancel; ///< returns at once
    std::function<void(bool paused)> setPaused;
    std::function<void()> putFirst = {}; ///< of one that waits
};

/// How a job ended.
struct JobEnd
{
    JobState state = JobState::Done; ///< Done, Cancelled or Failed
    QString outcome; ///< one sentence
    QString detail;
    std::function<void()> retry; ///< does it again, or what it still lacks; empty: cannot be
};

/// What a job needs for itself: of those that run the model in this process there is one at a time.
enum class JobUse { Nothing, Model };

/// Everything that waits, runs or has ended in this window. Who does the work says here how far it is; panel, status bar
/// and log read it. A job that has ended or is unknown is left alone. GUI thread.
class JobBoard : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// @return the job's id
    int begin(const QString &what, const QString &session, JobControls controls,
              JobUse use = JobUse::Nothing);
    int wait(const QString &what, const QString &session, JobControls controls); ///< as begin(), for later
    /// @param fraction     negative while unknown
    /// @param secondsLeft  likewise
    void setProgress(int id, double fraction, double secondsLeft, const QStringList &figures);
    void setState(int id, JobState state); ///< Running, Pausing, Paused or Cancelling
    void end(int id, JobEnd end);
    void remove(int id); ///< as if it had never been
    void clearEnded();

    // What the user wishes; nothing happens where it cannot be done.
    void cancel(int id);
    void setPaused(int id, bool paused);
    void putFirst(int id); ///< of those that wait
    void retry(int id);

    [[nodiscard]] const std::vector<Job> &jobs() const { return m_jobs; } ///< the newest first
    [[nodiscard]] const Job *find(int id) const;
    [[nodiscard]] bool isModelTaken() const; ///< by a job that has not ended

    static constexpr std::size_t MostEnded = 200; ///< chosen; older ones go

Q_SIGNALS:
    void changed(); ///< jobs()
    void begun(const halftone::Job &job);
    void ended(const halftone::Job &job);

private:
    struct Doing
    {
        JobControls controls;
        std::function<void()> retry;
        JobUse use = JobUse::Nothing;
    };

    int add(Job job, Doing doing);

    Job *mine(int id);
    void forgetOldest();

    int m_lastId = 0;
    std::vector<Job> m_jobs; ///< by descending id
    std::map<int, Doing> m_doing;
};

} // namespace halftone

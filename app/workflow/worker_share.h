// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/journal_lock.h"
#include "app/workflow/worker_job.h"
#include "core/timing/measurement_journal.h"

#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>

/// Private to app/workflow: what the threads of a timing by workers share.
namespace halftone {

/// Which measurements are left, and what is finished. Every call but timing() may be made from any thread;
/// arguments outlive it. Events are called one at a time, with the lock held.
class WorkerShare
{
public:
    WorkerShare(const Session &session, const WorkerTimingRequest &request,
                const std::filesystem::path &journals, const WorkerTimingEvents &events);

    /// A worker is ready. The first one decides device, formats and plan; finished measurements are read then.
    Result<void> join(std::size_t worker, const WorkerHello &hello, const PossibleFormats &possible);
    /// How many layers can take no format but the baseline, of all.
    [[nodiscard]] std::string fixedText();
    /// The next measurement; none when all are done or @p stop is requested. Waits while others may give one back.
    std::optional<Measurement> take(const std::stop_token &stop);
    [[nodiscard]] ConfigurationToMeasure request(const Measurement &measurement) const;
    Result<void> finish(const Measurement &measurement, const std::string &host, const MeasuredGain &gain);
    void refuse(const Measurement &measurement,
                const std::string &sentence); ///< by the device, not for want of luck
    void giveBack(const Measurement &measurement);
    void say(std::size_t worker, const std::string &state);
    void log(std::size_t worker, const std::string &line);

    /// When all threads have ended.
    [[nodiscard]] Result<Timing> timing(const Error &lastError) const;
    [[nodiscard]] const Session &session() const { return m_session; }
    [[nodiscard]] const WorkerTimingRequest &job() const { return m_request; }

private:
    Result<void> begin(std::size_t worker, const WorkerHello &hello, const PossibleFormats &possible);

    const Session &m_session;
    const WorkerTimingRequest &m_request;
    const std::filesystem::path m_folder;
    const WorkerTimingEvents &m_events;

    std::mutex m_mutex; // of all below, and of the events
    std::condition_variable_any m_changed;
    std::optional<MeasurementPlan> m_plan;
    PossibleFormats m_possible;
    std::optional<JournalLock> m_lock; ///< of the journal
    MeasurementJournal m_journal;
    std::deque<Measurement> m_queue;
    std::size_t m_inHand = 0;
    std::map<std::string, std::size_t> m_hosts; ///< the worker that joined from each first
    std::string m_refusal; ///< the first one
};

} // namespace halftone

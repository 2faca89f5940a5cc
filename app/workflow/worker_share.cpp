// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/worker_share.h"

#include "app/workflow/finished_timing.h"
#include "app/workflow/journal_files.h"
#include "core/numeric/number_format.h"

#include <algorithm>

namespace halftone {

namespace {

/// What the user wants, or the baseline and the first other format that Halftone has a noise model for.
Result<std::vector<std::string>> formatsFor(const WorkerHello &hello, const std::vector<std::string> &wanted)
{
    const auto &offered = hello.linearFormats;
    for (const auto &format : wanted) {
        if (std::ranges::find(offered, format) == offered.end())
            return Error{ErrorCode::Unsupported, format,
                         "the device of " + hello.host + " has no such format"};
    }
    if (!wanted.empty() && wanted.front() != offered.front())
        return Error{ErrorCode::InvalidArgument, wanted.front(),
                     "the baseline is " + offered.front() + ", name it first"};
    if (!wanted.empty())
        return wanted;
    for (std::size_t i = 1; i < offered.size(); ++i) {
        if (formatNamed(offered[i]))
            return std::vector{offered.front(), offered[i]};
    }
    return Error{ErrorCode::Unsupported, hello.host, "its device has no format beside " + offered.front()};
}

} // namespace

WorkerShare::WorkerShare(const Session &session, const WorkerTimingRequest &request,
                         const std::filesystem::path &journals, const WorkerTimingEvents &events)
    : m_session(session), m_request(request), m_folder(journals), m_events(events)
{
}

Result<void> WorkerShare::join(std::size_t worker, const WorkerHello &hello, const PossibleFormats &possible)
{
    const std::lock_guard lock(m_mutex);
    const auto first = m_hosts.emplace(hello.host, worker).first->second; // itself, if it was started again
    if (first != worker && hello.device.type == "cpu")
        m_events.log(
            worker,
            "another worker measures on " + hello.host
                + " too: they take the processor from each other, and times are longer and less certain");
    if (!m_plan)
        return begin(worker, hello, possible);
    if (hello.device.name != m_journal.device || possible != m_possible)
        return Error{ErrorCode::Conflict, hello.host,
                     "its device (" + hello.device.name + ") is not like that of the worker that was first ("
                         + m_journal.device + "), their times cannot be mixed"};
    return {};
}

Result<void> WorkerShare::begin(std::size_t worker, const WorkerHello &hello, const PossibleFormats &possible)
{
    const auto formats = formatsFor(hello, m_request.formats);
    if (!formats)
        return formats.error();
    const auto before = m_request.isExtension
        ? finishedTiming(m_session, hello.host, *formats, m_request.workload)
        : Result<const Timing *>(nullptr);
    if (!before)
        return before.error();
    const auto whole = std::max(m_request.wholeModel, *before != nullptr ? (*before)->wholeModel.size() : 0);
    auto plan = planMeasurements(m_session.graph, m_session.partition, *formats, possible, whole);
    if (!plan)
        return plan.error();
    const MeasurementJournal empty{
        m_session.model.fingerprint, hello.device.name, *formats, m_request.workload, {}, {}};
    auto lock = JournalLock::take(journalPath(m_folder, m_session.id, empty), m_session.name);
    if (!lock)
        return lock.error();
    auto kept = keptJournal(m_folder, m_session.id, empty,
                            [&](const std::string &sentence) { m_events.log(worker, sentence); });
    if (!kept)
        return kept.error();
    m_lock = *std::move(lock);
    m_journal = *std::move(kept);
    if (*before != nullptr)
        addFinished(**before, *plan, m_journal);
    m_journal.wholeModel = plan->wholeModel;
    const auto left = remaining(*plan, m_journal.finished);
    m_queue.assign(left.begin(), left.end());
    m_possible = possible;
    m_plan = *std::move(plan);
    m_events.progress(m_plan->order.size() - m_queue.size(), m_plan->order.size());
    if (!m_journal.finished.empty())
        m_events.measured(m_journal);
    return {};
}

std::string WorkerShare::fixedText()
{
    const std::lock_guard lock(m_mutex);
    const auto fixed = fixedLayers(m_session.graph, m_plan->formats, m_possible).size();
    if (fixed == 0)
        return {};
    return "; " + std::to_string(fixed) + " of " + std::to_string(m_session.graph.layers.size())
        + " layers cannot leave " + m_plan->formats.front() + " there and gain nothing";
}

std::optional<Measurement> WorkerShare::take(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    bool isHeld = false;
    while (m_events.pace.isPaused() && !stop.stop_requested()) {
        if (!isHeld && m_inHand == 0) {
            isHeld = true;
            m_events.pace.held();
        }
        m_changed.wait_for(lock, stop, PausePoll, [] { return false; });
    }
    m_changed.wait(lock, stop, [this] { return !m_queue.empty() || m_inHand == 0; });
    if (stop.stop_requested() || m_queue.empty())
        return std::nullopt;
    const auto next = takeNext(m_queue, m_events.pace);
    ++m_inHand;
    return next;
}

ConfigurationToMeasure WorkerShare::request(const Measurement &measurement) const
{
    return toMeasure(*m_plan, m_session.graph, m_session.partition, measurement);
}

Result<void> WorkerShare::finish(const Measurement &measurement, const std::string &host,
                                 const MeasuredGain &gain)
{
    const std::lock_guard lock(m_mutex);
    --m_inHand;
    m_changed.notify_all();
    m_journal.finished.insert_or_assign(measurement, gain);
    const auto place = std::ranges::lower_bound(m_journal.hosts, host);
    if (place == m_journal.hosts.end() || *place != host)
        m_journal.hosts.insert(place, host);
    m_events.progress(m_plan->order.size() - m_queue.size() - m_inHand, m_plan->order.size());
    auto written = writeJournal(journalPath(m_folder, m_session.id, m_journal), m_journal);
    if (written)
        m_events.measured(m_journal);
    return written;
}

void WorkerShare::refuse(const Measurement &measurement, const std::string &sentence)
{
    const std::lock_guard lock(m_mutex);
    --m_inHand;
    m_changed.notify_all();
    if (m_refusal.empty())
        m_refusal = "configuration " + std::to_string(measurement.configuration) + " of "
            + (m_plan->isOfWholeModel(measurement)
                   ? "the whole model"
                   : m_session.partition.subgraphs[m_plan->measured[measurement.klass.value].value].name)
            + ": " + sentence;
}

void WorkerShare::giveBack(const Measurement &measurement)
{
    const std::lock_guard lock(m_mutex);
    --m_inHand;
    m_queue.push_front(measurement);
    m_changed.notify_all();
}

void WorkerShare::say(std::size_t worker, const std::string &state)
{
    const std::lock_guard lock(m_mutex);
    m_events.state(worker, state);
}

void WorkerShare::log(std::size_t worker, const std::string &line)
{
    const std::lock_guard lock(m_mutex);
    m_events.log(worker, line);
}

Result<Timing> WorkerShare::timing(const Error &lastError) const
{
    if (!m_plan)
        return lastError;
    const auto left = remaining(*m_plan, m_journal.finished).size();
    if (left != 0 && lastError.code == ErrorCode::Cancelled)
        return measurementCancelled(*m_plan, m_journal.finished);
    if (left != 0) {
        const std::string kept = std::to_string(m_plan->order.size() - left) + " of "
            + std::to_string(m_plan->order.size()) + " measurements are kept, the same command continues: ";
        return m_refusal.empty() ? Error{lastError.code, lastError.subject, kept + lastError.detail}
                                 : Error{ErrorCode::Unsupported, "worker", kept + m_refusal};
    }
    return timingOf(*m_plan, m_session.partition, sourceOf(m_journal), m_request.workload,
                    m_journal.finished);
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/host_timing_job.h"

#include "app/workflow/baseline_looks.h"
#include "app/workflow/finished_timing.h"
#include "app/workflow/journal_lock.h"
#include "app/workflow/machine_load.h"
#include "app/workflow/measurement_pauses.h"
#include "app/workflow/session_samples.h"

#include <algorithm>
#include <deque>

namespace halftone {

namespace {

Result<void> checkRequest(const HostTimingRequest &request, const HostDevice &device)
{
    if (request.workload.phase != Phase::Prefill)
        return Error{ErrorCode::Unsupported, "decode",
                     "the host measures the time to the first token alone, choose prefill"};
    if (request.workload.batch != 1)
        return Error{ErrorCode::Unsupported, "batch " + std::to_string(request.workload.batch),
                     "the host measures one prompt at a time, choose batch 1"};
    return checkHostFormats(device, request.formats);
}

HostChoice choiceOf(const MeasurementPlan &plan, const Partition &partition, const Measurement &measurement)
{
    HostChoice choice;
    for (const auto &[layer, place] : changedLayers(plan, partition, measurement))
        choice.emplace(layer, plan.formats[place]);
    return choice;
}

/// "model.layers.7 {q_proj, k_proj}: k_proj int8", or "whole model, random 2".
std::string nameOf(const MeasurementPlan &plan, const ModelGraph &graph, const Partition &partition,
                   const Measurement &measurement)
{
    if (plan.isOfWholeModel(measurement))
        return "whole model, " + wholeModelName(measurement.configuration);
    std::string text = partition.subgraphs[plan.measured[measurement.klass.value].value].name + ":";
    for (const auto &[layer, format] : choiceOf(plan, partition, measurement))
        text += " " + graph.layer(layer).role + " " + format;
    return text;
}

std::string stateText(const HostDevice &device, const HostTimingRequest &request, const Session &session,
                      const PossibleFormats &possible)
{
    std::string text = "measuring on " + device.cpu + " with " + std::to_string(device.threads)
        + (device.threads == 1 ? " thread" : " threads");
    const auto fixed = fixedLayers(session.graph, request.formats, possible).size();
    if (fixed > 0)
        text += "; " + std::to_string(fixed) + " of " + std::to_string(session.graph.layers.size())
            + " layers cannot leave " + request.formats.front() + " here and gain nothing";
    for (const auto &format : request.formats) {
        if (format == "bf16" && !device.hasBfloat16)
            text += "; this CPU has no instructions for bf16";
        if (format.starts_with("int8"))
            return text + "; int8 by LibTorch's engine " + device.quantizedEngine
                + (device.integerActivationBits < 8 ? ", activations in 7 bits for want of VNNI" : "");
    }
    return text;
}

/// What measureOnHost() does, step by step.
class HostMeasuring
{
public:
    HostMeasuring(HostRunner &runner, const Partition &partition, const MeasurementPlan &plan,
                  const TurnEffort &effort, const MeasurementPace &pace, const std::stop_token &stop)
        : m_runner(runner), m_partition(partition), m_plan(plan), m_effort(effort), m_pace(pace),
          m_stop(stop), m_pauses(pace, stop), m_looks(modelPass({}), [this] { return m_pauses.now(); })
    {
    }

    Result<void> begin(bool measuresClasses, const TaskContext &part)
    {
        m_measuresClasses = measuresClasses;
        const auto prepare = [&] { return m_runner.prepare(m_plan.measured, m_stop, m_pace.isPaused); };
        if (auto prepared = m_pauses.whole(prepare); !prepared)
            return prepared;
        return m_measuresClasses ? m_looks.look(m_effort, part) : Result<void>();
    }

    /// Sleeps while there is a pause. @return whether to go on
    bool wait() { return m_pauses.wait(); }

    /// Of a class without the whole model's times.
    Result<MeasuredGain> measure(const Measurement &measurement, const TaskContext &part)
    {
        const auto sides = sidesOf(measurement);
        const auto times = timeInTurns(
            sides, m_effort, [this] { return m_pauses.now(); }, part);
        m_runner.release();
        if (!times)
            return times.error();
        auto gain = gainOf(*times);
        if (!m_plan.isOfWholeModel(measurement))
            gain.baselineSeconds = gain.candidateSeconds = 0;
        return gain;
    }

    /// Keeps the whole model's time in @p finished, to which @p measurement was added, the best that is known.
    Result<void> keepBaseline(const Measurement &measurement, bool isLast, FinishedMeasurements &finished)
    {
        constexpr int LookRounds = 5; // chosen
        if (!m_measuresClasses)
            return {};
        if (m_plan.isOfWholeModel(measurement)) {
            m_looks.add(finished.at(measurement).baselineSeconds);
        } else if (isLast || m_looks.isDue()) {
            auto effort = m_effort;
            effort.warmUp = 1;
            effort.minRounds = effort.maxRounds = LookRounds;
            if (auto looked = m_looks.look(effort, {m_stop}); !looked)
                return looked;
        }
        m_looks.apply(m_plan, finished);
        return {};
    }

private:
    TimedPass modelPass(const HostChoice &choice)
    {
        return m_pauses.whole(m_runner.modelPass(choice, m_stop, m_pace.isPaused));
    }

    TimedPass subgraphPass(SubgraphId subgraph, const HostChoice &choice)
    {
        return m_pauses.whole(m_runner.subgraphPass(subgraph, choice, m_stop, m_pace.isPaused));
    }

    /// Baseline and candidate.
    std::vector<TimedPass> sidesOf(const Measurement &measurement)
    {
        const auto choice = choiceOf(m_plan, m_partition, measurement);
        if (m_plan.isOfWholeModel(measurement))
            return {modelPass({}), modelPass(choice)};
        const auto subgraph = m_plan.measured[measurement.klass.value];
        return {subgraphPass(subgraph, {}), subgraphPass(subgraph, choice)};
    }

    HostRunner &m_runner;
    const Partition &m_partition;
    const MeasurementPlan &m_plan;
    const TurnEffort &m_effort;
    const MeasurementPace &m_pace;
    std::stop_token m_stop;
    MeasurementPauses m_pauses;
    BaselineLooks m_looks;
    bool m_measuresClasses = false;
};

} // namespace

Result<void> measureOnHost(HostRunner &runner, const Partition &partition, const MeasurementPlan &plan,
                           const TurnEffort &effort, FinishedMeasurements &finished,
                           const MeasurementSink &sink, const MeasurementPace &pace,
                           const TaskContext &context)
{
    const auto order = remaining(plan, finished);
    std::deque<Measurement> left(order.begin(), order.end());
    if (left.empty())
        return {};
    const double parts = static_cast<double>(left.size() + 1);
    double done = 0;
    const TaskContext part{context.stop, [&](double f) { context.report((done + f) / parts); }};
    HostMeasuring measuring(runner, partition, plan, effort, pace, context.stop);
    const bool measuresClasses = !std::ranges::all_of(
        left, [&](const Measurement &measurement) { return plan.isOfWholeModel(measurement); });
    if (auto begun = measuring.begin(measuresClasses, part); !begun)
        return begun;
    while (!left.empty()) {
        if (!measuring.wait())
            return measurementCancelled();
        const auto measurement = takeNext(left, pace);
        ++done;
        const auto gain = measuring.measure(measurement, part);
        if (!gain)
            return gain.error();
        finished.insert_or_assign(measurement, *gain);
        if (auto kept = measuring.keepBaseline(measurement, left.empty(), finished); !kept)
            return kept;
        if (auto kept = sink(measurement, finished.at(measurement)); !kept)
            return kept;
    }
    context.report(1);
    return {};
}

Result<Timing> measureSessionOnHost(const Session &session, const HostTimingRequest &request,
                                    const std::filesystem::path &journals, const HostTimingEvents &events,
                                    const TaskContext &context)
{
    const auto device = hostDevice();
    const double loadBefore = machineLoad();
    if (auto checked = checkRequest(request, device); !checked)
        return checked.error();
    const auto opened = openModelOf(session, {context.stop});
    if (!opened)
        return opened.error().code == ErrorCode::Cancelled ? measurementCancelled() : opened.error();
    auto runner = HostRunner::open(opened->model, session.partition, request.formats,
                                   request.workload.sequenceLength);
    if (!runner)
        return runner.error();
    const auto possible = runner->possible();
    const auto before = request.isExtension
        ? finishedTiming(session, device.source(), request.formats, request.workload)
        : Result<const Timing *>(nullptr);
    if (!before)
        return before.error();
    const auto whole = std::max(request.wholeModel, *before != nullptr ? (*before)->wholeModel.size() : 0);
    const auto plan = planMeasurements(session.graph, session.partition, request.formats, possible, whole);
    if (!plan)
        return plan.error();
    const MeasurementJournal empty{
        opened->fingerprint, device.source(), request.formats, request.workload, {}, {}};
    const auto path = journalPath(journals, session.id, empty);
    const auto lock = JournalLock::take(path, session.name);
    if (!lock)
        return lock.error();
    auto opening = keptJournal(journals, session.id, empty, events.state);
    if (!opening)
        return opening.error();
    auto &journal = *opening;
    if (*before != nullptr)
        addFinished(**before, *plan, journal);
    journal.wholeModel = plan->wholeModel;
    std::string state = stateText(device, request, session, possible);
    if (!journal.finished.empty())
        state += "; " + std::to_string(journal.finished.size()) + " of " + std::to_string(plan->order.size())
            + " configurations are kept from before";
    if (!busyText(loadBefore, device.threads).empty())
        state += "; the machine is busy";
    events.state(state);
    const auto kept = [&](const Measurement &measurement, const MeasuredGain &gain) -> Result<void> {
        events.measured(nameOf(*plan, session.graph, session.partition, measurement), gain);
        events.progress(journal.finished.size(), plan->order.size());
        auto written = writeJournal(path, journal);
        if (written)
            events.kept(journal);
        return written;
    };
    events.progress(journal.finished.size(), plan->order.size());
    if (!journal.finished.empty())
        events.kept(journal);
    if (auto measured = measureOnHost(*runner, session.partition, *plan, request.effort, journal.finished,
                                      kept, events.pace, context);
        !measured)
        return measured.error().code == ErrorCode::Cancelled ? measurementCancelled(*plan, journal.finished)
                                                             : measured.error();
    if (const auto busy = busyText(std::max(loadBefore, machineLoad()), device.threads); !busy.empty())
        events.warned(busy);
    return timingOf(*plan, session.partition, device.source(), request.workload, journal.finished);
}

} // namespace halftone

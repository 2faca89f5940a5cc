// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/host_timing_job.h"

#include "app/workflow/finished_timing.h"
#include "app/workflow/session_samples.h"

#include <chrono>
#include <deque>
#include <thread>

namespace halftone {

namespace {

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

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

/// Baseline and candidate.
std::vector<TimedPass> sidesOf(HostRunner &runner, const MeasurementPlan &plan, const Partition &partition,
                               const Measurement &measurement, const std::stop_token &stop)
{
    const auto choice = choiceOf(plan, partition, measurement);
    if (plan.isOfWholeModel(measurement))
        return {runner.modelPass({}, stop), runner.modelPass(choice, stop)};
    const auto subgraph = plan.measured[measurement.klass.value];
    return {runner.subgraphPass(subgraph, {}, stop), runner.subgraphPass(subgraph, choice, stop)};
}

/// Sleeps while the user wants a pause. @return whether to go on
bool waitWhilePaused(const MeasurementPace &pace, const std::stop_token &stop)
{
    while (pace.isPaused() && !stop.stop_requested())
        std::this_thread::sleep_for(PausePoll);
    return !stop.stop_requested();
}

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
    if (auto prepared = runner.prepare(plan.measured, context.stop); !prepared)
        return prepared;
    const double parts = static_cast<double>(left.size() + 1);
    double done = 0;
    const TaskContext part{context.stop, [&](double f) { context.report((done + f) / parts); }};
    const std::vector<TimedPass> whole{runner.modelPass({}, context.stop)};
    const auto model = timeInTurns(whole, effort, secondsNow, part);
    if (!model)
        return model.error();
    const double modelSeconds = medianInterval(model->seconds[0]).median;
    while (!left.empty()) {
        if (!waitWhilePaused(pace, context.stop))
            return measurementCancelled();
        const auto measurement = takeNext(left, pace);
        ++done;
        const auto sides = sidesOf(runner, plan, partition, measurement, context.stop);
        const auto times = timeInTurns(sides, effort, secondsNow, part);
        if (!times)
            return times.error();
        auto gain = gainOf(*times);
        if (!plan.isOfWholeModel(measurement)) {
            gain.baselineSeconds = modelSeconds;
            gain.candidateSeconds = std::max(modelSeconds - gain.gainSeconds, 0.0);
        }
        runner.release();
        finished.insert_or_assign(measurement, gain);
        if (auto kept = sink(measurement, gain); !kept)
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
    const auto path = hostJournal(journals, session.id, request.formats, request.workload);
    auto journal
        = journalIn(path, {opened->fingerprint, device.source(), request.formats, request.workload, {}, {}});
    if (*before != nullptr)
        addFinished(**before, *plan, journal);
    journal.wholeModel = plan->wholeModel;
    std::string state = stateText(device, request, session, possible);
    if (!journal.finished.empty())
        state += "; " + std::to_string(journal.finished.size()) + " of " + std::to_string(plan->order.size())
            + " configurations are kept from before";
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
    return timingOf(*plan, session.partition, device.source(), request.workload, journal.finished);
}

} // namespace halftone

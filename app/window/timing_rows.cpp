// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_rows.h"

#include "app/window/timing_control.h"
#include "core/session/session_problem.h"
#include "core/timing/model_source.h"

#include <algorithm>

namespace halftone {

namespace {

TimingState stateOf(const Timing &timing)
{
    if (isModelled(timing.source))
        return TimingState::Modelled;
    return timing.source.starts_with("imported:") ? TimingState::Imported : TimingState::Measured;
}

bool isSoFar(const TimingSources &sources, const Timing &timing)
{
    return *sources.soFar && timing == **sources.soFar;
}

/// Whether @p unfinished is what a journal keeps of the timing so far. Hosts may have joined a worker's since.
bool isOfSoFar(const UnfinishedTiming &unfinished, const TimingSources &sources)
{
    const auto &soFar = **sources.soFar;
    return unfinished.device == *sources.device && unfinished.workload == soFar.workload
        && unfinished.formats == soFar.formats;
}

/// Of a timing in part: what the measurement says that runs, else what its journal keeps.
void addProgress(const TimingSources &sources, TimingRow &row)
{
    const bool isRunning = sources.state->isRunning();
    row.state = isRunning ? TimingState::Running : TimingState::Unfinished;
    row.isPaused = sources.state->step == MeasuringState::Step::Paused;
    row.done = sources.state->done;
    row.all = sources.state->all;
    row.device = *sources.device;
    for (const auto &unfinished : *sources.unfinished) {
        if (!isRunning && isOfSoFar(unfinished, sources))
            row.done = unfinished.finished;
    }
}

TimingRow rowOf(const TimingSources &sources, const Timing &timing, const Timing *used)
{
    TimingRow row{timing.source, timing.workload, timing.formats};
    row.state = stateOf(timing);
    row.baselineSeconds = timing.baselineSeconds;
    row.resolutionSeconds = timing.resolutionSeconds;
    row.isUsed = &timing == used;
    if (isSoFar(sources, timing))
        addProgress(sources, row);
    return row;
}

TimingRow rowOf(const UnfinishedTiming &unfinished)
{
    TimingRow row{unfinished.source, unfinished.workload, unfinished.formats};
    row.state = TimingState::Unfinished;
    row.done = unfinished.finished;
    row.hasGains = false;
    row.device = unfinished.device;
    return row;
}

} // namespace

std::vector<TimingRow> timingRows(const TimingSources &sources)
{
    if (sources.session == nullptr)
        return {};
    const auto &session = *sources.session;
    const auto used = findTiming(session, sources.decisions->source);
    const bool isTimed = sources.decisions->objective == "empirical-time";
    std::vector<TimingRow> rows;
    for (const auto &unfinished : *sources.unfinished) {
        const bool isShown = std::ranges::any_of(session.timings, [&](const Timing &timing) {
            return isSoFar(sources, timing) && isOfSoFar(unfinished, sources);
        });
        if (!isShown)
            rows.push_back(rowOf(unfinished));
    }
    for (auto timing = session.timings.rbegin(); timing != session.timings.rend(); ++timing)
        rows.push_back(rowOf(sources, *timing, used && isTimed ? *used : nullptr));
    return rows;
}

const Timing *timingOf(const Session &session, const TimingRow &row)
{
    if (!row.hasGains)
        return nullptr;
    const auto found = std::ranges::find_if(session.timings, [&](const Timing &timing) {
        return timing.source == row.source && timing.workload == row.workload
            && timing.formats == row.formats;
    });
    return found == session.timings.end() ? nullptr : &*found;
}

} // namespace halftone

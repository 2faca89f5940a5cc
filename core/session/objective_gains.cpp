// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/objective_gains.h"

#include "core/base/list_text.h"
#include "core/base/number_text.h"
#include "core/session/rounded_timing.h"
#include "core/timing/hardware_profile.h"
#include "core/timing/memory_gain.h"
#include "core/timing/theoretical_gain.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>

namespace halftone {

namespace {

Error invalid(const std::string &subject, const std::string &detail)
{
    return Error{ErrorCode::InvalidArgument, subject, detail};
}

// For each of @p formats its position in the timing's own list.
Result<std::vector<std::uint8_t>> positionsIn(const Timing &timing, const std::vector<NumberFormat> &formats)
{
    if (formats.empty())
        return invalid("formats", "none of them is known");
    if (timing.formats.empty() || timing.formats.front() != formats.front().name)
        return invalid(std::string(formats.front().name),
                       "the first format must be the baseline of the timing");
    std::vector<std::uint8_t> positions;
    for (const auto &format : formats) {
        const auto found = std::ranges::find(timing.formats, format.name);
        if (found == timing.formats.end())
            return invalid(std::string(format.name),
                           "the timing " + timing.source + " has gains for " + joined(timing.formats)
                               + " alone, choose among these or take another objective");
        positions.push_back(static_cast<std::uint8_t>(found - timing.formats.begin()));
    }
    return positions;
}

// The gains of one sub-graph over a selection of the timing's formats, renumbered; none if they are too many.
std::vector<double> selectGains(const std::vector<double> &all, std::size_t layerCount,
                                std::size_t allFormats, const std::vector<std::uint8_t> &positions)
{
    std::vector<double> gains(configurationCount(layerCount, positions.size()));
    for (std::size_t p = 0; p < gains.size(); ++p) {
        auto configuration = configurationAt(p, layerCount, positions.size());
        for (auto &digit : configuration)
            digit = positions[digit];
        gains[p] = gainOf(all, configuration, allFormats);
    }
    return gains;
}

// The gain of each layer alone, of a sub-graph that is too large for more.
void addLayerGains(const std::vector<LayerId> &layers, const std::vector<double> &all, std::size_t allFormats,
                   const std::vector<std::uint8_t> &positions, MixedPrecisionInput &input)
{
    for (std::size_t layer = 0; layer < layers.size(); ++layer) {
        auto &alone = input.layerGains[layers[layer]];
        for (const auto position : positions) {
            Configuration configuration(layers.size(), 0);
            configuration[layer] = position;
            alone.push_back(gainOf(all, configuration, allFormats));
        }
    }
}

/// Of one sub-graph: nothing can save more than the whole model takes.
Result<void> checkGains(const Timing &timing, const Subgraph &subgraph, const std::vector<double> &gains,
                        const ModelGraph &graph)
{
    if (!(timing.baselineSeconds > 0))
        return {};
    const auto absurd
        = std::ranges::find_if(gains, [&](double gain) { return gain >= timing.baselineSeconds; });
    if (absurd == gains.end())
        return {};
    return invalid(graph.layer(subgraph.layers.front()).name,
                   "its sub-graph gains " + shortText(*absurd) + " s by " + timing.source
                       + ", but the whole model takes " + shortText(timing.baselineSeconds)
                       + " s; check the unit of the gains and --baseline-seconds");
}

Result<void> useTiming(const Session &session, const Decisions &decisions, SessionProblem &problem,
                       MixedPrecisionInput &input)
{
    const auto found = usedTiming(session, decisions, problem.formats);
    if (!found)
        return found.error();
    const Timing timing = roundedToResolution(**found);
    const auto positions = positionsIn(timing, problem.formats);
    if (!positions)
        return positions.error();
    const auto &subgraphs = session.partition.subgraphs;
    if (timing.gains.size() != subgraphs.size())
        return invalid(timing.source, "the timing has gains for another number of sub-graphs");
    for (std::size_t j = 0; j < subgraphs.size(); ++j) {
        const std::size_t layerCount = subgraphs[j].layers.size();
        const auto &gains = timing.gains[j].gainSeconds;
        if (gains.size() != timedCount(layerCount, timing.formats.size()))
            return invalid(timing.source, "the timing lacks configurations of " + subgraphs[j].name);
        if (auto checked = checkGains(timing, subgraphs[j], gains, session.graph); !checked)
            return checked;
        input.gains.push_back(selectGains(gains, layerCount, timing.formats.size(), *positions));
        if (input.gains.back().empty())
            addLayerGains(subgraphs[j].layers, gains, timing.formats.size(), *positions, input);
    }
    problem.source = timing.source;
    problem.workload = timing.workload;
    problem.gainUnit = "s";
    problem.baselineTotal = timing.baselineSeconds;
    return {};
}

Result<void> useTheory(const Session &session, const Decisions &decisions, const HardwareProfile &profile,
                       SessionProblem &problem, MixedPrecisionInput &input)
{
    if (!decisions.source.empty()) {
        const auto found = findTiming(session, decisions.source);
        if (!found)
            return found.error();
        problem.workload = (*found)->workload;
    }
    auto table
        = theoreticalGains(session.graph, session.partition, decisions.formats, profile, problem.workload);
    if (!table)
        return table.error();
    problem.source = "theoretical:" + profile.name;
    problem.gainUnit = "s";
    problem.baselineTotal = table->baselineTotal;
    input.gains = std::move(table->gains);
    input.layerGains = std::move(table->layerGains);
    return {};
}

Result<void> useMemory(const Session &session, SessionProblem &problem, MixedPrecisionInput &input)
{
    auto table = memoryGains(session.graph, session.partition, problem.formats);
    if (!table)
        return table.error();
    problem.source = "weights";
    problem.gainUnit = "B";
    problem.baselineTotal = table->baselineTotal;
    input.gains = std::move(table->gains);
    input.layerGains = std::move(table->layerGains);
    return {};
}

std::string listOfSources(const Session &session)
{
    std::vector<std::string> sources;
    for (const auto &timing : session.timings) {
        if (std::ranges::find(sources, timing.source) == sources.end())
            sources.push_back(timing.source);
    }
    return joined(sources);
}

std::string nameWithWorkload(const Timing &timing)
{
    const auto &workload = timing.workload;
    return timing.source + '@' + std::to_string(workload.batch) + 'x'
        + std::to_string(workload.sequenceLength) + (workload.phase == Phase::Decode ? "-decode" : "");
}

std::string nameWithFormats(const Timing &timing)
{
    std::string name = nameWithWorkload(timing) + ':';
    for (const auto &format : timing.formats)
        name += (name.back() == ':' ? "" : "+") + format;
    return name;
}

} // namespace

std::string timingName(const Session &session, const Timing &timing)
{
    for (auto name : {timing.source, nameWithWorkload(timing)}) {
        if (const auto newest = findTiming(session, name); newest && *newest == &timing)
            return name;
    }
    return nameWithFormats(timing);
}

Result<const Timing *> findTiming(const Session &session, const std::string &source)
{
    if (session.timings.empty())
        return Error{ErrorCode::NotFound, session.name, "the session has no timing yet, time it first"};
    const Timing *exact = nullptr;
    const Timing *prefixed = nullptr;
    bool unique = true;
    for (const auto &timing : session.timings) { // oldest first: the last match is the newest
        if (timing.source == source || nameWithWorkload(timing) == source
            || nameWithFormats(timing) == source)
            exact = &timing;
        if (!timing.source.starts_with(source))
            continue;
        unique = unique && (prefixed == nullptr || prefixed->source == timing.source);
        prefixed = &timing;
    }
    if (source.empty())
        return prefixed;
    if (exact != nullptr)
        return exact;
    if (prefixed != nullptr && unique)
        return prefixed;
    return Error{ErrorCode::NotFound, source,
                 (prefixed != nullptr ? "more than one timing begins with this, the session has "
                                      : "no timing comes from this source, the session has ")
                     + listOfSources(session)};
}

Result<const Timing *> usedTiming(const Session &session, const Decisions &decisions,
                                  const std::vector<NumberFormat> &formats)
{
    if (decisions.source.empty()) {
        for (auto timing = session.timings.rbegin(); timing != session.timings.rend(); ++timing) {
            if (positionsIn(*timing, formats))
                return &*timing;
        }
    }
    return findTiming(session, decisions.source);
}

Result<void> addObjectiveGains(const Session &session, const Decisions &decisions,
                               const HardwareProfile &profile, SessionProblem &problem,
                               MixedPrecisionInput &input)
{
    if (decisions.objective == "empirical-time")
        return useTiming(session, decisions, problem, input);
    if (decisions.objective == "theoretical-time")
        return useTheory(session, decisions, profile, problem, input);
    if (decisions.objective == "memory")
        return useMemory(session, problem, input);
    return invalid(decisions.objective,
                   "there is no such objective, choose empirical-time, theoretical-time or memory");
}

} // namespace halftone

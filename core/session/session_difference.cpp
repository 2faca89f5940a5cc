// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_difference.h"

#include "core/base/error.h"
#include "core/numeric/rank_correlation.h"
#include "core/timing/timed_configurations.h"

#include <algorithm>
#include <array>
#include <map>

namespace halftone {

namespace {

constexpr std::array Thresholds{0.0005, 0.001, 0.002, 0.005,
                                0.01,   0.02,  0.05}; // tau; chosen: around the default

std::vector<std::string> layerNames(const Session &session)
{
    std::vector<std::string> names;
    for (const auto &layer : session.graph.layers)
        names.push_back(layer.name);
    return names;
}

std::map<std::string, std::size_t> placesOf(const std::vector<std::string> &names)
{
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < names.size(); ++i)
        places.emplace(names[i], i);
    return places;
}

std::vector<std::string> missingIn(const std::map<std::string, std::size_t> &others,
                                   const std::vector<std::string> &names)
{
    std::vector<std::string> missing;
    std::ranges::copy_if(names, std::back_inserter(missing),
                         [&](const auto &name) { return !others.contains(name); });
    return missing;
}

void compareSensitivities(const Session &first, const Session &second, SessionDifference &difference)
{
    const auto names = layerNames(first);
    const auto otherNames = layerNames(second);
    const auto others = placesOf(otherNames);
    difference.onlyFirst = missingIn(others, names);
    difference.onlySecond = missingIn(placesOf(names), otherNames);
    if (first.samples.empty() || second.samples.empty())
        return;
    const auto ofFirst = averageSensitivity(first.samples).layers;
    const auto ofSecond = averageSensitivity(second.samples).layers;
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto found = others.find(names[i]);
        if (found == others.end())
            continue;
        const auto &x = ofFirst[i];
        const auto &y = ofSecond[found->second];
        difference.sensitivities.push_back(
            {names[i], {x.total, y.total}, {x.standardError, y.standardError}});
        a.push_back(x.total);
        b.push_back(y.total);
    }
    difference.rankCorrelation = rankCorrelation(a, b);
}

std::vector<std::string> layersOf(const Session &session, const Subgraph &subgraph)
{
    std::vector<std::string> names;
    for (const auto layer : subgraph.layers)
        names.push_back(session.graph.layers[layer.value].name);
    return names;
}

std::map<std::vector<std::string>, std::size_t> subgraphsByLayers(const Session &session)
{
    std::map<std::vector<std::string>, std::size_t> places;
    for (std::size_t i = 0; i < session.partition.subgraphs.size(); ++i)
        places.emplace(layersOf(session, session.partition.subgraphs[i]), i);
    return places;
}

// @param others  sub-graphs of the second session
TimingDifference compareTiming(const Session &first, const Timing &timing,
                               const std::map<std::vector<std::string>, std::size_t> &others,
                               const Timing &other)
{
    TimingDifference difference{
        timingName(first, timing), {timing.baselineSeconds, other.baselineSeconds}, {}, {}};
    std::vector<double> a;
    std::vector<double> b;
    for (std::size_t i = 0; i < timing.gains.size(); ++i) {
        const auto &subgraph = first.partition.subgraphs[i];
        const auto found = others.find(layersOf(first, subgraph));
        if (found == others.end())
            continue;
        const auto &x = timing.gains[i].gainSeconds;
        const auto &y = other.gains[found->second].gainSeconds;
        const std::size_t formats = timing.formats.size();
        const Configuration all(subgraph.layers.size(), static_cast<std::uint8_t>(formats - 1));
        difference.gains.push_back({subgraph.name, {gainOf(x, all, formats), gainOf(y, all, formats)}});
        a.insert(a.end(), x.begin() + 1, x.end()); // the first is 0 by definition
        b.insert(b.end(), y.begin() + 1, y.end());
    }
    difference.rankCorrelation = rankCorrelation(a, b);
    return difference;
}

void compareTimings(const Session &first, const Session &second, SessionDifference &difference)
{
    const auto others = subgraphsByLayers(second);
    for (const auto &timing : first.timings) {
        const auto same = std::ranges::find_if(second.timings, [&](const Timing &other) {
            return other.source == timing.source && other.workload == timing.workload
                && other.formats == timing.formats;
        });
        if (same != second.timings.end())
            difference.timings.push_back(compareTiming(first, timing, others, *same));
    }
}

/// "second: the session has no timing yet": the name once, whether the error is about the session itself or not.
std::string reasonText(const std::string &session, const Error &error)
{
    return error.subject == session ? describe(error) : session + ": " + describe(error);
}

Result<void> compareFrontiers(const SessionProblem &first, const SessionProblem &second,
                              const SolveOptions &options, SessionDifference &difference)
{
    for (const double tau : Thresholds) {
        const auto a = solveSession(first, tau, options);
        const auto b = solveSession(second, tau, options);
        if (!a || !b)
            return a ? b.error() : a.error();
        if (a->choice.status == SolveStatus::Infeasible || b->choice.status == SolveStatus::Infeasible)
            continue;
        difference.frontier.push_back({tau,
                                       {first.lossMse(a->choice.loss), second.lossMse(b->choice.loss)},
                                       {a->choice.gain, b->choice.gain}});
    }
    return {};
}

// The format of every layer by name; empty if there is no solution.
Result<std::map<std::string, std::string>>
solvedFormats(const Session &session, const SessionProblem &problem, const SolveOptions &options)
{
    std::map<std::string, std::string> formats;
    const auto solution = solveFor(problem, session.decisions.threshold(), options);
    if (!solution)
        return solution.error();
    if (solution->choice.status == SolveStatus::Infeasible)
        return formats;
    for (std::size_t i = 0; i < solution->formats.size(); ++i)
        formats[session.graph.layers[i].name] = problem.formats[solution->formats[i]].name;
    return formats;
}

Result<void> compareConfigurations(const Session &first, const SessionProblem &firstProblem,
                                   const Session &second, const SessionProblem &secondProblem,
                                   const SolveOptions &options, SessionDifference &difference)
{
    const auto a = solvedFormats(first, firstProblem, options);
    const auto b = solvedFormats(second, secondProblem, options);
    if (!a || !b)
        return a ? b.error() : a.error();
    if (a->empty() || b->empty())
        difference.noConfiguration = (a->empty() ? first : second).name
            + " has no configuration within its threshold and restrictions";
    for (const auto &name : layerNames(first)) {
        const auto x = a->find(name);
        const auto y = b->find(name);
        if (x != a->end() && y != b->end() && x->second != y->second)
            difference.changedLayers.push_back({name, x->second, y->second});
    }
    return {};
}

} // namespace

Result<SessionDifference> compareSessions(const Session &first, const Session &second,
                                          const HardwareProfile &profile, const SolveOptions &options)
{
    SessionDifference difference;
    compareSensitivities(first, second, difference);
    compareTimings(first, second, difference);
    const auto a = makeSessionProblem(first, first.decisions, profile);
    const auto b = makeSessionProblem(second, second.decisions, profile);
    difference.mismatches = mismatchesOf(first, a ? &*a : nullptr, second, b ? &*b : nullptr);
    if (!a || !b) {
        difference.noFrontier = reasonText((a ? second : first).name, a ? b.error() : a.error());
        return difference;
    }
    if (a->gainUnit != b->gainUnit) {
        difference.noFrontier
            = "the sessions have different objectives, " + a->objective + " and " + b->objective;
        return difference;
    }
    difference.gainUnit = a->gainUnit;
    if (auto done = compareFrontiers(*a, *b, options, difference); !done)
        return done.error();
    if (auto done = compareConfigurations(first, *a, second, *b, options, difference); !done)
        return done.error();
    return difference;
}

} // namespace halftone

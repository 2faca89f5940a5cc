// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exploration_work.h"

#include "core/session/explain_solution.h"
#include "widgets/exact_points.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace halftone {

namespace {

constexpr std::int64_t ExactPointCount = 200; // chosen: finer than the eye separates on a plot
constexpr std::string_view TimedObjective = "empirical-time";
constexpr std::string_view TheoreticalObjective = "theoretical-time";

/// By MAC counts, for the workload that @p problem has its gains for.
std::vector<std::vector<double>> theoreticalGainsOf(const SessionProblem &problem, const Session &session,
                                                    Decisions decisions, const HardwareProfile &profile)
{
    if (problem.objective == TheoreticalObjective)
        return problem.problem.input.gains;
    if (problem.objective == TimedObjective)
        decisions.source = problem.source;
    decisions.objective = TheoreticalObjective;
    const auto theoretical = makeSessionProblem(session, decisions, profile);
    return theoretical ? theoretical->problem.input.gains : std::vector<std::vector<double>>{};
}

} // namespace

ExplorationProblem makeExplorationProblem(const Session &session, const Decisions &decisions,
                                          const HardwareProfile &profile)
{
    ExplorationProblem made;
    if (session.samples.empty()) {
        made.error = Error{ErrorCode::NotFound, session.name, "no finished sample yet"};
        return made;
    }
    made.sensitivity = std::make_shared<Sensitivity>(averageSensitivity(session.samples));
    auto problem = makeSessionProblem(session, decisions, profile);
    if (!problem) {
        made.error = problem.error();
        return made;
    }
    made.theoreticalGains = theoreticalGainsOf(*problem, session, decisions, profile);
    made.ratios = std::make_shared<const std::vector<MeasuredRatios>>(
        measuredRatios(session, problem->formats, *noiseModelNamed(problem->noise)));
    made.problem = std::make_shared<SessionProblem>(std::move(*problem));
    return made;
}

bool differOnlyInThreshold(Decisions a, const Decisions &b)
{
    a.tau = b.tau;
    a.otherThreshold = b.otherThreshold;
    return a == b;
}

bool haveSameScale(const SessionProblem *a, const SessionProblem *b)
{
    return a != nullptr && b != nullptr && a->objective == b->objective && a->source == b->source
        && a->workload == b->workload && a->formats == b->formats;
}

TradeOff makeTradeOff(std::shared_ptr<const SessionProblem> shared)
{
    const SessionProblem &problem = *shared;
    std::vector<std::string> names;
    for (const auto &format : problem.formats)
        names.emplace_back(format.name);
    TradeOff made{
        std::move(shared), modelFrontier(problem.problem), simpleBaselines(problem.problem, names), {}};
    const auto thresholds = thresholdsOver(problem, ExactPointCount);
    for (const std::size_t position : coarseToFine(thresholds.size()))
        made.thresholds.push_back(thresholds[position]);
    return made;
}

std::optional<double> middleTau(const SessionProblem &problem, const TradeOff &tradeOff)
{
    const auto &points = tradeOff.frontier;
    if (points.empty() || !(points.back().gain > 0))
        return {};
    const auto middle = std::ranges::find_if(
        points, [&](const FrontierPoint &point) { return point.gain >= points.back().gain / 2; });
    const double tau = problem.tau(middle->loss);
    if (!(tau > 0) || !std::isfinite(tau))
        return {};
    const double step = std::pow(10.0, std::floor(std::log10(tau)) - 1);
    return std::ceil(tau / step) * step;
}

} // namespace halftone

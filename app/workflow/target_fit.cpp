// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/target_fit.h"

#include "core/report/figure_text.h"
#include "core/session/infeasibility.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace halftone {

namespace {

// "costs 0.3 ms of gain"
std::string costText(double cost, const std::string &size)
{
    if (cost == 0)
        return "costs no gain";
    return cost > 0 ? "costs " + size + " of gain" : "brings " + size + " more gain";
}

// The decisions, or where the target takes one format below the baseline and there are several: those with each of them.
std::vector<Decisions> alternativesFor(const ExportTarget &target, const Decisions &decisions)
{
    std::vector<Decisions> alternatives;
    for (std::size_t i = 1; target.hasOneLowFormat && i < decisions.formats.size(); ++i) {
        if (!target.hasFormat(decisions.formats[i]))
            continue;
        alternatives.push_back(decisions);
        alternatives.back().formats = {decisions.formats.front(), decisions.formats[i]};
    }
    return alternatives.empty() ? std::vector{decisions} : alternatives;
}

Result<FittedSolution> solveAlternative(const ExportTarget &target, const Session &session,
                                        const Decisions &decisions, const HardwareProfile &profile,
                                        const FittedSolver &solve)
{
    auto fitted = decisionsFor(target, session.graph, decisions);
    if (!fitted)
        return fitted.error();
    auto problem = makeSessionProblem(session, *fitted, profile);
    if (!problem)
        return problem.error();
    auto solution = solve(*problem);
    if (!solution)
        return solution.error();
    if (solution->choice.status == SolveStatus::Infeasible)
        return Error{ErrorCode::Infeasible, std::string(target.name),
                     explainInfeasibility(*problem, *solution).reason};
    if (const auto misfit = misfitOf(target, session, *problem, solution->formats))
        return misfitError(target, *misfit);
    return FittedSolution{*std::move(fitted), *std::move(problem), *std::move(solution)};
}

bool isBetter(const FittedSolution &one, const FittedSolution &other)
{
    if (one.solution.goal == Goal::LeastLoss)
        return one.problem.lossMse(one.solution.choice.loss)
            < other.problem.lossMse(other.solution.choice.loss);
    return one.solution.choice.gain > other.solution.choice.gain;
}

} // namespace

std::optional<Misfit> misfitOf(const ExportTarget &target, const Session &session,
                               const SessionProblem &problem, const Configuration &formats)
{
    std::vector<std::string> names;
    for (const auto format : formats)
        names.emplace_back(problem.formats[format].name);
    return misfitOf(target, session.graph.layers, names);
}

Result<Decisions> decisionsFor(const ExportTarget &target, const ModelGraph &graph, Decisions decisions)
{
    std::erase_if(decisions.formats, [&](const std::string &format) { return !target.hasFormat(format); });
    if (decisions.formats.empty() || decisions.formats.front() != ExportBaseline) { // FP32 was below it
        std::erase(decisions.formats, ExportBaseline);
        decisions.formats.emplace(decisions.formats.begin(), ExportBaseline);
    }
    if (decisions.formats.size() < 2 && !target.formats.empty()) // all in the baseline would be no offer
        decisions.formats.emplace_back(target.formats.front());
    for (const auto &[layer, format] : decisions.pins) {
        if (std::ranges::find(decisions.formats, format) == decisions.formats.end())
            return Error{ErrorCode::Conflict, layer,
                         "it is pinned to " + format + ", which " + std::string(target.name)
                             + " has not, remove the pin"};
    }
    auto restrictions = restrictionsOf(target, graph.layers);
    for (const auto &layer : restrictions.baselineOnly) {
        const auto [pin, isNew] = decisions.pins.emplace(layer, ExportBaseline);
        if (!isNew && pin->second != ExportBaseline)
            return Error{ErrorCode::Conflict, layer,
                         "it is pinned to " + pin->second + ", but " + std::string(target.name)
                             + " leaves it in BF16, remove the pin"};
    }
    std::ranges::move(restrictions.ties, std::back_inserter(decisions.ties));
    return decisions;
}

Result<FittedSolution> solveForTarget(const ExportTarget &target, const Session &session,
                                      const Decisions &decisions, const HardwareProfile &profile,
                                      const FittedSolver &solve)
{
    Result<FittedSolution> best
        = Error{ErrorCode::Internal, std::string(target.name), "there is nothing to solve with"};
    bool isFirst = true;
    for (const auto &alternative : alternativesFor(target, decisions)) {
        auto fitted = solveAlternative(target, session, alternative, profile, solve);
        if (isFirst || (fitted && (!best || isBetter(*fitted, *best))))
            best = std::move(fitted);
        isFirst = false;
    }
    return best;
}

std::string priceText(const SessionProblem &problem, const SessionSolution &before,
                      const FittedSolution &fitted)
{
    if (before.goal == Goal::LeastLoss) {
        const double old = problem.lossMse(before.choice.loss);
        const double now = fitted.problem.lossMse(fitted.solution.choice.loss);
        return "raises the loss MSE from " + figureText(old) + " to " + figureText(now) + " nats^2";
    }
    const auto text = [&](double gain) { return gainText(gain, problem.gainUnit); };
    const double cost = before.choice.gain - fitted.solution.choice.gain;
    return costText(cost, text(std::abs(cost))) + " (" + text(fitted.solution.choice.gain) + " instead of "
        + text(before.choice.gain) + ")";
}

} // namespace halftone

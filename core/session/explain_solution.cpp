// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explain_solution.h"

#include "core/optimize/baseline_names.h"
#include "core/optimize/frontier.h"
#include "core/session/solve_task.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

Error cancelled(const char *what)
{
    return Error{ErrorCode::Cancelled, what, "cancelled"};
}

SolveOptions quickly(const std::stop_token &stop)
{
    constexpr double Seconds = 1; // chosen: of some hundred solves
    return {.stop = stop, .timeLimitSeconds = Seconds, .confirmSeconds = 0};
}

Result<std::vector<FormatPrice>> pricesOf(const SessionProblem &problem, const SessionSolution &solution,
                                          const TaskContext &task)
{
    const auto asked = taskOf(problem, solution.asked);
    if (!asked)
        return asked.error();
    auto budgeted = withBudgets(problem.problem, asked->budget, asked->goal, asked->limit);
    if (!budgeted)
        return budgeted.error();
    const auto optimum = evaluatePicks(*budgeted, solution.choice.picks);
    return formatPrices(problem.problem, *std::move(budgeted), optimum, task, quickly(task.stop));
}

void addFlips(const MixedPrecisionProblem &problem, const SessionSolution &below,
              const SessionSolution &above, std::vector<FormatFlip> &flips)
{
    for (std::size_t unit = 0; unit < problem.units.size(); ++unit) {
        const auto layer = problem.units[unit].layers.front().value;
        if (below.formats[layer] != above.formats[layer])
            flips.push_back({unit, below.formats[layer], above.formats[layer], below.tau, above.tau});
    }
}

Result<std::vector<FormatFlip>> flipsOf(const SessionProblem &problem, const SessionSolution &solution,
                                        int count, const TaskContext &task)
{
    auto taus = thresholdsOver(problem, count);
    const double asked = *tauOf(problem, solution.asked);
    taus.insert(std::ranges::upper_bound(taus, asked), asked);
    std::vector<FormatFlip> flips;
    std::optional<SessionSolution> below;
    for (const double tau : taus) {
        if (task.stop.stop_requested())
            return cancelled("flips");
        const auto above = tau == asked ? Result(solution) : solveSession(problem, tau, quickly(task.stop));
        if (!above)
            return above.error();
        if (above->choice.status == SolveStatus::Infeasible)
            continue;
        if (below)
            addFlips(problem.problem, *below, *above, flips);
        below = *above;
    }
    return flips;
}

} // namespace

Result<SolutionExplanation> explainSolution(const SessionProblem &problem, const SessionSolution &solution,
                                            const TaskContext &task, int thresholds)
{
    auto prices = pricesOf(problem, solution, task);
    if (!prices)
        return prices.error();
    if (!tauOf(problem, solution.asked))
        return SolutionExplanation{*std::move(prices), {}};
    auto flips = flipsOf(problem, solution, thresholds, task);
    if (!flips)
        return flips.error();
    return SolutionExplanation{*std::move(prices), *std::move(flips)};
}

std::vector<LayerExplanation> explanationsOfLayers(const SessionProblem &problem,
                                                   const SessionSolution &solution,
                                                   const SolutionExplanation &explanation)
{
    std::vector<LayerExplanation> layers(solution.formats.size());
    const auto &units = problem.problem.units;
    for (const auto &price : explanation.prices) {
        const LayerPrice of{price.format, price.status, price.gainLost,
                            lossMseSaved(problem, solution, price)};
        for (const auto layer : units[price.unit].layers)
            layers[layer.value].prices.push_back(of);
    }
    for (auto &layer : layers)
        layer.hasFlips = explanation.flips.has_value();
    for (const auto &flip : explanation.flips.value_or(std::vector<FormatFlip>())) {
        for (const auto layer : units[flip.unit].layers)
            layers[layer.value].flips.push_back(flip);
    }
    return layers;
}

double lossMseSaved(const SessionProblem &problem, const SessionSolution &solution, const FormatPrice &price)
{
    const double loss = solution.choice.loss;
    return price.status == SolveStatus::Infeasible
        ? 0
        : problem.lossMse(loss) - problem.lossMse(loss - price.lossSaved);
}

std::vector<double> thresholdsOver(const SessionProblem &problem, std::int64_t count)
{
    const auto frontier = modelFrontier(problem.problem);
    std::vector<double> taus{frontier.empty() ? 0.0 : problem.tau(frontier.front().loss)};
    const auto positive = std::ranges::find_if(frontier, [](const auto &point) { return point.loss > 0; });
    if (positive == frontier.end())
        return taus;
    const double first = problem.tau(positive->loss);
    const double last = problem.tau(frontier.back().loss);
    const auto steps = static_cast<double>(std::max<std::int64_t>(count - 2, 1));
    for (std::int64_t i = 0; i + 1 < count; ++i)
        taus.push_back(first * std::pow(last / first, std::min(1.0, static_cast<double>(i) / steps)));
    taus.back() = last;
    return taus;
}

Result<std::vector<BaselineComparison>>
compareBaselines(const SessionProblem &problem, const SessionSolution &solution, const std::stop_token &stop)
{
    auto unlimited = problem;
    unlimited.memory = {};
    std::vector<BaselineComparison> comparisons;
    for (const auto &baseline : baselinesOf(problem)) {
        auto best = baseline.points.front(); // of least loss
        double leastGain = best.gain;
        for (const auto &point : baseline.points) {
            if (point.loss > solution.limit)
                continue;
            best = point.gain > best.gain ? point : best;
            leastGain = std::min(leastGain, point.gain);
        }
        const auto optimum = solveSession(unlimited, problem.tau(best.loss), quickly(stop));
        if (!optimum)
            return optimum.error();
        const bool exists = optimum->choice.status != SolveStatus::Infeasible;
        comparisons.push_back({baseline.name, best.loss, best.gain,
                               exists ? std::optional(optimum->choice.gain) : std::nullopt, leastGain,
                               breaksRestrictions(problem, baseline.name)});
    }
    return comparisons;
}

bool breaksRestrictions(const SessionProblem &problem, std::string_view baseline)
{
    const auto format = uniformFormat(baseline);
    if (!format)
        return false;
    const auto found = std::ranges::find(problem.formats, *format, &NumberFormat::name);
    const auto place = static_cast<std::uint8_t>(found - problem.formats.begin());
    return !std::ranges::all_of(problem.problem.units, [place](const FormatUnit &unit) {
        return std::ranges::find(unit.formats, place) != unit.formats.end();
    });
}

std::vector<Baseline> baselinesOf(const SessionProblem &problem)
{
    std::vector<std::string> names;
    for (const auto &format : problem.formats)
        names.emplace_back(format.name);
    return simpleBaselines(problem.problem, names);
}

} // namespace halftone

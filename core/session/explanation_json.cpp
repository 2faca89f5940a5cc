// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explanation_json.h"

namespace halftone {

namespace {

Json priceJson(const SessionProblem &problem, const SessionSolution &solution, const FormatPrice &price)
{
    if (price.status == SolveStatus::Infeasible)
        return {{"status", "infeasible"}};
    return {{"status", price.status == SolveStatus::Optimal ? "optimal" : "feasible"},
            {"gain_lost", price.gainLost},
            {"loss_mse_saved", lossMseSaved(problem, solution, price)}};
}

} // namespace

void addExplanation(Json &json, const SessionProblem &problem, const SessionSolution &solution,
                    const SolutionExplanation &explanation)
{
    const auto &mixed = problem.problem;
    auto &prices = json["prices"] = Json::object();
    for (const auto &price : explanation.prices) {
        for (const auto layer : mixed.units[price.unit].layers)
            prices[mixed.input.nameOf(layer)][std::string(problem.formats[price.format].name)]
                = priceJson(problem, solution, price);
    }
    if (!explanation.flips)
        return;
    auto &flips = json["flips"] = Json::object();
    for (const auto &flip : *explanation.flips) {
        for (const auto layer : mixed.units[flip.unit].layers)
            flips[mixed.input.nameOf(layer)].push_back(
                {{"tau_below", flip.tauBelow},
                 {"tau_above", flip.tauAbove},
                 {"from", std::string(problem.formats[flip.from].name)},
                 {"to", std::string(problem.formats[flip.to].name)}});
    }
}

void addComparisons(Json &json, const SessionProblem &problem,
                    std::span<const BaselineComparison> comparisons)
{
    for (const auto &one : comparisons) {
        Json entry{
            {"loss_mse", problem.lossMse(one.loss)}, {"gain", one.gain}, {"least_gain", one.leastGain}};
        entry["optimum_gain"] = one.optimumGain ? Json(*one.optimumGain) : Json();
        entry["gain_over"] = one.optimumGain ? Json(*one.optimumGain - one.gain) : Json();
        if (one.breaksRestrictions)
            entry["breaks_restrictions"] = true;
        json["baselines"][one.name] = std::move(entry);
    }
}

} // namespace halftone

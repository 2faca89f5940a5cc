// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/trade_off_view.h"

#include "widgets/exploration.h"
#include "widgets/views/source_text.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace halftone {

namespace {

/// Whether a baseline "all-FORMAT" keeps every pin and exclusion; other strategies respect them by themselves.
bool isAllowed(const Baseline &baseline, const Decisions &decisions)
{
    constexpr std::string_view Uniform = "all-";
    if (!baseline.name.starts_with(Uniform))
        return true;
    const auto format = std::string_view(baseline.name).substr(Uniform.size());
    return std::ranges::all_of(decisions.pins, [&](const auto &pin) { return pin.second == format; })
        && std::ranges::none_of(decisions.excluded, [&](const auto &entry) {
               return std::ranges::find(entry.second, format) != entry.second.end();
           });
}

/// Whether the loss and the gain that were noted then are on the axes that are shown now.
bool isComparable(const KeptConfiguration &kept, const SessionProblem &problem)
{
    return kept.gainUnit == problem.gainUnit && kept.decisions.objective == problem.objective
        && kept.decisions.noise == problem.noise
        && (kept.decisions.source.empty() || problem.source.starts_with(kept.decisions.source));
}

} // namespace

TradeOffData tradeOffOf(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    const TradeOff *tradeOff = exploration.tradeOff();
    if (problem == nullptr || tradeOff == nullptr)
        return {};
    std::vector<Baseline> baselines;
    std::ranges::copy_if(tradeOff->baselines, std::back_inserter(baselines), [&](const Baseline &baseline) {
        return isAllowed(baseline, exploration.decisions());
    });
    std::vector<NamedPoint> kept;
    for (const KeptConfiguration &configuration : exploration.session()->kept) {
        if (isComparable(configuration, *problem))
            kept.push_back({QString::fromStdString(configuration.name),
                            {problem->lossOf(configuration.lossMse), configuration.gain}});
    }
    return {.frontier = tradeOff->frontier,
            .baselines = std::move(baselines),
            .kept = std::move(kept),
            .gainUnit = QString::fromStdString(problem->gainUnit),
            .source = gainSourceText(*problem),
            .modelled = isModelled(problem->source),
            .meanSquaredLoss = problem->sensitivity.meanSquaredLoss,
            .driftPerLossMse = problem->drift ? problem->drift->perLossMse : 0};
}

std::optional<TradeOffCurrent> currentOf(const Exploration &exploration)
{
    const SessionSolution *solution = exploration.solution();
    if (solution == nullptr)
        return {};
    const ChoiceSolution &choice = solution->choice;
    return TradeOffCurrent{.point = {choice.loss, choice.gain},
                           .bound = choice.bound,
                           .feasible = choice.status != SolveStatus::Infeasible,
                           .proven = choice.status == SolveStatus::Optimal};
}

} // namespace halftone

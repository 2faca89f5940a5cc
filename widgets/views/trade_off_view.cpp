// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/trade_off_view.h"

#include "widgets/exploration.h"
#include "widgets/views/source_text.h"

namespace halftone {

TradeOffData tradeOffOf(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    const TradeOff *tradeOff = exploration.tradeOff();
    if (problem == nullptr || tradeOff == nullptr)
        return {};
    return {.frontier = tradeOff->frontier,
            .baselines = tradeOff->baselines,
            .gainUnit = QString::fromStdString(problem->gainUnit),
            .source = gainSourceText(*problem),
            .modelled = isModelled(problem->source),
            .meanSquaredLoss = problem->sensitivity.meanSquaredLoss};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/exploration.h"

namespace halftone {

/// What a worker makes of a session and its decisions. Cheap to copy.
struct ExplorationProblem
{
    std::shared_ptr<const Sensitivity> sensitivity; ///< null without a finished sample
    std::shared_ptr<const SessionProblem> problem; ///< null if it cannot be made
    std::optional<Error> error; ///< why not
    std::shared_ptr<const std::vector<MeasuredRatios>> ratios; ///< of single layers; null as the problem
    std::vector<std::vector<double>> theoreticalGains; ///< [sub-graph][configuration], seconds; may be empty
};

/// Averages the sensitivities, joins them with the gains of the objective and with those by MAC counts. Any thread.
ExplorationProblem makeExplorationProblem(const Session &session, const Decisions &decisions,
                                          const HardwareProfile &profile);

/// Whether nothing but the threshold differs: the problem then stays the same.
bool differOnlyInThreshold(Decisions a, const Decisions &b);

/// Whether gains of both are in one unit and from one source, so that one may stay on screen until the other comes.
bool haveSameScale(const SessionProblem *a, const SessionProblem *b);

/// Frontier, simple strategies and thresholds for exact points of @p problem. Any thread.
TradeOff makeTradeOff(std::shared_ptr<const SessionProblem> shared);

/// The threshold, rounded up to two digits, from which half of the largest gain can be had; none if nothing is gained.
std::optional<double> middleTau(const SessionProblem &problem, const TradeOff &tradeOff);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/explain_choice.h"
#include "core/session/session_problem.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// The loss MSE and gain of the allowed choices of formats: from the least loss to the largest gain.
struct AchievableRange
{
    double leastLossMse = 0; ///< nats^2
    double gainAtLeastLoss = 0;
    double lossMseAtMostGain = 0; ///< nats^2
    double mostGain = 0;

    bool operator==(const AchievableRange &) const = default;
};

/// Why a solution is infeasible, and what would help.
struct Infeasibility
{
    std::string reason; ///< one English clause without a final full stop
    std::optional<double> leastLossMse; ///< nats^2; where the loss MSE stands in the way
    std::optional<double> leastTau; ///< that would do
    std::optional<double>
        leastLoad; ///< bytes, seconds, or relative perplexity change; where that budget does
    /// A minimal set of pins, exclusions and ties that is to blame; may be empty.
    std::vector<Restriction> blocking;
    /// Whatever the threshold, within SessionProblem::memory; nothing without any choice.
    std::optional<AchievableRange> achievable;

    bool operator==(const Infeasibility &) const = default;
};

/// "lm_head pinned to fp8_e4m3": @p restriction of the input of @p problem. Thread-safe.
std::string restrictionText(const SessionProblem &problem, const Restriction &restriction);

/// Of an infeasible @p solution. Once @p stop is requested what is not known yet is left out. Any thread; solves again
/// where drifts or a second budget count, some seconds at worst.
Infeasibility explainInfeasibility(const SessionProblem &problem, const SessionSolution &solution,
                                   const std::stop_token &stop = {});

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    std::vector<std::string>
        blocking; ///< a minimal set of pins, exclusions and ties that is to blame; may be empty
    std::optional<AchievableRange> achievable; ///< whatever the threshold; nothing without any choice

    bool operator==(const Infeasibility &) const = default;
};

/// Of an infeasible @p solution. Thread-safe; solves again where drifts count.
Infeasibility explainInfeasibility(const SessionProblem &problem, const SessionSolution &solution);

} // namespace halftone

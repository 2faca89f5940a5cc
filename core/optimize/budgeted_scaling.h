// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/budgeted_problem.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace halftone {

/// Sums of gain, loss, drift and load, in the units of a ScaledProblem.
struct Tally
{
    double gain = 0;
    double loss = 0;
    double drift = 0;
    double load = 0;

    Tally &operator+=(const Tally &other);
};

struct ScaledItem
{
    Tally tally;
    std::uint32_t choice = 0; ///< position in the original group
};

/// A BudgetedProblem with gains and loads from each group's least one on, gains in units of their range, losses and
/// loads in units of what the limits leave, drifts in the unit whose square is the loss's.
struct ScaledProblem
{
    std::vector<std::vector<ScaledItem>> groups;
    bool lossRow = false; ///< whether there is a limit at all
    bool loadRow = false;
    bool hasDrift = false;
    double lossCapacity = 0; ///< 1 and half the tolerance, or 0
    double loadCapacity = 0;
    double gainCurve = 0; ///< the objective is sum gain - gainCurve * (sum drift)^2
    bool curvedRow = false; ///< the loss row is sum loss + (sum drift)^2
    double gainUnit = 1; ///< of the original gain
    double baseGain = 0; ///< original gain of the groups' least gains

    [[nodiscard]] double value(const Tally &sum) const
    {
        return sum.gain - gainCurve * sum.drift * sum.drift;
    }
    [[nodiscard]] bool allows(const Tally &sum) const
    {
        const double curve = curvedRow ? sum.drift * sum.drift : 0;
        return (!lossRow || sum.loss + curve <= lossCapacity) && (!loadRow || sum.load <= loadCapacity);
    }
};

/// Refuses numbers that no sum survives, naming group and choice.
Result<void> checkBudgetedProblem(const BudgetedProblem &problem);

/// @return nothing if a group is empty, or a budget is under the sum of its own least demands.
std::optional<ScaledProblem> scaleProblem(const BudgetedProblem &problem);

} // namespace halftone

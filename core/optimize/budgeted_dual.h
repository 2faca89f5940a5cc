// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/budgeted_scaling.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

namespace halftone {

/// Prices of the rows and of drift, in the units of a ScaledProblem. With w = loss (curved row) or gainCurve, the
/// square enters by its tangent at drift / w: every feasible value is at most
///
///     loss * lossCapacity + load * loadCapacity + drift^2 / w
///       + sum_j max_p (gain - loss * loss_jp - 2 drift * drift_jp - load * load_jp)
struct Multipliers
{
    double loss = 0;
    double drift = 0;
    double load = 0;

    [[nodiscard]] double profit(const Tally &tally) const
    {
        return tally.gain - loss * tally.loss - 2 * drift * tally.drift - load * tally.load;
    }
};

/// Those terms of the bound that no choice changes. @p multipliers.loss must be > 0 if the row is curved.
double constantOf(const ScaledProblem &problem, const Multipliers &multipliers);

/// The drift at which the square's tangent is taken.
double tangentOf(const ScaledProblem &problem, const Multipliers &multipliers);

/// One position in the scaled group per group, with the sums.
struct ScaledPicks
{
    std::vector<std::uint32_t> items;
    Tally sum;
};

struct Dual
{
    Multipliers multipliers; ///< of the least bound found
    double bound = 0;
    std::optional<ScaledPicks> incumbent; ///< the best feasible solution that was met
};

/// Minimises the bound by the ellipsoid method, and keeps the feasible solutions it passes. The bound is valid for
/// whatever multipliers it ends with; even a stopped one takes its first step.
/// Source: Bland, Goldfarb and Todd, "The ellipsoid method: a survey", Operations Research 29 (1981).
Dual minimiseDual(const ScaledProblem &problem, const std::stop_token &stop);

/// Replaces single choices while that raises the value and keeps the budgets.
void improveBySwaps(const ScaledProblem &problem, ScaledPicks &picks);

} // namespace halftone

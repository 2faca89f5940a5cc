// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/core_problem.h"
#include "core/optimize/solve_clock.h"

#include <cstddef>
#include <stop_token>

namespace halftone {

/// When the dynamic program gives up.
struct ListLimits
{
    std::stop_token stop;
    SolveClock::time_point deadline = SolveClock::time_point::max();
    std::size_t states = 4'000'000; ///< over all stages; 8 bytes each stay until the end (chosen: 32 MB)

    /// @param stored  states by now
    [[nodiscard]] bool areReached(std::size_t stored) const;
};

struct ListOutcome
{
    bool complete = false; ///< the incumbent is optimal
    double bound
        = 0; ///< no feasible solution of the core gains more, nor more than the incumbent if complete
};

/// Improves @p incumbent to the optimum of @p core by a list dynamic program.
///
/// One group after the other is joined to a list of partial solutions, ascending in loss and gain. A partial
/// solution goes if another has less loss for no less gain, or if the linear relaxation of the groups to come
/// cannot lift it above the incumbent; the steps of that relaxation that fit are a feasible solution and may
/// become the incumbent. Source: Nemhauser and Ullmann, "Discrete dynamic programming and capital
/// allocation", Management Science 15 (1969); the bounds follow Pisinger, "A minimal algorithm for the
/// multiple-choice knapsack problem", EJOR 83 (1995).
ListOutcome improveByLists(const CoreProblem &core, const ListLimits &limits, Incumbent &incumbent);

} // namespace halftone

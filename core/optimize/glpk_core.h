// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/core_problem.h"

#include <stop_token>

namespace halftone {

struct GlpkLimits
{
    std::stop_token stop;
    double seconds = 10; ///< <= 0: not at all
};

/// Lets GLPK's branch and cut search @p core to the end (gap 0) for something better than @p incumbent.
///
/// Gains over the incumbent's are handed over, in units of the gap between @p bound and the incumbent, so that GLPK's
/// tolerances are small against what is still open: it overlooks at most GlpkTolerance of that gap. A solution that only GLPK's tolerance makes feasible is
/// cut off and the search goes on.
///
/// @return whether GLPK finished its proof; @p incumbent is then optimal, else possibly better than before.
///         Internal if GLPK fails; @p incumbent is then untouched.
/// All of the calling thread's GLPK objects live and die inside.
Result<bool> proveByGlpk(const CoreProblem &core, double bound, const GlpkLimits &limits,
                         Incumbent &incumbent);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/choice_problem.h"

#include <stop_token>

namespace halftone {

/// How long a solve may take, and who confirms it.
struct SolveOptions
{
    std::stop_token stop; ///< polled throughout; a stopped solve returns what it has, unproven
    double timeLimitSeconds
        = 10.0; ///< chosen; when it ends the incumbent is returned as Feasible with its bound
    /// How long GLPK may take to confirm what the dynamic program has proven already; 0: not at all. Chosen:
    /// with the search before it a drag stays within a frame of 16 ms.
    double confirmSeconds = 0.005;
};

/// Solves @p problem exactly: dominance and Lagrangian bounds fix most groups, a list dynamic program
/// searches the core that is left, and GLPK proves that core (gap 0) to hold nothing better.
///
/// "Optimal" is only said with a proof, and means: no solution gains more by over 1e-11 of the gains' whole
/// range. A sum of losses that exceeds the limit by less than 1e-12 of it counts as equal to it. `proof` is
/// Glpk if GLPK finished on the core; DynamicProgram if bounds left no core, or GLPK did not finish within
/// `confirmSeconds` what the dynamic program had.
///
/// @return a solution; Infeasible (as a status, with the choice of least loss) if even that exceeds the
/// limit, or
///         if a group is empty (then without picks).
///         Errors: InvalidArgument for NaN, infinite or negative losses, NaN or infinite gains or limit,
///         numbers beyond 1e100, naming group and choice; Internal if GLPK fails where only it could tell, or
///         verifySolution() finds the solution wrong.
/// Deterministic but for the time limits. Any thread; GLPK's objects live and die inside the call, with all
/// others that the calling thread may own. Source: docs/method.md ("Integer program"); Pisinger (1995), Sinha
/// and Zoltners (1979).
Result<ChoiceSolution> solveChoiceProblem(const ChoiceProblem &problem, const SolveOptions &options = {});

} // namespace halftone

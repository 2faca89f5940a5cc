// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/session/session_problem.h"

#include <string>

namespace halftone {

inline constexpr int SquareTangents = 201; ///< from -1 to 1; chosen
inline constexpr double SquareGap = 2.5e-5; ///< a quarter of the square of their distance

/// The integer program that @p solution answers, whole and unreduced, in CPLEX LP format for other solvers.
///
///     maximise  sum gain x        in nanoseconds (time) or bytes (memory), no constant
///     loss:     sum loss/limit x <= 1        (if the limit is 0: the sum over its largest term <= 0)
///     memory:   sum bytes/limit x <= 1       where the memory is limited
///     perplexity: sum drift/limit x <= 1     instead of the loss, where its change is limited
///     subgraph_J: sum over P of x_J_P = 1    one binary x_J_P for every configuration P of every sub-graph J
///     pinned_J:   sum of the x_J_P that pins, exclusions and ties within J forbid = 0
///     tie_N:      what gives two tied layers of different sub-graphs a format cancels out: one row per format
///
/// For the least loss MSE within a memory or a time instead:
///
///     minimise  sum loss/unit x              the unit is the loss MSE of @p solution, or the smallest term if that is 0
///     time:     sum gain/needed x >= 1       needed: what the all-baseline time exceeds the limit by
///
/// With the noise model bias-aware the losses have a variable `square` more, which rows tangent_K keep above the
/// square of `drift` (in units of the root of the limit, or of the unit) at SquareTangents points: linear, for any
/// solver, and at most SquareGap of the limit too generous. A sub-graph that was split (see
/// MixedPrecisionProblem::splits) appears as its layers.
///
/// Configurations are numbered as in core/graph/configuration.h, 0 is the all-baseline one. Numbers have 15
/// significant digits: gains that are whole multiples of a resolution come out as such.
/// @param solution  of solveFor() for @p problem; errors as there. Thread-safe.
Result<std::string> lpText(const SessionProblem &problem, const SessionSolution &solution);

} // namespace halftone

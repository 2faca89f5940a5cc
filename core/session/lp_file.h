// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

#include <string>

namespace halftone {

/// The integer program of @p problem at @p tau in CPLEX LP format, whole and unreduced, for other solvers.
///
///     maximise  sum gain x        in nanoseconds (time) or bytes (memory), no constant
///     loss:     sum loss/limit x <= 1        (not divided, and <= 0, if the limit is 0)
///     subgraph_J: sum over P of x_J_P = 1    one binary x_J_P for every configuration P of every sub-graph J
///     pinned_J:   sum of the x_J_P that the pins forbid = 0
///
/// Configurations are numbered as in core/graph/configuration.h, 0 is the all-baseline one. Numbers have 15
/// significant digits: gains that are whole multiples of a resolution come out as such. Thread-safe.
std::string lpText(const SessionProblem &problem, double tau);

} // namespace halftone

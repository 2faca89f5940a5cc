// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <optional>

namespace halftone {

/// Whether the program `cbc` is installed.
bool hasCbc();

/// Seconds that CBC as a process takes to prove @p problem, its file written before; nothing if it does not within
/// @p seconds. Source: github.com/coin-or/Cbc.
std::optional<double> secondsOfCbc(const ChoiceProblem &problem, double seconds);

} // namespace halftone

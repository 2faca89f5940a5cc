// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/pareto.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace halftone {

/// A sum of losses may exceed the limit by this share of it: decimal limits and sums are rounded (chosen).
inline constexpr double LimitTolerance = 1e-12;

/// "Optimal" is said where no solution gains more by over this share of the whole range of gains (chosen).
inline constexpr double OptimalityTolerance = 1e-11;

/// Gains that differ by less than this share of the whole range of gains count as equal (chosen: a thousand
/// roundings of a double).
inline constexpr double GainTolerance = 2e-13;

/// A ChoiceProblem in units of its own: gains and losses relative to the choice of least loss of each group,
/// losses divided by the capacity that leaves, gains by the sum of the groups' largest ones. So every
/// feasible solution has a loss in 0..1 and a gain in 0..1. Only undominated choices that can be feasible are
/// kept.
struct ReducedProblem
{
    std::vector<ParetoGroup>
        groups; ///< the first item of each is {0, 0, least loss}; sums over all: loss <= 1
    double gainUnit = 1; ///< of the original gain
    double baseGain = 0; ///< original gain of the choices of least loss
};

/// Refuses NaN, infinite and absurd numbers and negative losses, naming group and choice.
Result<void> checkChoiceProblem(const ChoiceProblem &problem);

/// The choice of least loss of every group, of largest gain among equals. No group may be empty.
std::vector<std::size_t> leastLossPicks(const ChoiceProblem &problem);

/// @return nothing if even the choices of least loss exceed the limit.
std::optional<ReducedProblem> reduceProblem(const ChoiceProblem &problem);

/// Sum of gain and loss over @p picks, in extended precision.
Choice sumOf(const ChoiceProblem &problem, const std::vector<std::size_t> &picks);

} // namespace halftone

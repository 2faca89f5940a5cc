// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <cstdint>
#include <span>
#include <vector>

namespace halftone {

/// A choice that no other choice of its group dominates (less loss and at least as much gain, or the
/// reverse).
struct ParetoItem
{
    double gain = 0;
    double loss = 0;
    std::uint32_t choice = 0; ///< position in the group it came from
};

/// The undominated choices of one group: strictly ascending in loss and in gain.
using ParetoGroup = std::vector<ParetoItem>;

/// Sorts @p items and drops the dominated ones; of equal ones the first choice stays. O(n log n).
void dropDominated(ParetoGroup &items);

/// The undominated choices of a group.
ParetoGroup paretoItems(std::span<const Choice> choices);

/// A step along the upper concave hull of one group, from one item to a later one.
struct Increment
{
    double gain = 0; ///< > 0
    double loss = 0; ///< > 0
    double slope = 0; ///< gain / loss; never ascending within a group
    std::uint32_t group = 0;
    std::uint32_t item = 0; ///< position in the ParetoGroup that the step leads to
};

/// The hull increments of all groups, steepest first; those of one group in their order. Taking the first k
/// of them leads to a solution that is optimal for its own loss. Source: Sinha and Zoltners, "The
/// multiple-choice knapsack problem", Operations Research 27 (1979).
std::vector<Increment> hullIncrements(std::span<const ParetoGroup> groups);

} // namespace halftone

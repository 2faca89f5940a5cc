// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <string>
#include <vector>

namespace halftone {

/// How the sub-graphs of one kind resemble each other from block to block.
enum class Resemblance {
    Independent, ///< gains and sensitivities of each block are its own
    SharedGains, ///< one member of each class is timed; sensitivities are each block's own
    NearlyEqual, ///< shared gains, sensitivities that differ by 1e-6 to 1e-1 of themselves
};

/// Problems of one size and kind; their limits are to be set.
struct BenchFamily
{
    std::string name; ///< "70b-3-formats-shared"
    std::vector<ChoiceProblem> problems; ///< one, or one per spread of the sensitivities
};

/// Shaped like a Llama: per block sub-graphs of 5, 1, 2 and 1 layers, then the head; every combination of formats is a
/// choice. Log-normal sensitivities; gains in whole nanoseconds. Equal in every run.
BenchFamily llamaFamily(const std::string &size, int blocks, int formats, Resemblance resemblance);

/// Llama-3.2-1B, 3.1-8B, 70B and 405B with two and three formats, each in every resemblance.
std::vector<BenchFamily> llamaFamilies();

/// Sum of the largest losses of all groups.
double largestLoss(const ChoiceProblem &problem);

} // namespace halftone

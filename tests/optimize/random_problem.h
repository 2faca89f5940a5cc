// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/choice_problem.h"

#include <cstdint>
#include <random>

namespace halftone::test {

/// What is made deliberately awkward in a small random problem.
enum class Awkward {
    Nothing,
    EqualGains, ///< gains are small integers
    ZeroLosses, ///< half of the losses are 0
    Duplicates, ///< groups repeat, and choices within groups
    NegativeGains,
    ManyDecades, ///< losses log-uniform over 12 decades
    DecimalSums, ///< losses are tenths and the limit is one of their sums, rounded
};

/// 2 to 5 groups of 1 to 6 choices; the limit anywhere from below the least loss to above the largest.
ChoiceProblem smallProblem(std::mt19937_64 &random, Awkward awkward);

enum class Gains { Independent, SharedPerClass };

/// A problem in the shape of a Llama-like model: per block sub-graphs of 5, 1, 2 and 1 layers, then the head;
/// every combination of formats is a choice. Log-normal sensitivities; gains in whole nanoseconds. The limit
/// is 0.
struct LlamaShape
{
    int blocks = 32;
    int formats = 2;
    Gains gains = Gains::SharedPerClass;
    double spread = -1; ///< relative difference of the sensitivities of equal layers; negative: unrelated
};
ChoiceProblem llamaProblem(const LlamaShape &shape, std::uint64_t seed);

/// Sum of the largest losses of all groups.
double largestLoss(const ChoiceProblem &problem);

} // namespace halftone::test

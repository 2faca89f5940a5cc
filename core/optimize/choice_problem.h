// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace halftone {

/// One configuration of one sub-graph.
struct Choice
{
    double gain = 0; ///< seconds or bytes saved; may be negative
    double loss = 0; ///< loss MSE contributed, nats^2; >= 0

    bool operator==(const Choice &) const = default;
};

/// A multiple-choice knapsack: take exactly one choice of every group, at most `limit` loss, the largest
/// gain.
///
///     maximise sum gain    subject to   sum loss <= limit
///
/// An empty group makes the problem infeasible; pins are expressed by leaving choices out (see
/// MixedPrecisionProblem).
struct ChoiceProblem
{
    std::vector<std::vector<Choice>> groups;
    double limit = 0; ///< nats^2

    bool operator==(const ChoiceProblem &) const = default;
};

enum class Proof { ///< who proved that nothing better exists
    None,
    Glpk, ///< GLPK searched what exact bounds leave, to the end
    DynamicProgram, ///< exact bounds and, where they leave something, the list dynamic program
};
enum class SolveStatus { Optimal, Feasible, Infeasible }; ///< Feasible: without a proof

/// What a solver found. If status is Infeasible, `picks` is the choice of least loss and the sums are its
/// sums.
struct ChoiceSolution
{
    SolveStatus status = SolveStatus::Infeasible;
    Proof proof = Proof::None; ///< never None when status is Optimal
    std::vector<std::size_t> picks; ///< one index per group
    double gain = 0; ///< sum of the picks' gains
    double loss = 0; ///< sum of the picks' losses
    double bound = 0; ///< no feasible solution has a larger gain; equals `gain` when Optimal
    double seconds = 0; ///< wall clock spent

    bool operator==(const ChoiceSolution &) const = default;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/optimize/mixed_precision_budgets.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <vector>

namespace halftone {

/// What one calibration sample says of every layer; a predicted loss MSE is the mean of this over the samples.
struct SampleLosses
{
    double squaredLoss = 0; ///< g_r^2, nats^2
    std::vector<std::vector<double>> losses; ///< [layer][format], nats^2
    /// [layer][format], nats; empty if this sample's are not known. Their mean is over the samples that have them.
    std::vector<std::vector<double>> drifts = {};

    bool operator==(const SampleLosses &) const = default;
};

/// How much the choice of formats depends on which samples were drawn.
struct ChoiceStability
{
    int draws = 0; ///< finished re-solves
    std::vector<double>
        keptShare; ///< [layer]: share of the draws that give the layer the same format, 0 to 1
    std::vector<double> gains; ///< ascending: that of each draw's solution, in the problem's unit

    bool operator==(const ChoiceStability &) const = default;
};

/// How thoroughly choiceStability() looks.
struct StabilityOptions
{
    int draws = 200; ///< chosen: a share of 0.9 is then known to 0.02
    std::stop_token stop; ///< polled before and in every re-solve
};

/// Solves @p problem again for bootstrap draws of the samples: R samples drawn with replacement give other losses, other
/// drifts where the problem has any, and another E[g^2], hence another limit.
///
/// @param problem  gains, pins and sub-graphs; its own losses and drifts are not used, unless no drawn sample has drifts
/// @param goal     with Goal::LeastLoss only @p budget limits a draw
/// @param budget   kept by every draw; Budget::Drifts counts the draw's own
/// @param limitOf  the limit of the loss MSE for a draw's E[g^2], as the solve itself has it
/// @param chosen   the format of every layer that the share is counted for
/// @return InvalidArgument without samples, or if shapes disagree; Cancelled; else what solveBudgetedProblem() returns.
///
/// The seed is fixed; but a draw is solved for at most 0.1 s (chosen), and counts with the best that was
/// found by then. One that no choice satisfies counts with its choice of least loss, or of least load.
/// Thread-safe. Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 6; its use here is
/// ours.
Result<ChoiceStability> bootstrapChoice(const MixedPrecisionProblem &problem, Goal goal,
                                        const LoadBudget &budget, const std::vector<SampleLosses> &samples,
                                        const std::function<double(double)> &limitOf,
                                        const Configuration &chosen, const StabilityOptions &options = {});

} // namespace halftone

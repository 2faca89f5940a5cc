// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"

namespace halftone {

// How a threshold that is said in one way is said in another. Thread-safe.

/// The loss up to which @p decisions let the choice go, or where its least comes to: the place of the line in the
/// plot. Of the losses of @p problem; 0 while it is unknown.
/// @param solution  of @p problem; null before the first
double lossLimitOf(const SessionProblem &problem, const Decisions &decisions,
                   const SessionSolution *solution);

/// The threshold that lets losses go up to @p loss, said as @p asked is if that limits the loss MSE, else as a tau.
Threshold thresholdAt(const SessionProblem &problem, const Threshold &asked, double loss);

/// What @p kind says of a choice that is on screen: with it the same choice stays the best one.
/// @param loss  as lossLimitOf()
Threshold thresholdLike(const SessionProblem &problem, const SessionSolution &solution, Threshold::Kind kind,
                        double loss);

/// Takes @p threshold, and for Kind::Memory only the way of asking: the limit is `memoryAtMost`.
void takeThreshold(Decisions &decisions, const Threshold &threshold);

/// Bytes of the weights of @p formats.
double weightBytesOf(const ModelGraph &graph, const SessionProblem &problem, const Configuration &formats);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/export_target.h"
#include "core/export/misfit.h"
#include "core/session/session_problem.h"

#include <functional>
#include <string>

namespace halftone {

struct HardwareProfile;

// A solution that a target cannot express, and the one that it can. Thread-safe.

/// The best solution that a target can express.
struct FittedSolution
{
    Decisions decisions; ///< those given, and what the target needs
    SessionProblem problem;
    SessionSolution solution;
};

/// How the fitted problem is solved: for the threshold of the solution that it replaces.
using FittedSolver = std::function<Result<SessionSolution>(const SessionProblem &)>;

/// What of @p formats, a number of @p problem for each layer of @p session, the target cannot express; none: nothing.
std::optional<Misfit> misfitOf(const ExportTarget &target, const Session &session,
                               const SessionProblem &problem, const Configuration &formats);

/// @p decisions and, besides, the formats, ties and pins that @p target needs: its first one below the baseline where they
/// have none of them.
/// @return Conflict, naming the layer, where the user pinned a layer to a format that the target cannot give it
Result<Decisions> decisionsFor(const ExportTarget &target, const ModelGraph &graph, Decisions decisions);

/// Solves again with what @p target needs. Where it takes one format below the baseline, with each of those that
/// @p decisions have; the better solution counts.
/// @param profile  as makeSessionProblem()
/// @return errors of decisionsFor(), makeSessionProblem() and @p solve; Infeasible with its reason
Result<FittedSolution> solveForTarget(const ExportTarget &target, const Session &session,
                                      const Decisions &decisions, const HardwareProfile &profile,
                                      const FittedSolver &solve);

/// What the fitted solution costs beside @p before: "costs 0.3 ms of gain (12.1 ms instead of 12.4 ms)". Of a solution
/// for the least loss MSE: what it costs of that.
std::string priceText(const SessionProblem &problem, const SessionSolution &before,
                      const FittedSolution &fitted);

} // namespace halftone

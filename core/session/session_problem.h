// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/loss_prediction.h"
#include "core/numeric/number_format.h"
#include "core/optimize/choice_solver.h"
#include "core/optimize/mixed_precision_problem.h"
#include "core/session/session.h"

#include <string>
#include <vector>

namespace halftone {

struct HardwareProfile;

/// A session under given decisions, ready to be solved for any threshold. A plain value.
struct SessionProblem
{
    std::vector<NumberFormat> formats; ///< the baseline first
    Sensitivity sensitivity;
    std::string objective; ///< "empirical-time", "theoretical-time" or "memory"
    std::string
        source; ///< where the gains come from: a timing's source, or "theoretical:<profile>", "weights"
    std::string noise; ///< the noise model that predicts the losses
    Workload workload; ///< that the gains are for
    std::string gainUnit; ///< "s" or "B"
    double baselineTotal = 0; ///< time or weight bytes of the all-baseline model, in gainUnit
    MixedPrecisionProblem problem;

    std::optional<DriftFit> drift; ///< of the noise model drift: losses in `problem` are additive parts

    /// The largest allowed sum of the losses in `problem`, nats^2: tau^2 * E[g^2], of which drift takes its part.
    [[nodiscard]] double limit(double tau) const;
    /// The smallest tau that allows a sum of losses: limit(tau(x)) >= x.
    [[nodiscard]] double tau(double lossSum) const;
    /// The loss MSE that the noise model predicts for a sum of the losses in `problem`.
    [[nodiscard]] double lossMse(double lossSum) const { return drift ? drift->lossMse(lossSum) : lossSum; }
};

/// Joins what @p session knows with what the user decided. Pins of layers unknown to the session are an
/// error.
///
/// `decisions.formats` may be any selection of the timing's formats that starts with its baseline. Gains of a
/// timing are rounded to its resolution. A theoretical time is that of batch 1 and 2048 tokens unless
/// `decisions.source` names a timing, whose workload it then takes.
///
/// @param profile  gives the peak rates of the theoretical gain
/// @return NotFound if the session has no finished sample, or no timing that @p decisions name (their
/// `source` is a
///         stored name or a unique prefix, empty for the newest that has the formats); InvalidArgument for an unknown objective,
///         noise model, format or layer; Unsupported for a sub-graph of too many configurations and for a
///         noise model that cannot be solved for; NotFound likewise for a measured-error that the calibration lacks.
/// Thread-safe.
Result<SessionProblem> makeSessionProblem(const Session &session, const Decisions &decisions,
                                          const HardwareProfile &profile);

/// The timing of @p session that @p source names: a stored source or a unique prefix of one, the newest of
/// its workloads; empty: the newest of all. NotFound says which sources there are. Thread-safe.
Result<const Timing *> findTiming(const Session &session, const std::string &source);

/// The chosen format of every layer, with what it costs and brings.
struct SessionSolution
{
    ChoiceSolution choice;
    double tau = 0;
    double limit = 0; ///< nats^2
    Configuration formats; ///< per layer, positions in SessionProblem::formats

    bool operator==(const SessionSolution &) const = default;
};

/// Solves @p problem for @p tau. Errors as solveChoiceProblem, and InvalidArgument for a tau that is negative
/// or not finite; Infeasible is a status, not an error. Any thread.
Result<SessionSolution> solveSession(const SessionProblem &problem, double tau,
                                     const SolveOptions &options = {});

/// Why @p solution is infeasible, and what would help: one English clause without a final full stop.
/// Thread-safe.
std::string infeasibleReason(const SessionProblem &problem, const SessionSolution &solution);

} // namespace halftone

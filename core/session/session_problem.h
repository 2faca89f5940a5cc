// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/numeric/loss_prediction.h"
#include "core/numeric/number_format.h"
#include "core/optimize/budgeted_solver.h"
#include "core/optimize/mixed_precision_budgets.h"
#include "core/session/session.h"

#include <optional>
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

    LoadBudget memory; ///< of the weights, in bytes; Budget::None if it is not limited

    // A "loss" of `problem`, of its solutions and of its frontier is the loss MSE, but with the noise model drift the
    // additive part of it. With bias-aware `problem` has drifts, and its losses count them.

    /// The largest allowed loss, nats^2: tau^2 * E[g^2], of which drift takes its part.
    [[nodiscard]] double limit(double tau) const { return limitFor(tau, sensitivity.meanSquaredLoss); }
    /// The same for another E[g^2], such as that of some of the samples.
    [[nodiscard]] double limitFor(double tau, double meanSquaredLoss) const;
    /// The smallest tau that allows a loss: limit(tau(x)) >= x; infinite if none does.
    [[nodiscard]] double tau(double loss) const;
    /// The smallest tau that allows a loss MSE.
    [[nodiscard]] double tauForLossMse(double lossMse) const;
    /// The loss of a loss MSE, and the other way round.
    [[nodiscard]] double lossOf(double lossMse) const { return drift ? drift->additive(lossMse) : lossMse; }
    [[nodiscard]] double lossMse(double loss) const { return drift ? drift->lossMse(loss) : loss; }
};

/// Joins what @p session knows with what the user decided. Pins of layers unknown to the session are an
/// error.
///
/// `decisions.formats` may be any selection of the timing's formats that starts with its baseline. Gains of a
/// timing are rounded to its resolution. A theoretical time is that of batch 1 and 2048 tokens unless
/// `decisions.source` names a timing, whose workload it then takes.
///
/// @param profile  gives the peak rates of the theoretical gain
/// @return NotFound if the session has no finished sample, lacks what the noise model needs, or has no timing
///         as @p decisions name it (findTiming(); an empty `source` is the newest with the formats);
///         InvalidArgument for an unknown objective, noise model, format or layer, a format that the timing
///         lacks, and gains that cannot be (above the whole model's time, or in another unit); Infeasible,
///         naming the layer, if restrictions leave it no format; Unsupported for a format that the noise
///         model or @p profile does not know.
/// Thread-safe.
Result<SessionProblem> makeSessionProblem(const Session &session, const Decisions &decisions,
                                          const HardwareProfile &profile);

/// The shortest name by which findTiming() finds @p timing, an element of session.timings: its source; with
/// the workload if a newer one has that source, "gaudi2-model@1x2048", "host:x@4x512-decode"; with the
/// formats if a newer one has both too, "host:x@1x2048:bf16+int8". Thread-safe.
std::string timingName(const Session &session, const Timing &timing);

/// The timing of @p session that @p source names: a stored source or a unique prefix of one, the newest of
/// its workloads; a name of timingName(), one of several; empty: the newest of all. It points into the
/// session. NotFound says which sources there are. Thread-safe.
Result<const Timing *> findTiming(const Session &session, const std::string &source);

/// The timing whose gains @p decisions solve with: the one that they name; without a name the newest that has
/// @p formats, or the newest of all. Errors as findTiming(). Thread-safe.
Result<const Timing *> usedTiming(const Session &session, const Decisions &decisions,
                                  const std::vector<NumberFormat> &formats);

/// What a solution had to keep besides a loss MSE.
enum class SolutionBudget { None, Memory, Time, Perplexity };

/// What a solution takes of a budget.
struct BudgetUse
{
    double load = 0;
    double limit = 0;

    bool operator==(const BudgetUse &) const = default;
};

/// The chosen format of every layer, with what it costs and brings.
struct SessionSolution
{
    Threshold asked; ///< what it was solved for
    ChoiceSolution choice; ///< its bound is one of the gain; with Goal::LeastLoss it is just the gain
    double tau = 0; ///< the threshold; with another one than tau: the least tau that allows the solution
    double limit = 0; ///< nats^2; of the problem's losses; the choice's loss where none is limited
    Configuration formats; ///< per layer, positions in SessionProblem::formats
    Goal goal = Goal::MostGain;
    double lossBound = 0; ///< Goal::LeastLoss: no allowed choice has less loss; equal to it when Optimal
    Obstacle obstacle = Obstacle::None; ///< if infeasible
    SolutionBudget budget = SolutionBudget::None;
    double load = 0; ///< of the budget: weight bytes, seconds, or relative change of the perplexity
    double loadLimit = 0; ///< likewise
    std::optional<BudgetUse> weights; ///< bytes, where they are limited besides SolutionBudget::Perplexity

    bool operator==(const SessionSolution &) const = default;
};

/// Solves @p problem for @p threshold: the largest gain within it, and within `memory` if there is one; or the least loss
/// MSE within a time or within `memory`.
/// @return Infeasible is a status, not an error; InvalidArgument for a threshold that is negative or not finite, for a
///         time without gains in seconds and the whole model's time or beside a limit of the memory, for
///         `Memory` without one, and for a perplexity change that the noise model does not predict, or
///         predicts to be none; else errors as solveBudgetedProblem(). Any thread.
Result<SessionSolution> solveFor(const SessionProblem &problem, const Threshold &threshold,
                                 const SolveOptions &options = {});

/// The same for Threshold::Kind::Tau. Any thread.
Result<SessionSolution> solveSession(const SessionProblem &problem, double tau,
                                     const SolveOptions &options = {});

/// What @p solution takes of the perplexity change that it was asked for, relative; nothing if it was asked otherwise.
/// Thread-safe.
std::optional<BudgetUse> perplexityUse(const SessionProblem &problem, const SessionSolution &solution);

/// A configuration in a problem as if it had just been allowed there: its loss MSE and gain, and the threshold that it
/// needs. Feasible, not optimal. Thread-safe.
SessionSolution solutionWith(const SessionProblem &problem, Configuration formats);

/// The tau that @p threshold comes to; nothing if it limits no loss MSE. Thread-safe.
std::optional<double> tauOf(const SessionProblem &problem, const Threshold &threshold);

} // namespace halftone

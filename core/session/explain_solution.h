// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_context.h"
#include "core/optimize/baselines.h"
#include "core/optimize/explain_choice.h"
#include "core/session/session_problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// Where the best choice gives a unit of layers another format as the threshold grows.
struct FormatFlip
{
    std::size_t unit = 0; ///< in MixedPrecisionProblem::units
    std::uint8_t from = 0;
    std::uint8_t to = 0;
    double tauBelow = 0; ///< here it still has the one format ...
    double tauAbove = 0; ///< ... and here the other

    bool operator==(const FormatFlip &) const = default;
};

/// Why a solution is as it is.
struct SolutionExplanation
{
    std::vector<FormatPrice> prices; ///< of every other format of every unit; losses are those of the problem
    /// Ascending in tau. Nothing where the solution was asked for under a time, a memory or a limit of the drifts: what is
    /// best at a tau is then another solution.
    std::optional<std::vector<FormatFlip>> flips;
};

/// Re-solves for every price under what @p solution was asked for, and, where that limits the loss MSE, for @p thresholds
/// of tau over the whole range (100: chosen) and that of @p solution, between two of which a flip is known to
/// lie. Each re-solve takes a second at most, and counts unproven too.
/// @param solution  of solveFor(), and feasible
/// @return Cancelled; else errors as solveSession(). Any thread.
Result<SolutionExplanation> explainSolution(const SessionProblem &problem, const SessionSolution &solution,
                                            const TaskContext &task, int thresholds = 100);

/// What giving one layer, and those tied to it, another format would do to the best choice.
struct LayerPrice
{
    std::uint8_t format = 0; ///< position in SessionProblem::formats
    SolveStatus status = SolveStatus::Infeasible; ///< of the re-solve; if Infeasible the rest is 0
    double gainLost = 0; ///< in SessionProblem::gainUnit
    double lossMseSaved
        = 0; ///< nats^2; of either sign: the others use the budget that it frees; never > 0 for the least loss

    bool operator==(const LayerPrice &) const = default;
};

/// Why one layer has its format.
struct LayerExplanation
{
    std::vector<LayerPrice> prices; ///< of its other formats; empty if restrictions leave it none
    std::vector<FormatFlip> flips; ///< ascending in tau
    bool hasFlips = true; ///< whether they are known: as SolutionExplanation::flips

    bool operator==(const LayerExplanation &) const = default;
};

/// @p explanation of @p solution, sorted by LayerId. Thread-safe.
std::vector<LayerExplanation> explanationsOfLayers(const SessionProblem &problem,
                                                   const SessionSolution &solution,
                                                   const SolutionExplanation &explanation);

/// What @p price saves of the loss MSE, nats^2; its own lossSaved is one of the losses of @p problem. Thread-safe.
double lossMseSaved(const SessionProblem &problem, const SessionSolution &solution, const FormatPrice &price);

/// 0 or the least tau that any choice needs, and from the least tau that buys a gain to the one that buys all of it,
/// evenly in the logarithm: @p count of them, or one if nothing can be bought. Thread-safe.
std::vector<double> thresholdsOver(const SessionProblem &problem, std::int64_t count);

/// A baseline beside the optimum at an equal loss MSE.
struct BaselineComparison
{
    std::string name;
    double loss
        = 0; ///< of the baseline's best point within the solution's limit, else of its point of least loss
    double gain = 0; ///< of that point, in SessionProblem::gainUnit
    std::optional<double>
        optimumGain; ///< the largest gain at that loss; nothing if restrictions forbid so little loss
    double leastGain = 0; ///< of its points within the limit: the band of `random`; else the gain itself
    bool breaksRestrictions = false; ///< "all-…" where pins, exclusions or ties forbid it

    bool operator==(const BaselineComparison &) const = default;
};

/// All of simpleBaselines(), without the limit of the memory, which they do not know. Errors as solveSession(). Any thread.
Result<std::vector<BaselineComparison>>
compareBaselines(const SessionProblem &problem, const SessionSolution &solution, const std::stop_token &stop);

/// Whether pins or exclusions of @p problem forbid the baseline of this name: "all-…" keeps none, others keep all.
/// Thread-safe.
bool breaksRestrictions(const SessionProblem &problem, std::string_view baseline);

/// The baselines of @p problem by the names of its formats. Thread-safe.
std::vector<Baseline> baselinesOf(const SessionProblem &problem);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/loss_prediction.h"
#include "core/optimize/baselines.h"
#include "core/session/budget_costs.h"
#include "core/session/explain_solution.h"
#include "core/session/infeasibility.h"
#include "core/session/library_recovery.h"
#include "core/session/session_problem.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

// The JSON documents of the command line, specified in docs/formats.md: one line of UTF-8, keys in a fixed
// order, numbers in the shortest form that reads back as the same double whatever the locale. Keys are added,
// never renamed. Thread-safe.

/// `sessions show`: everything but the graph and the per-sample sums. Averages of a session without a
/// finished sample are null.
std::string sessionToJson(const Session &session);

/// `sessions list`.
std::string summariesToJson(std::span<const SessionSummary> summaries);

/// The verbs of `sessions` that change one: the session as it is listed after that.
std::string summaryToJson(const SessionSummary &summary);

/// `sessions import`.
std::string importedToJson(std::span<const ImportedSession> sessions);

/// `sessions locate`: where the files of a session are now.
std::string placesToJson(const std::string &model, const std::string &data);

/// `sessions recover`.
std::string recoveryToJson(const RecoveryReport &report);

/// What is said beside a solution; the keys of what is empty are left out.
struct SolutionRemarks
{
    std::vector<LossPrediction> predictions; ///< of every noise model
    std::optional<SolutionExplanation> explanation;
    std::vector<BaselineComparison> baselines;
    std::optional<BudgetCosts> costs;
    std::optional<Infeasibility> infeasibility; ///< of a solution that is infeasible
};

/// `solve`: the solution with the format of every layer of @p graph, or why there is none.
std::string solutionToJson(const ModelGraph &graph, const SessionProblem &problem,
                           const SessionSolution &solution, const SolutionRemarks &remarks = {});

/// `solve` where pins, exclusions and ties leave a layer no format: ErrorCode::Infeasible of makeSessionProblem().
std::string infeasibleToJson(const Error &error);

/// `validate`: what was measured beside what is predicted for @p validation now.
std::string validationToJson(const Validation &validation, std::span<const LossPrediction> predictions);

/// A validation of the kept configuration @p name, for keptValidationsToJson().
struct NamedValidation
{
    std::string name;
    Validation validation;
    std::vector<LossPrediction> predictions;
    std::string failure; ///< why there is none; then only the name counts besides
};

/// `validate --kept all`.
std::string keptValidationsToJson(std::span<const NamedValidation> validations, bool isCancelled);

/// One threshold of a frontier.
struct SolvedThreshold
{
    double tau = 0;
    double lossMse = 0; ///< nats^2
    double gain = 0; ///< unit of the problem
    bool proven = false; ///< optimal with a proof

    bool operator==(const SolvedThreshold &) const = default;
};

/// `frontier`: @p baselines may be empty; their key is then left out.
std::string frontierToJson(std::span<const SolvedThreshold> points, std::span<const Baseline> baselines);

/// The format of every layer of @p graph in graph order, as positions in @p formats.
/// @return InvalidArgument naming the layer: one without a format, one that the model does not have, a format
///         that is not among @p formats.
Result<Configuration> configurationOf(const ModelGraph &graph, std::span<const NumberFormat> formats,
                                      const std::map<std::string, std::string> &formatOfLayer);

} // namespace halftone

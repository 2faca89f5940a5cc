// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/loss_prediction.h"
#include "core/optimize/baselines.h"
#include "core/report/report_document.h"
#include "core/session/session_problem.h"

#include <optional>
#include <string>
#include <vector>

namespace halftone {

/// A configuration and what is predicted of it.
struct ReportedChoice
{
    std::vector<std::string> formats; ///< [layer]: name of its format
    std::vector<double> layerLossMse; ///< [layer]: what its format adds, nats^2
    double lossMse = 0; ///< predicted, nats^2
    double limit = 0; ///< allowed, nats^2; that of the configuration itself if it was given
    double tau = 0;
    double gain = 0; ///< in gainUnit
    double baselineTotal = 0; ///< of the all-baseline model, in gainUnit
    std::string gainUnit; ///< "s" or "B"
    std::string origin; ///< who chose it: "optimal, proven by GLPK", "given by a file"
    Threshold asked; ///< what was asked for
    SolutionBudget budget = SolutionBudget::None; ///< what was limited besides the loss MSE, or instead
    double load = 0; ///< as SessionSolution::load
    double loadLimit = 0;
    std::optional<BudgetUse> weights = {}; ///< likewise
};

/// Under which problem it was chosen.
struct ReportedProblem
{
    std::string objective; ///< "empirical-time", …
    std::string source; ///< of the gains, as stored
    std::string noise; ///< noise model
    Workload workload;
    std::vector<std::string> formats; ///< names, the baseline first
    Decisions decisions = {}; ///< of which the restrictions are told
};

/// A configuration that is kept, under the problem of the report.
struct ReportedKept
{
    std::string name;
    double lossMse = 0; ///< predicted, nats^2
    double gain = 0; ///< in ReportedChoice::gainUnit
};

/// A configuration whose loss was measured, likewise.
struct ReportedMeasurement
{
    std::string name; ///< under which it is kept; empty if it is not
    MeasuredLoss loss;
    double gain = 0;
};

/// Everything that a report tells. Views and values; the session must outlive it.
struct ReportInput
{
    const Session &session;
    Sensitivity sensitivity; ///< of all finished samples
    ReportedProblem problem;
    ReportedChoice choice;
    std::vector<FrontierPoint> frontier; ///< losses are loss MSE, nats^2
    std::vector<Baseline> baselines; ///< likewise
    std::vector<LossPrediction> predictions; ///< of the choice
    std::vector<std::string> commands; ///< that make the same result
    std::string created; ///< ISO 8601, UTC
    std::string programVersion;
    std::vector<ReportedKept> kept = {}; ///< oldest first; those in formats that have gains here
    std::vector<ReportedMeasurement> measurements = {}; ///< likewise; of each configuration the newest
};

/// What was done, what came out, what to beware of, how to repeat it. Thread-safe; equal input gives equal bytes.
ReportDocument makeReport(const ReportInput &input);

} // namespace halftone

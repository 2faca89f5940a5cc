// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command/solve_request.h"
#include "app/command/threshold.h"

namespace halftone {

/// The options of verbs that take a threshold or a configuration: those that solve, `--configuration`, `--kept` and
/// @p more.
std::vector<OptionSpec> chosenSolutionOptions(std::vector<OptionSpec> more);

/// The usage of what chooses the configuration, for --help.
std::string chosenSolutionUsage();

/// A configuration, given or solved for, in a session.
struct ChosenSolution
{
    SolveRequest request;
    SessionSolution solution; ///< of a given configuration: as if it had just been allowed
    std::string origin; ///< "given by choice.json", "the one kept as demo", "optimal, proven by GLPK"
};

/// Solves the problem of @p request.
/// @param verb  which an error is about
/// @return errors as solveFor(); Infeasible, with the reason. Any thread.
Result<SessionSolution> solveChosen(const Invocation &invocation, std::string_view verb,
                                    const SolveRequest &request, const Threshold &threshold);

/// What the command line describes. On failure prints why and returns the exit status in @p status.
std::optional<ChosenSolution> makeChosenSolution(const Invocation &invocation, std::string_view verb,
                                                 int &status);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"

#include "app/command/given_configuration.h"
#include "app/workflow/kept_origin.h"
#include "app/workflow/report_job.h"
#include "core/session/infeasibility.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

Result<SessionSolution> given(const Arguments &arguments, const SolveRequest &request)
{
    const auto named = givenConfiguration(arguments, request.opened.session);
    if (!named)
        return named.error();
    auto formats = configurationOf(request.opened.session.graph, request.problem.formats, named->formats);
    if (!formats)
        return inGivenConfiguration(formats.error(), arguments);
    return solutionWith(request.problem, *std::move(formats));
}

std::string originOf(const Arguments &arguments, const SessionProblem &problem,
                     const SessionSolution &solution)
{
    if (const auto file = arguments.value("--configuration"))
        return givenByFile(*file);
    if (const auto kept = arguments.value("--kept"))
        return keptAs(*kept);
    return originOf(problem, solution);
}

} // namespace

std::string chosenSolutionUsage()
{
    return "(" + std::string(ThresholdUsage) + " | --configuration FILE | --kept NAME)";
}

std::vector<OptionSpec> chosenSolutionOptions(std::vector<OptionSpec> more)
{
    auto options = solveOptions({OptionSpec{"--configuration"}, OptionSpec{"--kept"}});
    std::erase(options, OptionSpec{"--json", false}); // what these verbs print is for people
    options.insert(options.end(), more.begin(), more.end());
    return options;
}

Result<SessionSolution> solveChosen(const Invocation &invocation, std::string_view verb,
                                    const SolveRequest &request, const Threshold &threshold)
{
    SolveOptions options;
    options.stop = invocation.stop;
    auto solution = solveFor(request.problem, threshold, options);
    if (solution && solution->choice.status == SolveStatus::Infeasible)
        return Error{ErrorCode::Infeasible, std::string(verb),
                     explainInfeasibility(request.problem, *solution, invocation.stop).reason};
    return solution;
}

std::optional<ChosenSolution> makeChosenSolution(const Invocation &invocation, std::string_view verb,
                                                 int &status)
{
    const auto &arguments = invocation.arguments;
    const bool isGiven = givesConfiguration(arguments);
    const auto checked = checkGivenAlone(arguments);
    const auto threshold = isGiven ? Result(Threshold{}) : thresholdOf(arguments);
    if (!checked || !threshold) {
        status = failUsage(!checked ? checked.error() : threshold.error());
        return {};
    }
    auto request = makeSolveRequest(invocation, verb, status);
    if (!request)
        return {};
    auto solution
        = isGiven ? given(arguments, *request) : solveChosen(invocation, verb, *request, *threshold);
    if (!solution) {
        status = failAs(solution.error());
        return {};
    }
    auto origin = originOf(arguments, request->problem, *solution);
    return ChosenSolution{*std::move(request), *std::move(solution), std::move(origin)};
}

} // namespace halftone

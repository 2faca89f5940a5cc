// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/given_configuration.h"
#include "app/command/solve_request.h"
#include "app/command/verbs.h"
#include "app/workflow/export_job.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

std::vector<OptionSpec> allOptions()
{
    std::vector<OptionSpec> options(SolveOptionSpecs.begin(), SolveOptionSpecs.end());
    for (const char *name : {"--target", "--output", "--configuration", "--kept"})
        options.push_back({name});
    return options;
}

/// A given configuration as if it had been solved for, so that it is exported and printed alike.
SessionSolution asSolution(const SessionProblem &problem, Configuration formats)
{
    SessionSolution solution;
    const auto sums = problem.problem.evaluate(formats);
    solution.choice.status = SolveStatus::Feasible;
    solution.choice.gain = sums.gain;
    solution.choice.bound = sums.gain;
    solution.choice.loss = sums.loss;
    solution.tau = problem.tau(sums.loss);
    solution.limit = problem.limit(solution.tau);
    solution.formats = std::move(formats);
    return solution;
}

Result<SessionSolution> chosenSolution(const Invocation &invocation, const SolveRequest &request, double tau)
{
    if (givesConfiguration(invocation.arguments)) {
        const auto names = givenConfiguration(invocation.arguments, request.opened.session);
        if (!names)
            return names.error();
        auto formats = configurationOf(request.opened.session.graph, request.problem.formats, *names);
        if (!formats)
            return inGivenConfiguration(formats.error(), invocation.arguments);
        return asSolution(request.problem, *std::move(formats));
    }
    SolveOptions options;
    options.stop = invocation.stop;
    auto solution = solveSession(request.problem, tau, options);
    if (solution && solution->choice.status == SolveStatus::Infeasible)
        return Error{ErrorCode::Infeasible, "export", infeasibleReason(request.problem, *solution)};
    return solution;
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto &arguments = invocation.arguments;
    const auto target = arguments.value("--target");
    const auto output = arguments.value("--output");
    if (!target || !output)
        return failUsage({ErrorCode::InvalidArgument, "export", "needs --target and --output"});
    if (const auto checked = checkGivenAlone(arguments); !checked)
        return failUsage(checked.error());
    const auto tau = givesConfiguration(arguments) ? std::optional(0.0) : tauOf(arguments, status);
    if (!tau)
        return status;
    const auto request = makeSolveRequest(invocation, "export", status);
    if (!request)
        return status;
    const auto solution = chosenSolution(invocation, *request, *tau);
    if (!solution)
        return fail(solution.error());
    const auto &session = request->opened.session;
    const auto files = exportConfiguration(session, request->problem, solution->formats, *target, *output,
                                           solutionToJson(session.graph, request->problem, *solution,
                                                          predictionsFor(*request, solution->formats)));
    if (!files)
        return failAs(files.error());
    for (const auto &file : *files)
        print(file.string());
    return Done;
}

} // namespace

Verb exportVerb()
{
    static const auto Options = allOptions();
    static const std::string Usage
        = "SESSION (--tau X | --configuration FILE | --kept NAME) --target inc|csv|json "
          "--output DIR "
        + std::string(SolveUsage);
    return {"export", Usage, "Writes a configuration in the form that the serving stack reads.", Options,
            run};
}

} // namespace halftone

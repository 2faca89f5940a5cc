// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/given_configuration.h"
#include "app/command/solve_request.h"
#include "app/command/threshold.h"
#include "app/command/verbs.h"
#include "app/workflow/export_job.h"
#include "core/session/infeasibility.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

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

Result<SessionSolution> chosenSolution(const Invocation &invocation, const SolveRequest &request,
                                       const Threshold &threshold)
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
    auto solution = solveFor(request.problem, threshold, options);
    if (solution && solution->choice.status == SolveStatus::Infeasible)
        return Error{ErrorCode::Infeasible, "export",
                     explainInfeasibility(request.problem, *solution).reason};
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
    const auto threshold = givesConfiguration(arguments) ? Result(Threshold{}) : thresholdOf(arguments);
    if (!threshold)
        return failUsage(threshold.error());
    const auto request = makeSolveRequest(invocation, "export", status);
    if (!request)
        return status;
    const auto solution = chosenSolution(invocation, *request, *threshold);
    if (!solution)
        return fail(solution.error());
    const auto &session = request->opened.session;
    const auto files
        = exportConfiguration(session, request->problem, solution->formats, *target, *output,
                              solutionToJson(session.graph, request->problem, *solution,
                                             {.predictions = predictionsFor(*request, solution->formats),
                                              .explanation = {},
                                              .baselines = {}}));
    if (!files)
        return failAs(files.error());
    for (const auto &file : *files)
        print(file.string());
    return Done;
}

} // namespace

Verb exportVerb()
{
    static const auto Options = solveOptions({OptionSpec{"--target"}, OptionSpec{"--output"},
                                              OptionSpec{"--configuration"}, OptionSpec{"--kept"}});
    static const std::string Usage
        = "SESSION (--tau X | --configuration FILE | --kept NAME) --target "
          "inc|inc-vllm|compressed-tensors|modelopt|tensorrt-llm|quark|torchao|csv|json --output DIR "
        + std::string(SolveUsage);
    return {"export", Usage, "Writes a configuration in the form that the serving stack reads.", Options,
            run};
}

} // namespace halftone

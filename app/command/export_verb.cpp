// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"
#include "app/command/given_configuration.h"
#include "app/command/verbs.h"
#include "app/workflow/export_job.h"
#include "app/workflow/target_fit.h"
#include "core/base/number_text.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

/// The refusal of a target, with what to do and the price of that.
Error withPrice(Error refusal, const ExportTarget &target, const Invocation &invocation,
                const ChosenSolution &chosen)
{
    const auto &[request, solution, origin] = chosen;
    SolveOptions options;
    options.stop = invocation.stop;
    const bool isGiven = givesConfiguration(invocation.arguments);
    const auto solve = [&](const SessionProblem &problem) {
        const auto threshold = isGiven ? Result(Threshold{Threshold::Kind::Tau, solution.tau})
                                       : thresholdOf(invocation.arguments);
        return threshold ? solveFor(problem, *threshold, options)
                         : Result<SessionSolution>(threshold.error());
    };
    const auto fitted
        = solveForTarget(target, request.opened.session, request.decisions, request.profile, solve);
    std::vector<std::string> used;
    for (const auto format : solution.formats)
        used.emplace_back(request.problem.formats[format].name);
    auto formats = formatsToSolveWith(target, used);
    if (fitted && !formats.empty())
        formats = fitted->decisions.formats;
    refusal.detail += ", solve with " + solveOptionsFor(target, request.opened.session.graph.layers, formats)
        + (isGiven ? " --tau " + exactText(solution.tau) : "");
    refusal.detail += fitted
        ? ", which " + priceText(request.problem, solution, *fitted)
        : ", for which there is no solution yet: " + fitted.error().subject + ": " + fitted.error().detail;
    return refusal;
}

/// Unsupported, with options and price, if the target called @p name is there and cannot express the solution.
Result<void> checkTarget(const std::string &name, const Invocation &invocation, const ChosenSolution &chosen)
{
    const auto target = findExportTarget(name);
    if (!target)
        return {}; // csv, json, or for exportConfiguration() to refuse
    const auto &request = chosen.request;
    const auto misfit = misfitOf(**target, request.opened.session, request.problem, chosen.solution.formats);
    if (misfit)
        return withPrice(misfitError(**target, *misfit), **target, invocation, chosen);
    return {};
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto target = invocation.arguments.value("--target");
    const auto output = invocation.arguments.value("--output");
    if (!target || !output)
        return failUsage({ErrorCode::InvalidArgument, "export", "needs --target and --output"});
    const auto chosen = makeChosenSolution(invocation, "export", status);
    if (!chosen)
        return status;
    if (auto checked = checkTarget(*target, invocation, *chosen); !checked)
        return failAs(checked.error());
    const auto &[request, solution, origin] = *chosen;
    const auto &session = request.opened.session;
    const auto files
        = exportConfiguration(session, request.problem, solution.formats, *target, *output,
                              solutionToJson(session.graph, request.problem, solution,
                                             {.predictions = predictionsFor(request, solution.formats),
                                              .explanation = {},
                                              .baselines = {},
                                              .costs = {},
                                              .infeasibility = {}}));
    if (!files)
        return failAs(files.error());
    for (const auto &file : *files)
        print(file.string());
    return Done;
}

} // namespace

Verb exportVerb()
{
    static const auto Options = chosenSolutionOptions({OptionSpec{"--target"}, OptionSpec{"--output"}});
    static const std::string Usage = "SESSION " + chosenSolutionUsage()
        + " --target inc|inc-vllm|compressed-tensors|modelopt|tensorrt-llm|quark|torchao|csv|json --output "
          "DIR "
        + std::string(SolveUsage);
    return {"export", Usage, "Writes a configuration in the form that the serving stack reads.", Options,
            run};
}

} // namespace halftone

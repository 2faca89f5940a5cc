// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"
#include "app/command/verbs.h"
#include "app/workflow/export_job.h"
#include "core/session/session_json.h"

namespace halftone {

namespace {

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
    const auto &[request, solution, origin] = *chosen;
    const auto &session = request.opened.session;
    const auto files = exportConfiguration(
        session, request.problem, solution.formats, *target, *output,
        solutionToJson(
            session.graph, request.problem, solution,
            {.predictions = predictionsFor(request, solution.formats), .explanation = {}, .baselines = {}}));
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
    static const std::string Usage = "SESSION " + std::string(ChosenSolutionUsage)
        + " --target inc|inc-vllm|compressed-tensors|modelopt|tensorrt-llm|quark|torchao|csv|json --output "
          "DIR "
        + std::string(SolveUsage);
    return {"export", Usage, "Writes a configuration in the form that the serving stack reads.", Options,
            run};
}

} // namespace halftone

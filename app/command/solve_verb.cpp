// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/number_text.h"
#include "app/command/solve_request.h"
#include "app/command/verbs.h"
#include "core/io/atomic_write.h"
#include "core/session/lp_file.h"
#include "core/session/session_json.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

std::vector<OptionSpec> allOptions()
{
    std::vector<OptionSpec> options(SolveOptionSpecs.begin(), SolveOptionSpecs.end());
    options.push_back({"--write-lp"});
    return options;
}

std::string_view proofText(const ChoiceSolution &choice)
{
    switch (choice.proof) {
    case Proof::Glpk:
        return "optimal, proven by GLPK";
    case Proof::DynamicProgram:
        return "optimal, proven by the dynamic program";
    case Proof::None:
        break;
    }
    return "not proven optimal";
}

void printForPeople(const SolveRequest &request, const SessionSolution &solution)
{
    const auto &problem = request.problem;
    const auto lowered = std::ranges::count_if(solution.formats, [](auto format) { return format != 0; });
    print("tau " + shortText(solution.tau * 100) + " %, loss MSE "
          + shortText(problem.lossMse(solution.choice.loss)) + " of "
          + shortText(problem.lossMse(solution.limit)) + " nats^2, gain "
          + (problem.gainUnit == "s" ? shortText(solution.choice.gain * 1e3) + " ms"
                                     : std::to_string(std::llround(solution.choice.gain)) + " bytes")
          + " (" + problem.source + "), " + std::to_string(lowered) + " of "
          + std::to_string(solution.formats.size()) + " layers below "
          + std::string(problem.formats.front().label) + ", " + std::string(proofText(solution.choice)));
    for (const auto &prediction : predictionsFor(request, solution.formats))
        print("  " + std::string(name(prediction.model)) + ": "
              + (prediction.lossMse ? shortText(*prediction.lossMse) + " nats^2" : prediction.unavailable));
    const auto &layers = request.opened.session.graph.layers;
    for (std::size_t i = 0; i < layers.size(); ++i)
        print(layers[i].name + "  " + std::string(problem.formats[solution.formats[i]].name));
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto tau = tauOf(invocation.arguments, status);
    if (!tau)
        return status;
    const auto request = makeSolveRequest(invocation, "solve", status);
    if (!request)
        return status;
    if (const auto file = invocation.arguments.value("--write-lp")) {
        if (auto written = writeFileAtomically(*file, lpText(request->problem, *tau)); !written)
            return fail(written.error());
    }
    SolveOptions options;
    options.stop = invocation.stop;
    constexpr double ConfirmSeconds = 1.0; // chosen: nobody waits for a frame here, so GLPK may confirm
    options.confirmSeconds = ConfirmSeconds;
    const auto solution = solveSession(request->problem, *tau, options);
    if (!solution)
        return fail(solution.error());
    if (invocation.arguments.has("--json"))
        print(solutionToJson(request->opened.session.graph, request->problem, *solution,
                             solution->formats.empty() ? std::vector<LossPrediction>()
                                                       : predictionsFor(*request, solution->formats)));
    if (solution->choice.status == SolveStatus::Infeasible)
        return fail({ErrorCode::Infeasible, "solve", infeasibleReason(request->problem, *solution)});
    if (!invocation.arguments.has("--json"))
        printForPeople(*request, *solution);
    return Done;
}

} // namespace

Verb solveVerb()
{
    static const auto Options = allOptions();
    static const std::string Usage
        = "SESSION --tau X " + std::string(SolveUsage) + " [--write-lp FILE] [--json]";
    return {"solve", Usage,
            "Finds the configuration of largest gain whose loss MSE stays under the threshold.", Options,
            run};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"
#include "app/command/verbs.h"
#include "app/workflow/kept_configuration.h"
#include "core/base/number_text.h"

#include <algorithm>

namespace halftone {

namespace {

std::string summary(const KeptConfiguration &kept, const SessionProblem &problem,
                    const SessionSolution &solution)
{
    const auto lowered = std::ranges::count_if(solution.formats, [](auto format) { return format != 0; });
    return "kept as " + kept.name + ": " + std::to_string(lowered) + " of "
        + std::to_string(solution.formats.size()) + " layers below "
        + std::string(problem.formats.front().name) + ", predicted loss MSE " + shortText(kept.lossMse)
        + " nats^2 (" + problem.noise + ", tau " + shortText(solution.tau) + "), gain " + shortText(kept.gain)
        + " " + kept.gainUnit + " (" + problem.source + ")";
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto name = invocation.arguments.value("--name");
    if (!name || name->empty())
        return failUsage({ErrorCode::InvalidArgument, "keep", "needs --name NAME"});
    auto chosen = makeChosenSolution(invocation, "keep", status);
    if (!chosen)
        return status;
    auto &[request, solution, origin] = *chosen;
    auto kept
        = keptConfiguration(request.opened.session, request.decisions, request.problem, solution, *name);
    kept.note = origin;
    if (auto stored = request.opened.library.keep(request.opened.session.id, kept); !stored)
        return fail(stored.error());
    print(summary(kept, request.problem, solution));
    return Done;
}

} // namespace

Verb keepVerb()
{
    static const auto Options = chosenSolutionOptions({OptionSpec{"--name"}});
    static const std::string Usage
        = "SESSION --name NAME " + chosenSolutionUsage() + " " + std::string(SolveUsage);
    return {"keep", Usage,
            "Keeps a configuration in the session under a name: solved for, or read from a file, such as the "
            "one that "
            "serves today. It is a point of the window's trade-off plot.",
            Options, run};
}

} // namespace halftone

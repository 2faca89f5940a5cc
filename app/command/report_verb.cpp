// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"
#include "app/command/verbs.h"
#include "app/workflow/report_commands.h"
#include "app/workflow/report_job.h"

#include <algorithm>

namespace halftone {

namespace {

/// Where a library lies is no part of what is repeated: the commands before it do not say it either.
std::vector<std::string> withoutLibrary(std::vector<std::string> words)
{
    const auto option = std::ranges::find(words, "--library");
    const auto behind = words.end() - option > 2 ? option + 2 : words.end();
    words.erase(option, behind);
    return words;
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto output = invocation.arguments.value("--output");
    if (!output)
        return failUsage({ErrorCode::InvalidArgument, "report", "needs --output FILE.html or FILE.md"});
    if (auto checked = checkReportName(*output); !checked)
        return failUsage(checked.error());
    const auto chosen = makeChosenSolution(invocation, "report", status);
    if (!chosen)
        return status;
    const auto &[request, solution, origin] = *chosen;
    auto input = reportInput(request.opened.session, request.problem, solution, origin);
    input.commands = commandsUpTo(request.opened.session, request.problem);
    input.commands.push_back(commandLine(withoutLibrary(invocation.words)));
    const auto files = writeReport(input, *output);
    if (!files)
        return fail(files.error());
    for (const auto &file : *files)
        print(file.string());
    return Done;
}

} // namespace

Verb reportVerb()
{
    static const auto Options = chosenSolutionOptions({OptionSpec{"--output"}});
    static const std::string Usage
        = "SESSION " + chosenSolutionUsage() + " --output FILE.html|FILE.md " + std::string(SolveUsage);
    return {"report", Usage, "Writes what was done and what came out, to be read without Halftone.", Options,
            run};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"
#include "app/command/verbs.h"
#include "app/workflow/report_commands.h"
#include "app/workflow/report_job.h"

namespace halftone {

namespace {

/// The options that chose the configuration.
std::vector<std::string> chosenWords(const Arguments &arguments)
{
    std::vector<std::string> words;
    for (const auto &option : chosenSolutionOptions({})) {
        for (const auto &value : arguments.values(option.name))
            words.insert(words.end(), {std::string(option.name), value});
    }
    return words;
}

const KeptConfiguration *keptIn(const Session &session, const Arguments &arguments)
{
    const auto name = arguments.value("--kept");
    return name ? keptNamed(session, *name) : nullptr;
}

/// From the calibration to this report. Sessions go by their names: whoever repeats them gets other ids.
std::vector<std::string> commandsOf(const Invocation &invocation, const ReportInput &input,
                                    const SolveRequest &request, const std::string &output)
{
    const auto &session = request.opened.session;
    const auto chosen = chosenWords(invocation.arguments);
    auto commands = commandsUpTo(session, request.problem);
    if (const auto *kept = keptIn(session, invocation.arguments))
        addKeptSteps(session, *kept, commands);
    if (const auto *validation = validationOf(session, input.choice.formats))
        commands.push_back(validationCommand(session, *validation, chosen));
    std::vector<std::string> report{"report", session.name};
    report.insert(report.end(), chosen.begin(), chosen.end());
    report.insert(report.end(), {"--output", output});
    commands.push_back(commandLine(report));
    return inLibrary(std::move(commands), request.opened.library.path());
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
    const auto &session = request.opened.session;
    const auto *kept
        = keptIn(session, invocation.arguments); // brings the restrictions that it was found under
    auto input = reportInput(session, kept != nullptr ? kept->decisions : request.decisions, request.problem,
                             solution, kept != nullptr ? originOfKept(session, kept->name) : origin);
    input.commands = commandsOf(invocation, input, request, *output);
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

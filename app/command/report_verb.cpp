// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/chosen_solution.h"
#include "app/command/verbs.h"
#include "app/workflow/report_job.h"
#include "app/workflow/shell_word.h"

namespace halftone {

namespace {

std::string commandLine(const std::vector<std::string> &words)
{
    std::string line = "halftone-cli";
    for (const auto &word : words)
        line += " " + shellWord(word);
    return line;
}

std::vector<std::string> commandsOf(const Invocation &invocation, const ChosenSolution &chosen)
{
    const auto &session = chosen.request.opened.session;
    const auto &calibration = session.calibration;
    std::vector<std::string> words{"calibrate",
                                   session.model.path,
                                   "--data",
                                   calibration.dataPath,
                                   "--samples",
                                   std::to_string(calibration.requestedSamples),
                                   "--sequence-length",
                                   std::to_string(calibration.sequenceLength),
                                   "--packing",
                                   calibration.packing,
                                   "--compute",
                                   calibration.compute,
                                   "--name",
                                   session.name};
    if (!calibration.measuredFormats.empty()) {
        std::string formats;
        for (const auto &format : calibration.measuredFormats)
            formats += (formats.empty() ? "" : ",") + format;
        words.insert(words.end(), {"--noise", "log-uniform,measured-error", "--formats", formats});
    }
    std::vector<std::string> commands{commandLine(words)};
    const auto &problem = chosen.request.problem;
    if (problem.source.ends_with("-model"))
        commands.push_back(commandLine({"time", session.name, "--source", problem.source, "--batch",
                                        std::to_string(problem.workload.batch), "--sequence-length",
                                        std::to_string(problem.workload.sequenceLength), "--phase",
                                        problem.workload.phase == Phase::Prefill ? "prefill" : "decode"}));
    commands.push_back(commandLine(invocation.words));
    return commands;
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
    input.commands = commandsOf(invocation, *chosen);
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
    static const std::string Usage = "SESSION " + std::string(ChosenSolutionUsage)
        + " --output FILE.html|FILE.md " + std::string(SolveUsage);
    return {"report", Usage, "Writes what was done and what came out, to be read without Halftone.", Options,
            run};
}

} // namespace halftone

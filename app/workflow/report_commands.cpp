// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/report_commands.h"

#include "app/workflow/shell_word.h"

namespace halftone {

namespace {

std::vector<std::string> calibration(const Session &session)
{
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
    return words;
}

} // namespace

std::string commandLine(const std::vector<std::string> &words)
{
    std::string line = "halftone-cli";
    for (const auto &word : words)
        line += " " + shellWord(word);
    return line;
}

std::vector<std::string> commandsUpTo(const Session &session, const SessionProblem &problem)
{
    std::vector<std::string> commands{commandLine(calibration(session))};
    if (problem.source.ends_with("-model"))
        commands.push_back(commandLine({"time", session.name, "--source", problem.source, "--batch",
                                        std::to_string(problem.workload.batch), "--sequence-length",
                                        std::to_string(problem.workload.sequenceLength), "--phase",
                                        problem.workload.phase == Phase::Prefill ? "prefill" : "decode"}));
    return commands;
}

} // namespace halftone

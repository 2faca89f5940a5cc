// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/report_commands.h"

#include "app/workflow/shell_word.h"
#include "core/export/name_patterns.h"
#include "core/timing/model_source.h"

#include <array>
#include <charconv>
#include <cmath>

namespace halftone {

namespace {

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words)
        text += (text.empty() ? "" : ",") + word;
    return text;
}

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
        words.insert(
            words.end(),
            {"--noise", "log-uniform,measured-error", "--formats", joined(calibration.measuredFormats)});
    }
    return words;
}

/// The shortest that reads back as the same number.
std::string exactText(double number)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    return {text.data(), end};
}

std::string timing(const Session &session, const SessionProblem &problem)
{
    const bool isHost = problem.source.starts_with("host:");
    const auto model = ModelSource::parse(problem.source);
    if (!isHost && !model)
        return "# the gains: " + problem.source + ", see halftone-cli help time";
    std::vector<std::string> words{"time",
                                   session.name,
                                   "--source",
                                   isHost ? "host" : ModelSource{model->profile, 1}.text(),
                                   "--batch",
                                   std::to_string(problem.workload.batch),
                                   "--sequence-length",
                                   std::to_string(problem.workload.sequenceLength),
                                   "--phase",
                                   problem.workload.phase == Phase::Prefill ? "prefill" : "decode"};
    if (model && model->devices > 1)
        words.insert(words.end(), {"--tensor-parallel", std::to_string(model->devices)});
    if (isHost) {
        std::vector<std::string> formats;
        for (const auto &format : problem.formats)
            formats.emplace_back(format.name);
        words.insert(words.end(), {"--formats", joined(formats)});
    }
    return commandLine(words);
}

/// What the noise models measure in steps of their own.
void addNoiseStep(const Session &session, const SessionProblem &problem, std::vector<std::string> &commands)
{
    const auto add = [&](const std::vector<std::string> &formats, const std::vector<std::string> &further) {
        std::vector<std::string> words{"calibrate",   session.name, "--add",
                                       problem.noise, "--formats",  joined(formats)};
        words.insert(words.end(), further.begin(), further.end());
        commands.push_back(commandLine(words));
    };
    if (problem.noise == "bias-aware" && session.shiftRun)
        add(session.shiftRun->formats, {"--samples", std::to_string(session.shiftRun->requestedSamples)});
    if (problem.noise == "drift" && problem.formats.size() > 1)
        add({std::string(problem.formats[1].name)}, {});
}

void addDecision(const char *option, const std::string &value, std::vector<std::string> &words)
{
    if (!value.empty())
        words.insert(words.end(), {option, value});
}

/// Of Kind::Memory nothing: the limit of the memory alone asks for the least loss MSE.
std::vector<std::string> thresholdOptions(const Threshold &threshold)
{
    switch (threshold.kind) {
    case Threshold::Kind::Tau:
        break;
    case Threshold::Kind::LossMse:
        return {"--loss-mse-at-most", exactText(threshold.atMost)};
    case Threshold::Kind::PerplexityChange:
        return {"--perplexity-change-at-most", exactText(threshold.atMost)};
    case Threshold::Kind::Time:
        return {"--time-at-most", exactText(threshold.atMost)};
    case Threshold::Kind::Memory:
        return {};
    }
    return {"--tau", exactText(threshold.atMost)};
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
    if (problem.objective == "empirical-time")
        commands.push_back(timing(session, problem));
    addNoiseStep(session, problem, commands);
    return commands;
}

std::optional<std::vector<std::string>> optionsOf(const Decisions &decisions)
{
    constexpr std::size_t MostPins = 8; // chosen: a command line that people still read
    if (!decisions.excluded.empty() || !decisions.ties.empty() || decisions.pins.size() > MostPins)
        return {};
    std::vector<std::string> words = thresholdOptions(decisions.threshold());
    addDecision("--objective", decisions.objective, words);
    addDecision("--source", decisions.source, words);
    addDecision("--noise", decisions.noise, words);
    addDecision("--formats", joined(decisions.formats), words);
    for (const auto &[layer, format] : decisions.pins)
        addDecision("--pin", "^" + escapedForRegex(layer) + "$=" + format, words);
    if (decisions.memoryAtMost)
        addDecision("--memory-at-most", std::to_string(std::llround(std::ceil(*decisions.memoryAtMost))),
                    words);
    return words;
}

std::vector<std::string> keptOptions(const std::string &name, const Decisions &decisions)
{
    std::vector<std::string> words{"--kept", name};
    addDecision("--objective", decisions.objective, words);
    addDecision("--source", decisions.source, words);
    addDecision("--noise", decisions.noise, words);
    return words;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/report_commands.h"

#include "app/workflow/kept_origin.h"
#include "app/workflow/shell_word.h"
#include "core/base/error_text.h"
#include "core/base/list_text.h"
#include "core/base/number_text.h"
#include "core/export/name_patterns.h"
#include "core/numeric/baseline_format.h"
#include "core/session/session_library.h"
#include "core/timing/model_source.h"
#include "core/timing/workload_text.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace halftone {

namespace {

void addNew(const std::string &command, std::vector<std::string> &commands)
{
    if (std::ranges::find(commands, command) == commands.end())
        commands.push_back(command);
}

/// What makes @p wanted of @p start, which a command takes where nothing is said.
std::vector<std::string> quantizationOptions(const Quantization &wanted, const Quantization &start)
{
    std::vector<std::string> words;
    if (wanted.e4m3MaxFinite != start.e4m3MaxFinite || wanted.hardwareScales != start.hardwareScales)
        words.insert(words.end(), {"--profile", wanted.e4m3MaxFinite > E4M3MaxGaudi2 ? "gaudi3" : "gaudi2"});
    if (wanted.scaleMethod != start.scaleMethod)
        words.insert(words.end(), {"--scale-method", std::string(name(wanted.scaleMethod))});
    if (wanted.activationBackOff != start.activationBackOff || wanted.weightBackOff != start.weightBackOff)
        words.insert(
            words.end(),
            {"--back-off", exactText(wanted.activationBackOff) + "," + exactText(wanted.weightBackOff)});
    return words;
}

/// The same for a run in @p session, with the source of its scales.
std::vector<std::string> roundingOptions(const Session &session, const Quantization &quantization,
                                         ScaleSource scale)
{
    auto words = quantizationOptions(quantization, session.calibration.quantization);
    if (scale != ScaleSource::Static)
        words.insert(words.begin(), {"--scale", std::string(name(scale))});
    return words;
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
    const auto rounding = quantizationOptions(calibration.quantization, {});
    words.insert(words.end(), rounding.begin(), rounding.end());
    if (!calibration.measuredFormats.empty()) {
        words.insert(
            words.end(),
            {"--noise", "log-uniform,measured-error", "--formats", joined(calibration.measuredFormats, ",")});
    }
    return words;
}

/// Makes gains like those of @p source, for @p workload and @p formats; a remark where they came from elsewhere.
std::string timing(const Session &session, const std::string &source, const Workload &workload,
                   const std::vector<std::string> &formats)
{
    const bool isHost = source.starts_with("host:");
    const auto model = ModelSource::parse(source);
    if (!isHost && !model)
        return "# the gains: " + shortened(source) + ", see halftone-cli help time";
    std::vector<std::string> words{"time",
                                   session.name,
                                   "--source",
                                   isHost ? "host" : ModelSource{model->profile, 1}.text(),
                                   "--batch",
                                   std::to_string(workload.batch),
                                   "--sequence-length",
                                   std::to_string(workload.sequenceLength),
                                   "--phase",
                                   std::string(name(workload.phase))};
    if (model && model->devices > 1)
        words.insert(words.end(), {"--tensor-parallel", std::to_string(model->devices)});
    if (isHost)
        words.insert(words.end(), {"--formats", joined(formats, ",")});
    return commandLine(words);
}

/// What the noise models measure in steps of their own.
/// @param formats  that are chosen among, the baseline first
void addNoiseStep(const Session &session, const std::string &noise, const std::vector<std::string> &formats,
                  std::vector<std::string> &commands)
{
    const auto add = [&](const std::string &measured, const std::vector<std::string> &further) {
        std::vector<std::string> words{"calibrate", session.name, "--add", noise, "--formats", measured};
        words.insert(words.end(), further.begin(), further.end());
        addNew(commandLine(words), commands);
    };
    if (noise == "bias-aware" && session.shiftRun) {
        const auto &run = *session.shiftRun;
        std::vector<std::string> further{"--samples", std::to_string(run.requestedSamples)};
        const auto rounding = roundingOptions(session, run.quantization, run.scale);
        further.insert(further.end(), rounding.begin(), rounding.end());
        add(joined(run.formats, ","), further);
    }
    const auto isMeasured
        = [&](const std::string &format) { return format != formats.front() && format != Bf16.name; };
    const auto lowered = std::ranges::find_if(formats, isMeasured);
    if (noise == "drift" && formats.size() > 1)
        add(lowered != formats.end() ? *lowered : formats[1], {});
}

/// The gains and the noise model under which a configuration was kept may be others than those of the report.
void addStepsBefore(const Session &session, const KeptConfiguration &kept, std::vector<std::string> &commands)
{
    const auto &decisions = kept.decisions;
    std::vector<NumberFormat> formats;
    for (const auto &word : decisions.formats) {
        if (const auto format = layerFormatNamed(word))
            formats.push_back(*format);
    }
    const auto used = usedTiming(session, decisions, formats);
    if (used && decisions.objective == "empirical-time")
        addNew(timing(session, (*used)->source, (*used)->workload, decisions.formats), commands);
    addNoiseStep(session, decisions.noise, decisions.formats, commands);
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

/// All of them but the restrictions.
std::vector<std::string> questionOptions(const Decisions &decisions)
{
    std::vector<std::string> words;
    addDecision("--objective", decisions.objective, words);
    addDecision("--source", decisions.source, words);
    addDecision("--noise", decisions.noise, words);
    addDecision("--formats", joined(decisions.formats, ","), words);
    return words;
}

void addMemoryLimit(const Decisions &decisions, std::vector<std::string> &words)
{
    if (decisions.memoryAtMost)
        addDecision("--memory-at-most", std::to_string(std::llround(std::ceil(*decisions.memoryAtMost))),
                    words);
}

/// A regular expression that is found in the names of these layers, and in no other.
std::string patternOf(const std::vector<std::string> &layers)
{
    std::string pattern;
    for (const auto &layer : layers)
        pattern += (pattern.empty() ? "" : "|") + escapedForRegex(layer);
    return layers.size() == 1 ? "^" + pattern + "$" : "^(" + pattern + ")$";
}

/// Pins, exclusions and ties, however many they are.
void addRestrictions(const Decisions &decisions, std::vector<std::string> &words)
{
    std::map<std::string, std::vector<std::string>> pinned; // layers by format
    std::map<std::string, std::vector<std::string>> excluded;
    for (const auto &[layer, format] : decisions.pins)
        pinned[format].push_back(layer);
    for (const auto &[layer, formats] : decisions.excluded) {
        for (const auto &format : formats)
            excluded[format].push_back(layer);
    }
    for (const auto &[format, layers] : pinned)
        addDecision("--pin", patternOf(layers) + "=" + format, words);
    for (const auto &[format, layers] : excluded)
        addDecision("--exclude", patternOf(layers) + "=" + format, words);
    for (const auto &tie : decisions.ties)
        addDecision("--tie", patternOf(tie), words);
}

/// The older one that a configuration was kept from, as `keep --kept` notes it; null if it is no copy.
const KeptConfiguration *originalOf(const Session &session, const KeptConfiguration &kept)
{
    for (const auto &older : session.kept) {
        if (older.name == kept.name)
            return nullptr; // oldest first
        if (kept.note == keptAs(older.name))
            return &older;
    }
    return nullptr;
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
    std::vector<std::string> formats;
    for (const auto &format : problem.formats)
        formats.emplace_back(format.name);
    if (problem.objective == "empirical-time")
        commands.push_back(timing(session, problem.source, problem.workload, formats));
    addNoiseStep(session, problem.noise, formats, commands);
    return commands;
}

void addKeptSteps(const Session &session, const KeptConfiguration &kept, std::vector<std::string> &commands)
{
    addStepsBefore(session, kept, commands);
    std::vector<std::string> words{"keep", session.name, "--name", kept.name};
    const auto add
        = [&](const std::vector<std::string> &more) { words.insert(words.end(), more.begin(), more.end()); };
    const auto *original = originalOf(session, kept);
    if (const auto file = fileGivenIn(kept.note)) {
        add({"--configuration", *file});
        add(questionOptions(kept.decisions));
    } else if (original != nullptr) {
        addKeptSteps(session, *original, commands);
        add(keptOptions(original->name, kept.decisions));
    } else {
        add(thresholdOptions(kept.decisions.threshold()));
        add(questionOptions(kept.decisions));
        addRestrictions(kept.decisions, words);
        addMemoryLimit(kept.decisions, words);
    }
    addNew(commandLine(words), commands);
}

std::string validationCommand(const Session &session, const Validation &validation,
                              const std::vector<std::string> &chosen)
{
    std::vector<std::string> words{"validate", session.name};
    words.insert(words.end(), chosen.begin(), chosen.end());
    words.insert(words.end(),
                 {"--data", validation.dataPath, "--samples", std::to_string(validation.requestedSamples)});
    auto rounding = roundingOptions(session, validation.quantization, validation.scale);
    const auto profile = std::ranges::find(rounding, "--profile");
    if (profile != rounding.end() && std::ranges::find(chosen, "--profile") != chosen.end())
        rounding.erase(profile, profile + 2); // the one that chose stands for the rounding too
    words.insert(words.end(), rounding.begin(), rounding.end());
    return commandLine(words);
}

std::vector<std::string> inLibrary(std::vector<std::string> commands, const std::filesystem::path &library)
{
    std::error_code ignored;
    const auto place
        = [&](const std::filesystem::path &path) { return std::filesystem::weakly_canonical(path, ignored); };
    if (library.empty() || place(library) == place(SessionLibrary::defaultPath()))
        return commands;
    for (auto &command : commands) {
        if (!command.starts_with('#')) // a remark
            command += " --library " + shellWord(std::filesystem::absolute(library, ignored).string());
    }
    return commands;
}

std::optional<std::vector<std::string>> optionsOf(const Decisions &decisions)
{
    constexpr std::size_t MostPins = 8; // chosen: a command line that people still read
    if (!decisions.excluded.empty() || !decisions.ties.empty() || decisions.pins.size() > MostPins)
        return {};
    std::vector<std::string> words = thresholdOptions(decisions.threshold());
    const auto question = questionOptions(decisions);
    words.insert(words.end(), question.begin(), question.end());
    for (const auto &[layer, format] : decisions.pins)
        addDecision("--pin", patternOf({layer}) + "=" + format, words);
    addMemoryLimit(decisions, words);
    return words;
}

std::vector<std::string> keptOptions(const std::string &name, const Decisions &decisions)
{
    std::vector<std::string> words{"--kept", name};
    const auto question = questionOptions(decisions);
    words.insert(words.end(), question.begin(), question.end());
    return words;
}

} // namespace halftone

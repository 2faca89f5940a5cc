// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/accuracy_study.h"

#include "app/workflow/timing_job.h"
#include "core/calibrate/quantized_model.h"
#include "core/partition/sequential_subgraphs.h"
#include "core/session/session_problem.h"
#include "core/text/samples.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace halftone {

namespace {

constexpr std::size_t RandomConfigurations = 30;
constexpr std::size_t LeastLowered = 5; ///< layers of a random configuration
constexpr int Thresholds = 10;

struct Texts
{
    std::vector<CalibrationSample> calibration;
    std::vector<CalibrationSample> heldOut;
};

Result<Texts> readTexts(const AccuracyOptions &options, const Model &model)
{
    const auto documents = readDocuments(options.data);
    if (!documents)
        return documents.error();
    const auto file = model.tokenizerPath();
    auto tokenizer = file ? Tokenizer::load(*file)
                          : Result<Tokenizer>(Error{ErrorCode::NotFound, options.model.string(),
                                                    "the study needs a tokenizer.json beside the model"});
    if (!tokenizer)
        return tokenizer.error();
    SampleOptions wanted;
    wanted.sampleCount = static_cast<std::size_t>(2 * options.samples);
    wanted.sequenceLength = static_cast<std::size_t>(options.sequenceLength);
    wanted.vocabularySize = model.vocabularySize();
    const auto set = prepareSamples(*documents, &*tokenizer, wanted);
    if (!set)
        return set.error();
    if (set->samples.size() < wanted.sampleCount)
        return Error{ErrorCode::NotFound, options.data.string(),
                     "the study needs " + std::to_string(wanted.sampleCount) + " documents, it has "
                         + std::to_string(set->samples.size())};
    Texts texts;
    for (std::int64_t i = 0; i < options.samples; ++i) {
        texts.calibration.push_back({i, set->samples[static_cast<std::size_t>(i)]});
        texts.heldOut.push_back({i, set->samples[static_cast<std::size_t>(options.samples + i)]});
    }
    return texts;
}

Result<Session> calibratedSession(const AccuracyOptions &options, const Model &model, const Texts &texts)
{
    auto partition = partitionIntoSequentialSubgraphs(model.graph());
    if (!partition)
        return partition.error();
    Session session;
    session.graph = model.graph();
    session.partition = *std::move(partition);
    session.calibration.sequenceLength = options.sequenceLength;
    session.calibration.requestedSamples = options.samples;
    session.calibration.measuredFormats = {options.format};
    CalibrationOptions calibration;
    constexpr std::int64_t MemoryBytes = std::int64_t{2} << 30; // chosen: small models are studied
    calibration.memoryBytes = MemoryBytes;
    calibration.measuredFormats = {*formatNamed(options.format)};
    const auto store = [&](const SampleSums &sums) -> Result<void> {
        session.samples.push_back(sums);
        return {};
    };
    if (auto done = calibrate(model, texts.calibration, calibration, store); !done)
        return done.error();
    return session;
}

LayerFormats formatsOf(const Configuration &configuration, const NumberFormat &format)
{
    LayerFormats formats;
    for (const auto position : configuration)
        formats.push_back(position == 0 ? std::nullopt : std::optional(format));
    return formats;
}

/// Shifts of single layers and of the whole model on the calibration texts.
Result<void> addShifts(const AccuracyOptions &options, const Texts &texts, QuantizedModel &model,
                       Session &session, const TaskContext &context)
{
    const auto format = *formatNamed(options.format);
    const std::size_t layers = session.graph.layers.size();
    Validation whole;
    for (const auto &layer : session.graph.layers)
        whole.formats[layer.name] = options.format;
    for (const auto &sample : texts.calibration) {
        const auto baseline = model.baselineLoss(sample, context.stop);
        if (!baseline)
            return baseline.error();
        const auto lowest = model.loss(LayerFormats(layers, format), context.stop);
        if (!lowest)
            return lowest.error();
        whole.samples.push_back({sample.index, std::ssize(sample.tokens), *baseline, *lowest - *baseline});
        for (std::uint32_t layer = 0; layer < layers; ++layer) {
            LayerFormats alone(layers);
            alone[layer] = format;
            const auto loss = model.loss(alone, context.stop);
            if (!loss)
                return loss.error();
            session.shifts.push_back({sample.index, options.format, LayerId{layer}, *loss - *baseline});
        }
        context.report(0.5 * static_cast<double>(sample.index + 1) / static_cast<double>(options.samples));
    }
    session.validations.push_back(
        std::move(whole)); // of equal, empty fingerprint: the calibration's own samples
    return {};
}

std::vector<Configuration> drawConfigurations(std::size_t layers)
{
    std::mt19937_64 random(StudySeed);
    std::vector<Configuration> drawn;
    for (std::size_t i = 0; i < RandomConfigurations; ++i) {
        const std::size_t least = std::min(LeastLowered, layers);
        const std::size_t lowered = least + random() % (layers - least + 1);
        std::vector<std::size_t> order(layers);
        for (std::size_t layer = 0; layer < layers; ++layer) {
            const std::size_t place = random() % (layer + 1); // Fisher-Yates, the same on every machine
            order[layer] = order[place];
            order[place] = layer;
        }
        auto &configuration = drawn.emplace_back(layers);
        for (std::size_t k = 0; k < lowered; ++k)
            configuration[order[k]] = 1;
    }
    return drawn;
}

/// Thresholds from where a hundredth of what all layers cost is allowed to where nine tenths are.
Result<std::vector<StudiedConfiguration>> solverChoices(const Session &session,
                                                        std::vector<Configuration> &configurations)
{
    const auto profile = namedProfile("gaudi2");
    if (!profile)
        return profile.error();
    Decisions decisions;
    decisions.objective = "theoretical-time"; // every layer gains, so that every threshold has another choice
    const auto problem = makeSessionProblem(session, decisions, *profile);
    if (!problem)
        return problem.error();
    double everything = 0;
    for (const auto &losses : problem->problem.input.losses)
        everything += losses.back();
    std::vector<StudiedConfiguration> choices;
    for (int i = 0; i < Thresholds; ++i) {
        const double share = 0.01 * std::pow(90.0, static_cast<double>(i) / (Thresholds - 1));
        const double tau = problem->tau(share * everything);
        const auto solution = solveSession(*problem, tau);
        if (!solution)
            return solution.error();
        configurations.push_back(solution->formats);
        choices.push_back(
            {.name = "tau " + std::to_string(tau), .isSolved = true, .predictions = {}, .measured = {}});
    }
    return choices;
}

Result<std::vector<std::vector<ValidatedSample>>> measure(const AccuracyOptions &options, const Texts &texts,
                                                          const std::vector<Configuration> &configurations,
                                                          QuantizedModel &model, const TaskContext &context)
{
    const auto format = *formatNamed(options.format);
    std::vector<std::vector<ValidatedSample>> samples(configurations.size());
    for (const auto &sample : texts.heldOut) {
        const auto baseline = model.baselineLoss(sample, context.stop);
        if (!baseline)
            return baseline.error();
        for (std::size_t i = 0; i < configurations.size(); ++i) {
            const auto loss = model.loss(formatsOf(configurations[i], format), context.stop);
            if (!loss)
                return loss.error();
            samples[i].push_back({sample.index, std::ssize(sample.tokens), *baseline, *loss - *baseline});
        }
        context.report(0.5
                       + 0.5 * static_cast<double>(sample.index + 1) / static_cast<double>(options.samples));
    }
    return samples;
}

} // namespace

Result<AccuracyStudy> studyAccuracy(const AccuracyOptions &options, const TaskContext &context)
{
    const auto model = loadModel(options.model);
    if (!model)
        return model.error();
    const auto texts = readTexts(options, *model);
    if (!texts)
        return texts.error();
    auto session = calibratedSession(options, *model, *texts);
    if (!session)
        return session.error();
    QuantizedOptions quantized;
    quantized.activationMaxAbs = largestMagnitudes(session->samples);
    constexpr std::int64_t MemoryBytes = std::int64_t{2} << 30; // chosen: small models are studied
    quantized.memoryBytes = MemoryBytes;
    QuantizedModel runner(*model, quantized);
    if (auto done = addShifts(options, *texts, runner, *session, context); !done)
        return done.error();

    AccuracyStudy study;
    const auto folder = std::filesystem::weakly_canonical(options.model);
    study.model = (folder.filename() == "model" ? folder.parent_path() : folder).filename().string();
    study.options = options;
    study.layers = std::ssize(session->graph.layers);
    auto configurations = drawConfigurations(session->graph.layers.size());
    for (std::size_t i = 0; i < configurations.size(); ++i)
        study.configurations.push_back(
            {.name = "random " + std::to_string(i + 1), .predictions = {}, .measured = {}});
    const auto choices = solverChoices(*session, configurations);
    if (!choices)
        return choices.error();
    study.configurations.insert(study.configurations.end(), choices->begin(), choices->end());
    const auto samples = measure(options, *texts, configurations, runner, context);
    if (!samples)
        return samples.error();
    const std::array formats{knownFormats().front(), *formatNamed(options.format)};
    for (std::size_t i = 0; i < configurations.size(); ++i) {
        auto &one = study.configurations[i];
        one.loweredLayers = std::ranges::count(configurations[i], 1);
        one.predictions = predictLossMse(*session, formats, configurations[i]);
        one.measured = measureLoss((*samples)[i]);
    }
    study.perplexity = study.configurations.front().measured.baselinePerplexity;
    if (const auto fit = fitDrift(lossKnowledge(*session, formats)))
        study.drift = *fit;
    return study;
}

Ratios ratiosOf(const AccuracyStudy &study, NoiseModel model)
{
    Ratios ratios;
    for (const auto &one : study.configurations) {
        const auto &prediction = one.predictions[static_cast<std::size_t>(model)];
        if (one.loweredLayers > 0 && prediction.lossMse && *prediction.lossMse > 0)
            (one.isSolved ? ratios.solved : ratios.random)
                .push_back(one.measured.lossMse / *prediction.lossMse);
    }
    return ratios;
}

double shareWithin(const std::vector<double> &ratios)
{
    const auto within = std::ranges::count_if(
        ratios, [](double ratio) { return ratio >= LeastRatio && ratio <= MostRatio; });
    return ratios.empty() ? 0.0 : static_cast<double>(within) / static_cast<double>(ratios.size());
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_prediction.h"

#include "core/session/session_json.h"

#include <algorithm>

namespace halftone {

namespace {

std::int64_t loweredLayers(const Validation &validation)
{
    return std::ranges::count_if(
        validation.formats, [](const auto &entry) { return entry.second != knownFormats().front().name; });
}

/// The validation on the calibration's own samples that quantizes most layers, the newest of these.
std::optional<WholeRun> wholeRunOf(const Session &session)
{
    const Validation *best = nullptr;
    for (const auto &validation : session.validations) {
        const bool isOwn = validation.fingerprint == session.calibration.fingerprint;
        const bool isUsable = isOwn && !validation.samples.empty() && loweredLayers(validation) > 0;
        if (isUsable && (best == nullptr || loweredLayers(validation) >= loweredLayers(*best)))
            best = &validation;
    }
    if (best == nullptr)
        return {};
    WholeRun run{{}, best->samples};
    for (const auto &layer : session.graph.layers) {
        const auto format = best->formats.find(layer.name);
        const bool isLowered = format != best->formats.end() && formatNamed(format->second)
            && format->second != knownFormats().front().name;
        run.formats.push_back(isLowered ? format->second : std::string());
    }
    return run;
}

} // namespace

LossKnowledge lossKnowledge(const Session &session)
{
    LossKnowledge knowledge{.samples = session.samples,
                            .operandKinds = {},
                            .measuredFormats = session.calibration.measuredFormats,
                            .shifts = session.shifts,
                            .quantization = session.calibration.quantization,
                            .wholeRun = wholeRunOf(session)};
    for (const auto &layer : session.graph.layers) {
        const bool hasWeight = layer.kind == LayerKind::Linear;
        knowledge.operandKinds.push_back(
            {OperandKind::Activation, hasWeight ? OperandKind::Weight : OperandKind::Activation});
    }
    return knowledge;
}

std::vector<LossPrediction> predictLossMse(const Session &session, std::span<const NumberFormat> formats,
                                           const Configuration &configuration)
{
    return predictLossMse(lossKnowledge(session), formats, configuration);
}

Result<NamedConfiguration> namedConfiguration(const ModelGraph &graph,
                                              const std::map<std::string, std::string> &formatOfLayer)
{
    NamedConfiguration named;
    named.formats.push_back(knownFormats().front());
    for (const auto &[layer, word] : formatOfLayer) {
        const auto format = formatNamed(word);
        if (!format)
            return Error{ErrorCode::InvalidArgument, layer, "its format " + word + " is unknown"};
        if (std::ranges::find(named.formats, *format) == named.formats.end())
            named.formats.push_back(*format);
    }
    auto configuration = configurationOf(graph, named.formats, formatOfLayer);
    if (!configuration)
        return configuration.error();
    named.configuration = *std::move(configuration);
    return named;
}

std::vector<NoiseModel> computedNoiseModels(const Session &session)
{
    std::vector<NoiseModel> models{NoiseModel::UpperBound, NoiseModel::LogUniform};
    if (!session.calibration.measuredFormats.empty())
        models.push_back(NoiseModel::MeasuredError);
    if (!session.shifts.empty())
        models.push_back(NoiseModel::BiasAware);
    if (wholeRunOf(session))
        models.push_back(NoiseModel::Drift);
    return models;
}

std::vector<StoredPrediction> storedPredictions(std::span<const LossPrediction> predictions)
{
    std::vector<StoredPrediction> stored;
    for (const auto &prediction : predictions) {
        if (prediction.lossMse)
            stored.push_back(
                {std::string(name(prediction.model)), *prediction.lossMse, prediction.perplexityChange()});
    }
    return stored;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_prediction.h"

#include "core/numeric/baseline_format.h"
#include "core/session/session_json.h"

#include <algorithm>

namespace halftone {

namespace {

/// Of a configuration by names: FP32 where a layer is in it, for it is only ever a baseline; else BF16.
NumberFormat likelyBaselineOf(const std::map<std::string, std::string> &formatOfLayer)
{
    const bool hasFp32
        = std::ranges::any_of(formatOfLayer, [](const auto &layer) { return layer.second == Fp32.name; });
    return hasFp32 ? Fp32 : Bf16;
}

/// What @p validation lowered its layers from: FP32 where a layer is in it, or where BF16 is one of the lower @p formats.
NumberFormat baselineOfRun(const Validation &validation, std::span<const NumberFormat> formats)
{
    const bool isBf16Low = !formats.empty() && std::ranges::find(formats.subspan(1), Bf16) != formats.end();
    return isBf16Low ? Fp32 : likelyBaselineOf(validation.formats);
}

/// How many layers @p validation lowers to one of @p formats; none if it lowers any to another format.
std::int64_t loweredLayers(const Validation &validation, std::span<const NumberFormat> formats)
{
    std::int64_t lowered = 0;
    const auto baseline = baselineOfRun(validation, formats);
    for (const auto &[layer, word] : validation.formats) {
        if (word == baseline.name)
            continue;
        if (std::ranges::find(formats, word, &NumberFormat::name) == formats.end())
            return 0;
        ++lowered;
    }
    return lowered;
}

/// Without any layer rounded no loss changes: such as that of all layers in BF16 where that was the baseline.
bool hasChanges(const Validation &validation)
{
    return std::ranges::any_of(validation.samples,
                               [](const ValidatedSample &sample) { return sample.change != 0; });
}

/// The validation on the calibration's own samples, in no other than @p formats, that lowers most layers; the newest of
/// these.
std::optional<WholeRun> wholeRunOf(const Session &session, std::span<const NumberFormat> formats)
{
    const Validation *best = nullptr;
    std::int64_t most = 1;
    for (const auto &validation : session.validations) {
        const bool isOwn = validation.fingerprint == session.calibration.fingerprint;
        const auto lowered = loweredLayers(validation, formats);
        if (isOwn && hasChanges(validation) && lowered >= most) {
            best = &validation;
            most = lowered;
        }
    }
    if (best == nullptr)
        return {};
    WholeRun run{{}, best->samples, baselineOfRun(*best, formats)};
    for (const auto &layer : session.graph.layers) {
        const auto format = best->formats.find(layer.name);
        const bool isLowered = format != best->formats.end() && formatNamed(format->second)
            && format->second != run.baseline.name;
        run.formats.push_back(isLowered ? format->second : std::string());
    }
    return run;
}

} // namespace

LossKnowledge lossKnowledge(const Session &session, std::span<const NumberFormat> formats)
{
    LossKnowledge knowledge{.samples = session.samples,
                            .operandKinds = {},
                            .measuredFormats = session.calibration.measuredFormats,
                            .shifts = session.shifts,
                            .quantization = session.calibration.quantization,
                            .wholeRun = wholeRunOf(session, formats)};
    for (const auto &layer : session.graph.layers) {
        const bool hasWeight = layer.kind == LayerKind::Linear;
        knowledge.operandKinds.push_back(
            {OperandKind::Activation, hasWeight ? OperandKind::Weight : OperandKind::Activation});
    }
    return knowledge;
}

const Validation *validationOf(const Session &session, std::span<const std::string> formats)
{
    const auto &layers = session.graph.layers;
    const auto isSame = [&](const Validation &validation) {
        for (std::size_t i = 0; i < layers.size(); ++i) {
            const auto found = validation.formats.find(layers[i].name);
            if (found == validation.formats.end() || found->second != formats[i])
                return false;
        }
        return !validation.samples.empty();
    };
    const auto newest = std::find_if(session.validations.rbegin(), session.validations.rend(), isSame);
    return newest == session.validations.rend() ? nullptr : &*newest;
}

const KeptConfiguration *keptWith(const Session &session, const std::map<std::string, std::string> &formats)
{
    const auto newest = std::find_if(session.kept.rbegin(), session.kept.rend(),
                                     [&](const KeptConfiguration &kept) { return kept.formats == formats; });
    return newest == session.kept.rend() ? nullptr : &*newest;
}

const KeptConfiguration *keptNamed(const Session &session, std::string_view name)
{
    const auto found = std::ranges::find(session.kept, name, &KeptConfiguration::name);
    return found == session.kept.end() ? nullptr : &*found;
}

Result<const KeptConfiguration *> findKept(const Session &session, const std::string &name)
{
    const auto *kept = keptNamed(session, name);
    if (kept == nullptr)
        return Error{ErrorCode::NotFound, name, "no configuration was kept under this name"};
    return kept;
}

std::vector<LossPrediction> predictLossMse(const Session &session, std::span<const NumberFormat> formats,
                                           const Configuration &configuration)
{
    return predictLossMse(lossKnowledge(session, formats), formats, configuration);
}

std::string baselineOf(const Decisions &decisions)
{
    return decisions.formats.empty() ? std::string() : decisions.formats.front();
}

Result<NamedConfiguration> namedConfiguration(const ModelGraph &graph,
                                              const std::map<std::string, std::string> &formatOfLayer,
                                              std::string_view baseline)
{
    NamedConfiguration named;
    named.formats.push_back(baselineNamed(baseline).value_or(likelyBaselineOf(formatOfLayer)));
    for (const auto &[layer, word] : formatOfLayer) {
        const auto format = layerFormatNamed(word);
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
    std::vector<NumberFormat> formats{Fp32};
    formats.insert(formats.end(), knownFormats().begin(), knownFormats().end());
    if (wholeRunOf(session, formats))
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

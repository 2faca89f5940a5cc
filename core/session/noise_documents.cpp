// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/noise_documents.h"

#include "core/session/noise_json.h"
#include "core/session/session_json.h"
#include "core/session/session_prediction.h"

#include <algorithm>
#include <set>

namespace halftone {

namespace {

Json optionalNumber(const std::optional<double> &value)
{
    return value ? Json(*value) : Json();
}

Json measuredJson(const Validation &validation)
{
    const auto measured = measureLoss(validation.samples);
    if (measured.samples == 0)
        return {{"samples", 0}};
    const auto interval
        = measured.samples > 1 ? Json{measured.lossMseLow, measured.lossMseHigh} : Json(); // one says nothing
    return {{"samples", measured.samples},
            {"measured_loss_mse", measured.lossMse},
            {"measured_loss_mse_interval", interval},
            {"measured_mean_change", measured.meanChange},
            {"perplexity_baseline", measured.baselinePerplexity},
            {"perplexity", measured.perplexity}};
}

Json scaleJson(const Validation &validation)
{
    Json scale{{"source", name(validation.scale)}};
    scale.update(quantizationToJson(validation.quantization));
    return scale;
}

void addMeasuredErrors(const Session &session, Json &layers)
{
    const auto knowledge = lossKnowledge(session, knownFormats());
    for (const auto &word : session.calibration.measuredFormats) {
        const auto format = formatNamed(word);
        if (!format || session.samples.empty())
            continue;
        const auto table
            = layerLossMse(knowledge, std::array{knownFormats().front(), *format}, NoiseModel::MeasuredError);
        for (std::size_t layer = 0; table && layer < layers.size(); ++layer)
            layers[layer]["measured_error"][word] = (*table)[layer][1];
    }
}

} // namespace

Json lossPredictionsJson(std::span<const LossPrediction> predictions)
{
    Json json = Json::object();
    for (const auto &prediction : predictions) {
        auto &one = json[std::string(name(prediction.model))];
        one = {{"loss_mse", optionalNumber(prediction.lossMse)}};
        if (const auto change = prediction.perplexityChange())
            one["perplexity_change"] = *change;
        if (!prediction.unavailable.empty())
            one["unavailable"] = prediction.unavailable;
        one["assumption"] = assumption(prediction.model);
    }
    return json;
}

void addNoise(const Session &session, Json &layers)
{
    addMeasuredErrors(session, layers);
    std::set<std::string> formats;
    for (const auto &shift : session.shifts)
        formats.insert(shift.format);
    for (const auto &format : formats) {
        const auto shifts = meanShifts(session.shifts, format, layers.size());
        for (std::size_t layer = 0; layer < shifts.size(); ++layer) {
            if (shifts[layer].samples > 0)
                layers[layer]["shift"][format]
                    = {{"mean", shifts[layer].mean},
                       {"standard_error",
                        shifts[layer].samples > 1 ? Json(shifts[layer].standardError) : Json()},
                       {"samples", shifts[layer].samples}};
        }
    }
}

Json shiftRunJson(const Session &session)
{
    if (!session.shiftRun)
        return {};
    const auto &run = *session.shiftRun;
    return {{"formats", run.formats},
            {"requested_samples", run.requestedSamples},
            {"finished", session.shifts.size()},
            {"scale", name(run.scale)},
            {"quantization", quantizationToJson(run.quantization)},
            {"program_version", run.programVersion}};
}

Json validationsJson(const Session &session)
{
    Json json = Json::array();
    for (const auto &validation : session.validations) {
        Json one{{"created", validation.created},
                 {"data", validation.dataPath},
                 {"fingerprint", validation.fingerprint},
                 {"requested_samples", validation.requestedSamples},
                 {"sequence_length", validation.sequenceLength},
                 {"packing", validation.packing},
                 {"program_version", validation.programVersion},
                 {"scale", scaleJson(validation)},
                 {"predictions", predictionsToJson(validation.predictions)},
                 {"configuration", validation.formats}};
        one.update(measuredJson(validation));
        json.push_back(std::move(one));
    }
    return json;
}

namespace {

Json validationJson(const Validation &validation, std::span<const LossPrediction> predictions)
{
    const auto measured = measureLoss(validation.samples);
    Json json{{"samples", measured.samples}, {"predicted_loss_mse", Json::object()}};
    json.update(measuredJson(validation));
    json["scale"] = scaleJson(validation);
    json["measured_to_predicted"] = Json::object();
    for (const auto &prediction : predictions) {
        if (!prediction.lossMse)
            continue;
        const std::string model(name(prediction.model));
        json["predicted_loss_mse"][model] = *prediction.lossMse;
        if (*prediction.lossMse > 0)
            json["measured_to_predicted"][model] = measured.lossMse / *prediction.lossMse;
    }
    json["predictions"] = lossPredictionsJson(predictions);
    json["created"] = validation.created;
    json["data"] = validation.dataPath;
    json["fingerprint"] = validation.fingerprint;
    json["configuration"] = validation.formats;
    return json;
}

} // namespace

std::string validationToJson(const Validation &validation, std::span<const LossPrediction> predictions)
{
    return textOf(validationJson(validation, predictions));
}

std::string keptValidationsToJson(std::span<const NamedValidation> validations, bool isCancelled)
{
    Json json{{"validations", Json::array()}, {"failed", Json::array()}, {"cancelled", isCancelled}};
    for (const auto &[name, validation, predictions, failure] : validations) {
        if (!failure.empty()) {
            json["failed"].push_back({{"name", name}, {"reason", failure}});
            continue;
        }
        Json one{{"name", name}};
        one.update(validationJson(validation, predictions));
        json["validations"].push_back(std::move(one));
    }
    return textOf(json);
}

} // namespace halftone

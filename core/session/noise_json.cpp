// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/noise_json.h"

#include <array>
#include <cmath>
#include <stdexcept>

namespace halftone {

namespace {

bool isUsable(const Quantization &quantization)
{
    constexpr int MostExponent = 126; // scales are floats
    const auto &scales = quantization.hardwareScales;
    const auto isShare = [](double backOff) { return backOff > 0 && backOff <= 1; };
    return scales.step >= 1 && -MostExponent <= scales.minExponent && scales.minExponent <= scales.maxExponent
        && scales.maxExponent <= MostExponent && scales.step <= 2 * MostExponent
        && isShare(quantization.activationBackOff) && isShare(quantization.weightBackOff)
        && quantization.e4m3MaxFinite > 0 && std::isfinite(quantization.e4m3MaxFinite);
}

} // namespace

Json quantizationToJson(const Quantization &quantization)
{
    const auto &scales = quantization.hardwareScales;
    return {{"scale_method", name(quantization.scaleMethod)},
            {"back_off", {quantization.activationBackOff, quantization.weightBackOff}},
            {"per_channel_weights", quantization.perChannelWeights},
            {"e4m3_max", quantization.e4m3MaxFinite},
            {"hardware_scales", {scales.minExponent, scales.maxExponent, scales.step}}};
}

Result<Quantization> quantizationFromJson(std::string_view text)
{
    return decodeJson<Quantization>("a quantization", text, [](const Json &json) {
        Quantization quantization;
        const auto method
            = scaleMethodNamed(json.value("scale_method", std::string(name(quantization.scaleMethod))));
        if (!method)
            throw std::invalid_argument("its scale method is unknown");
        quantization.scaleMethod = *method;
        const auto backOff
            = json.value("back_off", std::array{quantization.activationBackOff, quantization.weightBackOff});
        quantization.activationBackOff = backOff[0];
        quantization.weightBackOff = backOff[1];
        quantization.perChannelWeights = json.value("per_channel_weights", quantization.perChannelWeights);
        quantization.e4m3MaxFinite = json.value("e4m3_max", quantization.e4m3MaxFinite);
        auto &scales = quantization.hardwareScales;
        const auto exponents
            = json.value("hardware_scales", std::array{scales.minExponent, scales.maxExponent, scales.step});
        scales = {exponents[0], exponents[1], exponents[2]};
        if (!isUsable(quantization))
            throw std::out_of_range("its scales or back-offs are out of range");
        return quantization;
    });
}

Json predictionsToJson(const std::vector<StoredPrediction> &predictions)
{
    Json json = Json::object();
    for (const auto &prediction : predictions) {
        auto &one = json[prediction.model] = {{"loss_mse", prediction.lossMse}};
        if (prediction.perplexityChange)
            one["perplexity_change"] = *prediction.perplexityChange;
    }
    return json;
}

Result<std::vector<StoredPrediction>> predictionsFromJson(std::string_view text)
{
    return decodeJson<std::vector<StoredPrediction>>("a prediction", text, [](const Json &json) {
        std::vector<StoredPrediction> predictions;
        for (const auto &[model, values] : json.items()) {
            auto &one = predictions.emplace_back();
            one.model = model;
            one.lossMse = values.at("loss_mse").get<double>();
            if (values.contains("perplexity_change"))
                one.perplexityChange = values.at("perplexity_change").get<double>();
        }
        return predictions;
    });
}

} // namespace halftone

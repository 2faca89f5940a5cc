// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rope_frequencies.h"

#include <cmath>
#include <numbers>

namespace halftone {

namespace {

double stretchLlama3(double frequency, const RopeScaling &scaling)
{
    const double factor = scaling.factor.value_or(1);
    const double low = scaling.lowFrequencyFactor.value_or(1);
    const double high = scaling.highFrequencyFactor.value_or(low + 1);
    // How many wavelengths fit into the context that the model was first trained on.
    const double turns
        = static_cast<double>(scaling.originalMaxPositions.value_or(1)) * frequency / (2 * std::numbers::pi);
    if (turns > high)
        return frequency;
    if (turns < low)
        return frequency / factor;
    const double blend = (turns - low) / (high - low);
    return frequency * ((1 - blend) / factor + blend);
}

DynamicStretch dynamicStretch(const TransformerConfig &config)
{
    DynamicStretch stretch{config.ropeScaling->factor.value_or(1), *config.maxPositions, {}};
    for (std::int64_t i = 0; i < config.headDim / 2; ++i) {
        // The first pair never changes, whatever theta is; of a head of two it is the only one.
        const double exponent
            = i == 0 ? 0.0 : -2.0 * static_cast<double>(i) / static_cast<double>(config.headDim - 2);
        stretch.exponents.push_back(static_cast<float>(exponent));
    }
    return stretch;
}

} // namespace

Result<RopeFrequencies> ropeFrequencies(const TransformerConfig &config)
{
    const std::string type = config.ropeScaling ? config.ropeScaling->type : "";
    if (!type.empty() && type != "linear" && type != "llama3" && type != "dynamic")
        return Error{ErrorCode::Unsupported, "config.json: rope_scaling",
                     "rotary positions of type '" + type
                         + "' are not supported (linear, dynamic and llama3 are)"};
    if (type == "dynamic" && !config.maxPositions)
        return Error{ErrorCode::Corrupt, "config.json: max_position_embeddings",
                     "is missing, and dynamic rotary positions are stretched by it"};
    RopeFrequencies result;
    for (std::int64_t i = 0; i < config.headDim / 2; ++i) {
        double frequency
            = std::pow(config.ropeTheta, -2.0 * static_cast<double>(i) / static_cast<double>(config.headDim));
        if (type == "linear")
            frequency /= config.ropeScaling->factor.value_or(1);
        else if (type == "llama3")
            frequency = stretchLlama3(frequency, *config.ropeScaling);
        result.radiansPerToken.push_back(static_cast<float>(frequency));
    }
    if (type == "dynamic")
        result.stretch = dynamicStretch(config);
    return result;
}

} // namespace halftone

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

} // namespace

Result<std::vector<float>> ropeFrequencies(const TransformerConfig &config)
{
    const auto &scaling = config.ropeScaling;
    if (scaling && scaling->type != "linear" && scaling->type != "llama3")
        return Error{ErrorCode::Unsupported, "config.json: rope_scaling",
                     "rotary positions of type '" + scaling->type
                         + "' are not supported (linear and llama3 are)"};
    std::vector<float> frequencies;
    for (std::int64_t i = 0; i < config.headDim / 2; ++i) {
        double frequency
            = std::pow(config.ropeTheta, -2.0 * static_cast<double>(i) / static_cast<double>(config.headDim));
        if (scaling && scaling->type == "linear")
            frequency /= scaling->factor.value_or(1);
        else if (scaling)
            frequency = stretchLlama3(frequency, *scaling);
        frequencies.push_back(static_cast<float>(frequency));
    }
    return frequencies;
}

} // namespace halftone

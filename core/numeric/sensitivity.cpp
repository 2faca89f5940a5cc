// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/sensitivity.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace halftone {

namespace {

LayerSensitivity averageLayer(std::span<const SampleSums> samples, std::size_t layer)
{
    const auto count = static_cast<double>(samples.size());
    LayerSensitivity average;
    for (const auto &sample : samples) {
        for (std::size_t operand = 0; operand < average.operands.size(); ++operand)
            average.operands[operand] += sample.layers[layer][operand].sensitivity / count;
    }
    average.total = average.operands[0] + average.operands[1];
    if (samples.size() < 2)
        return average;
    double squaredDeviations = 0;
    for (const auto &sample : samples) {
        const auto &[first, second] = sample.layers[layer];
        const double deviation = first.sensitivity + second.sensitivity - average.total;
        squaredDeviations += deviation * deviation;
    }
    average.standardError = std::sqrt(squaredDeviations / (count - 1) / count);
    return average;
}

} // namespace

Sensitivity averageSensitivity(std::span<const SampleSums> samples)
{
    Sensitivity result;
    if (samples.empty())
        return result;
    result.samples = static_cast<std::int64_t>(samples.size());
    const auto count = static_cast<double>(samples.size());
    for (const auto &sample : samples) {
        assert(sample.layers.size() == samples.front().layers.size());
        result.meanLoss += sample.loss / count;
        result.meanSquaredLoss += sample.loss * sample.loss / count;
    }
    result.layers.reserve(samples.front().layers.size());
    for (std::size_t layer = 0; layer < samples.front().layers.size(); ++layer)
        result.layers.push_back(averageLayer(samples, layer));
    return result;
}

std::vector<std::vector<double>> predictedLossMse(const Sensitivity &sensitivity,
                                                  std::span<const NumberFormat> formats, NoiseModel model)
{
    std::vector<double> noise;
    for (const auto &format : formats)
        noise.push_back(
            std::max(0.0, relativeNoisePower(format, model) - relativeNoisePower(formats.front(), model)));
    std::vector<std::vector<double>> losses;
    losses.reserve(sensitivity.layers.size());
    for (const auto &layer : sensitivity.layers) {
        auto &row = losses.emplace_back();
        for (const double power : noise)
            row.push_back(power * layer.total);
    }
    return losses;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/sensitivity.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <string>

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

/// Mean sums over the samples, and the largest magnitude among them.
OperandSums averageOperand(std::span<const SampleSums> samples, std::size_t layer, std::size_t operand)
{
    const auto count = static_cast<double>(samples.size());
    OperandSums average;
    for (const auto &sample : samples) {
        assert(layer < sample.layers.size());
        const OperandSums &sums = sample.layers[layer][operand];
        average.sensitivity += sums.sensitivity / count;
        average.valueSquares += sums.valueSquares / count;
        average.gradientSquares += sums.gradientSquares / count;
        average.maxAbs = std::max(average.maxAbs, sums.maxAbs);
    }
    return average;
}

/// D_f: the loss MSE of rounding one operand; nats^2.
double operandNoise(const OperandSums &average, const NumberFormat &format, OperandKind kind,
                    NoiseModel model, const Quantization &quantization)
{
    if (noiseKind(format) == NoiseKind::Relative)
        return relativeNoisePower(format, model) * average.sensitivity;
    const auto scale = static_cast<double>(quantizationScale(average.maxAbs, format, kind, quantization));
    return std::min(absoluteNoisePower(scale) * average.gradientSquares, average.sensitivity);
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

Result<std::vector<std::vector<double>>> predictedLossMse(std::span<const SampleSums> samples,
                                                          std::span<const std::array<OperandKind, 2>> kinds,
                                                          std::span<const NumberFormat> formats,
                                                          NoiseModel model, const Quantization &quantization)
{
    if (formats.empty() || noiseKind(formats.front()) != NoiseKind::Relative)
        return Error{ErrorCode::InvalidArgument, "formats", "the first format must be a floating-point one"};
    for (const auto &format : formats) {
        if (noiseKind(format) == NoiseKind::Unpredicted)
            return Error{ErrorCode::Unsupported, std::string(format.name),
                         "no analytic noise model predicts a block format; choose measured-error"};
    }
    std::vector<std::vector<double>> losses(kinds.size(), std::vector<double>(formats.size()));
    for (std::size_t layer = 0; layer < kinds.size(); ++layer) {
        for (std::size_t operand = 0; operand < kinds[layer].size(); ++operand) {
            const OperandSums average = averageOperand(samples, layer, operand);
            const OperandKind kind = kinds[layer][operand];
            const double baseline = operandNoise(average, formats.front(), kind, model, quantization);
            for (std::size_t format = 1; format < formats.size(); ++format) {
                const double noise = operandNoise(average, formats[format], kind, model, quantization);
                losses[layer][format] += std::max(noise - baseline, 0.0);
            }
        }
    }
    return losses;
}

} // namespace halftone

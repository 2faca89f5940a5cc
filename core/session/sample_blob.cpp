// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_blob.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace halftone {

namespace {

constexpr std::size_t LayerBytes = 64; // 2 operands x 4 doubles x 8 bytes

void append(std::vector<std::byte> &blob, double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (unsigned shift = 0; shift < 64; shift += 8)
        blob.push_back(static_cast<std::byte>(bits >> shift));
}

double takeDouble(std::span<const std::byte> &blob)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i)
        bits |= static_cast<std::uint64_t>(blob[i]) << (8 * i);
    blob = blob.subspan(sizeof bits);
    return std::bit_cast<double>(bits);
}

/// Whether a double from elsewhere is a whole number that can be counted with.
bool isCount(double value)
{
    return value >= 0 && value <= 0x1p53 && value == std::floor(value);
}

} // namespace

std::vector<std::byte> sumsToBlob(std::span<const LayerSums> layers)
{
    std::vector<std::byte> blob;
    blob.reserve(layers.size() * LayerBytes);
    for (const auto &layer : layers) {
        for (const auto &operand : layer) {
            append(blob, operand.sensitivity);
            append(blob, operand.valueSquares);
            append(blob, operand.gradientSquares);
            append(blob, operand.maxAbs);
        }
    }
    return blob;
}

Result<std::vector<LayerSums>> sumsFromBlob(std::span<const std::byte> blob, std::size_t layerCount)
{
    if (blob.size() % LayerBytes != 0 || blob.size() / LayerBytes != layerCount)
        return Error{ErrorCode::Corrupt, {}, "the sums of a sample have the wrong size"};
    std::vector<LayerSums> layers(layerCount);
    for (auto &layer : layers) {
        for (auto &operand : layer) {
            operand.sensitivity = takeDouble(blob);
            operand.valueSquares = takeDouble(blob);
            operand.gradientSquares = takeDouble(blob);
            operand.maxAbs = takeDouble(blob);
        }
    }
    return layers;
}

std::vector<std::byte> errorsToBlob(std::span<const std::vector<LayerErrors>> formats)
{
    std::vector<std::byte> blob;
    for (const auto &layers : formats) {
        for (const auto &layer : layers) {
            for (const double operand : layer)
                append(blob, operand);
        }
    }
    return blob;
}

Result<std::vector<std::vector<LayerErrors>>> errorsFromBlob(std::span<const std::byte> blob,
                                                             std::size_t formatCount, std::size_t layerCount)
{
    std::vector<std::vector<LayerErrors>> formats;
    if (blob.empty())
        return formats;
    const std::size_t errors = blob.size() / sizeof(LayerErrors);
    if (layerCount == 0 || blob.size() % sizeof(LayerErrors) != 0 || errors % layerCount != 0
        || errors / layerCount != formatCount)
        return Error{ErrorCode::Corrupt, {}, "the measured errors of a sample have the wrong size"};
    formats.assign(formatCount, std::vector<LayerErrors>(layerCount));
    for (auto &layers : formats) {
        for (auto &layer : layers) {
            for (double &operand : layer)
                operand = takeDouble(blob);
        }
    }
    return formats;
}

std::vector<std::byte> sampleToBlob(const SampleSums &sample)
{
    std::vector<std::byte> blob;
    append(blob, static_cast<double>(sample.index));
    append(blob, static_cast<double>(sample.tokens));
    append(blob, sample.loss);
    append(blob, static_cast<double>(sample.layers.size()));
    append(blob, static_cast<double>(sample.measuredErrors.size()));
    const auto sums = sumsToBlob(sample.layers);
    const auto errors = errorsToBlob(sample.measuredErrors);
    blob.insert(blob.end(), sums.begin(), sums.end());
    blob.insert(blob.end(), errors.begin(), errors.end());
    return blob;
}

Result<SampleSums> sampleFromBlob(std::span<const std::byte> blob)
{
    constexpr std::size_t HeadBytes = 5 * sizeof(double);
    if (blob.size() < HeadBytes)
        return Error{ErrorCode::Corrupt, {}, "a sample from another process is cut short"};
    const double index = takeDouble(blob);
    const double tokens = takeDouble(blob);
    const double loss = takeDouble(blob);
    const double layerNumber = takeDouble(blob);
    const double formatNumber = takeDouble(blob);
    if (!isCount(index) || !isCount(tokens) || !isCount(layerNumber) || !isCount(formatNumber)
        || layerNumber * LayerBytes > static_cast<double>(blob.size()))
        return Error{ErrorCode::Corrupt, {}, "a sample from another process makes no sense"};
    SampleSums sample;
    sample.index = static_cast<std::int64_t>(index);
    sample.tokens = static_cast<std::int64_t>(tokens);
    sample.loss = loss;
    const auto layerCount = static_cast<std::size_t>(layerNumber);
    const auto formatCount = static_cast<std::size_t>(formatNumber);
    auto layers = sumsFromBlob(blob.first(layerCount * LayerBytes), layerCount);
    if (!layers)
        return layers.error();
    auto errors = errorsFromBlob(blob.subspan(layerCount * LayerBytes), formatCount, layerCount);
    if (!errors)
        return errors.error();
    sample.layers = *std::move(layers);
    sample.measuredErrors = *std::move(errors);
    return sample;
}

} // namespace halftone

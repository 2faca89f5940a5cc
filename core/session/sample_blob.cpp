// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sample_blob.h"

#include <bit>
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
    if (blob.size() != formatCount * layerCount * sizeof(LayerErrors))
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

} // namespace halftone

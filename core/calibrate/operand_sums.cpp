// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/operand_sums.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace halftone {

namespace {

constexpr std::size_t Lanes = 16; // chosen: independent sums that the compiler can keep in vector registers
constexpr std::size_t Chunk = 256; // chosen: elements summed in float32 before float64 takes over

using LaneSums = std::array<float, Lanes>;

double total(const LaneSums &lanes)
{
    double sum = 0;
    for (const float lane : lanes)
        sum += static_cast<double>(lane);
    return sum;
}

/// @p count is a multiple of Lanes, at most Chunk.
void addChunk(const float *values, const float *gradients, std::size_t count, OperandSums &sums)
{
    LaneSums sensitivity{};
    LaneSums valueSquares{};
    LaneSums gradientSquares{};
    LaneSums maxAbs{};
    for (std::size_t i = 0; i < count; i += Lanes) {
        for (std::size_t lane = 0; lane < Lanes; ++lane) {
            const float value = values[i + lane];
            const float gradient = gradients[i + lane];
            const float product = value * gradient;
            const float magnitude = std::fabs(value);
            sensitivity[lane] += product * product;
            valueSquares[lane] += value * value;
            gradientSquares[lane] += gradient * gradient;
            maxAbs[lane] = magnitude > maxAbs[lane] ? magnitude : maxAbs[lane];
        }
    }
    sums.sensitivity += total(sensitivity);
    sums.valueSquares += total(valueSquares);
    sums.gradientSquares += total(gradientSquares);
    sums.maxAbs = std::max(sums.maxAbs, static_cast<double>(*std::ranges::max_element(maxAbs)));
}

} // namespace

OperandSums operandSums(std::span<const float> values, std::span<const float> gradients)
{
    assert(values.size() == gradients.size());
    OperandSums sums;
    const std::size_t whole = values.size() / Lanes * Lanes;
    for (std::size_t begin = 0; begin < whole; begin += Chunk)
        addChunk(values.data() + begin, gradients.data() + begin, std::min(Chunk, whole - begin), sums);
    LaneSums restValues{};
    LaneSums restGradients{};
    std::copy(values.begin() + static_cast<std::ptrdiff_t>(whole), values.end(), restValues.begin());
    std::copy(gradients.begin() + static_cast<std::ptrdiff_t>(whole), gradients.end(), restGradients.begin());
    addChunk(restValues.data(), restGradients.data(), Lanes, sums);
    return sums;
}

OperandSums joined(const OperandSums &a, const OperandSums &b)
{
    return {a.sensitivity + b.sensitivity, a.valueSquares + b.valueSquares,
            a.gradientSquares + b.gradientSquares, std::max(a.maxAbs, b.maxAbs)};
}

} // namespace halftone

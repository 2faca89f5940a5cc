// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/operand_reduction.h"

#include "core/calibrate/operand_sums.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>

namespace halftone {

OperandSums operandSums(at::Tensor z, at::Tensor gradient)
{
    if (!z.is_non_overlapping_and_dense() || z.strides() != gradient.strides()) {
        z = z.contiguous();
        gradient = gradient.contiguous();
    }
    constexpr std::int64_t Piece = 1 << 16; // chosen: elements; a piece fits into the second-level cache
    const std::int64_t count = z.numel();
    const std::int64_t pieces = (count + Piece - 1) / Piece;
    std::vector<OperandSums> parts(static_cast<std::size_t>(pieces));
    const float *values = z.data_ptr<float>();
    const float *gradients = gradient.data_ptr<float>();
    at::parallel_for(0, pieces, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t piece = begin; piece < end; ++piece) {
            const auto length = static_cast<std::size_t>(std::min(Piece, count - piece * Piece));
            parts[static_cast<std::size_t>(piece)] = operandSums(
                std::span(values + piece * Piece, length), std::span(gradients + piece * Piece, length));
        }
    });
    OperandSums sums;
    for (const auto &part : parts)
        sums = joined(sums, part);
    return sums;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/hardware_profile.h"

#include <algorithm>
#include <cstdint>

namespace halftone {

/// `batch` independent products [rows x inner] * [inner x columns].
struct GemmDimensions
{
    std::int64_t batch = 1;
    std::int64_t rows = 0; ///< M
    std::int64_t inner = 0; ///< K
    std::int64_t columns = 0; ///< N

    [[nodiscard]] double macs() const; ///< multiply-accumulates
    bool operator==(const GemmDimensions &) const = default;
};

/// Cycles of the matrix engine with the cheapest tile geometry:
///
///     ceil(N / tile columns) * ceil(M / tile rows) * max(K / rate, roll-up)
///
/// either for each product with the tiles of all engines together, or with the tiles of one engine where
/// every engine takes a product of its own: ceil(batch / engines) rounds.
///
/// @param rate  FormatSupport::rate. Thread-safe.
/// Source: the formula of Gaudi's public graph compiler (docs/gaudi.md), in our own code.
double mmeCycles(const GemmDimensions &gemm, double rate, const HardwareProfile &profile);

/// Seconds of the matrix engine at the profile's clock, with the tile geometry that takes the least.
///
/// Full tiles run at the profile's efficiency times @p graphEfficiency. Fewer rows than a tile has leave that
/// part of the engine idle, and the rest runs nearer to its clock: 1 - (1 - efficiency) * rows / tile rows.
/// A product of more than one tile in both directions reads slices of full K again and again. Where two
/// slices of each operand (one in use, one on its way) exceed the on-chip memory, the engine waits for them:
/// the profile's spilled efficiency. Thread-safe. Both rules are ours (docs/gaudi.md).
double mmeSeconds(const GemmDimensions &gemm, const FormatSupport &format, const HardwareProfile &profile,
                  double graphEfficiency = 1);

/// A product on its own, outside of a graph.
struct GemmCost
{
    double mmeSeconds = 0;
    double hbmSeconds = 0; ///< both operands in their format and the 16-bit result, each once
    double castSeconds = 0; ///< the first operand from 16 bits to its format, through the memory
    double launchSeconds = 0;

    [[nodiscard]] double totalSeconds() const
    {
        return std::max(mmeSeconds, hbmSeconds) + castSeconds + launchSeconds;
    }
    bool operator==(const GemmCost &) const = default;
};

/// The cost of one call with operands in @p format, an entry of @p profile; the second operand is a weight
/// that lies there in that format. Thread-safe.
GemmCost standaloneGemmCost(const GemmDimensions &gemm, const FormatSupport &format,
                            const HardwareProfile &profile);

} // namespace halftone

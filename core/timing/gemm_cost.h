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

    [[nodiscard]] double macs() const;
    bool operator==(const GemmDimensions &) const = default;
};

/// Cycles of the matrix engine with the cheapest tile geometry:
///
///     batch * ceil(N / tile columns) * ceil(M / tile rows) * max(K / rate, roll-up)
///
/// @param rate  FormatSupport::rate. Thread-safe.
/// Source: the formula of Gaudi's public graph compiler (docs/gaudi.md), in our own code.
double mmeCycles(const GemmDimensions &gemm, double rate, const HardwareProfile &profile);

/// Seconds of mmeCycles() at the profile's clock and the format's efficiency. Thread-safe.
double mmeSeconds(const GemmDimensions &gemm, const FormatSupport &format, const HardwareProfile &profile);

/// A product on its own, outside of a graph.
struct GemmCost
{
    double mmeSeconds = 0;
    double hbmSeconds = 0; ///< both operands in their format and the 16-bit result, each once
    double callSeconds = 0; ///< cast and launch

    [[nodiscard]] double totalSeconds() const { return std::max(mmeSeconds, hbmSeconds) + callSeconds; }
    bool operator==(const GemmCost &) const = default;
};

/// The cost of one call with operands in @p format, an entry of @p profile. Thread-safe.
GemmCost standaloneGemmCost(const GemmDimensions &gemm, const FormatSupport &format,
                            const HardwareProfile &profile);

} // namespace halftone

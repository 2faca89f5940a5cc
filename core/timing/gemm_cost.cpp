// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/gemm_cost.h"

#include <limits>

namespace halftone {

namespace {

constexpr double ResultBytesPerElement = 2; // GEMMs accumulate in float32 and write BF16

double tilesFor(std::int64_t extent, std::int64_t tile)
{
    return static_cast<double>((extent + tile - 1) / tile);
}

} // namespace

double GemmDimensions::macs() const
{
    return static_cast<double>(batch) * static_cast<double>(rows) * static_cast<double>(inner)
        * static_cast<double>(columns);
}

double mmeCycles(const GemmDimensions &gemm, double rate, const HardwareProfile &profile)
{
    double tiles = std::numeric_limits<double>::infinity();
    for (const TileGeometry &tile : profile.mmeTiles)
        tiles = std::min(tiles, tilesFor(gemm.columns, tile.columns) * tilesFor(gemm.rows, tile.rows));
    const double cyclesPerTile = std::max(static_cast<double>(gemm.inner) / rate, profile.mmeRollUpCycles);
    return static_cast<double>(gemm.batch) * tiles * cyclesPerTile;
}

double mmeSeconds(const GemmDimensions &gemm, const FormatSupport &format, const HardwareProfile &profile)
{
    return mmeCycles(gemm, format.rate, profile) / (profile.mmeClockHz * format.efficiency);
}

GemmCost standaloneGemmCost(const GemmDimensions &gemm, const FormatSupport &format,
                            const HardwareProfile &profile)
{
    const auto known = formatNamed(format.name);
    const double operandBytes = known ? known->bits / 8.0 : ResultBytesPerElement;
    const auto elements = [&](std::int64_t rows, std::int64_t columns) {
        return static_cast<double>(gemm.batch) * static_cast<double>(rows) * static_cast<double>(columns);
    };
    const double bytes = (elements(gemm.rows, gemm.inner) + elements(gemm.inner, gemm.columns)) * operandBytes
        + elements(gemm.rows, gemm.columns) * ResultBytesPerElement;
    return {mmeSeconds(gemm, format, profile), bytes / profile.hbmBytesPerSecond,
            format.standaloneCallSeconds};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/gemm_cost.h"

#include <cmath>
#include <limits>

namespace halftone {

namespace {

constexpr double BaselineBytes = 2; // GEMMs accumulate in float32 and write BF16
constexpr double Buffers = 2; // a slice in use and the next one on its way

double tilesFor(std::int64_t extent, std::int64_t tile)
{
    const std::int64_t tiles = (extent + tile - 1) / tile;
    return static_cast<double>(tiles);
}

double bytesPerElement(const FormatSupport &format)
{
    const auto known = formatNamed(format.name);
    return known ? known->bits / 8.0 : BaselineBytes;
}

/// Rounds of one tile geometry, each of which computes `products` of the batch.
struct Walk
{
    TileGeometry tile;
    double products = 1;

    [[nodiscard]] double cycles(const GemmDimensions &gemm, double rate, double rollUp) const
    {
        const double tiles = tilesFor(gemm.columns, tile.columns) * tilesFor(gemm.rows, tile.rows);
        return std::ceil(static_cast<double>(gemm.batch) / products) * tiles
            * std::max(static_cast<double>(gemm.inner) / rate, rollUp);
    }

    [[nodiscard]] bool fits(const GemmDimensions &gemm, double bytes, double capacity) const
    {
        const bool readsOnce = gemm.columns <= tile.columns || gemm.rows <= tile.rows;
        const auto sides = static_cast<double>(tile.columns + tile.rows) * products;
        return readsOnce || Buffers * sides * static_cast<double>(gemm.inner) * bytes <= capacity;
    }
};

std::vector<Walk> walksOf(const GemmDimensions &gemm, const HardwareProfile &profile)
{
    std::vector<Walk> walks;
    for (const TileGeometry &tile : profile.mmeTiles)
        walks.push_back({tile, 1});
    if (gemm.batch > 1)
        for (const TileGeometry &tile : profile.mmeEngineTiles)
            walks.push_back({tile, profile.mmeEngines});
    return walks;
}

} // namespace

double GemmDimensions::macs() const
{
    return static_cast<double>(batch) * static_cast<double>(rows) * static_cast<double>(inner)
        * static_cast<double>(columns);
}

double mmeCycles(const GemmDimensions &gemm, double rate, const HardwareProfile &profile)
{
    double least = std::numeric_limits<double>::infinity();
    for (const Walk &walk : walksOf(gemm, profile))
        least = std::min(least, walk.cycles(gemm, rate, profile.mmeRollUpCycles));
    return least;
}

double mmeSeconds(const GemmDimensions &gemm, const FormatSupport &format, const HardwareProfile &profile,
                  double graphEfficiency)
{
    const double lost = 1 - profile.mmeEfficiency * graphEfficiency;
    double least = std::numeric_limits<double>::infinity();
    for (const Walk &walk : walksOf(gemm, profile)) {
        const double filled
            = std::min(1.0, static_cast<double>(gemm.rows) / static_cast<double>(walk.tile.rows));
        const bool fits = walk.fits(gemm, bytesPerElement(format), profile.sramBytes);
        const double efficiency = (1 - lost * filled) * (fits ? 1 : profile.spilledEfficiency);
        least = std::min(least, walk.cycles(gemm, format.rate, profile.mmeRollUpCycles) / efficiency);
    }
    return least / profile.mmeClockHz;
}

GemmCost standaloneGemmCost(const GemmDimensions &gemm, const FormatSupport &format,
                            const HardwareProfile &profile)
{
    const double bytes = bytesPerElement(format);
    const auto elements = [&](std::int64_t rows, std::int64_t columns) {
        return static_cast<double>(gemm.batch) * static_cast<double>(rows) * static_cast<double>(columns);
    };
    const double first = elements(gemm.rows, gemm.inner);
    const double traffic = (first + elements(gemm.inner, gemm.columns)) * bytes
        + elements(gemm.rows, gemm.columns) * BaselineBytes;
    const double cast = bytes < BaselineBytes ? first * BaselineBytes : 0;
    return {mmeSeconds(gemm, format, profile), traffic / profile.hbmBytesPerSecond,
            cast / profile.hbmBytesPerSecond, profile.launchSeconds};
}

} // namespace halftone

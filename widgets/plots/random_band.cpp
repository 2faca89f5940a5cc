// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/random_band.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace halftone {

namespace {

constexpr std::size_t PointsPerBin = 20;
constexpr double Low = 0.05;
constexpr double High = 0.95;

double quantile(std::span<const double> sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - static_cast<double>(below));
}

BandBin binOf(std::span<const FrontierPoint> points)
{
    std::vector<double> gains;
    for (const FrontierPoint &point : points)
        gains.push_back(point.gain);
    std::ranges::sort(gains);
    return {points.front().loss,  points.back().loss,    quantile(gains, Low),
            quantile(gains, 0.5), quantile(gains, High), points.size()};
}

} // namespace

bool isNarrow(const BandBin &bin)
{
    constexpr double MostRatio = 4; // chosen
    return bin.lossTo <= MostRatio * bin.lossFrom;
}

std::vector<BandBin> randomBand(const std::vector<FrontierPoint> &points)
{
    std::vector<BandBin> bins;
    const std::size_t count = points.size() / PointsPerBin;
    for (std::size_t bin = 0; bin < count; ++bin) {
        const std::size_t first = bin * points.size() / count;
        const std::size_t last = (bin + 1) * points.size() / count;
        bins.push_back(binOf(std::span(points).subspan(first, last - first)));
    }
    return bins;
}

} // namespace halftone

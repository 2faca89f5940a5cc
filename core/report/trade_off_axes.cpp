// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/trade_off_axes.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

/// The smallest and the largest of what was seen; losses count if they have a logarithm.
struct Range
{
    double leastLoss = std::numeric_limits<double>::infinity();
    double mostLoss = 0;
    double leastGain = 0;
    double mostGain = 0;

    void takeLoss(double loss)
    {
        if (loss > 0) {
            leastLoss = std::min(leastLoss, loss);
            mostLoss = std::max(mostLoss, loss);
        }
    }
    void take(double loss, double gain)
    {
        takeLoss(loss);
        leastGain = std::min(leastGain, gain);
        mostGain = std::max(mostGain, gain);
    }
};

Range rangeOf(const ReportInput &input)
{
    Range range;
    for (const auto &point : input.frontier)
        range.take(point.loss, point.gain);
    for (const auto &baseline : input.baselines) {
        for (const auto &point : baseline.points)
            range.take(point.loss, point.gain);
    }
    for (const auto &kept : input.kept)
        range.take(kept.lossMse, kept.gain);
    for (const auto &[name, loss, gain] : input.measurements) {
        for (const double end : {loss.lossMse, loss.lossMseLow, loss.lossMseHigh})
            range.take(end, gain);
    }
    range.take(input.choice.lossMse, input.choice.gain);
    range.takeLoss(input.choice.limit);
    return range;
}

} // namespace

SvgPoint Axes::at(double loss, double gain) const
{
    const auto &[left, top, right, bottom] = TradeOffFrame;
    const double power = loss > 0 ? std::max(std::log10(loss), leastPower) : leastPower;
    return {left + (right - left) * (power - leastPower) / (mostPower - leastPower),
            bottom - (bottom - top) * (gain - leastGain) / (mostGain - leastGain)};
}

Axes axesOf(const ReportInput &input)
{
    constexpr double Headroom
        = 0.05; // chosen: share of the gains, so that the best point is no part of the frame
    auto range = rangeOf(input);
    if (!(range.mostLoss > 0))
        range.leastLoss = range.mostLoss = 1;
    if (!(range.mostGain > range.leastGain))
        range.mostGain = range.leastGain + 1;
    return {std::floor(std::log10(range.leastLoss)) - 0.3, std::ceil(std::log10(range.mostLoss) + 0.01),
            range.leastGain, range.mostGain + Headroom * (range.mostGain - range.leastGain)};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/frontier.h"

#include <vector>

namespace halftone {

/// The gains of random configurations of about one loss.
struct BandBin
{
    double lossFrom = 0; ///< of its first and its last configuration
    double lossTo = 0;
    double low = 0; ///< 5 % quantile of the gains
    double median = 0;
    double high = 0; ///< 95 % quantile
    std::size_t count = 0;

    bool operator==(const BandBin &) const = default;
};

/// Cuts @p points, ascending in loss, into bins of equally many (about 20: chosen, so that one lies outside on each side
/// of a bin), and tells the quantiles of each: linear between neighbours, as type 7 of Hyndman and Fan, "Sample quantiles
/// in statistical packages" (1996). Fewer than 20 points are no band. Thread-safe.
std::vector<BandBin> randomBand(const std::vector<FrontierPoint> &points);

/// Whether the bin is of about one loss: within a factor of 4 (chosen). Drawn over a wider range, the gains of its largest
/// losses would seem to be those of its least. Thread-safe.
bool isNarrow(const BandBin &bin);

} // namespace halftone

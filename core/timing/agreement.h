// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

namespace halftone {

/// How well predictions fit what was measured.
struct Agreement
{
    /// Coefficient of determination of the predictions as they are, without a fitted line:
    /// 1 - sum (measured - predicted)^2 / sum (measured - mean)^2. 1 is perfect, 0 no better than the mean;
    /// may be negative.
    double rSquared = 0;
    /// Median of |predicted - measured| / |measured|; measured zeros are left out.
    double medianRelativeError = 0;

    bool operator==(const Agreement &) const = default;
};

/// @param predicted, measured  equally long and in the same unit. Of fewer than two measurements, or equal ones,
///        `rSquared` is NaN; without a measurement other than zero `medianRelativeError` is. Thread-safe.
Agreement agreementOf(std::span<const double> predicted, std::span<const double> measured);

} // namespace halftone

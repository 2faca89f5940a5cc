// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/agreement.h"

#include "core/timing/paired_times.h"

#include <cmath>
#include <limits>
#include <numeric>

namespace halftone {

Agreement agreementOf(std::span<const double> predicted, std::span<const double> measured)
{
    constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();
    const double mean
        = std::accumulate(measured.begin(), measured.end(), 0.0) / static_cast<double>(measured.size());
    double residual = 0;
    double total = 0;
    std::vector<double> errors;
    for (std::size_t i = 0; i < measured.size(); ++i) {
        const double difference = measured[i] - predicted[i];
        residual += difference * difference;
        total += (measured[i] - mean) * (measured[i] - mean);
        if (measured[i] != 0)
            errors.push_back(std::abs(difference / measured[i]));
    }
    return {total > 0 ? 1 - residual / total : Unknown,
            errors.empty() ? Unknown : medianInterval(errors).median};
}

} // namespace halftone

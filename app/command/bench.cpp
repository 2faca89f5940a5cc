// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/bench.h"

#include <algorithm>
#include <cmath>

namespace halftone {

double quantile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    const auto rank = static_cast<std::size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace halftone

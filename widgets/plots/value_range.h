// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace halftone {

/// Which values a view brings out; the others stand back. Without an end it is open there. A plain value.
struct ValueRange
{
    std::optional<double> low;
    std::optional<double> high;

    [[nodiscard]] bool contains(double value) const
    {
        return (!low || value >= *low) && (!high || value <= *high);
    }

    bool operator==(const ValueRange &) const = default;
};

} // namespace halftone

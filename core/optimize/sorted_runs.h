// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

/// Private to optimize: what the two list dynamic programs share. Thread-safe.
namespace halftone {

/// Where a partial solution came from; what stays of it for reading the whole one back.
struct Origin
{
    std::uint32_t parent = 0; ///< in the list of the stage before
    std::uint32_t item = 0; ///< of the group that this stage joined
};

/// Sorts @p items, one sorted run after the other, by @p less; equal ones keep their order. O(n log runs).
/// @param starts  of the runs, ascending, then the number of items
template <typename Item, typename Less>
void mergeRuns(std::vector<Item> &items, const std::vector<std::size_t> &starts, const Less &less)
{
    const auto at = [&](std::size_t run) {
        return items.begin() + static_cast<std::ptrdiff_t>(starts[std::min(run, starts.size() - 1)]);
    };
    for (std::size_t width = 1; width + 1 < starts.size(); width *= 2) {
        for (std::size_t run = 0; run + width + 1 < starts.size(); run += 2 * width)
            std::inplace_merge(at(run), at(run + width), at(run + 2 * width), less);
    }
}

} // namespace halftone

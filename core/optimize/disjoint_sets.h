// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace halftone {

/// Numbers 0..count-1 in sets that can be joined. The smallest number of a set stands for it.
class DisjointSets
{
public:
    explicit DisjointSets(std::size_t count);

    void join(std::size_t a, std::size_t b);
    [[nodiscard]] std::size_t smallestOf(std::size_t number) const;

    /// The sets in the order of their smallest numbers, each ascending.
    [[nodiscard]] std::vector<std::vector<std::size_t>> members() const;

private:
    std::vector<std::size_t> m_parents; ///< never larger than the number itself
};

} // namespace halftone

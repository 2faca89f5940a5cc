// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimize/disjoint_sets.h"

#include <algorithm>
#include <numeric>

namespace halftone {

DisjointSets::DisjointSets(std::size_t count) : m_parents(count)
{
    std::iota(m_parents.begin(), m_parents.end(), std::size_t{0});
}

std::size_t DisjointSets::smallestOf(std::size_t number) const
{
    while (m_parents[number] != number)
        number = m_parents[number];
    return number;
}

void DisjointSets::join(std::size_t a, std::size_t b)
{
    const auto first = smallestOf(a);
    const auto second = smallestOf(b);
    m_parents[std::max(first, second)] = std::min(first, second);
}

std::vector<std::vector<std::size_t>> DisjointSets::members() const
{
    std::vector<std::vector<std::size_t>> sets(m_parents.size());
    for (std::size_t number = 0; number < m_parents.size(); ++number)
        sets[smallestOf(number)].push_back(number);
    std::erase_if(sets, [](const auto &set) { return set.empty(); });
    return sets;
}

} // namespace halftone

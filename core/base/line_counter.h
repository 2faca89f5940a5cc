// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iterator>

namespace halftone {

/// Walks over a text and tells, from 1, in which line whoever reads it is. The counter outlives it.
class LineCounter
{
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char *;
    using reference = const char &;

    LineCounter(const char *place, std::size_t *line) : m_place(place), m_line(line) { }

    reference operator*() const { return *m_place; }
    LineCounter &operator++()
    {
        *m_line += *m_place == '\n' ? 1 : 0;
        ++m_place;
        return *this;
    }
    bool operator==(const LineCounter &other) const { return m_place == other.m_place; }
    bool operator!=(const LineCounter &other) const { return m_place != other.m_place; }

private:
    const char *m_place;
    std::size_t *m_line;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace halftone::demo {

/// Random whole numbers that are the same on every platform: std::mt19937_64 is specified to the bit, the
/// standard distributions are not.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) { }

    /// In [0, @p count); the bias of the remainder is below 2^-50 for the counts used here.
    std::size_t below(std::size_t count) { return std::size_t(m_engine() % count); }

private:
    std::mt19937_64 m_engine;
};

} // namespace halftone::demo

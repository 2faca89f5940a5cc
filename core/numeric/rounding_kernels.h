// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/number_format.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace halftone {

/// Elements that a kernel takes at most: chosen so that a few chunks stay in the first-level cache.
inline constexpr std::size_t ChunkElements = 256;
/// What the length of a chunk is a multiple of: whole blocks and whole vector registers.
inline constexpr std::size_t ChunkGranule = 32;

/// The values of an element type, as constants for bit patterns of float32.
struct ElementGrid
{
    std::uint32_t minExponentBits = 0; ///< under this exponent the step stays constant
    std::uint32_t magicShift = 0; ///< from a value's exponent to that of 2^23 steps
    float maxFinite = 0;
};

/// How one format rounds.
enum class RoundingPath {
    UpperHalf, ///< BF16: the upper 16 bits of a float32
    Grid,
    PowerOfTwoBlocks, ///< MX; blocks of 32
    E4M3Blocks, ///< NVFP4; blocks of 16
};

struct RoundingPlan
{
    RoundingPath path = RoundingPath::Grid;
    ElementGrid grid;
    std::uint32_t maxExponent = 0; ///< of an element; for PowerOfTwoBlocks
};

RoundingPlan roundingPlan(const NumberFormat &format);

/// The inner loops of fakeQuantize(), for the vector units of this machine. Equal results on all of them.
///
/// @p count is a multiple of ChunkGranule, at most ChunkElements; a chunk begins with a block. @p y must not overlap x.
struct RoundingKernels
{
    void (*round)(const float *x, std::size_t count, const RoundingPlan &plan, float scale, float *y);
    float (*errorProduct)(const float *x, const float *y, const float *gradient, std::size_t count);
};

/// One per instruction set of this machine, the fastest first. There is always one.
std::vector<RoundingKernels> supportedRoundingKernels();

/// The fastest.
const RoundingKernels &roundingKernels();

} // namespace halftone

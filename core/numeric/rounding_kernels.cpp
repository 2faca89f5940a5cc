// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/rounding_kernels.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <vector>

namespace halftone {

namespace {

constexpr int FloatMantissaBits = 23;
constexpr int FloatBias = 127;
constexpr std::uint32_t SignBit = 0x8000'0000;
constexpr std::uint32_t ExponentBits = 0x7F80'0000; // of infinity; a NaN's magnitude is larger
constexpr std::uint32_t LargestFloat = 0x7F7F'FFFF;
constexpr float E2M1Max = 6;

constexpr ElementGrid gridOf(int mantissaBits, int minExponent, float maxFinite)
{
    return {static_cast<std::uint32_t>(minExponent + FloatBias) << FloatMantissaBits,
            static_cast<std::uint32_t>(FloatMantissaBits - mantissaBits) << FloatMantissaBits, maxFinite};
}

constexpr ElementGrid ScaleGrid = gridOf(3, -6, E4M3MaxOcp);

// Everything below is inlined into one function per instruction set.
#define HALFTONE_INLINE [[gnu::always_inline]] inline

HALFTONE_INLINE float asFloat(std::uint32_t bits)
{
    return std::bit_cast<float>(bits);
}

HALFTONE_INLINE std::uint32_t asBits(float value)
{
    return std::bit_cast<std::uint32_t>(value);
}

/// Adding 2^23 steps leaves no bits under a step: the processor's own rounding, to nearest and ties to even, does it.
HALFTONE_INLINE float roundElement(float u, const ElementGrid &grid)
{
    const std::uint32_t bits = asBits(u);
    const float magnitude = asFloat(bits & ~SignBit);
    const float clipped
        = magnitude > grid.maxFinite ? grid.maxFinite : magnitude; // false for NaN, which stays
    const std::uint32_t exponent = asBits(clipped) & ExponentBits;
    const std::uint32_t stepExponent = exponent > grid.minExponentBits ? exponent : grid.minExponentBits;
    const float magic = asFloat(stepExponent + grid.magicShift);
    const float rounded = (clipped + magic) - magic;
    return asFloat(asBits(rounded) | (bits & SignBit));
}

/// BF16 has the exponents of float32, where 2^23 steps would overflow: round the integer instead.
HALFTONE_INLINE float roundToUpperHalf(float u)
{
    constexpr std::uint32_t LargestBf16 = 0x7F7F'0000;
    const std::uint32_t bits = asBits(u);
    const std::uint32_t magnitude = bits & ~SignBit;
    const std::uint32_t rounded = (magnitude + 0x7FFF + ((magnitude >> 16) & 1)) & 0xFFFF'0000;
    const std::uint32_t saturated = rounded > LargestBf16 ? LargestBf16 : rounded;
    return asFloat((magnitude > ExponentBits ? magnitude : saturated) | (bits & SignBit));
}

/// Bits of the largest magnitude: NaN apart, an infinity as the largest float.
template <std::size_t Size>
HALFTONE_INLINE std::uint32_t largestMagnitude(const float *values)
{
    std::int32_t largest = 0; // magnitudes order as signed integers do, which every vector unit compares
    for (std::size_t i = 0; i < Size; ++i) {
        const auto magnitude = static_cast<std::int32_t>(asBits(values[i]) & ~SignBit);
        const std::int32_t number = magnitude > static_cast<std::int32_t>(ExponentBits) ? 0 : magnitude;
        largest = number > largest ? number : largest;
    }
    const auto bits = static_cast<std::uint32_t>(largest);
    return bits > LargestFloat ? LargestFloat : bits;
}

/// The scales of the blocks of one chunk and what divides by them. Apart from the elements, so that they are computed
/// for many blocks at once.
struct BlockScales
{
    std::array<float, ChunkElements / 16> scales;
    std::array<float, ChunkElements / 16> inverses;
};

HALFTONE_INLINE void powerOfTwoScales(const std::uint32_t *largest, std::size_t blocks,
                                      std::uint32_t maxExponent, BlockScales &result)
{
    constexpr std::uint32_t SmallestScale = 0x0040'0000; // 2^-127, subnormal in float32
    for (std::size_t block = 0; block < blocks; ++block) {
        const std::uint32_t exponent = largest[block] >> FloatMantissaBits;
        const std::uint32_t biased = exponent > maxExponent ? exponent - maxExponent : 0;
        result.scales[block] = asFloat(biased == 0 ? SmallestScale : biased << FloatMantissaBits);
        result.inverses[block] = asFloat((2 * FloatBias - biased) << FloatMantissaBits);
    }
}

HALFTONE_INLINE void e4m3Scales(const std::uint32_t *largest, std::size_t blocks, BlockScales &result)
{
    for (std::size_t block = 0; block < blocks; ++block) {
        const float blockScale = roundElement(asFloat(largest[block]) / E2M1Max, ScaleGrid);
        const float inverse = 1 / blockScale;
        result.scales[block] = blockScale;
        result.inverses[block] = blockScale == 0 ? 0 : inverse;
    }
}

template <std::size_t Size>
HALFTONE_INLINE void roundBlocks(float *values, std::size_t count, const RoundingPlan &plan, float scale)
{
    const ElementGrid grid = plan.grid;
    const std::size_t blocks = count / Size;
    std::array<std::uint32_t, ChunkElements / Size> largest;
    for (std::size_t block = 0; block < blocks; ++block)
        largest[block] = largestMagnitude<Size>(values + block * Size);
    BlockScales of;
    if (plan.path == RoundingPath::PowerOfTwoBlocks)
        powerOfTwoScales(largest.data(), blocks, plan.maxExponent, of);
    else
        e4m3Scales(largest.data(), blocks, of);
    for (std::size_t block = 0; block < blocks; ++block) {
        for (std::size_t i = block * Size; i < (block + 1) * Size; ++i)
            values[i] = scale * (of.scales[block] * roundElement(values[i] * of.inverses[block], grid));
    }
}

HALFTONE_INLINE void roundChunk(const float *x, std::size_t count, const RoundingPlan &plan, float scale,
                                float *__restrict y)
{
    const float inverse = 1 / scale;
    const ElementGrid grid = plan.grid;
    switch (plan.path) {
    case RoundingPath::UpperHalf:
        for (std::size_t i = 0; i < count; ++i)
            y[i] = scale * roundToUpperHalf(x[i] * inverse);
        return;
    case RoundingPath::Grid:
        for (std::size_t i = 0; i < count; ++i)
            y[i] = scale * roundElement(x[i] * inverse, grid);
        return;
    case RoundingPath::PowerOfTwoBlocks:
    case RoundingPath::E4M3Blocks:
        break;
    }
    for (std::size_t i = 0; i < count; ++i)
        y[i] = x[i] * inverse;
    if (plan.path == RoundingPath::PowerOfTwoBlocks)
        roundBlocks<32>(y, count, plan, scale);
    else
        roundBlocks<16>(y, count, plan, scale);
}

HALFTONE_INLINE float errorProductOf(const float *x, const float *y, const float *gradient, std::size_t count)
{
    std::array<float, ChunkGranule> lanes{};
    for (std::size_t i = 0; i < count; i += ChunkGranule) {
        for (std::size_t lane = 0; lane < ChunkGranule; ++lane)
            lanes[lane] += (y[i + lane] - x[i + lane]) * gradient[i + lane];
    }
    for (std::size_t width = ChunkGranule / 2; width > 0; width /= 2) {
        for (std::size_t lane = 0; lane < width; ++lane)
            lanes[lane] += lanes[lane + width];
    }
    return lanes[0];
}

#undef HALFTONE_INLINE

void roundAnywhere(const float *x, std::size_t count, const RoundingPlan &plan, float scale, float *y)
{
    roundChunk(x, count, plan, scale, y);
}

float errorProductAnywhere(const float *x, const float *y, const float *gradient, std::size_t count)
{
    return errorProductOf(x, y, gradient, count);
}

#ifdef __x86_64__
[[gnu::target("avx2")]] void roundAvx2(const float *x, std::size_t count, const RoundingPlan &plan,
                                       float scale, float *y)
{
    roundChunk(x, count, plan, scale, y);
}

[[gnu::target("avx2")]] float errorProductAvx2(const float *x, const float *y, const float *gradient,
                                               std::size_t count)
{
    return errorProductOf(x, y, gradient, count);
}

[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl")]] void
roundAvx512(const float *x, std::size_t count, const RoundingPlan &plan, float scale, float *y)
{
    roundChunk(x, count, plan, scale, y);
}

[[gnu::target("avx512f,avx512bw,avx512dq,avx512vl")]] float
errorProductAvx512(const float *x, const float *y, const float *gradient, std::size_t count)
{
    return errorProductOf(x, y, gradient, count);
}

#endif

} // namespace

RoundingPlan roundingPlan(const NumberFormat &format)
{
    RoundingPlan plan;
    if (format.family == FormatFamily::Integer) {
        const int bits = format.bits - 1; // without the sign: one step for every value under 2^bits
        plan.grid = gridOf(bits, bits, format.maxFinite);
        return plan;
    }
    plan.grid = gridOf(format.mantissaBits, format.minExponent, format.maxFinite);
    if (format.blockScale == BlockScale::PowerOfTwo)
        plan.path = RoundingPath::PowerOfTwoBlocks;
    else if (format.blockScale == BlockScale::E4M3)
        plan.path = RoundingPath::E4M3Blocks;
    else if (format.minExponent == Bf16.minExponent)
        plan.path = RoundingPath::UpperHalf;
    plan.maxExponent = static_cast<std::uint32_t>(std::max(0, std::ilogb(format.maxFinite)));
    return plan;
}

std::vector<RoundingKernels> supportedRoundingKernels()
{
    std::vector<RoundingKernels> kernels;
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
        && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        kernels.push_back({roundAvx512, errorProductAvx512});
    if (__builtin_cpu_supports("avx2"))
        kernels.push_back({roundAvx2, errorProductAvx2});
#endif
    kernels.push_back({roundAnywhere, errorProductAnywhere});
    return kernels;
}

const RoundingKernels &roundingKernels()
{
    static const RoundingKernels Kernels = supportedRoundingKernels().front();
    return Kernels;
}

} // namespace halftone

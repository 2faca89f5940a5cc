// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace halftone::test {

/// How a format writes its values, in the words of its specification.
struct Layout
{
    int exponentBits = 0;
    int mantissaBits = 0;
    int codesLost = 0; ///< at the top: to infinity and NaN
};

// IEEE 754 gives the whole last exponent to infinity and NaN; OCP E4M3 gives one code, E2M1 none.
inline constexpr Layout Bf16Layout{8, 7, 1 << 7};
inline constexpr Layout Fp16Layout{5, 10, 1 << 10};
inline constexpr Layout E4M3OcpLayout{4, 3, 1};
inline constexpr Layout E4M3IeeeLayout{4, 3, 1 << 3};
inline constexpr Layout E5M2Layout{5, 2, 1 << 2};
inline constexpr Layout E2M1Layout{2, 1, 0};

/// The value of a positive code, as the specifications define it.
inline float decoded(unsigned code, const Layout &layout)
{
    const int bias = (1 << (layout.exponentBits - 1)) - 1;
    const auto exponent = static_cast<int>(code >> layout.mantissaBits);
    const unsigned fraction = code & ((1U << layout.mantissaBits) - 1);
    if (exponent == 0)
        return std::ldexp(static_cast<float>(fraction), 1 - bias - layout.mantissaBits);
    const unsigned significand = (1U << layout.mantissaBits) + fraction;
    return std::ldexp(static_cast<float>(significand), exponent - bias - layout.mantissaBits);
}

/// The values of the positive codes in order: the index is the code.
inline std::vector<float> positiveValues(const Layout &layout)
{
    std::vector<float> values;
    const int codes = (1 << (layout.exponentBits + layout.mantissaBits)) - layout.codesLost;
    for (int code = 0; code < codes; ++code)
        values.push_back(decoded(static_cast<unsigned>(code), layout));
    return values;
}

/// Slow and plain: the nearest entry, a tie to the even code, beyond the last one the last one.
inline float nearest(float x, const std::vector<float> &values)
{
    if (std::isnan(x))
        return x;
    const double magnitude = std::abs(static_cast<double>(x));
    std::size_t best = 0;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (std::size_t code = 0; code < values.size(); ++code) {
        const double distance = magnitude > static_cast<double>(values.back())
            ? static_cast<double>(values.size() - code)
            : std::abs(magnitude - static_cast<double>(values[code]));
        if (distance < bestDistance || (distance == bestDistance && code % 2 == 0)) {
            best = code;
            bestDistance = distance;
        }
    }
    return std::copysign(values[best], x);
}

/// The same number with the same sign of zero; any two NaN are the same.
inline bool same(float a, float b)
{
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b);
    return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

inline std::vector<float> normalValues(std::size_t count, unsigned seed, float deviation = 1)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0, deviation);
    std::vector<float> values(count);
    for (float &value : values)
        value = normal(random);
    return values;
}

} // namespace halftone::test

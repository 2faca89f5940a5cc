// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace halftone {

/// A binary floating-point format as data. Overflow saturates: we never produce an infinity.
struct NumberFormat
{
    std::string_view name; ///< the word used in files and on the command line: "fp8_e4m3"
    std::string_view label; ///< for people: "FP8 E4M3"
    int bits = 0; ///< of one stored element
    int mantissaBits = 0; ///< stored bits, without the implicit one
    int minExponent = 0; ///< exponent of the smallest normal number
    float maxFinite = 0; ///< values beyond saturate here

    bool operator==(const NumberFormat &) const = default;
};

inline constexpr NumberFormat Bf16{"bf16", "BF16", 16, 7, -126, 3.38953139e38F};
/// OCP dialect (Gaudi 3, NVIDIA), arXiv:2209.05433. Gaudi 2 reaches only 240 with the same mantissa.
inline constexpr NumberFormat Fp8E4M3{"fp8_e4m3", "FP8 E4M3", 8, 3, -6, 448.0F};
inline constexpr NumberFormat Fp8E5M2{"fp8_e5m2", "FP8 E5M2", 8, 2, -14, 57344.0F}; // arXiv:2209.05433

/// Every format that Halftone knows, the baseline first.
std::span<const NumberFormat> knownFormats();

/// The known format called @p name. Thread-safe.
std::optional<NumberFormat> formatNamed(std::string_view name);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace halftone {

/// How the values of a format lie: what decides which noise model and which scale fit it.
enum class FormatFamily {
    FloatingPoint, ///< the step grows with the value; a scale per tensor or row in 8 bits, none in 16
    Integer, ///< one step everywhere; symmetric; a scale per tensor or row
    BlockScaled, ///< few-bit floating-point elements; each block of them computes its own scale
};

/// What the scale of one block is stored as.
enum class BlockScale {
    None, ///< not a block format
    PowerOfTwo, ///< E8M0: 2^-127 .. 2^127
    E4M3, ///< FP8 E4M3 up to 448, under one float32 scale for the tensor
};

/// A number format as data. Overflow saturates: we never produce an infinity.
///
/// Of block formats `bits` to `maxFinite` describe one element. Integer formats have neither mantissa nor exponent.
struct NumberFormat
{
    std::string_view name; ///< the word used in files and on the command line: "fp8_e4m3"
    std::string_view label; ///< for people: "FP8 E4M3"
    int bits = 0; ///< of one stored element, without its share of a block's scale
    int mantissaBits = 0; ///< stored bits, without the implicit one
    int minExponent = 0; ///< exponent of the smallest normal number
    float maxFinite = 0; ///< values beyond saturate here
    FormatFamily family = FormatFamily::FloatingPoint;
    bool perChannelWeights = false; ///< weights have one scale per output row, activations one per tensor
    int blockSize = 0; ///< elements under one scale, along the contraction axis; 0 without blocks
    BlockScale blockScale = BlockScale::None;

    bool operator==(const NumberFormat &) const = default;
};

inline constexpr float E4M3MaxOcp = 448.0F; ///< E4M3 without infinities (Gaudi 3, NVIDIA): arXiv:2209.05433
inline constexpr float E4M3MaxGaudi2
    = 240.0F; ///< E4M3 whose last exponent is infinity and NaN, as in IEEE 754

inline constexpr NumberFormat Bf16{"bf16", "BF16", 16, 7, -126, 3.38953139e38F};
inline constexpr NumberFormat Fp16{"fp16", "FP16", 16, 10, -14, 65504.0F}; // IEEE 754 binary16
/// OCP dialect, see withDialect(). arXiv:2209.05433.
inline constexpr NumberFormat Fp8E4M3{"fp8_e4m3", "FP8 E4M3", 8, 3, -6, E4M3MaxOcp};
inline constexpr NumberFormat Fp8E5M2{"fp8_e5m2", "FP8 E5M2", 8, 2, -14, 57344.0F}; // arXiv:2209.05433
/// Symmetric: -127 .. 127. Wu et al., arXiv:2004.09602.
inline constexpr NumberFormat Int8{"int8", "INT8", 8, 0, 0, 127.0F, FormatFamily::Integer};
inline constexpr NumberFormat Int8PerChannel{
    "int8_per_channel", "INT8 per channel", 8, 0, 0, 127.0F, FormatFamily::Integer, true};
/// OCP Microscaling Formats (MX) Specification 1.0: blocks of 32 under a power of two.
inline constexpr NumberFormat MxFp8{
    "mxfp8", "MXFP8", 8, 3, -6, E4M3MaxOcp, FormatFamily::BlockScaled, false, 32, BlockScale::PowerOfTwo};
inline constexpr NumberFormat MxFp4{
    "mxfp4", "MXFP4", 4, 1, 0, 6.0F, FormatFamily::BlockScaled, false, 32, BlockScale::PowerOfTwo};
/// NVIDIA, arXiv:2509.25149: E2M1 in blocks of 16 under an E4M3 scale under a float32 scale.
inline constexpr NumberFormat NvFp4{"nvfp4", "NVFP4",         4, 1, 0, 6.0F, FormatFamily::BlockScaled, false,
                                    16,      BlockScale::E4M3};

/// Every format that Halftone knows, the baseline first. Thread-safe.
std::span<const NumberFormat> knownFormats();

/// The known format called @p name. Thread-safe.
std::optional<NumberFormat> formatNamed(std::string_view name);

/// FP8 E4M3 with the largest value @p e4m3MaxFinite (E4M3MaxOcp or E4M3MaxGaudi2); any other format as it is.
/// Thread-safe.
NumberFormat withDialect(NumberFormat format, float e4m3MaxFinite);

/// Bits that one element takes with its share of its block's scale: 8.25 for MXFP8, 4.25 for MXFP4, 4.5 for NVFP4.
/// Thread-safe.
double storedBits(const NumberFormat &format);

} // namespace halftone

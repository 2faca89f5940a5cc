// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/number_format.h"

#include <algorithm>
#include <array>

namespace halftone {

std::span<const NumberFormat> knownFormats()
{
    static constexpr std::array Formats{Bf16,           Fp16,  Fp8E4M3, Fp8E5M2, Int8,
                                        Int8PerChannel, MxFp8, MxFp4,   NvFp4};
    return Formats;
}

std::optional<NumberFormat> formatNamed(std::string_view name)
{
    const auto formats = knownFormats();
    const auto found = std::ranges::find(formats, name, &NumberFormat::name);
    if (found == formats.end())
        return std::nullopt;
    return *found;
}

NumberFormat withDialect(NumberFormat format, float e4m3MaxFinite)
{
    if (format.name == Fp8E4M3.name)
        format.maxFinite = e4m3MaxFinite;
    return format;
}

double storedBits(const NumberFormat &format)
{
    constexpr double BlockScaleBits = 8; // E8M0 and E4M3 alike
    return format.blockSize == 0 ? format.bits : format.bits + BlockScaleBits / format.blockSize;
}

} // namespace halftone

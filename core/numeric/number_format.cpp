// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/number_format.h"

#include <algorithm>
#include <array>

namespace halftone {

std::span<const NumberFormat> knownFormats()
{
    static constexpr std::array Formats{Bf16, Fp8E4M3, Fp8E5M2};
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

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/baseline_format.h"

namespace halftone {

std::optional<NumberFormat> baselineNamed(std::string_view name)
{
    for (const auto &format : {Bf16, Fp32}) {
        if (format.name == name)
            return format;
    }
    return std::nullopt;
}

std::optional<NumberFormat> layerFormatNamed(std::string_view name)
{
    const auto format = formatNamed(name);
    return format ? format : baselineNamed(name);
}

} // namespace halftone

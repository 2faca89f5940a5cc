// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_text.h"

#include "core/base/number_text.h"

#include <array>
#include <cmath>

namespace halftone {

namespace {

struct Scale
{
    double factor;
    const char *unit;
};

constexpr std::array Seconds{Scale{1, "s"}, Scale{1e-3, "ms"}, Scale{1e-6, "µs"}, Scale{1e-9, "ns"}};
constexpr std::array Bytes{Scale{1e9, "GB"}, Scale{1e6, "MB"}, Scale{1e3, "kB"}, Scale{1, "B"}};

constexpr int Digits = 3;

} // namespace

std::string figureText(double value)
{
    return shortText(value, Digits);
}

std::string gainText(double value, std::string_view unit)
{
    const auto &scales = unit == "s" ? Seconds : Bytes;
    for (const auto &scale : scales) {
        if (std::abs(value) >= scale.factor || (value == 0 && scale.factor == 1))
            return shortText(value / scale.factor, Digits) + ' ' + scale.unit;
    }
    return shortText(value / scales.back().factor, Digits) + ' ' + scales.back().unit;
}

std::string percentText(double share)
{
    return shortText(share * 100, Digits) + " %";
}

std::string perplexityText(double from, double to, double change)
{
    constexpr int LeastDigits = 4;
    constexpr int MostDigits = 9; // chosen: beyond, it is noise of the arithmetic
    int digits = LeastDigits;
    while (digits < MostDigits && shortText(from, digits) == shortText(to, digits))
        ++digits;
    const double share = std::expm1(change);
    return shortText(from, digits) + " to " + shortText(to, digits) + " (" + (share < 0 ? "" : "+")
        + percentText(share) + ")";
}

} // namespace halftone

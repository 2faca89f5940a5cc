// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/figure_text.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace halftone {

namespace {

struct Scale
{
    double factor;
    const char *unit;
};

constexpr std::array Seconds{Scale{1, "s"}, Scale{1e-3, "ms"}, Scale{1e-6, "µs"}, Scale{1e-9, "ns"}};
constexpr std::array Bytes{Scale{1e9, "GB"}, Scale{1e6, "MB"}, Scale{1e3, "kB"}, Scale{1, "B"}};

std::string printed(const char *format, double value)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), format, value);
    return text.data();
}

} // namespace

std::string figureText(double value)
{
    return printed("%.3g", value);
}

std::string gainText(double value, std::string_view unit)
{
    const auto &scales = unit == "s" ? Seconds : Bytes;
    for (const auto &scale : scales) {
        if (std::abs(value) >= scale.factor || (value == 0 && scale.factor == 1))
            return printed("%.3g ", value / scale.factor) + scale.unit;
    }
    return printed("%.3g ", value / scales.back().factor) + scales.back().unit;
}

std::string percentText(double share)
{
    return printed("%.3g %%", share * 100);
}

std::string perplexityText(double from, double to, double change)
{
    constexpr int LeastDigits = 4;
    constexpr int MostDigits = 9; // chosen: beyond, it is noise of the arithmetic
    const auto text = [](double value, int digits) {
        return printed(("%." + std::to_string(digits) + "g").c_str(), value);
    };
    int digits = LeastDigits;
    while (digits < MostDigits && text(from, digits) == text(to, digits))
        ++digits;
    const double share = std::expm1(change);
    return text(from, digits) + " to " + text(to, digits) + " (" + (share < 0 ? "" : "+") + percentText(share)
        + ")";
}

} // namespace halftone

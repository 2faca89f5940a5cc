// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/clock.h"

#include <array>
#include <ctime>

namespace halftone {

namespace {

std::string formatted(const std::tm &time, const char *format)
{
    std::array<char, 32> text{};
    const auto length = std::strftime(text.data(), text.size(), format, &time);
    return {text.data(), length};
}

} // namespace

std::string utcNow()
{
    const auto now = std::time(nullptr);
    std::tm time{};
    gmtime_r(&now, &time);
    return formatted(time, "%Y-%m-%dT%H:%M:%SZ");
}

std::string localNow()
{
    const auto now = std::time(nullptr);
    std::tm time{};
    localtime_r(&now, &time);
    return formatted(time, "%Y-%m-%d %H:%M:%S");
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date_text.h"

#include <array>

namespace halftone {

namespace {

std::string formatted(const std::tm &time, const char *format)
{
    std::array<char, 32> text{};
    const auto length = std::strftime(text.data(), text.size(), format, &time);
    return {text.data(), length};
}

} // namespace

std::string utcText(std::time_t time)
{
    std::tm utc{};
    gmtime_r(&time, &utc);
    return formatted(utc, "%Y-%m-%dT%H:%M:%SZ");
}

std::string utcNow()
{
    return utcText(std::time(nullptr));
}

std::string localNow()
{
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return formatted(local, "%Y-%m-%d %H:%M:%S");
}

} // namespace halftone

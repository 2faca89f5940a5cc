// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/utc_time.h"

#include <array>

namespace halftone {

std::string utcText(std::time_t time)
{
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::array<char, 32> text{};
    const auto size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {text.data(), size};
}

std::string nowUtc()
{
    return utcText(std::time(nullptr));
}

} // namespace halftone

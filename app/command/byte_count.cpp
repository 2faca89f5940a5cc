// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/byte_count.h"

#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>

namespace halftone {

Result<std::int64_t> parseByteCount(const std::string &text, std::string_view option)
{
    constexpr std::string_view Suffixes = "KMGT";
    constexpr double Step = 1024;
    const Error wrong{ErrorCode::InvalidArgument, std::string(option),
                      "'" + text + "' is not a number of bytes; write 3G or 800M"};
    std::string digits = text;
    double unit = 1;
    if (!digits.empty()) {
        const auto last = static_cast<char>(std::toupper(static_cast<unsigned char>(digits.back())));
        if (const auto place = Suffixes.find(last); place != std::string_view::npos) {
            unit = std::pow(Step, static_cast<double>(place + 1));
            digits.pop_back();
        }
    }
    const auto count = parseNumber(digits, option);
    constexpr double Most = 1e18; // chosen: below the largest std::int64_t
    if (!count || !(*count * unit >= 1) || *count * unit > Most)
        return wrong;
    return static_cast<std::int64_t>(*count * unit);
}

Result<std::optional<std::int64_t>> memoryOf(const Arguments &arguments)
{
    const auto text = arguments.value("--memory");
    if (!text)
        return std::optional<std::int64_t>();
    const auto bytes = parseByteCount(*text, "--memory");
    if (!bytes)
        return bytes.error();
    return std::optional(*bytes);
}

std::string byteText(std::int64_t bytes)
{
    constexpr double Mega = 1e6;
    constexpr double Giga = 1e9;
    const auto value = static_cast<double>(bytes);
    std::array<char, 32> text{};
    if (value < Giga)
        std::snprintf(text.data(), text.size(), "%.0f MB", value / Mega);
    else
        std::snprintf(text.data(), text.size(), "%.1f GB", value / Giga);
    return text.data();
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"

#include <array>
#include <charconv>

namespace halftone {

namespace {

using Buffer = std::array<char, 32>; // the longest double, "-1.2345678901234567e-308", has 24

} // namespace

std::string exactText(double value)
{
    Buffer text{};
    char *const end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string shortText(double value, int digits)
{
    Buffer text{};
    char *const end
        = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, digits)
              .ptr;
    return {text.data(), end};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_tags.h"

#include <algorithm>
#include <ranges>

namespace halftone {

namespace {

constexpr std::size_t MostBytes = 64;

bool separates(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte <= ' ' || byte == 0x7f || c == ','; // control characters are below the blank, and 0x7f
}

} // namespace

bool isTag(std::string_view text)
{
    return !text.empty() && text.size() <= MostBytes && std::ranges::none_of(text, separates);
}

std::vector<std::string> tagsOf(std::string_view text)
{
    std::vector<std::string> tags;
    for (auto begin = std::ranges::find_if_not(text, separates); begin != text.end();) {
        const auto end = std::find_if(begin, text.end(), separates);
        tags.emplace_back(begin, end);
        begin = std::find_if_not(end, text.end(), separates);
    }
    std::ranges::sort(tags);
    tags.erase(std::unique(tags.begin(), tags.end()), tags.end());
    return tags;
}

} // namespace halftone

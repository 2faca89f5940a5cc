// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/added_tokens.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace halftone {

namespace {

bool touchesWord(std::string_view before, std::string_view behind)
{
    return (!before.empty() && isWordCharacter(lastCharacter(before).codePoint))
        || (!behind.empty() && isWordCharacter(firstCharacter(behind).codePoint));
}

} // namespace

void AddedTokenFinder::add(std::string pattern, AddedToken token)
{
    std::vector<std::size_t> &lengths = m_lengths[static_cast<unsigned char>(pattern.front())];
    const auto place = std::ranges::lower_bound(lengths, pattern.size(), std::greater<>());
    if (place == lengths.end() || *place != pattern.size())
        lengths.insert(place, pattern.size());
    m_tokens.emplace(std::move(pattern), std::move(token));
}

std::pair<const AddedToken *, std::size_t> AddedTokenFinder::matchAt(std::string_view text) const
{
    for (const std::size_t length : m_lengths[static_cast<unsigned char>(text.front())]) {
        if (length > text.size())
            continue;
        const auto found = m_tokens.find(text.substr(0, length));
        if (found != m_tokens.end())
            return {&found->second, length};
    }
    return {nullptr, 0};
}

std::vector<TextSegment> AddedTokenFinder::split(std::string_view text) const
{
    std::vector<TextSegment> segments;
    std::size_t done = 0; // everything before is in a segment
    std::size_t position = 0;
    while (position < text.size()) {
        const auto [token, length] = matchAt(text.substr(position));
        if (token == nullptr) {
            ++position;
            continue;
        }
        std::size_t begin = position;
        std::size_t end = position + length;
        position = end;
        if (token->singleWord && touchesWord(text.substr(0, begin), text.substr(end)))
            continue;
        if (token->stripsLeft)
            begin -= whiteSpaceAtEnd(text.substr(done, begin - done));
        if (token->stripsRight)
            end += whiteSpaceAtBegin(text.substr(end));
        if (begin > done)
            segments.push_back({text.substr(done, begin - done), std::nullopt});
        segments.push_back({{}, token->id});
        done = position = end;
    }
    if (done < text.size())
        segments.push_back({text.substr(done), std::nullopt});
    return segments;
}

} // namespace halftone

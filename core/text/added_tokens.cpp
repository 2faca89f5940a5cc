// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/added_tokens.h"

#include "core/text/cancelled.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

bool touchesWord(std::string_view before, std::string_view behind)
{
    return (!before.empty() && isWordCharacter(lastCharacter(before).codePoint))
        || (!behind.empty() && isWordCharacter(firstCharacter(behind).codePoint));
}

/// Of the end that is the byte @p before and then the end @p state.
std::uint64_t keyOf(std::uint32_t state, char before)
{
    return std::uint64_t{state} << 8U | static_cast<unsigned char>(before);
}

} // namespace

AddedTokenFinder::AddedTokenFinder(std::vector<AddedPattern> patterns) : m_patterns(std::move(patterns))
{
    struct Unread
    {
        std::string_view text;
        PatternIndex pattern;
        StateId state = Start; ///< what follows the text in the pattern
    };
    std::vector<Unread> unread;
    for (PatternIndex i = 0; i < m_patterns.size(); ++i)
        unread.push_back({m_patterns[i].text, i});
    // All ends of one length before any longer one: grow() asks for the shorter ones.
    for (std::size_t length = 1; !unread.empty(); ++length) {
        for (Unread &each : unread) {
            each.state = grow(each.state, each.text.back());
            each.text.remove_suffix(1);
            PatternIndex &longest = m_states[each.state].longest;
            if (each.text.empty() && (longest == None || m_patterns[longest].text.size() < length))
                longest = each.pattern;
        }
        std::erase_if(unread, [](const Unread &each) { return each.text.empty(); });
    }
}

/// next(), where there is to be an end of a pattern that is @p before and then the whole of @p state.
AddedTokenFinder::StateId AddedTokenFinder::grow(StateId state, char before)
{
    StateId &longer
        = state == Start ? m_last[static_cast<unsigned char>(before)] : m_longer[keyOf(state, before)];
    if (longer == Start) {
        longer = static_cast<StateId>(m_states.size());
        const StateId shorter = state == Start ? Start : next(m_states[state].shorter, before);
        m_states.push_back({shorter, m_states[shorter].longest});
    }
    return longer;
}

/// The longest end of a pattern that is @p before and then a part of @p state from its begin on.
AddedTokenFinder::StateId AddedTokenFinder::next(StateId state, char before) const
{
    for (; state != Start; state = m_states[state].shorter) {
        const auto longer = m_longer.find(keyOf(state, before));
        if (longer != m_longer.end())
            return longer->second;
    }
    return m_last[static_cast<unsigned char>(before)];
}

/// The longest pattern at each place that has one, in order.
Result<std::vector<AddedTokenFinder::Occurrence>>
AddedTokenFinder::occurrences(std::string_view text, const std::stop_token &stop) const
{
    constexpr std::size_t BytesBetweenLooks = 65'536; // chosen: a few milliseconds
    std::vector<Occurrence> found;
    StateId state = Start;
    for (std::size_t begin = text.size(); begin-- > 0;) {
        if (begin % BytesBetweenLooks == 0 && stop.stop_requested())
            return cancelled();
        state = next(state, text[begin]);
        if (m_states[state].longest != None)
            found.push_back({static_cast<std::uint32_t>(begin), m_states[state].longest});
    }
    std::ranges::reverse(found);
    return found;
}

Result<std::vector<TextSegment>> AddedTokenFinder::split(std::string_view text,
                                                         const std::stop_token &stop) const
{
    const Result<std::vector<Occurrence>> found = occurrences(text, stop);
    if (!found)
        return found.error();
    std::vector<TextSegment> segments;
    std::size_t done = 0; // everything before is in a segment
    std::size_t position = 0;
    for (const Occurrence &each : *found) {
        if (stop.stop_requested())
            return cancelled();
        if (each.begin < position)
            continue;
        const auto &[pattern, token] = m_patterns[each.pattern];
        std::size_t begin = each.begin;
        std::size_t end = begin + pattern.size();
        position = end;
        if (token.singleWord && touchesWord(text.substr(0, begin), text.substr(end)))
            continue;
        if (token.stripsLeft)
            begin -= whiteSpaceAtEnd(text.substr(done, begin - done));
        if (token.stripsRight)
            end += whiteSpaceAtBegin(text.substr(end));
        if (begin > done)
            segments.push_back({text.substr(done, begin - done), std::nullopt});
        segments.push_back({{}, token.id});
        done = position = end;
    }
    if (done < text.size())
        segments.push_back({text.substr(done), std::nullopt});
    return segments;
}

} // namespace halftone

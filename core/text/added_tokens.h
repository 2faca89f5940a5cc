// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Private to text.
namespace halftone {

/// A token that is found in the text as it is written, before the model sees it.
struct AddedToken
{
    std::int32_t id = 0;
    std::string content;
    bool singleWord = false; ///< not where a word character touches it
    bool stripsLeft = false; ///< takes the white space before it along
    bool stripsRight = false; ///< takes the white space behind it along
    bool normalized = false; ///< is looked for in the normalized text, normalized itself
};

/// What stands in the text for a token.
struct AddedPattern
{
    std::string text; ///< not empty
    AddedToken token;
};

/// Either a stretch of text between added tokens, or one of them.
struct TextSegment
{
    std::string_view text;
    std::optional<std::int32_t> token;
};

/// Finds added tokens: the leftmost first, of several at one place the longest.
///
/// Reads a text once from its end to its begin and keeps as its state the longest end of a pattern that begins at
/// the place reached: O(bytes of the text), whatever the patterns are.
/// Source: Aho and Corasick, "Efficient string matching", on reversed texts.
class AddedTokenFinder
{
public:
    AddedTokenFinder() = default; ///< finds nothing

    /// Of two equal patterns the first counts. Takes some 50 bytes of memory for each byte of the patterns.
    explicit AddedTokenFinder(std::vector<AddedPattern> patterns);

    /// The whole of @p text, of less than 4 GB, cut into segments, none of them empty text. @return Cancelled
    [[nodiscard]] Result<std::vector<TextSegment>> split(std::string_view text,
                                                         const std::stop_token &stop) const;

private:
    using StateId = std::uint32_t;
    using PatternIndex = std::uint32_t;

    /// An end of a pattern.
    struct State
    {
        StateId shorter; ///< the longest other end of a pattern that this one begins with
        PatternIndex longest; ///< the longest pattern that this end begins with
    };

    /// A pattern at its place in a text.
    struct Occurrence
    {
        std::uint32_t begin;
        PatternIndex pattern;
    };

    static constexpr StateId Start = 0; ///< the empty end
    static constexpr PatternIndex None = ~PatternIndex{0};

    StateId grow(StateId state, char before);
    [[nodiscard]] StateId next(StateId state, char before) const;
    [[nodiscard]] Result<std::vector<Occurrence>> occurrences(std::string_view text,
                                                              const std::stop_token &stop) const;

    std::vector<AddedPattern> m_patterns;
    std::vector<State> m_states{{Start, None}};
    std::array<StateId, 256> m_last{}; ///< by byte: the end of that byte alone
    std::unordered_map<std::uint64_t, StateId> m_longer; ///< ends of two bytes and more, see keyOf()
};

} // namespace halftone

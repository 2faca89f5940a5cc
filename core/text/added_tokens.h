// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/vocabulary.h"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
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

/// Either a stretch of text between added tokens, or one of them.
struct TextSegment
{
    std::string_view text;
    std::optional<std::int32_t> token;
};

/// Finds added tokens: the leftmost first, of several at one place the longest.
class AddedTokenFinder
{
public:
    /// Looks for @p pattern, which must not be empty. Of two equal patterns the first counts.
    void add(std::string pattern, AddedToken token);

    /// The whole of @p text, cut into segments, none of them empty text.
    [[nodiscard]] std::vector<TextSegment> split(std::string_view text) const;

private:
    [[nodiscard]] std::pair<const AddedToken *, std::size_t> matchAt(std::string_view text) const;

    std::unordered_map<std::string, AddedToken, StringHash, std::equal_to<>> m_tokens;
    std::array<std::vector<std::size_t>, 256> m_lengths; ///< of the patterns by first byte, longest first
};

} // namespace halftone

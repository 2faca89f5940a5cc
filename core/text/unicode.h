// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Private to text.
namespace halftone {

/// A character of a UTF-8 text, or one byte that is not part of any.
struct Utf8Character
{
    std::size_t bytes = 0;
    char32_t codePoint = 0; ///< InvalidCodePoint for a byte that is not part of a valid character

    bool operator==(const Utf8Character &) const = default;
};

inline constexpr char32_t InvalidCodePoint = 0xFFFFFFFF;

/// The first and the last character of @p text, which must not be empty.
Utf8Character firstCharacter(std::string_view text);
Utf8Character lastCharacter(std::string_view text);

/// The place of the first byte that is not part of a valid character (RFC 3629); nothing if all are.
std::optional<std::size_t> firstInvalidByte(std::string_view text);

/// @param codePoint  a valid one
void appendUtf8(char32_t codePoint, std::string &text);

/// What \w and \s stand for in Unicode regular expressions (UTS 18, annex C). An invalid byte is neither.
bool isWordCharacter(char32_t codePoint);
bool isWhiteSpace(char32_t codePoint);

/// The white space that @p text begins and ends with, in bytes.
std::size_t whiteSpaceAtBegin(std::string_view text);
std::size_t whiteSpaceAtEnd(std::string_view text);

} // namespace halftone

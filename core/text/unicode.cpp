// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace halftone {

namespace {

constexpr Utf8Character InvalidByte{1, InvalidCodePoint};

struct LeadByte
{
    unsigned mask;
    unsigned value;
    char32_t smallest; ///< code point that needs this many bytes: anything below is overlong
};

// RFC 3629, section 3; index: bytes - 1
constexpr std::array<LeadByte, 4> LeadBytes
    = {LeadByte{0x80U, 0x00U, 0x0U}, LeadByte{0xE0U, 0xC0U, 0x80U}, LeadByte{0xF0U, 0xE0U, 0x800U},
       LeadByte{0xF8U, 0xF0U, 0x10000U}};

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

UChar32 icu(char32_t codePoint)
{
    return codePoint > 0x10FFFFU ? -1 : static_cast<UChar32>(codePoint);
}

} // namespace

Utf8Character firstCharacter(std::string_view text)
{
    assert(!text.empty());
    const auto lead = static_cast<unsigned char>(text.front());
    for (std::size_t bytes = 1; bytes <= std::min(LeadBytes.size(), text.size()); ++bytes) {
        const LeadByte &kind = LeadBytes[bytes - 1];
        if ((lead & kind.mask) != kind.value)
            continue;
        const std::string_view rest = text.substr(1, bytes - 1);
        if (!std::ranges::all_of(rest, isContinuation))
            return InvalidByte;
        char32_t codePoint = lead & ~kind.mask;
        for (const char c : rest)
            codePoint = (codePoint << 6U) | (static_cast<unsigned char>(c) & 0x3FU);
        const bool surrogate = codePoint >= 0xD800U && codePoint <= 0xDFFFU;
        if (codePoint < kind.smallest || codePoint > 0x10FFFFU || surrogate)
            return InvalidByte;
        return {bytes, codePoint};
    }
    return InvalidByte;
}

Utf8Character lastCharacter(std::string_view text)
{
    assert(!text.empty());
    for (std::size_t bytes = 1; bytes <= std::min(LeadBytes.size(), text.size()); ++bytes) {
        const Utf8Character character = firstCharacter(text.substr(text.size() - bytes));
        if (character.bytes == bytes && character.codePoint != InvalidCodePoint)
            return character;
    }
    return InvalidByte;
}

std::optional<std::size_t> firstInvalidByte(std::string_view text)
{
    std::size_t position = 0;
    while (position < text.size()) {
        if ((static_cast<unsigned char>(text[position]) & 0x80U) == 0) {
            ++position;
            continue;
        }
        const Utf8Character character = firstCharacter(text.substr(position));
        if (character.codePoint == InvalidCodePoint)
            return position;
        position += character.bytes;
    }
    return std::nullopt;
}

void appendUtf8(char32_t codePoint, std::string &text)
{
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, codePoint);
    text.append(bytes.data(), length);
}

bool isWordCharacter(char32_t codePoint)
{
    const UChar32 c = icu(codePoint);
    constexpr uint32_t OtherWordCategories = U_GC_M_MASK | U_GC_ND_MASK | U_GC_PC_MASK;
    return c >= 0
        && (u_hasBinaryProperty(c, UCHAR_ALPHABETIC) || (U_GET_GC_MASK(c) & OtherWordCategories) != 0
            || u_hasBinaryProperty(c, UCHAR_JOIN_CONTROL));
}

bool isWhiteSpace(char32_t codePoint)
{
    const UChar32 c = icu(codePoint);
    return c >= 0 && u_isUWhiteSpace(c);
}

std::size_t whiteSpaceAtBegin(std::string_view text)
{
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const Utf8Character character = firstCharacter(text.substr(bytes));
        if (!isWhiteSpace(character.codePoint))
            break;
        bytes += character.bytes;
    }
    return bytes;
}

std::size_t whiteSpaceAtEnd(std::string_view text)
{
    std::size_t bytes = 0;
    while (bytes < text.size()) {
        const Utf8Character character = lastCharacter(text.substr(0, text.size() - bytes));
        if (!isWhiteSpace(character.codePoint))
            break;
        bytes += character.bytes;
    }
    return bytes;
}

} // namespace halftone

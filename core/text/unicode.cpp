// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <unicode/uchar.h>

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

} // namespace halftone

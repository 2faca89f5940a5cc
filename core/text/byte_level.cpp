// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/byte_level.h"

#include "core/text/unicode.h"

#include <array>

namespace halftone {

namespace {

constexpr bool isPrintable(unsigned byte)
{
    constexpr unsigned SoftHyphen = 0xAD;
    return (byte >= '!' && byte <= '~') || (byte >= 0xA1 && byte != SoftHyphen);
}

std::array<std::string, 256> visibleBytes()
{
    std::array<std::string, 256> characters;
    char32_t next = 0x100;
    for (unsigned byte = 0; byte < characters.size(); ++byte)
        appendUtf8(isPrintable(byte) ? byte : next++, characters[byte]);
    return characters;
}

} // namespace

std::string byteLevelText(std::string_view text)
{
    static const std::array<std::string, 256> Characters = visibleBytes();
    std::string visible;
    visible.reserve(text.size() * 2);
    for (const char c : text)
        visible += Characters[static_cast<unsigned char>(c)];
    return visible;
}

} // namespace halftone

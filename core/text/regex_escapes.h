// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Private to text: the escapes of translatedPattern().
namespace halftone {

enum class EscapePlace { Outside, InClass };

struct TranslatedEscape
{
    std::size_t bytes = 0; ///< of the pattern that it stands for; 0: there is no counterpart
    std::string text; ///< for PCRE2
};

/// @param rest  the pattern from a backslash on
TranslatedEscape translatedEscape(std::string_view rest, EscapePlace place);

/// @param rest  the pattern from a [ within a character class on
TranslatedEscape translatedPosixBracket(std::string_view rest);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/regex_escapes.h"

#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <span>
#include <unicode/uchar.h>

namespace halftone {

namespace {

// Oniguruma's word characters. Outside of a class it takes these six of Latin-1 along as well.
#define HALFTONE_WORD "\\p{Alphabetic}\\p{M}\\p{Nd}\\p{Pc}"
#define HALFTONE_LATIN "\\x{B2}\\x{B3}\\x{B9}\\x{BC}-\\x{BE}"
#define HALFTONE_IS_WORD "[" HALFTONE_WORD HALFTONE_LATIN "]"

struct Letter
{
    char letter;
    std::string_view outside; ///< empty: no counterpart
    std::string_view inClass; ///< likewise
};

constexpr std::array Letters{
    Letter{'w', HALFTONE_IS_WORD, HALFTONE_WORD},
    Letter{'W', "[^" HALFTONE_WORD HALFTONE_LATIN "]", ""},
    Letter{'b',
           "(?:(?<=" HALFTONE_IS_WORD ")(?!" HALFTONE_IS_WORD ")|(?<!" HALFTONE_IS_WORD
           ")(?=" HALFTONE_IS_WORD "))",
           "\\x08"},
    Letter{'B',
           "(?:(?<=" HALFTONE_IS_WORD ")(?=" HALFTONE_IS_WORD ")|(?<!" HALFTONE_IS_WORD
           ")(?!" HALFTONE_IS_WORD "))",
           ""},
    Letter{'d', "\\p{Nd}", "\\p{Nd}"},
    Letter{'D', "\\P{Nd}", "\\P{Nd}"},
    Letter{'s', "\\p{White_Space}", "\\p{White_Space}"},
    Letter{'S', "\\P{White_Space}", "\\P{White_Space}"},
    Letter{'h', "[0-9A-Fa-f]", "0-9A-Fa-f"},
    Letter{'H', "[^0-9A-Fa-f]", ""},
    Letter{'A', "\\A", ""},
    Letter{'z', "\\z", ""},
    Letter{'Z', "\\Z", ""},
    Letter{'R', "\\R", ""},
    Letter{'n', "\\n", "\\n"},
    Letter{'r', "\\r", "\\r"},
    Letter{'t', "\\t", "\\t"},
    Letter{'f', "\\f", "\\f"},
    Letter{'v', "\\x0B", "\\x0B"},
    Letter{'a', "\\x07", "\\x07"},
    Letter{'e', "\\x1B", "\\x1B"},
};

struct PosixBracket
{
    std::string_view name;
    std::string_view inClass;
};

constexpr std::array PosixBrackets{
    PosixBracket{"[:alpha:]", "\\p{Alphabetic}"}, PosixBracket{"[:alnum:]", "\\p{Alphabetic}\\p{Nd}"},
    PosixBracket{"[:digit:]", "\\p{Nd}"},         PosixBracket{"[:upper:]", "\\p{Uppercase}"},
    PosixBracket{"[:lower:]", "\\p{Lowercase}"},  PosixBracket{"[:space:]", "\\p{White_Space}"},
    PosixBracket{"[:punct:]", "\\p{P}\\p{S}"},    PosixBracket{"[:word:]", HALFTONE_WORD},
    PosixBracket{"[:xdigit:]", "0-9A-Fa-f"},
};

#undef HALFTONE_WORD
#undef HALFTONE_LATIN
#undef HALFTONE_IS_WORD

bool isHex(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c)) != 0;
}

std::string codePoint(std::string_view digits)
{
    return "\\x{" + std::string(digits) + "}";
}

/// \xHH, \x{H...} or \uHHHH. \x80 and up would be a byte of a character, which UTF-8 texts are not matched by.
TranslatedEscape number(std::string_view rest)
{
    const auto hexDigits = [&](std::size_t from) {
        return static_cast<std::size_t>(std::ranges::find_if_not(rest.substr(from), isHex) - rest.begin())
            - from;
    };
    if (rest[1] == 'u')
        return hexDigits(2) >= 4 ? TranslatedEscape{6, codePoint(rest.substr(2, 4))} : TranslatedEscape{};
    if (rest.size() > 2 && rest[2] == '{') {
        const std::size_t digits = hexDigits(3);
        const bool closed = digits > 0 && 3 + digits < rest.size() && rest[3 + digits] == '}';
        return closed ? TranslatedEscape{4 + digits, codePoint(rest.substr(3, digits))} : TranslatedEscape{};
    }
    const std::size_t digits = std::min<std::size_t>(hexDigits(2), 2);
    if (digits == 0 || (digits == 2 && rest[2] > '7'))
        return {};
    return {2 + digits, codePoint(rest.substr(2, digits))};
}

/// The name of a property as PCRE2 knows it: short for a category; a script without its extensions.
std::string propertyName(const std::string &name)
{
    const int32_t category = u_getPropertyValueEnum(UCHAR_GENERAL_CATEGORY_MASK, name.c_str());
    if (category != UCHAR_INVALID_CODE)
        return u_getPropertyValueName(UCHAR_GENERAL_CATEGORY_MASK, category, U_SHORT_PROPERTY_NAME);
    const int32_t script = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
    if (script != UCHAR_INVALID_CODE)
        return "sc:" + std::string(u_getPropertyValueName(UCHAR_SCRIPT, script, U_LONG_PROPERTY_NAME));
    return name;
}

/// \p{Name}, \p{^Name}, \P{Name}
TranslatedEscape property(std::string_view rest)
{
    const std::size_t end = rest.find('}');
    if (rest.size() < 3 || rest[2] != '{' || end == std::string_view::npos)
        return {};
    std::string_view name = rest.substr(3, end - 3);
    const bool negated = name.starts_with('^');
    name.remove_prefix(negated ? 1 : 0);
    const bool complement = negated != (rest[1] == 'P');
    return {end + 1, (complement ? "\\P{" : "\\p{") + propertyName(std::string(name)) + "}"};
}

/// \k<name> and \g<name>
TranslatedEscape reference(std::string_view rest)
{
    const std::size_t end = rest.find('>');
    if (rest.size() < 3 || rest[2] != '<' || end == std::string_view::npos)
        return {};
    return {end + 1, std::string(rest.substr(0, end + 1))};
}

} // namespace

TranslatedEscape translatedEscape(std::string_view rest, EscapePlace place)
{
    if (rest.size() < 2)
        return {};
    const bool outside = place == EscapePlace::Outside;
    const char letter = rest[1];
    const auto known = std::ranges::find(Letters, letter, &Letter::letter);
    if (known != Letters.end()) {
        const std::string_view text = outside ? known->outside : known->inClass;
        return text.empty() ? TranslatedEscape{} : TranslatedEscape{2, std::string(text)};
    }
    if (letter == 'p' || letter == 'P')
        return property(rest);
    if (letter == 'x' || letter == 'u')
        return number(rest);
    if (outside && (letter == 'k' || letter == 'g'))
        return reference(rest);
    if (outside && letter >= '1' && letter <= '9')
        return {2, std::string(rest.substr(0, 2))};
    if (std::isalnum(static_cast<unsigned char>(letter)) != 0)
        return {};
    const Utf8Character escaped = firstCharacter(rest.substr(1));
    // An escaped character that is not ASCII stands for itself.
    return {1 + escaped.bytes,
            std::string(rest.substr(escaped.bytes == 1 ? 0 : 1, escaped.bytes == 1 ? 2 : escaped.bytes))};
}

TranslatedEscape translatedPosixBracket(std::string_view rest)
{
    for (const PosixBracket &bracket : PosixBrackets) {
        if (rest.starts_with(bracket.name))
            return {bracket.name.size(), std::string(bracket.inClass)};
    }
    return {};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/regex_syntax.h"

#include "core/base/error_text.h"
#include "core/text/regex_escapes.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace halftone {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Reads the pattern once from left to right. Each member takes one construct off the input.
class Translation
{
public:
    explicit Translation(std::string_view pattern) : m_pattern(pattern), m_rest(pattern) { }

    Result<std::string> run()
    {
        while (!m_rest.empty() && m_refused.empty())
            construct();
        if (!m_refused.empty())
            return Error{ErrorCode::Unsupported, std::string(m_pattern), "uses " + m_refused};
        return std::move(m_out);
    }

private:
    void construct()
    {
        switch (m_rest.front()) {
        case '\\':
            escape(EscapePlace::Outside);
            return;
        case '[':
            characterClass();
            return;
        case '(':
            group();
            return;
        case '{':
            interval();
            return;
        default:
            copy(1);
        }
    }

    void copy(std::size_t bytes)
    {
        m_out += m_rest.substr(0, bytes);
        m_rest.remove_prefix(std::min(bytes, m_rest.size()));
    }

    void replace(std::size_t bytes, std::string_view by)
    {
        m_out += by;
        m_rest.remove_prefix(bytes);
    }

    void refuse(std::string what) { m_refused = std::move(what); }

    void escape(EscapePlace place)
    {
        const TranslatedEscape translated = translatedEscape(m_rest, place);
        if (translated.bytes == 0)
            refuse("the escape " + inQuotes(m_rest.substr(0, 2))
                   + (place == EscapePlace::InClass ? " within a character class" : ""));
        else
            replace(translated.bytes, translated.text);
    }

    void characterClass()
    {
        copy(m_rest.starts_with("[^") ? 2 : 1);
        if (m_rest.starts_with(']'))
            replace(1, "\\]");
        while (!m_rest.empty() && m_refused.empty()) {
            if (m_rest.front() == ']') {
                copy(1);
                return;
            }
            classItem();
        }
    }

    void classItem()
    {
        if (m_rest.front() == '\\') {
            escape(EscapePlace::InClass);
        } else if (m_rest.front() == '[') {
            const TranslatedEscape bracket = translatedPosixBracket(m_rest);
            if (bracket.bytes == 0)
                refuse("a character class within a character class");
            else
                replace(bracket.bytes, bracket.text);
        } else if (m_rest.starts_with("&&")) {
            refuse("the intersection && of character classes");
        } else {
            copy(1);
        }
    }

    void group()
    {
        constexpr std::array<std::string_view, 6> Known{"(?:", "(?=", "(?!", "(?>", "(?<=", "(?<!"};
        const auto known
            = std::ranges::find_if(Known, [&](std::string_view each) { return m_rest.starts_with(each); });
        if (known != Known.end())
            copy(known->size());
        else if (m_rest.starts_with("(*"))
            refuse("a verb (*...)");
        else if (m_rest.starts_with("(?#"))
            m_rest.remove_prefix(std::min(m_rest.find(')'), m_rest.size() - 1) + 1);
        else if (m_rest.starts_with("(?<"))
            copy(3); // a named group: PCRE2 checks the name
        else if (m_rest.starts_with("(?"))
            flags();
        else
            copy(1);
    }

    /// (?i), (?m-i:...): i and x mean the same, m lets the dot match a line feed, which PCRE2 calls s.
    void flags()
    {
        copy(2);
        while (!m_rest.empty() && m_rest.front() != ':' && m_rest.front() != ')') {
            const char flag = m_rest.front();
            if (flag != 'i' && flag != 'm' && flag != 'x' && flag != '-')
                return refuse("the group " + inQuotes("(?" + std::string(1, flag)));
            replace(1, flag == 'm' ? "s" : std::string_view(&flag, 1));
        }
        copy(1);
    }

    /// {n}, {n,}, {n,m} and {,m}; any other brace is only a brace.
    void interval()
    {
        std::size_t end = 1;
        const auto skipDigits = [&] {
            const std::size_t begin = end;
            while (end < m_rest.size() && isDigit(m_rest[end]))
                ++end;
            return end != begin;
        };
        const bool least = skipDigits();
        const bool comma = end < m_rest.size() && m_rest[end] == ',';
        end += comma ? 1 : 0;
        const bool most = comma && skipDigits();
        if (!(least || most) || end >= m_rest.size() || m_rest[end] != '}')
            return replace(1, "\\{");
        const char behind = end + 1 < m_rest.size() ? m_rest[end + 1] : '\0';
        if (behind == '+' || (behind == '?' && !comma))
            return refuse("an interval before " + inQuotes(std::string(1, behind)));
        m_out += least ? "{" : "{0";
        m_rest.remove_prefix(1);
        copy(end);
    }

    std::string_view m_pattern;
    std::string_view m_rest;
    std::string m_out;
    std::string m_refused; ///< what there is no counterpart for
};

} // namespace

Result<std::string> translatedPattern(std::string_view oniguruma)
{
    return Translation(oniguruma).run();
}

} // namespace halftone

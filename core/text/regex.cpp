// SPDX-License-Identifier: GPL-3.0-or-later
#define PCRE2_CODE_UNIT_WIDTH 8
#include "core/text/regex.h"

#include "core/base/error_text.h"
#include "core/text/cancelled.h"
#include "core/text/regex_syntax.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <ctime>
#include <optional>
#include <pcre2.h>
#include <utility>

namespace halftone {

namespace {

// Chosen: steps of one match, some 10 ms and more for a long text, of which a sound pattern may look at every
// character a few times in one match.
constexpr std::size_t MatchLimit = 1'000'000;
constexpr std::size_t MatchLimitPerByte = 8;
constexpr std::uint32_t HeapLimitKiB = 64U
    << 10U; // chosen: of the interpreter, where the JIT's stack is too small
constexpr std::size_t MaxPatternBytes = 64U << 10U; // chosen: the longest in use have 600
// Chosen: a sound pattern takes a tenth of this.
constexpr double AllowedSeconds = 1;
constexpr double AllowedSecondsPerByte = 5e-6;

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using CompileContext = std::unique_ptr<pcre2_compile_context, Freed<pcre2_compile_context_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Freed<pcre2_match_context_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Freed<pcre2_match_data_free>>;
using CompiledPattern = std::unique_ptr<pcre2_code, Freed<pcre2_code_free>>;

PCRE2_SPTR units(std::string_view text)
{
    // PCRE2 takes no null pointer, not even for an empty text.
    return reinterpret_cast<PCRE2_SPTR>(text.data() == nullptr ? "" : text.data());
}

std::string messageOf(int error)
{
    std::array<PCRE2_UCHAR, 256> buffer{}; // as PCRE2's manual advises
    pcre2_get_error_message(error, buffer.data(), buffer.size());
    return reinterpret_cast<const char *>(buffer.data());
}

/// Processor time of this thread: a busy machine must not make a sound pattern fail.
double threadSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

} // namespace

struct Regex::Code
{
    CompiledPattern pattern;
    std::string shown;
};

/// Goes through one text.
class RegexSearch
{
public:
    RegexSearch(const pcre2_code *code, std::string_view text)
        : m_code(code), m_text(text), m_limits(pcre2_match_context_create(nullptr)),
          m_data(pcre2_match_data_create_from_pattern(code, nullptr))
    {
        const std::size_t steps = MatchLimit + MatchLimitPerByte * text.size();
        pcre2_set_match_limit(m_limits.get(),
                              static_cast<std::uint32_t>(std::min<std::size_t>(steps, UINT32_MAX)));
        pcre2_set_heap_limit(m_limits.get(), HeapLimitKiB);
    }

    /// The next match; nothing behind the last one. Nothing as well after an error, see error().
    std::optional<TextRange> next()
    {
        while (m_position <= m_text.size()) {
            if (!matchFrom(m_position))
                return std::nullopt;
            const std::size_t *ends = pcre2_get_ovector_pointer(m_data.get());
            const TextRange match{ends[0], ends[1]};
            if (match.begin != match.end || match.end != m_lastEnd) {
                m_position = match.end;
                m_lastEnd = match.end;
                return match;
            }
            const std::string_view rest = m_text.substr(m_position);
            m_position += rest.empty() ? 1 : firstCharacter(rest).bytes;
        }
        return std::nullopt;
    }

    /// Whether there is a match at all, in a text that need not be UTF-8: no match in one that is not.
    bool isFound()
    {
        const int found = match(0, 0);
        const bool isInvalidUtf8 = found <= PCRE2_ERROR_UTF8_ERR1 && found >= PCRE2_ERROR_UTF8_ERR21;
        if (found < 0 && found != PCRE2_ERROR_NOMATCH && !isInvalidUtf8)
            m_error = found;
        return found >= 0;
    }

    [[nodiscard]] int error() const { return m_error; }

private:
    bool matchFrom(std::size_t position)
    {
        const int found = match(position, PCRE2_NO_UTF_CHECK);
        if (found < 0 && found != PCRE2_ERROR_NOMATCH)
            m_error = found;
        return found >= 0;
    }

    int match(std::size_t position, std::uint32_t options)
    {
        const auto run = [&](std::uint32_t all) {
            return pcre2_match(m_code, units(m_text), m_text.size(), position, all, m_data.get(),
                               m_limits.get());
        };
        const int found = run(options);
        return found == PCRE2_ERROR_JIT_STACKLIMIT ? run(options | PCRE2_NO_JIT) : found;
    }

    const pcre2_code *m_code;
    std::string_view m_text;
    MatchContext m_limits;
    MatchData m_data;
    std::size_t m_position = 0;
    std::size_t m_lastEnd = std::string_view::npos; ///< of the last match
    int m_error = 0;
};

Regex::Regex(std::shared_ptr<const Code> code) : m_code(std::move(code)) { }

Result<Regex> Regex::oniguruma(std::string_view pattern)
{
    const Result<std::string> translated = translatedPattern(pattern);
    if (!translated)
        return translated.error();
    // In Oniguruma ^ and $ always stand for the ends of a line.
    return compile(*translated, PCRE2_MULTILINE | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, pattern);
}

Result<Regex> Regex::perl(std::string_view pattern)
{
    auto regex = compile(pattern, PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, pattern);
    if (!regex)
        return Error{ErrorCode::InvalidArgument, std::string(pattern), regex.error().detail};
    return regex;
}

Result<Regex> Regex::literal(std::string_view text)
{
    return compile(text, PCRE2_LITERAL, text);
}

Result<Regex> Regex::compile(std::string_view pattern, std::uint32_t options, std::string_view shown)
{
    const CompileContext context(pcre2_compile_context_create(nullptr));
    pcre2_set_newline(context.get(), PCRE2_NEWLINE_LF);
    pcre2_set_max_pattern_length(context.get(), MaxPatternBytes);
    int error = 0;
    std::size_t position = 0;
    auto code = std::make_shared<Code>();
    code->pattern.reset(
        pcre2_compile(units(pattern), pattern.size(), options | PCRE2_UTF, &error, &position, context.get()));
    if (!code->pattern)
        return Error{ErrorCode::Unsupported, std::string(shown), messageOf(error)};
    // Where the JIT is missing or refuses the pattern, the interpreter gives the same matches.
    pcre2_jit_compile(code->pattern.get(), PCRE2_JIT_COMPLETE);
    code->shown = shown;
    return Regex(std::move(code));
}

Result<std::vector<TextRange>> Regex::findAll(std::string_view text, const std::stop_token &stop) const
{
    constexpr std::size_t MatchesBetweenLooks = 16; // 0.2 s of matching at most where the text is not long
    const double deadline
        = threadSeconds() + AllowedSeconds + AllowedSecondsPerByte * static_cast<double>(text.size());
    std::vector<TextRange> matches;
    RegexSearch search(m_code->pattern.get(), text);
    bool inTime = true;
    while (const std::optional<TextRange> match = search.next()) {
        matches.push_back(*match);
        if (matches.size() % MatchesBetweenLooks != 0)
            continue;
        if (stop.stop_requested())
            return cancelled();
        inTime = threadSeconds() < deadline;
        if (!inTime)
            break;
    }
    if (search.error() == 0 && inTime)
        return matches;
    return Error{ErrorCode::Timeout, "tokenizer",
                 "the regular expression " + inQuotes(m_code->shown) + " takes too long on a text of "
                     + std::to_string(text.size()) + " bytes"
                     + (inTime ? " (" + messageOf(search.error()) + ")" : "")
                     + "; tokenize the texts elsewhere and give a .jsonl file with \"input_ids\""};
}

Result<bool> Regex::isFoundIn(std::string_view text) const
{
    RegexSearch search(m_code->pattern.get(), text);
    const bool isFound = search.isFound();
    if (search.error() != 0)
        return Error{ErrorCode::Timeout, m_code->shown,
                     "the regular expression takes too many steps (" + messageOf(search.error())
                         + "); write it with fewer repetitions"};
    return isFound;
}

std::size_t Regex::compiledBytes() const
{
    std::size_t code = 0;
    std::size_t machineCode = 0;
    pcre2_pattern_info(m_code->pattern.get(), PCRE2_INFO_SIZE, &code);
    pcre2_pattern_info(m_code->pattern.get(), PCRE2_INFO_JITSIZE, &machineCode);
    return code + machineCode;
}

} // namespace halftone

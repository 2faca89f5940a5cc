// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The bytes [begin, end) of a text.
struct TextRange
{
    std::size_t begin = 0;
    std::size_t end = 0;

    bool operator==(const TextRange &) const = default;
};

/// A compiled pattern. A value: copies share the compiled code; const members may be called from any thread.
class Regex
{
public:
    /// @param pattern  in the syntax of Oniguruma, which tokenizer files use
    /// @return Unsupported with the pattern as its subject: not a pattern, or one that Oniguruma reads
    /// otherwise than PCRE2 and translatedPattern() does not know
    static Result<Regex> oniguruma(std::string_view pattern);

    /// @param pattern  in Perl's syntax: what a person types
    /// @return InvalidArgument with the pattern as its subject: not a pattern, too large, or nested too deeply
    static Result<Regex> perl(std::string_view pattern);

    /// Matches @p text itself. @return Unsupported if it is too long or not UTF-8
    static Result<Regex> literal(std::string_view text);

    /// All matches in @p text, from left to right without overlaps. An empty match counts, except directly
    /// behind another match.
    /// @param text  valid UTF-8
    /// @return Cancelled; Timeout: the pattern needs far more steps or processor time than a sound one (a
    ///         second, and 5 µs a byte of @p text)
    [[nodiscard]] Result<std::vector<TextRange>> findAll(std::string_view text,
                                                         const std::stop_token &stop) const;

    /// Whether the pattern matches anywhere in @p text, which may be any bytes.
    /// @return Timeout with the pattern as its subject: it needs far more steps than a sound one, some 10 ms
    [[nodiscard]] Result<bool> isFoundIn(std::string_view text) const;

    /// Memory of the compiled code.
    [[nodiscard]] std::size_t compiledBytes() const;

private:
    struct Code;
    explicit Regex(std::shared_ptr<const Code> code);
    static Result<Regex> compile(std::string_view pattern, std::uint32_t options, std::string_view shown);

    std::shared_ptr<const Code> m_code;
};

} // namespace halftone

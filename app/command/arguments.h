// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

struct OptionSpec
{
    std::string_view name; ///< with its dashes: "--tau"
    bool takesValue = true;
    bool mayRepeat = false; ///< may be given several times, and each counts

    bool operator==(const OptionSpec &) const = default;
};

/// A parsed command line: options may stand anywhere, "--name value" or "--name=value"; "-h" is "--help"; "--" ends
/// them. Every error is InvalidArgument and means wrong usage.
class Arguments
{
public:
    /// @return an error as well for an option that is unknown, lacks its value, or is given twice with a value
    static Result<Arguments> parse(std::span<const std::string> words, std::span<const OptionSpec> known);

    /// Removes the first positional word, the verb; nothing if there is none.
    std::optional<std::string> takeFirst();

    /// That every option given is among @p known; the error says that @p verb does not take it.
    [[nodiscard]] Result<void> checkAllAmong(std::span<const OptionSpec> known, std::string_view verb) const;
    /// That none of @p others stands beside @p option; the error names both.
    [[nodiscard]] Result<void> checkWithout(std::string_view option,
                                            std::initializer_list<std::string_view> others) const;

    [[nodiscard]] const std::vector<std::string> &positional() const { return m_positional; }
    [[nodiscard]] bool has(std::string_view option) const { return m_values.contains(option); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const; ///< of several the last
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const; ///< all, in order
    [[nodiscard]] std::string valueOr(std::string_view option, std::string_view fallback) const;
    /// A whole number of [least, most]; @p fallback, whatever it is, if the option is not given.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view option, std::int64_t fallback,
                                               std::int64_t least, std::int64_t most) const;

private:
    Result<void> add(const OptionSpec &spec, std::optional<std::string> value);

    std::vector<std::string> m_positional;
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

/// The finite number that is all of @p text; InvalidArgument naming @p option. The locale does not matter.
Result<double> parseNumber(const std::string &text, std::string_view option);

/// The words between the commas; empty ones too, so that a list may not end in a comma.
std::vector<std::string> splitAtCommas(const std::string &text);

} // namespace halftone

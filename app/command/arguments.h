// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
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
};

/// A parsed command line: options may stand anywhere, "--name value" or "--name=value"; "--" ends them.
/// Every error is InvalidArgument and means wrong usage.
class Arguments
{
public:
    static Result<Arguments> parse(std::span<const std::string> words, std::span<const OptionSpec> known);

    [[nodiscard]] const std::vector<std::string> &positional() const { return m_positional; }
    [[nodiscard]] bool has(std::string_view option) const { return m_values.contains(std::string(option)); }
    [[nodiscard]] std::optional<std::string> value(std::string_view option) const; ///< the last one given
    [[nodiscard]] std::vector<std::string> values(std::string_view option) const; ///< all, in order
    [[nodiscard]] std::string valueOr(std::string_view option, std::string_view fallback) const;
    /// A whole number of [least, most].
    [[nodiscard]] Result<std::int64_t> integer(std::string_view option, std::int64_t fallback,
                                               std::int64_t least, std::int64_t most) const;

private:
    std::vector<std::string> m_positional;
    std::map<std::string, std::vector<std::string>> m_values;
};

/// The finite number that is all of @p text; InvalidArgument naming @p option. The locale does not matter.
Result<double> parseNumber(const std::string &text, std::string_view option);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/arguments.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace halftone {

Result<Arguments> Arguments::parse(std::span<const std::string> words, std::span<const OptionSpec> known)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string &word = words[i];
        if (word == "--") {
            const auto rest = words.subspan(i + 1);
            arguments.m_positional.insert(arguments.m_positional.end(), rest.begin(), rest.end());
            break;
        }
        if (!word.starts_with("--")) {
            arguments.m_positional.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto spec = std::ranges::find(known, name, &OptionSpec::name);
        if (spec == known.end())
            return Error{ErrorCode::InvalidArgument, name, "unknown option"};
        auto &values = arguments.m_values[name];
        if (!spec->takesValue) {
            if (equals != std::string::npos)
                return Error{ErrorCode::InvalidArgument, name, "takes no value"};
            values.emplace_back();
        } else if (equals != std::string::npos) {
            values.push_back(word.substr(equals + 1));
        } else if (i + 1 < words.size()) {
            values.push_back(words[++i]);
        } else {
            return Error{ErrorCode::InvalidArgument, name, "needs a value"};
        }
    }
    return arguments;
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = m_values.find(std::string(option));
    return found == m_values.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    const auto found = m_values.find(std::string(option));
    return found == m_values.end() ? std::vector<std::string>() : found->second;
}

std::string Arguments::valueOr(std::string_view option, std::string_view fallback) const
{
    return value(option).value_or(std::string(fallback));
}

Result<std::int64_t> Arguments::integer(std::string_view option, std::int64_t fallback, std::int64_t least,
                                        std::int64_t most) const
{
    const auto text = value(option);
    if (!text)
        return fallback;
    std::int64_t number = 0;
    const auto *end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, number);
    if (parsed.ec != std::errc{} || parsed.ptr != end || number < least || number > most)
        return Error{ErrorCode::InvalidArgument, std::string(option),
                     "'" + *text + "' is not a whole number from " + std::to_string(least) + " to "
                         + std::to_string(most)};
    return number;
}

Result<double> parseNumber(const std::string &text, std::string_view option)
{
    double number = 0;
    const auto *end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number);
    if (text.empty() || parsed.ec != std::errc{} || parsed.ptr != end || !std::isfinite(number))
        return Error{ErrorCode::InvalidArgument, std::string(option), "'" + text + "' is not a number"};
    return number;
}

} // namespace halftone

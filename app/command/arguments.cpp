// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/arguments.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace halftone {

namespace {

Error wrongUse(std::string_view option, std::string detail)
{
    return {ErrorCode::InvalidArgument, std::string(option), std::move(detail)};
}

} // namespace

Result<void> Arguments::add(const OptionSpec &spec, std::optional<std::string> value)
{
    auto &values = m_values[std::string(spec.name)];
    if (!spec.takesValue) {
        values.resize(1);
        return {};
    }
    if (!values.empty() && !spec.mayRepeat)
        return wrongUse(spec.name,
                        "is given twice, as '" + values.front() + "' and as '" + *value + "'; give it once");
    values.push_back(*std::move(value));
    return {};
}

Result<Arguments> Arguments::parse(std::span<const std::string> words, std::span<const OptionSpec> known)
{
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string word = words[i] == "-h" ? "--help" : words[i];
        if (word == "--") {
            const auto rest = words.subspan(i + 1);
            arguments.m_positional.insert(arguments.m_positional.end(), rest.begin(), rest.end());
            break;
        }
        if (!word.starts_with('-') || word == "-") {
            arguments.m_positional.push_back(word);
            continue;
        }
        const auto equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto spec = std::ranges::find(known, name, &OptionSpec::name);
        if (spec == known.end())
            return wrongUse(name, "unknown option");
        std::optional<std::string> value;
        if (equals != std::string::npos)
            value = word.substr(equals + 1);
        if (value && !spec->takesValue)
            return wrongUse(name, "takes no value");
        if (!value && spec->takesValue && i + 1 < words.size())
            value = words[++i];
        if (!value && spec->takesValue)
            return wrongUse(name, "needs a value");
        if (auto added = arguments.add(*spec, std::move(value)); !added)
            return added.error();
    }
    return arguments;
}

std::optional<std::string> Arguments::takeFirst()
{
    if (m_positional.empty())
        return std::nullopt;
    std::string first = std::move(m_positional.front());
    m_positional.erase(m_positional.begin());
    return first;
}

Result<void> Arguments::checkAllAmong(std::span<const OptionSpec> known, std::string_view verb) const
{
    for (const auto &[name, values] : m_values) {
        if (std::ranges::find(known, name, &OptionSpec::name) == known.end())
            return wrongUse(name, std::string(verb) + " has no such option");
    }
    return {};
}

Result<void> Arguments::checkWithout(std::string_view option,
                                     std::initializer_list<std::string_view> others) const
{
    if (!has(option))
        return {};
    for (const auto other : others) {
        if (has(other))
            return wrongUse(option, "does not go with " + std::string(other) + "; give one of the two");
    }
    return {};
}

std::optional<std::string> Arguments::value(std::string_view option) const
{
    const auto found = m_values.find(option);
    return found == m_values.end() ? std::nullopt : std::optional(found->second.back());
}

std::vector<std::string> Arguments::values(std::string_view option) const
{
    const auto found = m_values.find(option);
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

std::vector<std::string> splitAtCommas(const std::string &text)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const auto end = std::min(text.find(',', begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

} // namespace halftone

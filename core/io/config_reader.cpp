// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/config_reader.h"

#include "core/base/error_text.h"

#include <limits>
#include <utility>

namespace halftone {

using nlohmann::json;

ConfigReader::ConfigReader(const json &object, std::string fileName, std::string prefix)
    : m_object(object), m_fileName(std::move(fileName)), m_prefix(std::move(prefix))
{
}

void ConfigReader::fail(std::string_view key, std::string_view problem, ErrorCode code)
{
    if (m_error)
        return;
    std::string detail = "the key " + inQuotes(m_prefix + std::string(key)) + " ";
    detail += problem;
    m_error = Error{code, m_fileName, std::move(detail)};
}

void ConfigReader::adopt(const ConfigReader &inner)
{
    if (!m_error)
        m_error = inner.m_error;
}

std::optional<std::int64_t> ConfigReader::integer(std::string_view key, std::int64_t smallest,
                                                  std::int64_t largest)
{
    const json *value = member(key);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_number_integer()) {
        fail(key, "is not a whole number");
        return std::nullopt;
    }
    // An unsigned number beyond std::int64_t would look negative; it is too large in any case.
    const bool huge = value->is_number_unsigned()
        && value->get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const auto number = huge ? std::numeric_limits<std::int64_t>::max() : value->get<std::int64_t>();
    if (number < smallest || number > largest) {
        fail(key,
             "is " + shortened(value->dump()) + ", not within " + std::to_string(smallest) + " to "
                 + std::to_string(largest));
        return std::nullopt;
    }
    return number;
}

std::optional<std::int64_t> ConfigReader::optionalSize(std::string_view key, std::int64_t largest)
{
    return integer(key, 1, largest);
}

std::int64_t ConfigReader::size(std::string_view key, std::int64_t largest)
{
    const std::optional<std::int64_t> value = optionalSize(key, largest);
    if (!value)
        fail(key, "is missing"); // keeps an earlier reason
    return value.value_or(1);
}

std::optional<std::int64_t> ConfigReader::optionalCount(std::string_view key, std::int64_t largest)
{
    return integer(key, 0, largest);
}

std::optional<std::int64_t> ConfigReader::optionalTokenId(std::string_view key)
{
    return integer(key, 0, std::numeric_limits<std::int32_t>::max());
}

std::optional<double> ConfigReader::optionalPositive(std::string_view key)
{
    const json *value = member(key);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_number() || value->get<double>() <= 0) {
        fail(key, "is not a number above zero");
        return std::nullopt;
    }
    return value->get<double>();
}

double ConfigReader::positive(std::string_view key)
{
    const std::optional<double> value = optionalPositive(key);
    if (!value)
        fail(key, "is missing");
    return value.value_or(1);
}

std::optional<bool> ConfigReader::optionalBool(std::string_view key)
{
    const json *value = member(key);
    if (value == nullptr)
        return std::nullopt;
    if (!value->is_boolean()) {
        fail(key, "is neither true nor false");
        return std::nullopt;
    }
    return value->get<bool>();
}

std::string ConfigReader::optionalText(std::initializer_list<std::string_view> keys)
{
    for (const std::string_view key : keys) {
        const json *value = member(key);
        if (value == nullptr)
            continue;
        if (value->is_string())
            return value->get<std::string>();
        fail(key, "is not a text");
    }
    return {};
}

std::string ConfigReader::text(std::initializer_list<std::string_view> keys)
{
    std::string value = optionalText(keys);
    if (value.empty())
        fail(*(keys.end() - 1), "is missing");
    return value;
}

const json *ConfigReader::optionalObject(std::string_view key)
{
    const json *value = member(key);
    if (value == nullptr || value->is_object())
        return value;
    fail(key, "is not an object");
    return nullptr;
}

std::vector<std::string> ConfigReader::optionalTexts(std::string_view key)
{
    const json *value = member(key);
    std::vector<std::string> texts;
    if (value == nullptr)
        return texts;
    for (const json &text : value->is_array() ? *value : json::array({nullptr})) {
        if (!text.is_string()) {
            fail(key, "is not a list of names");
            return {};
        }
        texts.push_back(text.get<std::string>());
    }
    return texts;
}

bool ConfigReader::contains(std::string_view key) const
{
    return m_object.is_object() && m_object.contains(key);
}

} // namespace halftone

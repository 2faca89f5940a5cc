// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/io/json_document.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Private to io.
namespace halftone {

/// Reads typed members of one JSON object. The first failure is kept and the values after it mean nothing, so
/// that a struct can be filled line by line and asked once.
class ConfigReader
{
public:
    /// @param prefix  stands before every key in errors, as "rope_scaling."
    ConfigReader(const nlohmann::json &object, std::string fileName, std::string prefix = {});

    std::int64_t size(std::string_view key, std::int64_t largest); ///< required, 1..largest
    std::optional<std::int64_t> optionalSize(std::string_view key, std::int64_t largest);
    std::optional<std::int64_t> optionalCount(std::string_view key, std::int64_t largest); ///< 0..largest
    std::optional<std::int64_t> optionalTokenId(std::string_view key);
    double positive(std::string_view key); ///< required, > 0
    std::optional<double> optionalPositive(std::string_view key);
    std::optional<bool> optionalBool(std::string_view key);
    std::string
    text(std::initializer_list<std::string_view> keys); ///< required: the first of them that is present
    std::string optionalText(std::initializer_list<std::string_view> keys); ///< empty if all are absent
    const nlohmann::json *optionalObject(std::string_view key); ///< nullptr if absent
    std::vector<std::string> optionalTexts(std::string_view key); ///< a list of texts; empty if absent

    /// Whether the key is there at all, be it null: where null says "none" and absence "the default".
    [[nodiscard]] bool contains(std::string_view key) const;

    [[nodiscard]] const nlohmann::json *member(std::string_view key) const
    {
        return presentMember(m_object, key);
    }

    void fail(std::string_view key, std::string_view problem, ErrorCode code = ErrorCode::Corrupt);
    void adopt(const ConfigReader &inner); ///< takes over the failure of a reader of a nested object
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    std::optional<std::int64_t> integer(std::string_view key, std::int64_t smallest, std::int64_t largest);

    const nlohmann::json &m_object;
    std::string m_fileName;
    std::string m_prefix;
    std::optional<Error> m_error;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

/// Private to the .cpp files of core: JSON from files and programs that are not to be trusted. The one way to read it.
namespace halftone {

/// Arrays and objects within each other; chosen: no file that we read needs 20.
inline constexpr std::size_t MaxJsonDepth = 64;

/// Parses one JSON document, UTF-8 with or without a byte order mark.
/// @tparam Json    nlohmann::json, or nlohmann::ordered_json whose keys stay in the order of the text
/// @param subject  becomes the subject of every error
/// @param mostDepth  of arrays and objects within each other
/// @return Corrupt: not JSON (with line and column), nested too deeply, or an object with a repeated key.
/// Never throws on bad input and uses no stack in proportion to it. Thread-safe.
template <typename Json>
Result<Json> parseJsonAs(std::string_view text, const std::string &subject,
                         std::size_t mostDepth = MaxJsonDepth);

extern template Result<nlohmann::json> parseJsonAs<nlohmann::json>(std::string_view, const std::string &,
                                                                   std::size_t);
extern template Result<nlohmann::ordered_json>
parseJsonAs<nlohmann::ordered_json>(std::string_view, const std::string &, std::size_t);

inline Result<nlohmann::json> parseJson(std::string_view text, const std::string &subject)
{
    return parseJsonAs<nlohmann::json>(text, subject);
}

/// " at line L, column C" of the last of @p bytes bytes of @p text, counted from 1; without the line where
/// there is but one.
std::string positionInText(std::string_view text, std::size_t bytes);

} // namespace halftone

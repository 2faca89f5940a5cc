// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

/// Private to the .cpp files of io, text and session (the only header here that names nlohmann): JSON from
/// files that are not to be trusted.
namespace halftone {

/// Arrays and objects within each other; chosen: no file that we read needs 20.
inline constexpr std::size_t MaxJsonDepth = 64;

/// Parses one JSON document, UTF-8 with or without a byte order mark.
/// @param subject becomes the subject of every error
/// @return Corrupt: not JSON (with line and column), nested too deeply, or an object with a repeated key.
/// Never throws on bad input and uses no stack in proportion to it.
Result<nlohmann::json> parseJson(std::string_view text, const std::string &subject);

/// parseJson() of a file; errors are about its path as given.
/// @return also NotFound, Io and InvalidArgument (not a regular file, or larger than @p maxBytes).
Result<nlohmann::json> readJsonFile(const std::filesystem::path &path, std::uintmax_t maxBytes);

/// The member @p key of @p object; nullptr if it is absent or null, or @p object is not an object.
const nlohmann::json *presentMember(const nlohmann::json &object, std::string_view key);

/// " at line L, column C" of the last of @p bytes bytes of @p text, counted from 1; without the line where
/// there is but one.
std::string positionInText(std::string_view text, std::size_t bytes);

} // namespace halftone

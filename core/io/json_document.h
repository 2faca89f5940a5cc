// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json_document.h"

#include <cstdint>
#include <filesystem>

/// Private to the .cpp files of io and text: JSON from files that are not to be trusted.
namespace halftone {

/// parseJson() of a file; errors are about its path as given.
/// @return also NotFound, Io and InvalidArgument (not a regular file, or larger than @p maxBytes).
Result<nlohmann::json> readJsonFile(const std::filesystem::path &path, std::uintmax_t maxBytes);

/// The member @p key of @p object; nullptr if it is absent or null, or @p object is not an object.
const nlohmann::json *presentMember(const nlohmann::json &object, std::string_view key);

} // namespace halftone

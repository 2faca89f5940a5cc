// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <filesystem>
#include <string>
#include <string_view>

/// Private to .cpp files: the words of errors about files, and names that come from them.
namespace halftone {

/// The text, cut after 120 bytes (chosen) on a character boundary, with control characters shown as '?'.
/// For names that come from a file which is not to be trusted.
std::string shortened(std::string_view text);

/// shortened() between double quotes.
std::string inQuotes(std::string_view text);

/// "cannot be ACTION: REASON" for @p path, with the reason of @p errorNumber. NotFound where nothing is
/// there, else Io.
Error systemError(const std::filesystem::path &path, std::string_view action, int errorNumber);

} // namespace halftone

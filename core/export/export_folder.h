// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

/// The names of the files that an export for @p target (one of exportTargets(), "csv" or "json") may write; empty if
/// there is no such target. Thread-safe.
std::vector<std::string> exportFileNames(std::string_view target);

/// The first of @p names that is in @p folder already and that README.txt there does not list as written by Halftone:
/// an export would replace what is somebody else's. Thread-safe; reads a file.
std::optional<std::string> foreignFile(const std::filesystem::path &folder,
                                       std::span<const std::string> names);

/// @p readme, a new README.txt for @p folder, with those files in its list that an earlier export to another target left
/// there: they stay Halftone's. Thread-safe; reads a file.
std::string withEarlierFiles(std::string readme, const std::filesystem::path &folder);

} // namespace halftone

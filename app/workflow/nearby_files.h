// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

namespace halftone {

// Where a file or folder that has moved may be. What cannot be read is passed over. Thread-safe.

/// The two nearest folders above @p lost that there still are, the nearest first; never the root.
std::vector<std::filesystem::path> foldersAround(const std::filesystem::path &lost);

/// What is called @p name in @p folders, in their folders and in the folders of these, each once. Of a folder
/// with very many entries only a part is looked at; a stop ends the search with what it has.
std::vector<std::filesystem::path> filesNamed(const std::filesystem::path &name,
                                              const std::vector<std::filesystem::path> &folders,
                                              const std::stop_token &stop);

/// Everything right in @p folder, by name; nothing if there is no such folder.
std::vector<std::filesystem::path> filesIn(const std::filesystem::path &folder);

} // namespace halftone

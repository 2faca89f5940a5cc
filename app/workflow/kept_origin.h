// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

/// Where a kept configuration is from, as its note says it until the user writes another one. These notes are read back, to
/// tell the commands that keep it again: a sentence that changes here would not be known in libraries that exist.
/// Thread-safe.
namespace halftone {

/// "given by choice.json": what `keep --configuration` notes.
std::string givenByFile(const std::string &file);

/// "choice.json; lm_head is not in it": what the window notes of a file that it kept a configuration from.
std::string fileWithRemarks(const std::filesystem::path &file, std::span<const std::string> remarks);

/// "the one kept as daily": what `keep --kept` notes of a copy.
std::string keptAs(const std::string &name);

/// The file that one of the first two named; of the second an absolute path, and only while it is there.
std::optional<std::string> fileGivenIn(const std::string &note);

} // namespace halftone

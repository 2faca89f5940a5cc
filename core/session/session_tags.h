// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace halftone {

// Tags are words of the user's on a session. A library holds "Prod" and "prod" for the same. Thread-safe.

/// Whether @p text can be one: 1 to 64 bytes without blanks, commas and control characters.
/// (64: chosen, more than fits beside a session's name.)
bool isTag(std::string_view text);

/// The words of @p text between blanks and commas, each once, sorted. A word that is too long is no tag.
std::vector<std::string> tagsOf(std::string_view text);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace halftone {

// Names as the patterns of other tools, and those tools' rules for them. Thread-safe.

/// @p name with a backslash before everything that could mean something to a regular expression.
std::string escapedForRegex(std::string_view name);

/// Regular expressions without anchors that together match exactly @p names as a whole. Names that differ in their
/// first number alone share one: `model\.layers\.(0|11)\.mlp\.up_proj`. In order of first appearance.
std::vector<std::string> regexesFor(std::span<const std::string> names);

/// @p name in classes of fnmatch where it has what fnmatch reads as a sign: `a[*]b` for `a*b`.
std::string escapedForGlob(std::string_view name);

/// Patterns of fnmatch that match every one of @p chosen and no other of @p all. A number becomes `*` where every
/// name of @p all that differs in its first number alone is chosen and the pattern hits no other; the rest are whole
/// names, escaped.
std::vector<std::string> globsFor(std::span<const std::string> chosen, std::span<const std::string> all);

/// Python's fnmatch.fnmatchcase: `*`, `?`, `[seq]`, `[!seq]`; a `[` that is never closed stands for itself.
bool globMatches(std::string_view pattern, std::string_view name);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

/// Private to core/timing: where the values of a hardware profile stand in its file.
namespace halftone {

/// The line, from 1, of every member and list element of @p text, which parseJson() takes, by its
/// path: "mme.clock.value", "formats[0].rate". One pass.
std::unordered_map<std::string, std::size_t> linesOfMembers(const std::string &text);

} // namespace halftone

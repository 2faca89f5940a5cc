// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace halftone {

/// All of @p names, one after the other. Thread-safe.
std::string joined(std::span<const std::string> names, std::string_view separator = ", ");

/// "a, b and 3 more": the first @p most of @p names, and how many others there are. English; thread-safe.
std::string listText(std::span<const std::string> names, std::size_t most, std::string_view separator = ", ");

} // namespace halftone

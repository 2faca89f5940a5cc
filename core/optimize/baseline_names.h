// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What the baselines of baselines.h are called, in files and on the command line. Thread-safe.
namespace halftone {

inline constexpr std::string_view PrefixBaseline = "prefix";
inline constexpr std::string_view RandomBaseline = "random";
inline constexpr std::string_view GreedyBaseline = "greedy";

/// "all-FORMAT": every layer in @p format.
std::string uniformBaseline(std::string_view format);

/// The format of a baseline "all-FORMAT", a part of @p baseline; nothing for the others.
std::optional<std::string_view> uniformFormat(std::string_view baseline);

} // namespace halftone

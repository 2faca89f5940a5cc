// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

/// Private to text.
namespace halftone {

/// Puts a text before every text that is not empty.
struct PrependStep
{
    std::string prefix;
};

/// Replaces every occurrence of a text, from left to right, without overlaps.
struct ReplaceStep
{
    std::string pattern; ///< not empty
    std::string content;
};

using NormalizerStep = std::variant<PrependStep, ReplaceStep>;

/// The steps one after the other.
std::string normalize(std::string_view text, std::span<const NormalizerStep> steps);

/// @p text with every occurrence of @p pattern, which must not be empty, replaced by @p content.
std::string replaceAll(std::string_view text, std::string_view pattern, std::string_view content);

} // namespace halftone

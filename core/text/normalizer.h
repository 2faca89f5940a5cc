// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/text/regex.h"
#include "core/text/unicode_forms.h"

#include <cstddef>
#include <span>
#include <stop_token>
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

/// Replaces every match by a text, which is taken as it is.
struct ReplaceMatchesStep
{
    Regex pattern;
    std::string content;
};

struct NormalFormStep
{
    NormalForm form;
};

struct LowercaseStep
{
};

/// Takes away the white space at the ends.
struct StripStep
{
    bool left = true;
    bool right = true;
};

using NormalizerStep
    = std::variant<PrependStep, ReplaceStep, ReplaceMatchesStep, NormalFormStep, LowercaseStep, StripStep>;

/// What a normalizer may make of all the parts of a text of @p textBytes: 16 times as much, and always 64 KiB.
std::size_t mostNormalizedBytes(std::size_t textBytes);

/// The steps one after the other.
/// @param text       valid UTF-8
/// @param mostBytes  that may come out of any step
/// @return Cancelled; Timeout, see Regex; InvalidArgument where it would be more than @p mostBytes
Result<std::string> normalize(std::string_view text, std::span<const NormalizerStep> steps,
                              std::size_t mostBytes, const std::stop_token &stop);

/// @p text with every occurrence of @p pattern, which must not be empty, replaced by @p content.
std::string replaceAll(std::string_view text, std::string_view pattern, std::string_view content);

} // namespace halftone

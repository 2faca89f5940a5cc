// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Private to text.
namespace halftone {

/// Every byte of @p text as the visible character that stands for it in a byte-level vocabulary: a printable
/// byte of Latin-1 is itself, the others are U+0100, U+0101 and so on in ascending order.
/// Source: Radford et al., "Language Models are Unsupervised Multitask Learners", 2019, section 2.2, and its code.
std::string byteLevelText(std::string_view text);

} // namespace halftone

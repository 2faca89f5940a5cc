// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// Private to text: whole texts in another form, by ICU's tables.
namespace halftone {

enum class NormalForm { Nfc, Nfd, Nfkc, Nfkd };

/// @param text  valid UTF-8
/// Time is linear in the text, with a logarithm of the longest run of combining marks.
/// Source: Unicode Standard Annex 15.
std::string inNormalForm(std::string_view text, NormalForm form);

/// Every character by itself in lower case, as the reference does: a capital sigma becomes σ also at a word's end.
/// @param text  valid UTF-8
std::string inLowerCase(std::string_view text);

} // namespace halftone

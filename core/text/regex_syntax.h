// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

/// Private to text.
namespace halftone {

/// A pattern in Oniguruma's syntax (its default, with Unicode on) as one that PCRE2 reads likewise, with
/// PCRE2_UTF, PCRE2_UCP, PCRE2_MULTILINE and line feed as the only line end.
///
/// \w, \s, \b and their like, \h, \v, \uHHHH, names of scripts and categories, POSIX brackets and (?m) mean
/// something else in PCRE2 and are written out. Left alone, although different in rare cases: Oniguruma lets
/// a letter match several under (?i), such as ß and ss.
/// @return Unsupported, with the pattern as subject: a construct without a counterpart here, as a class within
/// a class, {n}+ or \K. What is no pattern at all is left for PCRE2 to refuse.
/// Source: Oniguruma 6.9, doc/RE and doc/SYNTAX.md.
Result<std::string> translatedPattern(std::string_view oniguruma);

} // namespace halftone

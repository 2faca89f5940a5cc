// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace halftone::demo {

/// What byte-pair training finds; see trainBpe().
struct BpeModel
{
    std::vector<std::string> characters; ///< sorted
    std::vector<std::pair<std::string, std::string>> merges; ///< in rank order
};

/// Classic byte-pair encoding over words with their counts: merges the most frequent neighbours (of equals
/// the smaller pair in byte order) until characters and merges together number @p tokenCount.
///
/// Only letters join, and a word-start sign joins what follows it: digits, signs and line ends stay single,
/// so that numbers are read digit by digit. Line ends are left to byte fallback. Deterministic. Throws
/// std::runtime_error when the words hold too few pairs.
BpeModel trainBpe(const std::map<std::string, std::int64_t> &wordCounts, std::size_t tokenCount);

} // namespace halftone::demo

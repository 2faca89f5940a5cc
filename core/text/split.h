// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/regex.h"

#include <cstddef>
#include <span>
#include <vector>

/// Private to text.
namespace halftone {

/// What becomes of a match and of the text between two. An example is "a--b", split at each "-".
enum class SplitBehavior {
    Removed, ///< a b
    Isolated, ///< a - - b
    MergedWithPrevious, ///< a- - b
    MergedWithNext, ///< a - -b
    Contiguous, ///< a -- b
};

/// The parts, none of them empty, of a text of @p size bytes.
/// @param matches  in order, without overlaps
/// @param invert  the text between the matches counts as the matches, and the other way round
std::vector<TextRange> splitAt(std::span<const TextRange> matches, std::size_t size, SplitBehavior behavior,
                               bool invert);

} // namespace halftone

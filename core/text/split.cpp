// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/split.h"

#include <algorithm>

namespace halftone {

namespace {

struct Part
{
    TextRange range;
    bool isMatch = false;
};

/// The whole text: the matches and what lies between them.
std::vector<Part> partsOf(std::span<const TextRange> matches, std::size_t size, bool invert)
{
    std::vector<Part> parts;
    parts.reserve(2 * matches.size() + 1);
    std::size_t done = 0;
    for (const TextRange &match : matches) {
        if (match.begin > done)
            parts.push_back({{done, match.begin}, invert});
        parts.push_back({match, !invert});
        done = match.end;
    }
    if (done < size)
        parts.push_back({{done, size}, invert});
    return parts;
}

/// Whether @p part goes to its neighbour of the kind @p neighbourIsMatch, the one that was seen just before.
bool joins(SplitBehavior behavior, const Part &part, bool neighbourIsMatch)
{
    if (behavior == SplitBehavior::Contiguous)
        return part.isMatch == neighbourIsMatch;
    return part.isMatch && !neighbourIsMatch;
}

} // namespace

std::vector<TextRange> splitAt(std::span<const TextRange> matches, std::size_t size, SplitBehavior behavior,
                               bool invert)
{
    using enum SplitBehavior;
    std::vector<Part> parts = partsOf(matches, size, invert);
    const bool fromBehind = behavior == MergedWithNext;
    if (fromBehind)
        std::ranges::reverse(parts);
    const bool merges = behavior != Removed && behavior != Isolated;
    std::vector<TextRange> ranges;
    ranges.reserve(parts.size());
    bool neighbourIsMatch = false;
    for (const Part &part : parts) {
        if (merges && !ranges.empty() && joins(behavior, part, neighbourIsMatch)) {
            ranges.back() = {std::min(ranges.back().begin, part.range.begin),
                             std::max(ranges.back().end, part.range.end)};
        } else if (behavior != Removed || !part.isMatch) {
            ranges.push_back(part.range);
        }
        neighbourIsMatch = part.isMatch;
    }
    if (fromBehind)
        std::ranges::reverse(ranges);
    std::erase_if(ranges, [](const TextRange &range) { return range.begin == range.end; });
    return ranges;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>

namespace halftone {

/// Spearman's rank correlation: Pearson's of the ranks, where equal values share the mean of their ranks.
///
/// @param a, b  shape [n] each, finite; any unit
/// @return -1 to 1; nothing for n < 2, or if all values of @p a or of @p b are equal
/// Thread-safe. O(n log n).
/// Source: C. Spearman, "The Proof and Measurement of Association between Two Things", 1904.
std::optional<double> rankCorrelation(std::span<const double> a, std::span<const double> b);

} // namespace halftone

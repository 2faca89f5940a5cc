// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace halftone {

/// Red, green, blue: perceptually even, safe for colour-blind eyes, readable in grey.
/// @param t  0 (dark violet) to 1 (yellow); clamped
/// Thread-safe. Source: viridis by Smith and van der Walt for Matplotlib (CC0): ten of its entries, linear in between
/// (the largest difference to the table of 256 is below what an eye can tell apart in neighbouring cells).
std::array<int, 3> viridis(double t);

} // namespace halftone

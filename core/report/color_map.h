// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace halftone {

/// What numbers are coloured with; all are safe for colour-blind eyes.
enum class ColorMap {
    Viridis, ///< dark violet to yellow
    Cividis, ///< dark blue to yellow: looks alike with and without red-green blindness
    Diverging, ///< purple over white to orange: for values on both sides of a natural centre
};

/// Red, green, blue. Viridis and Cividis are perceptually even and readable in grey.
/// @param t  0 to 1; clamped
/// Thread-safe. Sources: viridis by Smith and van der Walt for Matplotlib (CC0); cividis by Nuñez, Anderton and Renslow,
/// "Optimizing colormaps with consideration for color vision deficiency", PLOS ONE 13 (2018); PuOr, turned round, by Brewer,
/// colorbrewer2.org (Apache 2.0). A dozen of their entries, linear in between: the largest difference to the whole tables
/// is below what an eye can tell apart in neighbouring cells.
std::array<int, 3> colorOf(ColorMap map, double t);

/// colorOf() of Viridis. Thread-safe.
std::array<int, 3> viridis(double t);

} // namespace halftone

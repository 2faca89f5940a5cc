// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/timing.h"

namespace halftone {

/// @p timing with every gain rounded to the nearest multiple of its resolution, or of the median spread of its sub-graph
/// where that is finer: an error of rounding is the same in all copies of a class and adds up. Unchanged if the resolution
/// is 0.
///
/// These gains are the problem: they are solved, reported and written. Finer digits are noise of the source,
/// and equal gains make the proof of an optimum faster (docs/method.md, "Integer program"). Thread-safe.
Timing roundedToResolution(Timing timing);

} // namespace halftone

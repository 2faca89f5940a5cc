// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/measurement_plan.h"

#include <chrono>
#include <deque>
#include <functional>
#include <optional>

namespace halftone {

inline constexpr std::chrono::milliseconds PausePoll{100}; // chosen: how soon a job that was paused goes on

/// What the user may change while gains are measured. Asked before each measurement, by any thread.
struct MeasurementPace
{
    std::function<bool()> isPaused = [] { return false; }; ///< while true no other measurement begins
    /// The class whose measurements come first.
    std::function<std::optional<ClassId>()> preferred = [] { return std::optional<ClassId>(); };
    /// A pause is in force: nothing is measured any more until isPaused() says no. Called by the thread that measured.
    std::function<void()> held = [] {};
};

/// Removes the measurement that comes next from @p queue, which is not empty.
Measurement takeNext(std::deque<Measurement> &queue, const MeasurementPace &pace);

} // namespace halftone

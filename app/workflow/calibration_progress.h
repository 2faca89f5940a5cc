// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/time_left.h"

#include <chrono>
#include <cstdint>
#include <optional>

namespace halftone {

/// How far a calibration is.
struct CalibrationProgress
{
    double fraction = 0; ///< of all samples, 0..1
    std::int64_t samplesDone = 0; ///< with those of earlier runs and those left out
    std::int64_t samples = 0;
    double tokensPerSecond = 0; ///< of this run so far
    std::optional<double> secondsLeft; ///< unknown at the very beginning
    std::int64_t memoryBytes = 0; ///< that the process holds for itself: RssAnon
};

/// Turns fractions into CalibrationProgress, ten times a second. Belongs to one thread.
class ProgressMeter
{
public:
    /// @param samples, done  in all, and those of earlier runs
    /// @param tokens         of those still to be done
    ProgressMeter(std::int64_t samples, std::int64_t done, std::int64_t tokens)
        : m_samples(samples), m_before(done), m_done(done), m_tokens(tokens)
    {
        m_left.at(0, 0); // the pace counts from here
    }

    void finishSample() { ++m_done; }

    /// @param fraction  of the samples that were still to be done, 0..1
    /// @return nothing if the last one was less than 100 ms ago
    std::optional<CalibrationProgress> at(double fraction);

private:
    using Clock = std::chrono::steady_clock;

    std::int64_t m_samples;
    std::int64_t m_before; ///< of earlier runs
    std::int64_t m_done;
    std::int64_t m_tokens;
    Clock::time_point m_begin = Clock::now();
    TimeLeft m_left; ///< by the seconds since m_begin
    std::optional<Clock::time_point> m_last;
};

} // namespace halftone

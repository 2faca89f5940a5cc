// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/calibration_progress.h"

#include "core/base/process_memory.h"

namespace halftone {

std::optional<CalibrationProgress> ProgressMeter::at(double fraction)
{
    constexpr auto Interval = std::chrono::milliseconds(100); // chosen: as often as anyone reads
    const auto now = Clock::now();
    if (m_last && now - *m_last < Interval && fraction < 1)
        return {};
    m_last = now;
    const double elapsed = std::chrono::duration<double>(now - m_begin).count();
    const auto doneNow = fraction * static_cast<double>(m_samples - m_before);
    const auto all = static_cast<double>(m_samples);
    CalibrationProgress progress{.fraction = (static_cast<double>(m_before) + doneNow) / all,
                                 .samplesDone = m_done,
                                 .samples = m_samples,
                                 .tokensPerSecond = 0,
                                 .secondsLeft = m_left.at(fraction, elapsed),
                                 .memoryBytes = anonymousMemoryBytes()};
    if (elapsed > 0)
        progress.tokensPerSecond = fraction * static_cast<double>(m_tokens) / elapsed;
    return progress;
}

} // namespace halftone

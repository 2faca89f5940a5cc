// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/measurement_pauses.h"

#include <chrono>
#include <thread>

namespace halftone {

namespace {

double secondsNow()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

} // namespace

MeasurementPauses::MeasurementPauses(const MeasurementPace &pace, std::stop_token stop)
    : m_pace(pace), m_stop(std::move(stop))
{
}

bool MeasurementPauses::wait()
{
    if (m_pace.isPaused() && !m_stop.stop_requested()) {
        const double begin = secondsNow();
        m_pace.held();
        while (m_pace.isPaused() && !m_stop.stop_requested())
            std::this_thread::sleep_for(PausePoll);
        m_pausedSeconds += secondsNow() - begin;
    }
    return !m_stop.stop_requested();
}

TimedPass MeasurementPauses::whole(const TimedPass &pass)
{
    return [this, pass]() -> Result<double> { return whole<const TimedPass &>(pass); };
}

double MeasurementPauses::now() const
{
    return secondsNow() - m_pausedSeconds;
}

} // namespace halftone

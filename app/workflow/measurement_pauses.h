// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/measurement_pace.h"
#include "core/timing/paired_times.h"

#include <stop_token>

/// Private to app/workflow: pauses that are heard within a pass.
namespace halftone {

/// Does work that ends with Cancelled when a pause begins, again and again until no pause cuts it short; and tells the time
/// without the pauses. One thread.
class MeasurementPauses
{
public:
    /// @param pace  outlives this
    MeasurementPauses(const MeasurementPace &pace, std::stop_token stop);

    /// Sleeps while the user wants a pause. @return whether to go on
    bool wait();

    /// @param work  returns a Result; Cancelled of a stop or a pause
    template <typename Work>
    auto whole(Work work) -> decltype(work())
    {
        while (wait()) {
            auto done = work();
            if (done || done.error().code != ErrorCode::Cancelled || m_stop.stop_requested())
                return done;
        }
        return measurementCancelled();
    }
    /// @p pass likewise, so that no time contains a pause. This outlives it.
    TimedPass whole(const TimedPass &pass);

    /// Seconds on a clock that never goes back and stands still while wait() sleeps.
    [[nodiscard]] double now() const;

private:
    const MeasurementPace &m_pace;
    std::stop_token m_stop;
    double m_pausedSeconds = 0;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/measurement_plan.h"
#include "core/timing/paired_times.h"

#include <functional>
#include <optional>

/// Private to app/workflow: how long the whole model takes at the baseline.
namespace halftone {

/// The whole model's time, looked at again and again while gains are measured. What disturbs a machine for a while only
/// makes times longer: of all looks, each a median, the least counts. One thread.
class BaselineLooks
{
public:
    /// @param pass  of the whole model at the baseline
    /// @param now   seconds on a clock that never goes back
    BaselineLooks(TimedPass pass, std::function<double()> now);

    /// Times a few rounds, and no more once @p effort is spent. Errors of timeInTurns().
    Result<void> look(const TurnEffort &effort, const TaskContext &context);
    /// A look at it by somebody else.
    void add(double seconds);
    /// Whether looking again now would keep the time for it below a tenth of all time.
    [[nodiscard]] bool isDue() const;
    /// Writes the least to the gains of classes in @p finished, of which an earlier run may know a lesser one.
    void apply(const MeasurementPlan &plan, FinishedMeasurements &finished);

private:
    TimedPass m_pass;
    std::function<double()> m_now;
    double m_begin;
    double m_looking = 0; ///< seconds
    double m_lastLook = 0; ///< seconds that it took
    std::optional<double> m_least;
};

} // namespace halftone

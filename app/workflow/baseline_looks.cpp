// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/baseline_looks.h"

#include <algorithm>

namespace halftone {

BaselineLooks::BaselineLooks(TimedPass pass, std::function<double()> now)
    : m_pass(std::move(pass)), m_now(std::move(now)), m_begin(m_now())
{
}

Result<void> BaselineLooks::look(const TurnEffort &effort, const TaskContext &context)
{
    const double begin = m_now();
    const auto times = timeInTurns({&m_pass, 1}, effort, m_now, context);
    if (!times)
        return times.error();
    m_lastLook = m_now() - begin;
    m_looking += m_lastLook;
    add(medianInterval(times->seconds[0]).median);
    return {};
}

void BaselineLooks::add(double seconds)
{
    m_least = std::min(seconds, m_least.value_or(seconds));
}

bool BaselineLooks::isDue() const
{
    constexpr double Share = 0.1; // chosen
    return m_looking + m_lastLook <= Share * (m_now() - m_begin);
}

void BaselineLooks::apply(const MeasurementPlan &plan, FinishedMeasurements &finished)
{
    if (!m_least)
        return;
    for (const auto &[measurement, gain] : finished) {
        if (!plan.isOfWholeModel(measurement) && gain.baselineSeconds > 0)
            add(gain.baselineSeconds);
    }
    for (auto &[measurement, gain] : finished) {
        if (plan.isOfWholeModel(measurement))
            continue;
        gain.baselineSeconds = *m_least;
        gain.candidateSeconds = std::max(*m_least - gain.gainSeconds, 0.0);
    }
}

} // namespace halftone

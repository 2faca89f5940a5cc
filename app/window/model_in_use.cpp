// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/model_in_use.h"

#include "app/workflow/timing_job.h"
#include "core/session/session_problem.h"
#include "widgets/exploration.h"
#include "widgets/views/source_text.h"

#include <algorithm>

namespace halftone {

const Timing *ModelInUse::timing() const
{
    const auto *session = m_exploration.session();
    const auto *problem = m_exploration.problem();
    if (session == nullptr || problem == nullptr || problem->objective != "empirical-time")
        return nullptr;
    const auto used = usedTiming(*session, m_exploration.decisions(), problem->formats);
    if (!used || (*used)->source != problem->source || (*used)->workload != problem->workload)
        return nullptr;
    const auto &offered = (*used)->formats; // decisions may be newer than the problem
    const bool hasAll = std::ranges::all_of(problem->formats, [&](const NumberFormat &format) {
        return std::ranges::find(offered, format.name) != offered.end();
    });
    return hasAll ? *used : nullptr;
}

const GaudiModel *ModelInUse::model()
{
    const auto *used = timing();
    if (used == nullptr || !isModelled(used->source))
        return nullptr;
    if (m_session != m_exploration.sharedSession() || m_timing != used) {
        m_session = m_exploration.sharedSession();
        m_timing = used;
        m_model.reset();
        if (auto made = modelBehind(*m_session, *used))
            m_model = *std::move(made);
    }
    return m_model ? &*m_model : nullptr;
}

Configuration ModelInUse::inTiming(const Configuration &formats) const
{
    const auto &offered = timing()->formats;
    Configuration places;
    for (const auto digit : formats) {
        const auto found = std::ranges::find(offered, m_exploration.problem()->formats[digit].name);
        places.push_back(static_cast<std::uint8_t>(found - offered.begin()));
    }
    return places;
}

} // namespace halftone

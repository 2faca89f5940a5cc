// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/model_in_use.h"

#include "app/workflow/timing_job.h"
#include "core/session/session_problem.h"
#include "core/timing/model_source.h"
#include "widgets/exploration.h"

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
    const Key key{m_exploration.session()->id, used->source, used->workload, used->formats};
    if (m_key != key) {
        m_key = key;
        make(*used);
    }
    return m_model.get();
}

void ModelInUse::make(const Timing &timing)
{
    m_model.reset();
    const auto makeIt
        = [session = m_exploration.sharedSession(), &timing](const TaskContext &) -> Result<SharedModel> {
        auto model = modelBehind(*session, timing); // which the session holds
        if (!model)
            return model.error();
        return SharedModel(std::make_shared<GaudiModel>(*std::move(model)));
    };
    m_task.emplace(runTask<SharedModel>(&m_pool, makeIt));
    whenFinished(*m_task, this, [this, key = *m_key](const Result<SharedModel> &result) {
        if (m_key != key || !result)
            return;
        m_model = *result;
        Q_EMIT made();
    });
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/finished_timing.h"

#include "app/workflow/journal_files.h"
#include "app/workflow/unfinished_timing.h"

#include <algorithm>

namespace halftone {

Result<void> storeMeasured(SessionLibrary &library, const Session &session, const Timing &timing)
{
    auto stored = library.addTiming(session.id, timing);
    if (stored)
        finishTiming(session, timing, journalFolder(library.path()));
    return stored;
}

Result<const Timing *> finishedTiming(const Session &session, const std::string &place,
                                      const std::vector<std::string> &formats, const Workload &workload)
{
    const auto found = std::ranges::find_if(session.timings, [&](const Timing &timing) {
        const auto hosts = hostsOf(timing.source);
        const bool isThere = timing.source == place || std::ranges::find(hosts, place) != hosts.end();
        return isThere && timing.formats == formats && timing.workload == workload;
    });
    if (found == session.timings.end())
        return Error{ErrorCode::NotFound, place,
                     "no finished timing from there has these formats and this workload, measure one first"};
    return &*found;
}

void addFinished(const Timing &timing, const MeasurementPlan &plan, MeasurementJournal &journal)
{
    journal.finished.merge(measurementsOf(plan, timing));
    for (const auto &host : hostsOf(timing.source)) {
        const auto at = std::ranges::lower_bound(journal.hosts, host);
        if (at == journal.hosts.end() || *at != host)
            journal.hosts.insert(at, host);
    }
}

} // namespace halftone

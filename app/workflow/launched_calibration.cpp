// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/launched_calibration.h"

#include "core/calibrate/rank_group.h"

namespace halftone {

namespace {

using Id = std::optional<std::string>;

Result<Id> runFirst(RankGroup &group, const LaunchedCalibration &calibration, SessionLibrary &library,
                    const CalibrationEvents &events, const TaskContext &context)
{
    const auto &request = calibration.request;
    auto id = calibration.resumed
        ? resumeCalibration(*calibration.resumed, request, library, events, context, &group)
        : calibrateIntoNewSession(request, library, events, context, &group);
    if (!id)
        return id.error();
    return Id(*std::move(id));
}

Result<Id> runOther(RankGroup &group, const LaunchedCalibration &calibration, SessionLibrary &library,
                    const CalibrationEvents &events, const TaskContext &context)
{
    auto request = calibration.request;
    if (calibration.resumed) {
        const auto session = library.load(*calibration.resumed);
        if (!session)
            return session.error();
        request = resumedRequest(*session, calibration.request);
    }
    if (auto done = calibrateForRankZero(request, group, events, context); !done)
        return done.error();
    return Id();
}

} // namespace

Result<std::optional<std::string>> calibrateInLaunch(const Launch &launch,
                                                     const LaunchedCalibration &calibration,
                                                     SessionLibrary &library, const CalibrationEvents &events,
                                                     const TaskContext &context)
{
    auto group = RankGroup::join(launch, {}, context.stop);
    if (!group)
        return group.error();
    const TaskContext shared{group->stopToken(), context.report};
    auto id = launch.rank == 0 ? runFirst(*group, calibration, library, events, shared)
                               : runOther(*group, calibration, library, events, shared);
    if (!id) {
        auto failure = group->failure(); // what the work was stopped for, if it was
        if (!failure)
            group->fail(id.error());
        group->letOthersHear();
        return failure.value_or(id.error());
    }
    if (auto left = group->leave(); !left)
        return left.error();
    return id;
}

} // namespace halftone

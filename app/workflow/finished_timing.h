// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_library.h"
#include "core/timing/measurement_journal.h"

#include <string>
#include <vector>

/// Timings that are complete: storing one, and adding to one. Thread-safe where nothing else is said.
namespace halftone {

/// Stores @p timing, which was measured for @p session of @p library, and removes the journal behind it.
/// @return errors of SessionLibrary::addTiming(); the journal is then kept. The thread of @p library.
Result<void> storeMeasured(SessionLibrary &library, const Session &session, const Timing &timing);

/// The timing of @p session that measurements from @p place can be added to.
///
/// @param place  the source of a timing by this host, or the name of a worker's host, which must have measured there
/// @return one of @p session.timings with these formats and this workload; NotFound if there is none
Result<const Timing *> finishedTiming(const Session &session, const std::string &place,
                                      const std::vector<std::string> &formats, const Workload &workload);

/// Adds to @p journal what @p timing has of @p plan, and its hosts. What the journal has itself stays.
void addFinished(const Timing &timing, const MeasurementPlan &plan, MeasurementJournal &journal);

} // namespace halftone

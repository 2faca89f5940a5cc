// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/timing/measurement_journal.h"

#include <filesystem>
#include <vector>

namespace halftone {

/// A measurement that was interrupted and can be continued.
struct UnfinishedTiming
{
    std::vector<std::string> formats;
    Workload workload;
    std::string source; ///< of what is measured so far
    std::string device; ///< as in its journal
    std::size_t finished = 0; ///< measurements that are kept

    bool operator==(const UnfinishedTiming &) const = default;
};

/// Those of @p session whose journals lie in @p journals, by file name; what cannot be read is no journal.
/// Thread-safe; reads every journal of the session.
std::vector<UnfinishedTiming> unfinishedTimings(const Session &session,
                                                const std::filesystem::path &journals);

/// Forgets the measurements behind @p timing, of any source. Thread-safe.
void discardUnfinished(const Session &session, const UnfinishedTiming &timing,
                       const std::filesystem::path &journals);

/// Removes the journals of which @p timing, which is stored now, has every measurement.
void finishTiming(const Session &session, const Timing &timing, const std::filesystem::path &journals);

/// What is measured so far, as a timing: what is not measured yet gains nothing, so that a solution for it only takes
/// gains that are known. Every member of a class gets the gains of its class. Thread-safe.
Timing timingSoFar(const Session &session, const MeasurementJournal &journal);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/timing/measurement_journal.h"

#include <filesystem>
#include <string>
#include <vector>

/// Where the journals of unfinished timings lie, and their files.
namespace halftone {

/// The folder of a library's journals.
std::filesystem::path journalFolder(const std::filesystem::path &library);

/// Whether a timing's source is a host that measured itself, not a worker.
bool isHostSource(const std::string &source);

/// The file of a timing by workers or, with its source or journal's device, by this host. Thread-safe.
std::filesystem::path workerJournal(const std::filesystem::path &folder, const std::string &session,
                                    const std::vector<std::string> &formats, const Workload &workload);
std::filesystem::path hostJournal(const std::filesystem::path &folder, const std::string &session,
                                  const std::vector<std::string> &formats, const Workload &workload);

/// Where the timing that @p journal becomes is from: "worker:<host>+<host>…", or the device if no worker measured.
std::string sourceOf(const MeasurementJournal &journal);

/// The hosts in such a source, ascending; empty for the source of anything but workers.
std::vector<std::string> hostsOf(const std::string &source);

/// The journal at @p path, which is not trusted. @return Corrupt, Io, NotFound, InvalidArgument: no regular file
Result<MeasurementJournal> journalAt(const std::filesystem::path &path);

/// The journal at @p path if its measurements go with @p empty; else that, also if it cannot be read.
MeasurementJournal journalIn(const std::filesystem::path &path, MeasurementJournal empty);

/// Replaces the file at once, and makes its folder. @return Io if it cannot be written
Result<void> writeJournal(const std::filesystem::path &path, const MeasurementJournal &journal);

/// Removes the file behind a timing of @p session from @p source, if there is one, and the folder if it is empty then.
void removeJournal(const std::filesystem::path &folder, const std::string &session, const std::string &source,
                   const std::vector<std::string> &formats, const Workload &workload);

/// Removes the journal behind a timing that is stored now.
void finishTiming(const Session &session, const Timing &timing, const std::filesystem::path &journals);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/measurement_journal.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// Where the journals of unfinished timings lie, and their files.
namespace halftone {

/// The folder of a library's journals.
std::filesystem::path journalFolder(const std::filesystem::path &library);

/// Whether a timing's source is a host that measured itself, not a worker.
bool isHostSource(const std::string &source);

/// The file of the measurements of @p session that may be mixed with those of @p journal: unlike ones have another.
/// Thread-safe.
std::filesystem::path journalPath(const std::filesystem::path &folder, const std::string &session,
                                  const MeasurementJournal &journal);

/// Where the timing that @p journal becomes is from: "worker:<host>+<host>…", or the device if no worker measured.
std::string sourceOf(const MeasurementJournal &journal);

/// The hosts in such a source, ascending; empty for the source of anything but workers.
std::vector<std::string> hostsOf(const std::string &source);

/// The journal at @p path, which is not trusted. @return Corrupt, Io, NotFound, InvalidArgument: no regular file
Result<MeasurementJournal> journalAt(const std::filesystem::path &path);

/// What is kept of the measurements that @p empty describes, or that itself. The file of an older program gets its
/// present name. A file at that name which is no such journal is put aside, and @p say hears it: English, no full stop.
/// For who has the JournalLock. @return Io if a file cannot be renamed
Result<MeasurementJournal> keptJournal(const std::filesystem::path &folder, const std::string &session,
                                       MeasurementJournal empty,
                                       const std::function<void(const std::string &)> &say);

/// Replaces the file at once, and makes its folder. @return Io if it cannot be written
Result<void> writeJournal(const std::filesystem::path &path, const MeasurementJournal &journal);

/// Removes the file of the measurements that go with @p journal's, if there is one, and the folder if it is empty then.
void removeJournal(const std::filesystem::path &folder, const std::string &session,
                   const MeasurementJournal &journal);

} // namespace halftone

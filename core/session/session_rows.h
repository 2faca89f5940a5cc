// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/session/sqlite_database.h"

#include <string_view>
#include <vector>

namespace halftone {

/// Writing the parts of a session into their tables, inside a transaction of the caller's. Numbers that
/// SQLite cannot keep (not finite) and shapes that do not fit are InvalidArgument, before anything is
/// written.
Result<void> insertSession(const SqliteDatabase &database, const Session &session); ///< all of it
Result<void> insertSample(const SqliteDatabase &database, std::string_view id, const SampleSums &sample);
Result<void> insertTiming(const SqliteDatabase &database, std::string_view id, const Timing &timing);
Result<void> insertKept(const SqliteDatabase &database, std::string_view id, const KeptConfiguration &kept);
Result<void> updateDecisions(const SqliteDatabase &database, std::string_view id, const Decisions &decisions);

/// Reading them back, inside a transaction. Corrupt names the session whose rows make no sense.
Result<Session> loadSession(const SqliteDatabase &database, std::string_view id);
Result<std::vector<SessionSummary>>
loadSummaries(const SqliteDatabase &database); ///< newest first; no graphs

} // namespace halftone

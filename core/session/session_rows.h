// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/session/sqlite_database.h"

#include <span>
#include <string_view>
#include <vector>

namespace halftone {

/// Says it of a number that SQLite cannot keep.
Error notFinite(const std::string &what);

/// Writing the parts of a session into their tables, inside a transaction of the caller's. Numbers that
/// SQLite cannot keep (not finite) and shapes that do not fit are InvalidArgument, before anything is
/// written.
Result<void> insertSession(const SqliteDatabase &database, const Session &session); ///< all of it
Result<void> insertTags(const SqliteDatabase &database, std::string_view id,
                        std::span<const std::string> tags); ///< adds; InvalidArgument unless isTag()
Result<void> insertSample(const SqliteDatabase &database, std::string_view id, const SampleSums &sample);
Result<void> insertTiming(const SqliteDatabase &database, std::string_view id, const Timing &timing);
/// Whether there is a place in the list of formats for each of @p layers. Of what is read too.
bool fitsModel(const WholeModelGain &whole, std::size_t formats, std::size_t layers);
/// The one of equal source, workload and formats; NotFound unless the session has it.
Result<void> deleteTiming(const SqliteDatabase &database, std::string_view id, const Timing &timing);
Result<void> insertKept(const SqliteDatabase &database, std::string_view id, const KeptConfiguration &kept);
/// Shift run, shifts and validations of @p session.
Result<void> insertNoise(const SqliteDatabase &database, const Session &session);
/// Replaces the run; its shifts stay if they were rounded in the same way.
Result<void> insertShiftRun(const SqliteDatabase &database, std::string_view id, const ShiftRun &run);
Result<void> insertShifts(const SqliteDatabase &database, std::string_view id,
                          std::span<const LayerShift> shifts);
/// @return the key of the new row
Result<std::int64_t> insertValidation(const SqliteDatabase &database, std::string_view id,
                                      const Validation &validation);
Result<void> insertValidatedSample(const SqliteDatabase &database, std::int64_t validation,
                                   const ValidatedSample &sample);
/// The key of the newest validation that lacks samples and is else as @p validation says, whatever was predicted then.
Result<std::optional<std::int64_t>> findUnfinished(const SqliteDatabase &database, std::string_view id,
                                                   const Validation &validation);
Result<std::vector<ValidatedSample>> loadValidatedSamples(const SqliteDatabase &database,
                                                          std::int64_t validation);
Result<void> updateDecisions(const SqliteDatabase &database, std::string_view id, const Decisions &decisions);

/// What a lenient reading went without, each in a few English words.
using LeftOut = std::vector<std::string>;

/// Reading them back, inside a transaction. Corrupt names the session whose rows make no sense.
/// @param leftOut  instead of failing, samples, timings, kept configurations, shifts and validations that make no sense
///                 are left out and named here; an error then says only what is wrong with the rest
Result<Session> loadSession(const SqliteDatabase &database, std::string_view id, LeftOut *leftOut = nullptr);
enum class Listed { Present, Deleted };
/// Newest first; no graphs.
Result<std::vector<SessionSummary>> loadSummaries(const SqliteDatabase &database, Listed listed);
Result<std::string> loadTradeOffRevision(const SqliteDatabase &database, std::string_view id);

} // namespace halftone

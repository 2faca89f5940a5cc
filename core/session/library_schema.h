// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sqlite_database.h"

namespace halftone {

inline constexpr std::int64_t LibraryApplicationId = 0x48544F4E; // "HTON"; chosen
inline constexpr std::int64_t LibraryVersion = 5; ///< PRAGMA user_version; docs/formats.md describes it

enum class MissingLibrary { Create, Refuse };

/// Opens @p file as a library: brings an older one up to date, recognises foreign, damaged and newer ones.
///
/// A library whose folder cannot be written either is opened for reading alone.
/// @param missing  whether a file that is not there or is empty becomes a library, with its folder
/// @return NotFound where there is none, Corrupt (not a library, or damaged), Unsupported (of a newer
/// version, or of an older one that may only be read), else as SqliteDatabase::open.
Result<SqliteDatabase> openLibraryDatabase(const std::filesystem::path &file, MissingLibrary missing);

/// A temporary copy of the library @p file, checked whole and brought up to date; the file stays as it is. Errors as
/// above, without creating. All that is done with the copy, too, ends with Cancelled after a stop.
Result<SqliteDatabase> copyLibraryDatabase(const std::filesystem::path &file, const std::stop_token &stop);

/// The version of the schema of @p database, 0 of an empty one; an error, as above, if it holds nothing for us.
Result<std::int64_t> libraryVersion(const SqliteDatabase &database);
/// Changes an empty or older library to @p version, in one transaction; foreign keys are checked from then on.
Result<void> bringUpToDate(const SqliteDatabase &database, std::int64_t version = LibraryVersion);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/library_recovery.h"
#include "core/session/sqlite_database.h"

#include <functional>
#include <vector>

/// Private to session.
namespace halftone {

/// Copies every row that can be read from @p damaged (opened as SqliteDatabase::Access::Damaged) into the tables of
/// @p target, which is empty, has the same schema and does not check foreign keys.
///
/// Rows are read forwards up to the damage, backwards from the end, and one by one in between. Only errors of
/// @p target are returned, and Cancelled. Takes as long as reading the file. Same thread as both.
/// @param copied  called now and then
/// @return the tables of which rows are missing
Result<std::vector<LostRows>> salvageRows(const SqliteDatabase &damaged, const SqliteDatabase &target,
                                          const std::function<void()> &copied);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/sqlite_database.h"

#include <optional>
#include <string>
#include <vector>

/// Private to session.
namespace halftone {

/// What could be read of a table.
struct SalvagedTable
{
    std::string name;
    std::int64_t rows = 0;
    std::optional<std::int64_t> of; ///< rows that there were, where they can still be counted

    [[nodiscard]] bool isWhole() const { return of == rows; }
};

/// Copies every row that can be read from @p damaged (opened as SqliteDatabase::Access::Damaged) into the tables of
/// @p target, which is empty, has the same schema and does not check foreign keys.
///
/// Rows are read forwards up to the damage, backwards from the end, and one by one in between. Only errors of
/// @p target are returned. Takes as long as reading the file. Same thread as both.
Result<std::vector<SalvagedTable>> salvageRows(const SqliteDatabase &damaged, const SqliteDatabase &target);

} // namespace halftone

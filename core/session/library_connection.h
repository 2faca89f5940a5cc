// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_library.h"
#include "core/session/sqlite_database.h"

#include <string>
#include <string_view>

namespace halftone {

/// Whether @p text is written like an id: 8 hexadecimal digits. Files are named after ids.
bool isSessionId(std::string_view text);

/// @p wanted, or a new id if that is none or taken.
Result<std::string> freeId(const SqliteDatabase &database, const std::string &wanted);

/// The id of the session whose id or name is @p key and that is not deleted; NotFound.
Result<std::string> findId(const SqliteDatabase &database, std::string_view key);

/// That @p name finds no other session than @p owner: that it is no other's id and, of the sessions that are not
/// deleted, no other's name. Conflict; InvalidArgument if it is blank.
Result<void> checkName(const SqliteDatabase &database, const std::string &name, std::string_view owner);

/// Stores @p session with all that it holds, inside a transaction of the caller's. Its id is kept if it is one and
/// free, else there is a new one; `created` is set if it is empty.
/// @return the id. Conflict if the name is another session's name or id.
Result<std::string> createSession(const SqliteDatabase &database, Session session);

/// What a SessionLibrary holds. One thread.
struct SessionLibrary::Connection
{
    SqliteDatabase database;
    std::filesystem::path path;

    /// Runs work(id) of the session called @p key as one durable step.
    template <typename Work>
    Result<void> change(std::string_view key, const Work &work)
    {
        auto transaction = SqliteTransaction::begin(database, SqliteTransaction::Kind::Write);
        if (!transaction)
            return transaction.error();
        const auto id = findId(database, key);
        if (!id)
            return id.error();
        if (Result<void> done = work(*id); !done)
            return done;
        return transaction->commit();
    }
};

} // namespace halftone

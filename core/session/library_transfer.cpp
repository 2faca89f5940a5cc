// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/free_name.h"
#include "core/session/library_connection.h"
#include "core/session/library_schema.h"
#include "core/session/session_rows.h"
#include "core/session/unfinished_file.h"

namespace halftone {

namespace {

namespace fs = std::filesystem;

Result<void> checkTarget(const fs::path &file, const fs::path &library, ExistingFile existing)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return {};
    if (fs::equivalent(file, library, ignored))
        return Error{ErrorCode::InvalidArgument, file.string(),
                     "this is the library itself, choose another file"};
    if (existing == ExistingFile::Refuse)
        return Error{ErrorCode::Conflict, file.string(), "there is such a file already, choose another name"};
    return {};
}

// A library of this one session, in one file without a log beside it.
Result<void> writeAlone(const Session &session, const fs::path &file)
{
    const auto database = openLibraryDatabase(file, MissingLibrary::Create);
    if (!database)
        return database.error();
    auto transaction = SqliteTransaction::begin(*database, SqliteTransaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    if (auto done = insertSession(*database, session); !done)
        return done;
    if (auto done = transaction->commit(); !done)
        return done;
    return database->execute("PRAGMA journal_mode = DELETE");
}

// As it is called in the library: with a number behind the name if that is taken.
Result<ImportedSession> importOne(const SqliteDatabase &database, Session session)
{
    auto id = storeUnderFreeName(session.name, [&] { return createSession(database, session); });
    if (!id)
        return id.error();
    return ImportedSession{*std::move(id), session.name};
}

} // namespace

Result<SessionLibrary> SessionLibrary::copyOf(const fs::path &file, const std::stop_token &stop)
{
    auto database = copyLibraryDatabase(file, stop);
    if (!database)
        return database.error();
    return SessionLibrary(std::make_unique<Connection>(Connection{*std::move(database), file}));
}

Result<void> SessionLibrary::exportTo(std::string_view key, const fs::path &file, ExistingFile existing)
{
    if (auto free = checkTarget(file, path(), existing); !free)
        return free;
    const auto session = load(key);
    if (!session)
        return session.error();
    const UnfinishedFile unfinished(file);
    auto written = writeAlone(*session, unfinished.path());
    if (!written)
        return Error{written.error().code, file.string(), written.error().detail};
    return unfinished.finish();
}

Result<std::vector<ImportedSession>> SessionLibrary::importFrom(const fs::path &file,
                                                                const std::stop_token &stop)
{
    auto source = copyOf(file, stop);
    if (!source)
        return source.error();
    return importFrom(*source);
}

Result<std::vector<ImportedSession>> SessionLibrary::importFrom(SessionLibrary &source)
{
    const auto &file = source.path();
    std::error_code ignored;
    if (fs::equivalent(file, path(), ignored))
        return Error{ErrorCode::InvalidArgument, file.string(),
                     "this is the library itself, choose another file"};
    const auto summaries = source.list();
    if (!summaries)
        return summaries.error();
    if (summaries->empty())
        return Error{ErrorCode::NotFound, file.string(), "it holds no session, choose another file"};
    auto transaction = SqliteTransaction::begin(m_connection->database, SqliteTransaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    std::vector<ImportedSession> imported;
    for (const auto &summary : *summaries) {
        auto session = source.load(summary.id);
        if (!session)
            return session.error();
        auto stored = importOne(m_connection->database, *std::move(session));
        if (!stored)
            return stored.error();
        imported.push_back(*std::move(stored));
    }
    if (auto done = transaction->commit(); !done)
        return done.error();
    return imported;
}

} // namespace halftone

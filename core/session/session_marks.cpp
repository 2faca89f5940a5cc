// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date_text.h"
#include "core/session/free_name.h"
#include "core/session/library_connection.h"
#include "core/session/session_rows.h"
#include "core/session/session_tags.h"

namespace halftone {

namespace {

// The session to restore: the one of this id, or the one of this name that was deleted last.
Result<ImportedSession> findDeleted(const SqliteDatabase &database, std::string_view key)
{
    auto select = database.prepare("SELECT id, name FROM session WHERE deleted IS NOT NULL "
                                   "AND (id = ?1 OR name = ?1) ORDER BY id <> ?1, deleted DESC, rowid DESC");
    const auto row = select.bind(key).step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, std::string(key),
                     "no deleted session of " + database.subject()
                         + " has this id or name, list the deleted ones to see what there is"};
    return ImportedSession{select.text(0), select.text(1)};
}

Result<void> restoreAs(const SqliteDatabase &database, const ImportedSession &session)
{
    if (auto valid = checkName(database, session.name, session.id); !valid)
        return valid;
    return database.prepare("UPDATE session SET deleted = NULL, name = ? WHERE id = ?")
        .bind(session.name, session.id)
        .run();
}

Result<void> purgeBefore(const SqliteDatabase &database, std::chrono::seconds age)
{
    return database.prepare("DELETE FROM session WHERE deleted <= ?")
        .bind(utcText(std::time(nullptr) - age.count()))
        .run();
}

} // namespace

Result<void> insertTags(const SqliteDatabase &database, std::string_view id,
                        std::span<const std::string> tags)
{
    auto insert = database.prepare("INSERT OR IGNORE INTO tag VALUES (?, ?)");
    for (const auto &tag : tags) {
        if (!isTag(tag))
            return Error{ErrorCode::InvalidArgument, tag,
                         "a tag is one word of at most 64 bytes without commas, choose another one"};
        if (auto done = insert.bind(id, tag).run(); !done)
            return done;
    }
    return {};
}

Result<void> SessionLibrary::setModelPath(std::string_view key, const std::filesystem::path &path)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) {
        return database.prepare("UPDATE session SET model_path = ? WHERE id = ?")
            .bind(path.string(), found)
            .run();
    });
}

Result<void> SessionLibrary::setDataPath(std::string_view key, const std::filesystem::path &path)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) {
        return database.prepare("UPDATE session SET data_path = ? WHERE id = ?")
            .bind(path.string(), found)
            .run();
    });
}

Result<void> SessionLibrary::rename(std::string_view key, std::string_view newName)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) -> Result<void> {
        if (auto valid = checkName(database, std::string(newName), found); !valid)
            return valid;
        return database.prepare("UPDATE session SET name = ? WHERE id = ?").bind(newName, found).run();
    });
}

Result<void> SessionLibrary::setNote(std::string_view key, std::string_view note)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) {
        return database.prepare("UPDATE session SET note = ? WHERE id = ?").bind(note, found).run();
    });
}

Result<void> SessionLibrary::changeTags(std::string_view key, std::span<const std::string> added,
                                        std::span<const std::string> removed)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) -> Result<void> {
        auto remove = database.prepare("DELETE FROM tag WHERE session = ? AND tag = ?");
        for (const auto &tag : removed) {
            if (auto done = remove.bind(found, tag).run(); !done)
                return done;
        }
        return insertTags(database, found, added);
    });
}

Result<void> SessionLibrary::setArchived(std::string_view key, bool archived)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) {
        // Archived twice, it keeps the first time.
        return database
            .prepare("UPDATE session SET archived = CASE WHEN ? THEN ifnull(archived, ?) END WHERE id = ?")
            .bind(std::int64_t(archived), utcNow(), found)
            .run();
    });
}

Result<void> SessionLibrary::remove(std::string_view key)
{
    const auto &database = m_connection->database;
    return m_connection->change(key, [&](const std::string &found) -> Result<void> {
        auto mark = database.prepare("UPDATE session SET deleted = ? WHERE id = ?");
        if (auto done = mark.bind(utcNow(), found).run(); !done)
            return done;
        return purgeBefore(database, DeletedFor);
    });
}

Result<ImportedSession> SessionLibrary::restore(std::string_view key)
{
    const auto &database = m_connection->database;
    auto transaction = SqliteTransaction::begin(database, SqliteTransaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    auto session = findDeleted(database, key);
    if (!session)
        return session;
    if (auto done = storeUnderFreeName(session->name, [&] { return restoreAs(database, *session); }); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return session;
}

Result<std::vector<SessionSummary>> SessionLibrary::listDeleted()
{
    auto transaction = SqliteTransaction::begin(m_connection->database, SqliteTransaction::Kind::Read);
    if (!transaction)
        return transaction.error();
    return loadSummaries(m_connection->database, Listed::Deleted);
}

Result<void> SessionLibrary::atOnce(const std::function<Result<void>()> &steps)
{
    auto transaction = SqliteTransaction::begin(m_connection->database, SqliteTransaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    if (auto done = steps(); !done)
        return done;
    return transaction->commit();
}

Result<std::int64_t> SessionLibrary::purge(std::chrono::seconds age)
{
    const auto &database = m_connection->database;
    auto transaction = SqliteTransaction::begin(database, SqliteTransaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    if (auto done = purgeBefore(database, age); !done)
        return done.error();
    const auto purged = database.number("SELECT changes()");
    if (!purged)
        return purged;
    if (auto done = transaction->commit(); !done)
        return done.error();
    return purged;
}

} // namespace halftone

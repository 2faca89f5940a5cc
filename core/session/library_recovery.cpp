// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_recovery.h"

#include "core/session/library_connection.h"
#include "core/session/library_schema.h"
#include "core/session/row_salvage.h"
#include "core/session/session_rows.h"
#include "core/session/unfinished_file.h"

#include <algorithm>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace halftone {

namespace {

namespace fs = std::filesystem;
using Kind = SqliteTransaction::Kind;

Error nothingIsLeft(const std::string &file)
{
    return Error{ErrorCode::Corrupt, file,
                 "its beginning is destroyed and nothing of it can be read, restore it from a copy"};
}

// For reading, with everyone else kept out until it is closed.
Result<SqliteDatabase> openDamaged(const fs::path &file, const std::stop_token &stop)
{
    std::error_code ignored;
    if (!fs::exists(file, ignored))
        return Error{ErrorCode::NotFound, file.string(), "there is no library, choose another file"};
    auto database = SqliteDatabase::open(file, SqliteDatabase::Access::Damaged);
    if (!database)
        return database;
    database->hearStop(stop);
    if (auto locked = database->execute("BEGIN EXCLUSIVE"); !locked) {
        if (locked.error().code == ErrorCode::Timeout)
            return Error{ErrorCode::Timeout, file.string(),
                         "another program or a running job has the library open, end it and try again"};
        if (locked.error().code == ErrorCode::Corrupt)
            return nothingIsLeft(file.string());
        return locked.error();
    }
    return database;
}

// Shares of the progress; chosen: each reads what the file holds once.
constexpr double CheckedShare = 0.3;
constexpr double SalvagedShare = 0.65;

void reportPart(const TaskContext &context, double begin, double end, std::size_t done, std::size_t all)
{
    const double share = all > 0 ? static_cast<double>(done) / static_cast<double>(all) : 1;
    context.report(begin + (end - begin) * std::min(share, 1.0));
}

// Whether every page, row and session can be read; the sessions of an older library are read when it is brought up to
// date.
bool isSound(const SqliteDatabase &database, const TaskContext &context)
{
    const auto version = libraryVersion(database);
    if (!version || *version == 0 || !database.checkIntegrity())
        return false;
    if (*version < LibraryVersion)
        return true;
    const auto all = database.number("SELECT count(*) FROM session");
    std::size_t done = 0;
    const auto sessions = database.prepare("SELECT id FROM session").forEach([&](const SqliteStatement &row) {
        reportPart(context, CheckedShare / 2, CheckedShare, done++, all ? static_cast<std::size_t>(*all) : 0);
        const auto session = loadSession(database, row.text(0));
        return session ? Result<void>() : session.error();
    });
    return bool(sessions);
}

// What can be read, brought up to date.
Result<SqliteDatabase> salvage(const SqliteDatabase &damaged, std::vector<LostRows> &lost,
                               const TaskContext &context)
{
    const auto version = libraryVersion(damaged);
    if (!version)
        return version.error();
    if (*version == 0)
        return nothingIsLeft(damaged.subject());
    auto copy = SqliteDatabase::openTemporary(damaged.subject());
    if (!copy)
        return copy;
    copy->hearStop(context.stop);
    if (auto made = bringUpToDate(*copy, *version); !made)
        return made.error();
    if (auto off = copy->execute("PRAGMA foreign_keys = OFF"); !off)
        return off.error();
    auto transaction = SqliteTransaction::begin(*copy, Kind::Write);
    if (!transaction)
        return transaction.error();
    const auto pages = damaged.number("PRAGMA page_count");
    const auto copied = [&] {
        const auto now = copy->number("PRAGMA page_count");
        if (pages && now)
            reportPart(context, CheckedShare, SalvagedShare, static_cast<std::size_t>(*now),
                       static_cast<std::size_t>(*pages));
    };
    auto missing = salvageRows(damaged, *copy, copied);
    if (!missing)
        return missing.error();
    lost = *std::move(missing);
    if (auto done = transaction->commit(); !done)
        return done.error();
    if (auto done = bringUpToDate(*copy); !done)
        return done.error();
    return copy;
}

struct Row
{
    std::string id;
    std::string name;
};

// Deleted ones first: their names may be used again by others.
Result<std::vector<Row>> sessionsOf(const SqliteDatabase &database)
{
    std::vector<Row> rows;
    auto done = database.prepare("SELECT id, name FROM session ORDER BY deleted IS NULL, created, rowid")
                    .forEach([&](const SqliteStatement &row) -> Result<void> {
                        rows.push_back({row.text(0), row.text(1)});
                        return {};
                    });
    return done ? Result<std::vector<Row>>(std::move(rows)) : done.error();
}

Result<void> copyMarks(const SqliteDatabase &from, const std::string &id, const SqliteDatabase &to,
                       const std::string &newId)
{
    return from.prepare("SELECT archived, deleted FROM session WHERE id = ?")
        .bind(id)
        .forEach([&](const SqliteStatement &row) {
            auto update = to.prepare("UPDATE session SET archived = ?, deleted = ? WHERE id = ?");
            return update.bindRow(row).bind(newId).run();
        });
}

RecoveredSession describe(const Session &session, LeftOut leftOut)
{
    return {session.id, session.name, static_cast<std::int64_t>(session.samples.size()),
            session.calibration.requestedSamples, std::move(leftOut)};
}

/// What is wrong with a session, not with the file or the disk.
bool isOfTheSession(const Error &error)
{
    return error.code == ErrorCode::Corrupt || error.code == ErrorCode::InvalidArgument;
}

/// All of it, or nothing. What is damaged in an id is mended by a new one.
Result<void> insertWhole(const SqliteDatabase &to, Session &session)
{
    const auto id = freeId(to, session.id);
    if (!id)
        return id.error();
    session.id = *id;
    if (auto begun = to.execute("SAVEPOINT whole"); !begun)
        return begun;
    auto stored = insertSession(to, session);
    if (!stored && !isOfTheSession(stored.error()))
        return stored; // of a full disk, say: then SQLite has undone everything
    if (!stored && !to.execute("ROLLBACK TO whole"))
        return stored;
    if (auto ended = to.execute("RELEASE whole"); !ended)
        return ended;
    return stored;
}

Result<void> moveSessions(const SqliteDatabase &from, const SqliteDatabase &to, RecoveryReport &report,
                          const TaskContext &context)
{
    const auto rows = sessionsOf(from);
    if (!rows)
        return rows.error();
    std::size_t done = 0;
    for (const auto &row : *rows) {
        reportPart(context, SalvagedShare, 1, done++, rows->size());
        LeftOut leftOut;
        auto session = loadSession(from, row.id, &leftOut);
        const auto stored = session ? insertWhole(to, *session) : Result<void>(session.error());
        if (!stored && !isOfTheSession(stored.error()))
            return stored;
        if (!stored) {
            report.lost.push_back({row.id, row.name, stored.error().detail});
            continue;
        }
        if (auto marked = copyMarks(from, row.id, to, session->id); !marked)
            return marked;
        report.recovered.insert(report.recovered.begin(), describe(*session, std::move(leftOut)));
    }
    return {};
}

// Of sessions without a row of their own, other tables still tell the ids.
Result<void> listNameless(const SqliteDatabase &database, std::vector<LostSession> &lost)
{
    return database
        .prepare("SELECT session FROM model_graph UNION SELECT session FROM sample "
                 "EXCEPT SELECT id FROM session")
        .forEach([&](const SqliteStatement &row) -> Result<void> {
            lost.push_back({row.text(0), {}, "its name, model and settings cannot be read"});
            return {};
        });
}

// One file, without a log beside it, that opens as any other library.
Result<void> writeLibrary(const SqliteDatabase &salvaged, const fs::path &file, RecoveryReport &report,
                          const TaskContext &context)
{
    const auto library = openLibraryDatabase(file, MissingLibrary::Create);
    if (!library)
        return library.error();
    auto transaction = SqliteTransaction::begin(*library, Kind::Write);
    if (!transaction)
        return transaction.error();
    if (auto moved = moveSessions(salvaged, *library, report, context); !moved)
        return moved;
    return transaction->commit(); // closing it writes the log into the file
}

fs::path besides(const fs::path &file, int number)
{
    return file.parent_path()
        / (file.stem().string() + ".damaged-" + std::to_string(number) + file.extension().string());
}

bool mayWrite(const fs::path &path)
{
    return faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

Error cannotKeep(const fs::path &file, const std::error_code &failed)
{
    return Error{ErrorCode::Io, file.string(),
                 "a damaged file is kept beside the library, which is not possible here (" + failed.message()
                     + "), copy it to a folder of your own and recover it there"};
}

// Gives the file a second name, and its log.
Result<fs::path> keepOriginal(const fs::path &file)
{
    std::error_code failed;
    fs::path kept;
    for (int number = 1; number == 1 || failed == std::errc::file_exists; ++number) {
        kept = besides(file, number);
        fs::create_hard_link(file, kept, failed);
    }
    if (failed)
        return cannotKeep(file, failed);
    const fs::path log = file.string() + "-wal";
    if (fs::file_size(log, failed) == 0) // made by opening it
        fs::remove(log, failed);
    if (fs::exists(log, failed))
        fs::rename(log, kept.string() + "-wal", failed);
    if (failed)
        return cannotKeep(file, failed);
    fs::remove(file.string() + "-shm", failed); // only an index of the log
    return kept;
}

// The bytes behind the last whole page. SQLite reads as zeros what the page has lost, and we would take them for numbers.
std::uintmax_t bytesOfBrokenPage(const SqliteDatabase &damaged, const fs::path &file)
{
    std::error_code unknown;
    const auto page = damaged.number("PRAGMA page_size");
    const auto size = fs::file_size(file, unknown);
    return page && !unknown ? size % static_cast<std::uintmax_t>(*page) : 0;
}

// A copy without its last @p bytes, opened as the file was.
Result<SqliteDatabase> openWithout(std::uintmax_t bytes, const fs::path &file, const fs::path &copy,
                                   const std::stop_token &stop)
{
    std::error_code failed;
    fs::copy_file(file, copy, failed);
    if (!failed)
        fs::resize_file(copy, fs::file_size(file, failed) - bytes, failed);
    const fs::path log = file.string() + "-wal";
    std::error_code unknown;
    if (!failed && fs::exists(log, unknown))
        fs::copy_file(log, copy.string() + "-wal", failed);
    if (failed)
        return Error{ErrorCode::Io, file.string(),
                     "no copy of it can be made (" + failed.message() + "), free some space and try again"};
    return openDamaged(copy, stop);
}

Result<SqliteDatabase> salvageFile(const SqliteDatabase &damaged, const fs::path &file,
                                   std::vector<LostRows> &lost, const TaskContext &context)
{
    const auto broken = bytesOfBrokenPage(damaged, file);
    if (broken == 0)
        return salvage(damaged, lost, context);
    const UnfinishedFile copy(file.string() + ".pages");
    const auto whole = openWithout(broken, file, copy.path(), context.stop);
    return whole ? salvage(*whole, lost, context) : whole.error();
}

// What was cancelled looks damaged, or complete too early.
Result<void> checkNotCancelled(const fs::path &file, const TaskContext &context)
{
    if (context.stop.stop_requested())
        return Error{ErrorCode::Cancelled, file.string(),
                     "the recovery was cancelled, the file is as it was"};
    return {};
}

} // namespace

Result<RecoveryReport> recoverLibrary(const fs::path &file, const TaskContext &context)
{
    std::error_code missing; // which openDamaged() says
    const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
    if (fs::exists(file, missing)
        && (!mayWrite(file) || !mayWrite(folder))) // SQLite would call it an error of the disk
        return cannotKeep(file, std::make_error_code(std::errc::permission_denied));
    const auto damaged = openDamaged(file, context.stop);
    if (!damaged)
        return damaged.error();
    const bool wasSound = isSound(*damaged, context);
    if (auto going = checkNotCancelled(file, context); !going)
        return going.error();
    if (wasSound)
        return RecoveryReport{};
    damaged->leaveLog();
    RecoveryReport report;
    const auto salvaged = salvageFile(*damaged, file, report.rows, context);
    if (!salvaged)
        return salvaged.error();
    if (auto listed = listNameless(*salvaged, report.lost); !listed)
        return listed.error();
    const UnfinishedFile unfinished(file);
    if (auto written = writeLibrary(*salvaged, unfinished.path(), report, context); !written)
        return Error{written.error().code, file.string(), written.error().detail};
    if (auto going = checkNotCancelled(file, context); !going)
        return going.error();
    auto kept = keepOriginal(file);
    if (!kept)
        return kept.error();
    report.original = *std::move(kept);
    if (auto replaced = unfinished.finish(); !replaced)
        return replaced.error();
    return report;
}

} // namespace halftone

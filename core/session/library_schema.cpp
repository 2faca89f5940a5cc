// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_schema.h"

#include "core/session/library_steps.h"

#include <chrono>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace halftone {

namespace {

// With foreign keys switched off: a table that is made anew must not delete what refers to it.
Result<void> runSteps(const SqliteDatabase &database, std::int64_t target)
{
    auto transaction = SqliteTransaction::begin(database, SqliteTransaction::Kind::Write);
    if (!transaction)
        return transaction.error();
    const auto version = libraryVersion(database); // another process may have been faster
    if (!version)
        return version.error();
    for (auto step = static_cast<std::size_t>(*version); step < static_cast<std::size_t>(target); ++step) {
        if (auto done = database.execute(LibrarySteps[step]); !done)
            return done;
    }
    const std::string stamp = "PRAGMA application_id = " + std::to_string(LibraryApplicationId)
        + "; PRAGMA user_version = " + std::to_string(target);
    if (auto stamped = database.execute(stamp.c_str()); !stamped)
        return stamped;
    return transaction->commit();
}

// In one transaction: a program that makes the same library must not change it between two questions.
Result<std::int64_t> recogniseAtOnce(const SqliteDatabase &database)
{
    auto transaction = SqliteTransaction::begin(database, SqliteTransaction::Kind::Read);
    if (!transaction)
        return transaction.error();
    return libraryVersion(database);
}

// What may only be read cannot be changed to a newer schema either.
Error cannotBeUpdated(const SqliteDatabase &database, std::int64_t version)
{
    return Error{
        ErrorCode::Unsupported, database.subject(),
        "an older Halftone wrote this library (version " + std::to_string(version)
            + ") and it may only be read here, copy it to a folder where it can be brought up to date"};
}

// WAL lets the window read while a calibration writes. The mode stays in the file. SQLite does not wait here for
// another program that is just opening the library, so we do.
Result<void> useWriteAheadLog(const SqliteDatabase &database)
{
    constexpr auto Pause = std::chrono::milliseconds(5); // chosen: longer than another's opening mostly takes
    constexpr int Attempts = 1000; // chosen: five seconds, as for any other lock
    auto changed = database.execute("PRAGMA journal_mode = WAL");
    for (int i = 1; i < Attempts && !changed && changed.error().code == ErrorCode::Timeout; ++i) {
        std::this_thread::sleep_for(Pause);
        changed = database.execute("PRAGMA journal_mode = WAL");
    }
    return changed;
}

Error isNoLibrary(const std::filesystem::path &file, const std::string &reason)
{
    return Error{ErrorCode::Corrupt, file.string(),
                 "this is not a Halftone library: " + reason + ", choose another file"};
}

// To read a view in place of a table could take for ever, and a trigger would change what is written.
Result<void> checkObjects(const SqliteDatabase &database)
{
    const auto foreign = database.number("SELECT count(*) FROM sqlite_schema WHERE coalesce(rootpage, 0) = 0 "
                                         "AND NOT (type = 'view' AND name IN ('layer', 'subgraph'))");
    if (!foreign)
        return foreign.error();
    return *foreign == 0
        ? Result<void>{}
        : isNoLibrary(database.subject(), "it has views or triggers that are not Halftone's");
}

struct Opened
{
    SqliteDatabase database;
    std::int64_t version;
};

Result<Opened> openRecognised(const std::filesystem::path &file, SqliteDatabase::Access access)
{
    auto database = SqliteDatabase::open(file, access);
    if (!database)
        return database.error();
    const auto version = recogniseAtOnce(*database);
    if (!version)
        return version.error();
    if (auto ours = checkObjects(*database); !ours)
        return ours.error();
    return Opened{*std::move(database), *version};
}

// No lock file can be made beside a library in a folder that is not ours; without a log nothing can change
// either.
bool canReadAsImmutable(const std::filesystem::path &file)
{
    std::error_code ignored;
    const auto log = std::filesystem::file_size(file.string() + "-wal", ignored);
    return std::filesystem::exists(file, ignored) && (log == 0 || log == static_cast<std::uintmax_t>(-1));
}

// Who may only read a library would leave a log and its index beside it that its owner cannot write either, or be refused
// where even these cannot be made. While there is no log, nobody changes the library, and it can be read without.
bool isOnlyRead(const std::filesystem::path &file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored) && faccessat(AT_FDCWD, file.c_str(), W_OK, AT_EACCESS) != 0
        && !std::filesystem::exists(file.string() + "-wal", ignored);
}

Result<Opened> openAsPermitted(const std::filesystem::path &file, SqliteDatabase::Access access)
{
    auto opened = openRecognised(file, isOnlyRead(file) ? SqliteDatabase::Access::Immutable : access);
    if (!opened && opened.error().code == ErrorCode::Io && canReadAsImmutable(file))
        opened = openRecognised(file, SqliteDatabase::Access::Immutable);
    return opened;
}

// What SQLite would create, or would call a disk error.
Result<void> checkFile(const std::filesystem::path &file, MissingLibrary missing)
{
    std::error_code ignored; // what the permissions hide, SQLite reports
    const auto status = std::filesystem::status(file, ignored);
    const bool isThere = std::filesystem::exists(status);
    if (isThere && !std::filesystem::is_regular_file(status))
        return Error{
            ErrorCode::Io, file.string(),
            std::string(std::filesystem::is_directory(status) ? "this is a folder" : "this is no file")
                + ", not a Halftone library, choose a .halftone file"};
    if (missing == MissingLibrary::Create)
        return {};
    if (status.type() == std::filesystem::file_type::not_found)
        return Error{ErrorCode::NotFound, file.string(),
                     "there is no library, calibrate a model to make one or choose another file"};
    if (isThere && std::filesystem::file_size(file, ignored) == 0)
        return isNoLibrary(file, "the file is empty");
    return {};
}

Result<void> makeFolderOf(const std::filesystem::path &file)
{
    std::error_code failed;
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path(), failed);
    if (failed)
        return Error{ErrorCode::Io, file.string(),
                     "its folder cannot be created (" + failed.message() + "), choose another folder"};
    return {};
}

} // namespace

Result<std::int64_t> libraryVersion(const SqliteDatabase &database)
{
    const auto application = database.number("PRAGMA application_id");
    if (!application)
        return application.error();
    const auto version = database.number("PRAGMA user_version");
    if (!version)
        return version.error();
    if (*application == 0 && *version == 0) {
        const auto objects = database.number("SELECT count(*) FROM sqlite_schema");
        if (!objects || *objects == 0)
            return objects;
    }
    if (*application != LibraryApplicationId)
        return Error{ErrorCode::Corrupt, database.subject(),
                     "this SQLite database belongs to another program, choose a Halftone library"};
    if (*version > LibraryVersion)
        return Error{ErrorCode::Unsupported, database.subject(),
                     "a newer Halftone wrote this library (version " + std::to_string(*version)
                         + ", this program knows " + std::to_string(LibraryVersion) + "), update Halftone"};
    if (*version < 1)
        return Error{ErrorCode::Corrupt, database.subject(),
                     "the library is damaged (it names no version), recover what is left of it or restore it "
                     "from a copy"};
    return *version;
}

Result<void> bringUpToDate(const SqliteDatabase &database, std::int64_t version)
{
    if (auto off = database.execute("PRAGMA foreign_keys = OFF"); !off)
        return off;
    auto done = runSteps(database, version);
    auto on = database.execute("PRAGMA foreign_keys = ON");
    return done ? on : done;
}

Result<SqliteDatabase> openLibraryDatabase(const std::filesystem::path &file, MissingLibrary missing)
{
    const bool creates = missing == MissingLibrary::Create;
    if (auto checked = checkFile(file, missing); !checked)
        return checked.error();
    if (auto made = creates ? makeFolderOf(file) : Result<void>(); !made)
        return made.error();
    using Access = SqliteDatabase::Access;
    auto opened = openAsPermitted(file, creates ? Access::Create : Access::Existing);
    if (!opened)
        return opened.error();
    auto &[database, version] = *opened;
    if (version == 0 && !creates)
        return isNoLibrary(file, "the database is empty");
    if (version < LibraryVersion) {
        if (auto done = bringUpToDate(database); !done)
            return version > 0 && done.error().code == ErrorCode::Io ? cannotBeUpdated(database, version)
                                                                     : done.error();
    }
    if (version == 0) {
        if (auto logged = useWriteAheadLog(database); !logged)
            return logged.error();
    }
    return std::move(database);
}

Result<SqliteDatabase> copyLibraryDatabase(const std::filesystem::path &file, const std::stop_token &stop)
{
    if (auto checked = checkFile(file, MissingLibrary::Refuse); !checked)
        return checked.error();
    auto opened = openAsPermitted(file, SqliteDatabase::Access::Existing);
    if (!opened)
        return opened.error();
    opened->database.hearStop(stop);
    if (opened->version == 0)
        return isNoLibrary(file, "the database is empty");
    if (auto sound = opened->database.checkIntegrity(); !sound)
        return sound.error();
    auto copy = SqliteDatabase::openTemporary(file.string());
    if (!copy)
        return copy.error();
    copy->hearStop(stop);
    if (auto copied = opened->database.copyTo(*copy); !copied)
        return copied.error();
    if (auto done = bringUpToDate(*copy); !done)
        return done.error();
    return copy;
}

} // namespace halftone

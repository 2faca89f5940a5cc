// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sqlite_database.h"

#include <algorithm>
#include <cerrno>
#include <utility>

namespace halftone {

namespace {

constexpr int BusyTimeoutMs = 5000; // chosen: longer than any transaction of ours, short enough to wait for

constexpr const char *AsUsual = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;";
// Tolerates a file that is shorter than it says or has lost a table, and reads no page whose cells overlap.
constexpr const char *ForDamage
    = "PRAGMA locking_mode = EXCLUSIVE; PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON;";

ErrorCode codeOf(int status)
{
    switch (status & 0xff) { // the primary code of an extended one
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return ErrorCode::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Timeout;
    case SQLITE_CONSTRAINT:
        return ErrorCode::Conflict;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
    case SQLITE_FULL:
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return ErrorCode::Io;
    default:
        return ErrorCode::Internal;
    }
}

std::string sentenceOf(int status, const std::string &message)
{
    switch (status & 0xff) {
    case SQLITE_NOTADB:
        return "this is not a Halftone library: the file is no SQLite database, choose another file";
    case SQLITE_CORRUPT:
        return "the library is damaged (" + message
            + "), recover what is left of it or restore it from a copy";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "another program has locked the library, try again when it has finished";
    case SQLITE_FULL:
        return "the disk is full, nothing of this step was stored, free some space and try again";
    case SQLITE_READONLY:
        return "the library is read-only, change its permissions, and those of the files -wal and -shm "
               "beside it, or copy it to "
               "a folder of your own";
    case SQLITE_CANTOPEN:
        return "the library cannot be opened or created, check that its folder exists and is yours to write";
    case SQLITE_INTERRUPT:
        return "it was cancelled, nothing of this step was stored";
    case SQLITE_IOERR:
        return "reading or writing the library failed (" + message + "), check the disk";
    default:
        return "SQLite reports: " + message;
    }
}

// The findings of quick_check may have a title and several lines.
std::string firstLine(const std::string &finding)
{
    const auto body = finding.starts_with("***") ? finding.find('\n') + 1 : 0;
    return finding.substr(body, finding.find('\n', body) - body);
}

Error errorOf(sqlite3 *database, int status, const std::string &subject)
{
    // The log's shared memory reports a full disk as any other failure.
    if (database != nullptr && (status & 0xff) == SQLITE_IOERR && sqlite3_system_errno(database) == ENOSPC)
        status = SQLITE_FULL;
    const std::string message = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(status);
    return Error{codeOf(status), subject, sentenceOf(status, message)};
}

int flagsOf(SqliteDatabase::Access access)
{
    switch (access) {
    case SqliteDatabase::Access::Create:
        return SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case SqliteDatabase::Access::Existing:
    case SqliteDatabase::Access::Damaged:
        return SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READWRITE;
    case SqliteDatabase::Access::Immutable:
        break;
    }
    return SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

// file:///a/b?immutable=1 with every byte that means something in a URI escaped.
std::string immutableUri(const std::filesystem::path &file)
{
    constexpr std::string_view Digits = "0123456789ABCDEF";
    std::string uri = "file://";
    std::error_code failed; // without a working folder
    for (const char c : std::filesystem::absolute(file, failed).string()) {
        if (c == '%' || c == '?' || c == '#') {
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', Digits[byte >> 4U], Digits[byte & 15U]};
        } else {
            uri += c;
        }
    }
    return uri + "?immutable=1";
}

} // namespace

SqliteStatement::SqliteStatement(sqlite3 *database, const std::string &subject, std::string_view sql)
    : m_database(database), m_subject(subject)
{
    sqlite3_stmt *statement = nullptr;
    m_status = sqlite3_prepare_v2(database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    m_statement.reset(statement);
}

Error SqliteStatement::error() const
{
    return errorOf(m_database, m_status, m_subject);
}

void SqliteStatement::bindOne(std::int64_t value)
{
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_int64(m_statement.get(), ++m_bound, value);
}

void SqliteStatement::bindOne(double value)
{
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_double(m_statement.get(), ++m_bound, value);
}

void SqliteStatement::bindOne(std::string_view value)
{
    // A null pointer would bind NULL where an empty text is meant.
    const char *data = value.empty() ? "" : value.data();
    if (m_status == SQLITE_OK)
        m_status = sqlite3_bind_text64(m_statement.get(), ++m_bound, data, value.size(), SQLITE_TRANSIENT,
                                       SQLITE_UTF8);
}

void SqliteStatement::bindOne(std::span<const std::byte> value)
{
    if (m_status == SQLITE_OK)
        m_status = value.empty()
            ? sqlite3_bind_zeroblob(m_statement.get(), ++m_bound, 0)
            : sqlite3_bind_blob64(m_statement.get(), ++m_bound, value.data(), value.size(), SQLITE_TRANSIENT);
}

SqliteStatement &SqliteStatement::bindRow(const SqliteStatement &row)
{
    const int columns = std::min(sqlite3_column_count(row.m_statement.get()),
                                 sqlite3_bind_parameter_count(m_statement.get()) - m_bound);
    for (int i = 0; i < columns && m_status == SQLITE_OK; ++i)
        m_status = sqlite3_bind_value(m_statement.get(), ++m_bound,
                                      sqlite3_column_value(row.m_statement.get(), i));
    return *this;
}

Result<bool> SqliteStatement::step()
{
    if (m_status != SQLITE_OK)
        return error();
    const int status = sqlite3_step(m_statement.get());
    if (status == SQLITE_ROW || status == SQLITE_DONE)
        return status == SQLITE_ROW;
    m_status = status;
    return error();
}

Result<void> SqliteStatement::run()
{
    for (auto row = step();; row = step()) {
        if (!row)
            return row.error();
        if (!*row)
            break;
    }
    m_status = sqlite3_reset(m_statement.get());
    m_bound = 0;
    if (m_status != SQLITE_OK)
        return error();
    return {};
}

void SqliteStatement::restart()
{
    sqlite3_reset(m_statement.get()); // says again what step() said
    m_status = SQLITE_OK;
    m_bound = 0;
}

std::int64_t SqliteStatement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

double SqliteStatement::real(int column) const
{
    return sqlite3_column_double(m_statement.get(), column);
}

std::string SqliteStatement::text(int column) const
{
    const unsigned char *data = sqlite3_column_text(m_statement.get(), column); // before its length
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    if (data == nullptr)
        return {};
    return {data, data + size};
}

std::span<const std::byte> SqliteStatement::blob(int column) const
{
    const auto *data = static_cast<const std::byte *>(sqlite3_column_blob(m_statement.get(), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    if (data == nullptr)
        return {};
    return {data, size};
}

Result<SqliteDatabase> SqliteDatabase::open(const std::filesystem::path &file, Access access)
{
    return open(access == Access::Immutable ? immutableUri(file) : file.string(), flagsOf(access),
                access == Access::Damaged ? ForDamage : AsUsual, file.string());
}

bool SqliteDatabase::hasMoved() const
{
    int moved = 0; // stays so where there is no file
    sqlite3_file_control(m_database.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    return moved != 0;
}

void SqliteDatabase::leaveLog() const
{
    sqlite3_db_config(m_database.get(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<SqliteDatabase> SqliteDatabase::openTemporary(std::string subject)
{
    return open("", flagsOf(Access::Create), AsUsual, std::move(subject));
}

Result<SqliteDatabase> SqliteDatabase::open(const std::string &name, int flags, const char *pragmas,
                                            std::string subject)
{
    SqliteDatabase database;
    database.m_subject = std::move(subject);
    sqlite3 *handle = nullptr;
    const int status = sqlite3_open_v2(name.c_str(), &handle, flags, nullptr);
    database.m_database.reset(handle); // also after an error
    if (status != SQLITE_OK)
        return errorOf(handle, status, database.m_subject);
    sqlite3_busy_timeout(handle, BusyTimeoutMs);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, static_cast<int>(pragmas == AsUsual), nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (auto done = database.execute(pragmas); !done)
        return done.error();
    return database;
}

SqliteStatement SqliteDatabase::prepare(std::string_view sql) const
{
    return {m_database.get(), m_subject, sql};
}

Result<void> SqliteDatabase::execute(const char *sql) const
{
    const int status = sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr);
    if (status != SQLITE_OK)
        return errorOf(m_database.get(), status, m_subject);
    return {};
}

Result<void> SqliteDatabase::copyTo(const SqliteDatabase &target) const
{
    constexpr int Pages = 1000; // chosen: milliseconds between two looks
    sqlite3_backup *copy = sqlite3_backup_init(target.m_database.get(), "main", m_database.get(), "main");
    if (copy == nullptr)
        return errorOf(target.m_database.get(), sqlite3_errcode(target.m_database.get()), m_subject);
    int stepped = SQLITE_OK;
    while (stepped == SQLITE_OK)
        stepped = m_stop && m_stop->stop_requested() ? SQLITE_INTERRUPT : sqlite3_backup_step(copy, Pages);
    const int finished = sqlite3_backup_finish(copy); // OK as well after a step that only found a lock
    if (stepped == SQLITE_DONE && finished == SQLITE_OK)
        return {};
    return errorOf(nullptr, finished != SQLITE_OK ? finished : stepped, m_subject);
}

Result<void> SqliteDatabase::checkIntegrity() const
{
    auto check = prepare("PRAGMA quick_check(1)");
    const auto finding = check.step();
    if (!finding)
        return finding.error();
    if (*finding && check.text(0) != "ok")
        return Error{ErrorCode::Corrupt, m_subject, sentenceOf(SQLITE_CORRUPT, firstLine(check.text(0)))};
    auto orphans = prepare("PRAGMA foreign_key_check");
    const auto orphan = orphans.step();
    if (!orphan)
        return orphan.error();
    if (*orphan)
        return Error{ErrorCode::Corrupt, m_subject,
                     "the library is damaged (rows of " + orphans.text(0)
                         + " belong to nothing), recover what is left of it or restore it from a copy"};
    return {};
}

bool SqliteDatabase::isInTransaction() const
{
    return sqlite3_get_autocommit(m_database.get()) == 0;
}

void SqliteDatabase::hearStop(const std::stop_token &stop)
{
    constexpr int Instructions = 1000; // chosen: of SQLite's machine between two looks; microseconds
    m_stop = std::make_unique<std::stop_token>(stop);
    sqlite3_progress_handler(
        m_database.get(), Instructions,
        [](void *token) { return static_cast<std::stop_token *>(token)->stop_requested() ? 1 : 0; },
        m_stop.get());
}

Result<std::int64_t> SqliteDatabase::number(std::string_view sql) const
{
    auto statement = prepare(sql);
    const auto row = statement.step();
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorCode::NotFound, m_subject, "the library has no such number"};
    return statement.integer(0);
}

SqliteTransaction::SqliteTransaction(const SqliteDatabase &database) : m_open(&database) { }

void SqliteTransaction::Rollback::operator()(const SqliteDatabase *database) const
{
    // Fails only if SQLite has already rolled back by itself (a full disk), which is what is wanted.
    static_cast<void>(database->execute("ROLLBACK"));
}

Result<SqliteTransaction> SqliteTransaction::begin(const SqliteDatabase &database, Kind kind)
{
    if (database.isInTransaction())
        return SqliteTransaction();
    if (kind == Kind::Write && database.hasMoved())
        return Error{ErrorCode::Io, database.subject(),
                     "the library was moved, deleted or unmounted while it was open and nothing of this step "
                     "was stored, "
                     "put it back or open it again"};
    if (auto begun = database.execute(kind == Kind::Read ? "BEGIN" : "BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return SqliteTransaction(database);
}

Result<void> SqliteTransaction::commit()
{
    if (!m_open)
        return {};
    if (auto done = m_open->execute("COMMIT"); !done)
        return done; // the destructor rolls back
    static_cast<void>(m_open.release());
    return {};
}

} // namespace halftone

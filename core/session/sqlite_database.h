// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace halftone {

/// One prepared statement of one SqliteDatabase, which must outlive it.
///
/// An error of preparing or binding is kept and returned by the next step() or run(), so that calls can be
/// chained: `database.prepare("…").bind(id, 3).run()`. Same thread as its database.
class SqliteStatement
{
public:
    /// Binds the next parameters, from the first one on after run().
    template <typename... Values>
    SqliteStatement &bind(const Values &...values)
    {
        (bindOne(values), ...);
        return *this;
    }

    /// True: a row is there to be read. False: no more rows.
    Result<bool> step();
    /// Binds the columns of the current row of @p row, each with its own type, as far as there are parameters.
    SqliteStatement &bindRow(const SqliteStatement &row);
    /// Steps to the end, then makes the statement ready for the next binding.
    Result<void> run();
    /// Makes the statement ready for the next binding, also after an error of stepping.
    void restart();
    /// Calls @p row, which returns Result<void>, on every row; its first error ends the loop and is returned.
    template <typename Row>
    Result<void> forEach(const Row &row)
    {
        for (;;) {
            const auto there = step();
            if (!there)
                return there.error();
            if (!*there)
                return {};
            if (auto done = row(*this); !done)
                return done;
        }
    }

    // Columns of the current row, from 0. Text and blob live until the next step() or run().
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] std::span<const std::byte> blob(int column) const;

private:
    friend class SqliteDatabase;
    SqliteStatement(sqlite3 *database, const std::string &subject, std::string_view sql);
    void bindOne(std::int64_t value);
    void bindOne(double value);
    void bindOne(std::string_view value);
    void bindOne(std::span<const std::byte> value);
    [[nodiscard]] Error error() const;

    struct Finalizer
    {
        void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
    sqlite3 *m_database;
    std::string m_subject;
    int m_status = SQLITE_OK;
    int m_bound = 0;
};

/// A connection to one SQLite file: foreign keys checked, synchronous FULL, nothing in the file's schema
/// trusted.
///
/// Errors are one sentence about the file: Io (disk, permissions, read-only), Corrupt (not SQLite, damaged),
/// Timeout (locked for longer than the busy time-out), Conflict (a constraint), Internal (our own SQL).
class SqliteDatabase
{
public:
    enum class Access {
        Create, ///< as Existing, and creates the file if there is none
        Existing, ///< reads and writes; read-only if that is all that permissions allow
        Immutable, ///< reads a file of which nothing can change, without locks or files beside it
        Damaged, ///< for reading what is left, while all other connections are kept out
    };
    static Result<SqliteDatabase> open(const std::filesystem::path &file, Access access);
    /// An empty database that lives as long as the connection, in a file without a name as soon as it is too large for
    /// the memory that SQLite allows itself.
    /// @param subject  what errors name
    static Result<SqliteDatabase> openTemporary(std::string subject);

    [[nodiscard]] SqliteStatement prepare(std::string_view sql) const;
    /// Runs statements without parameters or results.
    Result<void> execute(const char *sql) const;
    /// Replaces all that @p target holds by what this database holds.
    Result<void> copyTo(const SqliteDatabase &target) const;
    /// Reads everything: Corrupt, with the first finding, if a page, row or index is damaged, or a row belongs to one
    /// that is not there.
    Result<void> checkIntegrity() const;
    /// The number in the first column of the first row; NotFound without a row.
    [[nodiscard]] Result<std::int64_t> number(std::string_view sql) const;

    /// Whether the file is no longer where it was opened: writing would reach a file that nobody finds.
    [[nodiscard]] bool hasMoved() const;
    /// From now on closing it leaves a log beside the file, and in it what it holds.
    void leaveLog() const;

    [[nodiscard]] bool isInTransaction() const;
    /// From now on every statement, and copyTo(), ends with Cancelled within milliseconds of a stop.
    void hearStop(const std::stop_token &stop);

    [[nodiscard]] const std::string &subject() const { return m_subject; }

private:
    struct Closer
    {
        void operator()(sqlite3 *database) const { sqlite3_close_v2(database); }
    };
    static Result<SqliteDatabase> open(const std::string &name, int flags, const char *pragmas,
                                       std::string subject);

    std::unique_ptr<std::stop_token> m_stop; ///< SQLite holds its address
    std::unique_ptr<sqlite3, Closer> m_database;
    std::string m_subject; ///< the file, for errors
};

/// Undoes everything since begin() unless commit() succeeded. Begun within another one it is a part of that, which alone
/// decides.
class SqliteTransaction
{
public:
    enum class Kind {
        Read, ///< every statement sees the same state of the file
        Write, ///< takes the write lock at once, so that the busy time-out applies
    };
    static Result<SqliteTransaction> begin(const SqliteDatabase &database, Kind kind);
    Result<void> commit();

private:
    SqliteTransaction() = default; ///< a part of another one
    explicit SqliteTransaction(const SqliteDatabase &database);
    struct Rollback
    {
        void operator()(const SqliteDatabase *database) const;
    };
    std::unique_ptr<const SqliteDatabase, Rollback> m_open;
};

} // namespace halftone

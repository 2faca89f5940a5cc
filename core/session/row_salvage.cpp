// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/row_salvage.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace halftone {

namespace {

constexpr std::array NumberedTables{"session", "model_graph", "sample",    "timing",
                                    "kept",    "shift_run",   "validation"};

// A table whose rows have no numbers, but belong to rows of another table.
struct OwnedTable
{
    const char *name;
    const char *owners;
    const char *owner; ///< column
    const char *backwards; ///< the order from the end, of the rows of one owner
};

constexpr std::array OwnedTables{
    OwnedTable{"tag", "SELECT id FROM session", "session", "tag DESC"},
    OwnedTable{"gain", "SELECT key FROM timing", "timing", "subgraph DESC, configuration DESC"},
    OwnedTable{"whole_model_gain", "SELECT key FROM timing", "timing", "number DESC"},
    OwnedTable{"shift", "SELECT session FROM shift_run", "session",
               "sample_index DESC, format DESC, layer DESC"},
    OwnedTable{"validation_sample", "SELECT key FROM validation", "validation", "sample_index DESC"}};

// The number of columns, 0 if this version of the schema has no such table.
Result<std::int64_t> columnsOf(const SqliteDatabase &target, const std::string &table)
{
    return target.number("SELECT count(*) FROM pragma_table_info('" + table + "')");
}

/// Copies rows of one table; what it cannot read ends a reading, and the next one begins elsewhere.
class RowCopier
{
public:
    RowCopier(const SqliteDatabase &target, const std::string &table, std::int64_t columns,
              const std::function<void()> &copied)
        : m_insert(target.prepare(insertInto(table, columns))), m_numberColumn(static_cast<int>(columns)),
          m_copied(copied)
    {
    }

    /// @return whether @p rows were read to their end; Cancelled; errors of the target
    Result<bool> copy(SqliteStatement &rows)
    {
        for (;;) {
            const auto there = rows.step();
            if (!there)
                return there.error().code == ErrorCode::Cancelled ? Result<bool>(there.error()) : false;
            if (!*there)
                return true;
            auto stored = m_insert.bindRow(rows).run();
            if (stored)
                ++m_rows;
            else if (stored.error().code == ErrorCode::Conflict) // it was damaged into something impossible
                m_insert.restart();
            else
                return stored.error();
            m_lastNumber = rows.integer(m_numberColumn);
            constexpr std::int64_t Between = 16; // chosen: rows of some kilobytes
            if (m_rows % Between == 0)
                m_copied();
        }
    }
    /// Of the row that was read last, if numbers are read behind its columns.
    [[nodiscard]] std::optional<std::int64_t> lastNumber() const { return m_lastNumber; }
    void forgetLastNumber() { m_lastNumber.reset(); }
    [[nodiscard]] std::int64_t rows() const { return m_rows; }

private:
    static std::string insertInto(const std::string &table, std::int64_t columns)
    {
        std::string sql = "INSERT INTO " + table + " VALUES (?";
        for (std::int64_t i = 1; i < columns; ++i)
            sql += ", ?";
        return sql + ")";
    }

    SqliteStatement m_insert;
    int m_numberColumn;
    const std::function<void()> &m_copied;
    std::int64_t m_rows = 0;
    std::optional<std::int64_t> m_lastNumber;
};

// Each row of (above, below) by its number.
Result<void> copyBetween(const SqliteDatabase &damaged, const std::string &select, std::int64_t above,
                         std::int64_t below, RowCopier &copier)
{
    auto row = damaged.prepare(select + " WHERE rowid = ?");
    for (std::int64_t number = above + 1; number < below; ++number) {
        if (auto copied = copier.copy(row.bind(number)); !copied)
            return copied.error();
        row.restart();
    }
    return {};
}

Result<void> copyNumbered(const SqliteDatabase &damaged, const std::string &table, RowCopier &copier)
{
    constexpr std::int64_t FarthestProbe
        = 100'000; // chosen: behind the last row that was read, if no later one can be
    const std::string select = "SELECT *, rowid FROM " + table + " NOT INDEXED";
    auto forwards = damaged.prepare(select + " ORDER BY rowid");
    const auto whole = copier.copy(forwards);
    if (!whole || *whole)
        return whole ? Result<void>() : whole.error();
    const std::int64_t above = copier.lastNumber().value_or(0);
    copier.forgetLastNumber();
    auto backwards = damaged.prepare(select + " WHERE rowid > ? ORDER BY rowid DESC");
    if (auto copied = copier.copy(backwards.bind(above)); !copied)
        return copied.error();
    const std::int64_t below = copier.lastNumber().value_or(above + FarthestProbe);
    return copyBetween(damaged, select, above, std::min(below, above + FarthestProbe), copier);
}

Result<void> copyOwned(const SqliteDatabase &damaged, const SqliteDatabase &target, const OwnedTable &table,
                       RowCopier &copier)
{
    const std::string select
        = std::string("SELECT *, 0 FROM ") + table.name + " WHERE " + table.owner + " = ?";
    auto forwards = damaged.prepare(select);
    auto backwards = damaged.prepare(select + " ORDER BY " + table.backwards);
    return target.prepare(table.owners).forEach([&](const SqliteStatement &owner) -> Result<void> {
        for (auto *rows : {&forwards, &backwards}) {
            rows->restart();
            const auto whole = copier.copy(rows->bindRow(owner));
            if (!whole)
                return whole.error();
            if (*whole)
                break;
        }
        return {};
    });
}

template <typename Copy>
Result<void> salvageTable(const SqliteDatabase &damaged, const SqliteDatabase &target,
                          const std::string &table, const std::function<void()> &copied,
                          std::vector<LostRows> &lost, const Copy &copy)
{
    const auto columns = columnsOf(target, table);
    if (!columns)
        return columns.error();
    if (*columns == 0)
        return {};
    RowCopier copier(target, table, *columns, copied);
    if (auto done = copy(copier); !done)
        return done;
    const auto rows = damaged.number("SELECT count(*) FROM " + table);
    if (!rows || *rows != copier.rows())
        lost.push_back({table, copier.rows(), rows ? std::optional(*rows) : std::nullopt});
    return {};
}

} // namespace

Result<std::vector<LostRows>> salvageRows(const SqliteDatabase &damaged, const SqliteDatabase &target,
                                          const std::function<void()> &copied)
{
    std::vector<LostRows> lost;
    for (const std::string table : NumberedTables) {
        const auto copy = [&](RowCopier &copier) { return copyNumbered(damaged, table, copier); };
        if (auto done = salvageTable(damaged, target, table, copied, lost, copy); !done)
            return done.error();
    }
    for (const auto &table : OwnedTables) {
        const auto copy = [&](RowCopier &copier) { return copyOwned(damaged, target, table, copier); };
        if (auto done = salvageTable(damaged, target, table.name, copied, lost, copy); !done)
            return done.error();
    }
    return lost;
}

} // namespace halftone

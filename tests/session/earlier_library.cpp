// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/session/earlier_library.h"

#include "tests/session/earlier_schemas.h"

#include <QStringList>
#include <QTest>

#include <sqlite3.h>

#include <memory>

namespace halftone {

namespace {

struct CloseDatabase
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

QStringList lines(const std::string &text)
{
    return QString::fromStdString(text).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

std::string runSql(const QString &file, const std::string &sql)
{
    sqlite3 *raw = nullptr;
    sqlite3_open(file.toUtf8().constData(), &raw);
    const std::unique_ptr<sqlite3, CloseDatabase> database(raw);
    char *message = nullptr;
    std::string cell;
    sqlite3_exec(
        raw, sql.c_str(),
        [](void *into, int, char **values, char **) {
            *static_cast<std::string *>(into) += values[0] == nullptr ? "" : std::string(values[0]) + "\n";
            return 0;
        },
        &cell, &message);
    return message == nullptr ? cell : "error: " + std::string(message);
}

Session heldBy(int version, Session session)
{
    if (version >= 5)
        return session;
    session.note.clear();
    session.tags.clear();
    if (version >= 3)
        return session;
    for (auto &timing : session.timings)
        timing.wholeModel.clear();
    if (version >= 2)
        return session;
    session.calibration.measuredFormats.clear();
    session.calibration.quantization = {};
    for (auto &sample : session.samples)
        sample.measuredErrors.clear();
    session.shiftRun.reset();
    session.shifts.clear();
    session.validations.clear();
    return session;
}

void makeEarlier(int version, const QString &from, const QString &to)
{
    const std::string stamp = "PRAGMA application_id = 0x48544F4E; PRAGMA user_version = "
        + std::to_string(version) + "; PRAGMA journal_mode = WAL";
    const std::string schema = std::string(Version1Schema) + (version >= 2 ? Version2Addition : "")
        + (version >= 3 ? Version3Addition : "") + (version >= 4 ? Version4Addition : "");
    QCOMPARE(runSql(to, schema + stamp), std::string("wal\n"));
    std::string copy = "ATTACH '" + from.toStdString() + "' AS newer; ";
    for (const auto &table : lines(runSql(to, "SELECT name FROM sqlite_schema WHERE type = 'table'"))) {
        const auto columns
            = lines(runSql(to, "SELECT name FROM pragma_table_info('" + table.toStdString() + "')"))
                  .join(QStringLiteral(", "))
                  .toStdString();
        copy += "INSERT INTO " + table.toStdString() + " (" + columns + ") SELECT " + columns + " FROM newer."
            + table.toStdString() + "; ";
    }
    QCOMPARE(runSql(to, copy), std::string());
}

} // namespace halftone

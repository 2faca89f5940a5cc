// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_library.h"
#include "tests/session/random_session.h"
#include "tests/session/version_1_schema.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace halftone;

namespace {

constexpr uid_t Nobody = 65534; // permissions do not bind root, so the test of them leaves it

struct CloseDatabase
{
    void operator()(sqlite3 *database) const { sqlite3_close(database); }
};

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

// What version 1 could hold of a session.
Session withoutNoise(Session session)
{
    session.calibration.measuredFormats.clear();
    session.calibration.quantization = {};
    for (auto &sample : session.samples)
        sample.measuredErrors.clear();
    session.shiftRun.reset();
    session.shifts.clear();
    session.validations.clear();
    return session;
}

// A library of version 1 with the rows of a newer one, moved over by SQL alone.
void makeVersion1(const QString &from, const QString &to)
{
    const std::string stamp = "PRAGMA application_id = 0x48544F4E; PRAGMA user_version = 1;";
    QCOMPARE(runSql(to, Version1Schema + stamp + "PRAGMA journal_mode = WAL"), std::string("wal\n"));
    std::string copy = "ATTACH '" + from.toStdString() + "' AS newer; ";
    copy += "INSERT INTO session SELECT id, name, created, model_path, architecture, model_fingerprint, "
            "parameters, blocks, layers, data_path, data_fingerprint, requested_samples, sequence_length, "
            "packing, compute, program_version, decisions FROM newer.session; ";
    copy += "INSERT INTO sample SELECT session, sample_index, tokens, loss, sums FROM newer.sample; ";
    for (const char *table : {"model_graph", "timing", "gain", "kept"})
        copy += std::string("INSERT INTO ") + table + " SELECT * FROM newer." + table + "; ";
    QCOMPARE(runSql(to, copy), std::string());
}

} // namespace

class LibraryMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_old = m_folder->filePath("old.halftone");
        m_new = m_folder->filePath("new.halftone");
        std::mt19937 random(20250519); // fixed, chosen
        auto library = SessionLibrary::open(m_new.toStdString());
        QVERIFY(library);
        m_session = randomSession(random);
        m_session.id = *library->create(m_session);
        makeVersion1(m_new, m_old);
    }

    void aLibraryOfVersion1OpensWithAllItHeld()
    {
        auto library = SessionLibrary::open(m_old.toStdString());
        QVERIFY2(library, library ? "" : describe(library.error()).c_str());
        const auto loaded = library->load(m_session.id);
        QVERIFY2(loaded, loaded ? "" : describe(loaded.error()).c_str());
        QVERIFY(*loaded == withoutNoise(m_session));
        QCOMPARE(runSql(m_old, "PRAGMA user_version"), std::string("2\n"));
    }

    void aMigratedLibraryHasTheSchemaOfANewOne()
    {
        QVERIFY(SessionLibrary::open(m_old.toStdString()));
        const std::string schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
        const std::string whole = "SELECT sql FROM sqlite_schema ORDER BY type, name";
        QCOMPARE(runSql(m_old, schema), runSql(m_new, schema));
        QCOMPARE(runSql(m_old, whole), runSql(m_new, whole));
    }

    void aMigratedLibraryTakesWhatVersion1CouldNot()
    {
        auto library = SessionLibrary::open(m_old.toStdString());
        QVERIFY(library);
        QVERIFY(library->setShiftRun(m_session.id, *m_session.shiftRun));
        QVERIFY(library->addShifts(m_session.id, m_session.shifts));
        QVERIFY(library->addValidation(m_session.id, m_session.validations[0]));
        const auto loaded = library->load(m_session.id);
        QVERIFY(loaded && loaded->shifts == m_session.shifts);
        QVERIFY(loaded->validations == m_session.validations);
    }

    void anOldLibraryThatMayOnlyBeReadSaysWhatToDo()
    {
        QCOMPARE(runSql(m_old, "PRAGMA journal_mode = DELETE"), std::string("delete\n"));
        QVERIFY(QFile::setPermissions(m_old, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0555) == 0);
        const bool isRoot = geteuid() == 0;
        if (isRoot && seteuid(Nobody) != 0)
            QFAIL("cannot leave root");
        const auto library = SessionLibrary::open(m_old.toStdString());
        if (isRoot && seteuid(0) != 0)
            qFatal("cannot return to root");
        QVERIFY(chmod(m_folder->path().toUtf8().constData(), 0755) == 0);
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::Unsupported);
        QVERIFY2(describe(library.error()).find("version 1") != std::string::npos,
                 describe(library.error()).c_str());
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_old;
    QString m_new;
    Session m_session;
};

QTEST_APPLESS_MAIN(LibraryMigrationTest)
#include "library_migration_test.moc"

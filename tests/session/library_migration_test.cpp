// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_schema.h"
#include "core/session/session_library.h"
#include "tests/session/earlier_library.h"
#include "tests/session/random_session.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

#include <sys/stat.h>
#include <unistd.h>

using namespace halftone;

namespace {

constexpr uid_t Nobody = 65534; // permissions do not bind root, so the test of them leaves it

} // namespace

class LibraryMigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_new = m_folder->filePath("new.halftone");
        std::mt19937 random(20250519); // fixed, chosen
        auto library = SessionLibrary::open(m_new.toStdString());
        QVERIFY(library);
        m_session = randomSession(random);
        m_session.id = *library->create(m_session);
    }

    void aLibraryOpensWithAllItHeld_data() { earlierVersions(); }
    void aLibraryOpensWithAllItHeld()
    {
        QFETCH(int, version);
        auto library = openEarlier(version);
        QVERIFY2(library, library ? "" : describe(library.error()).c_str());
        const auto loaded = library->load(m_session.id);
        QVERIFY2(loaded, loaded ? "" : describe(loaded.error()).c_str());
        QVERIFY(*loaded == heldBy(version, m_session));
        QCOMPARE(runSql(m_old, "PRAGMA user_version"), std::to_string(LibraryVersion) + "\n");
    }

    void itGetsTheSchemaOfANewOne_data() { earlierVersions(); }
    void itGetsTheSchemaOfANewOne()
    {
        QFETCH(int, version);
        QVERIFY(openEarlier(version));
        const std::string schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name";
        const std::string whole = "SELECT sql FROM sqlite_schema ORDER BY type, name";
        QCOMPARE(runSql(m_old, schema), runSql(m_new, schema));
        QCOMPARE(runSql(m_old, whole), runSql(m_new, whole));
    }

    void itTakesWhatItCouldNot_data() { earlierVersions(); }
    void itTakesWhatItCouldNot()
    {
        QFETCH(int, version);
        auto library = openEarlier(version);
        QVERIFY(library);
        QVERIFY(library->setShiftRun(m_session.id, *m_session.shiftRun));
        QVERIFY(library->addShifts(m_session.id, m_session.shifts));
        QVERIFY(library->addValidation(m_session.id, m_session.validations[0]));
        auto otherFormats = m_session.timings.back();
        std::ranges::reverse(otherFormats.formats);
        QVERIFY(library->addTiming(m_session.id, otherFormats));
        auto timing = m_session.timings.back();
        timing.wholeModel = {{Configuration(m_session.graph.layers.size(), 1), 2, 0.5}};
        QVERIFY(library->addTiming(m_session.id, timing));
        QVERIFY(library->setNote(m_session.id, "new"));
        QVERIFY(library->changeTags(m_session.id, m_session.tags, {}));
        QVERIFY(library->setArchived(m_session.id, true));
        const auto loaded = library->load(m_session.id);
        QCOMPARE(loaded->note, std::string("new"));
        QCOMPARE(loaded->tags, m_session.tags);
        QVERIFY(loaded && loaded->shifts == m_session.shifts);
        QCOMPARE(loaded->validations.back(), m_session.validations[0]);
        QCOMPARE(loaded->timings.back(), timing);
        QCOMPARE(loaded->timings.size(), m_session.timings.size() + 1);
        QVERIFY(library->remove(m_session.id));
        QVERIFY(library->restore(m_session.id));
        QVERIFY(library->load(m_session.id)->timings == loaded->timings);
    }

    void anOldLibraryThatMayOnlyBeReadSaysWhatToDo()
    {
        m_old = m_folder->filePath("old.halftone");
        makeEarlier(1, m_new, m_old);
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
    static void earlierVersions()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < LibraryVersion; ++version)
            QTest::newRow(qPrintable(QStringLiteral("version %1").arg(version))) << version;
    }
    Result<SessionLibrary> openEarlier(int version)
    {
        m_old = m_folder->filePath("old.halftone");
        makeEarlier(version, m_new, m_old);
        return SessionLibrary::open(m_old.toStdString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_old;
    QString m_new;
    Session m_session;
};

QTEST_APPLESS_MAIN(LibraryMigrationTest)
#include "library_migration_test.moc"

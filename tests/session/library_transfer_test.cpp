// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_schema.h"
#include "core/session/session_library.h"
#include "tests/session/earlier_library.h"
#include "tests/session/random_session.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;

/// Sessions as files of their own: what goes out comes back whole, and nothing is overwritten on the way.
class LibraryTransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        std::mt19937 random(20250519); // fixed, chosen
        auto library = SessionLibrary::open(path("library.halftone").toStdString());
        QVERIFY(library);
        m_library = std::make_unique<SessionLibrary>(*std::move(library));
        m_session = randomSession(random);
        m_session.id = *m_library->create(m_session);
        m_other = randomSession(random);
        m_other.id = *m_library->create(m_other);
    }

    void anExportedSessionIsOneFileThatSqliteReads()
    {
        QVERIFY(exportTo("one.halftone"));
        QCOMPARE(runSql(path("one.halftone"), "PRAGMA integrity_check"), std::string("ok\n"));
        QCOMPARE(runSql(path("one.halftone"), "SELECT id FROM session"), m_session.id + "\n");
        QCOMPARE(runSql(path("one.halftone"), "PRAGMA journal_mode"), std::string("delete\n"));
        QCOMPARE(QDir(m_folder->path()).entryList({"one*"}, QDir::Files), QStringList{"one.halftone"});
    }

    void whatKilledProcessesLeftIsRemovedAndNothingElse()
    {
        const QStringList others{"one.halftone.part", "one.halftone.part1.rar", "one.halftone.partner"};
        const QStringList left{"one.halftone.part77", "one.halftone.part77-wal"};
        for (const auto &name : others + left) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.setFileTime(QDateTime::currentDateTime().addDays(-1),
                                     QFileDevice::FileModificationTime));
        }
        QVERIFY(exportTo("one.halftone"));
        QCOMPARE(QDir(m_folder->path()).entryList({"one*"}, QDir::Files),
                 QStringList("one.halftone") + others);
    }

    void itComesBackWholeUnderItsIdAndName()
    {
        QVERIFY(exportTo("one.halftone"));
        QVERIFY(m_library->remove(m_session.id));
        QVERIFY(m_library->purge(std::chrono::seconds(0)));
        const auto imported = m_library->importFrom(file("one.halftone"));
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(*imported, (std::vector{ImportedSession{m_session.id, m_session.name}}));
        const auto loaded = m_library->load(m_session.id);
        QVERIFY(loaded && *loaded == m_session);
    }

    void whatIsThereIsNotOverwritten()
    {
        QVERIFY(exportTo("one.halftone"));
        QVERIFY(m_library->rename(m_other.id, m_session.name + " 2"));
        const auto imported = m_library->importFrom(file("one.halftone"));
        QVERIFY(imported);
        QCOMPARE(imported->front().name, m_session.name + " 3");
        QVERIFY(imported->front().id != m_session.id);
        QVERIFY(*m_library->load(m_session.id) == m_session);
        QCOMPARE(m_library->list()->size(), std::size_t(3));
    }

    void allSessionsOfALibraryAreImported()
    {
        auto target = SessionLibrary::open(file("target.halftone"));
        QVERIFY(target);
        const auto imported = target->importFrom(m_library->path());
        QVERIFY(imported);
        QCOMPARE(imported->size(), std::size_t(2));
        QVERIFY(*target->load(m_session.id) == m_session);
        QVERIFY(*target->load(m_other.id) == m_other);
    }

    void exportingReplacesOnlyWhatItMay()
    {
        QVERIFY(exportTo("one.halftone"));
        const QByteArray before = content("one.halftone");
        QCOMPARE(exportTo("one.halftone").error().code, ErrorCode::Conflict);
        QCOMPARE(content("one.halftone"), before);
        QVERIFY(m_library->exportTo(m_other.id, file("one.halftone"), ExistingFile::Replace));
        QCOMPARE(runSql(path("one.halftone"), "SELECT id FROM session"), m_other.id + "\n");
        const auto itself = m_library->exportTo(m_other.id, m_library->path(), ExistingFile::Replace);
        QCOMPARE(itself.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_library->importFrom(m_library->path()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(m_library->list()->size(), std::size_t(2));
    }

    void aDamagedFileIsRecognisedAndNothingOfItStored_data()
    {
        QTest::addColumn<QByteArray>("table");
        for (const char *table : {"sqlite_schema", "session", "sample", "timing", "gain"})
            QTest::newRow(
                qPrintable(QStringLiteral("zeros over the first page of %1").arg(QLatin1String(table))))
                << QByteArray(table);
    }
    void aDamagedFileIsRecognisedAndNothingOfItStored()
    {
        QFETCH(QByteArray, table);
        constexpr int PageBytes = 4096; // SQLite's default
        QVERIFY(exportTo("one.halftone"));
        const auto found
            = runSql(path("one.halftone"),
                     "SELECT rootpage FROM sqlite_schema WHERE name = '" + table.toStdString() + "'");
        const int page = found.empty() ? 1 : std::stoi(found); // the schema itself is first
        QVERIFY(m_library->remove(m_session.id));
        QFile damaged(path("one.halftone"));
        QVERIFY(damaged.size() > PageBytes * page && damaged.open(QIODevice::ReadWrite));
        QVERIFY(damaged.seek(PageBytes * (page - 1)));
        QCOMPARE(damaged.write(QByteArray(PageBytes, '\0')), qint64(PageBytes));
        damaged.close();
        refused("one.halftone", ErrorCode::Corrupt);
    }

    void aForeignFileIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("code");
        QTest::newRow("a database of another program")
            << QByteArray("CREATE TABLE bookmark (url TEXT)") << int(ErrorCode::Corrupt);
        QTest::newRow("another program's number")
            << QByteArray("PRAGMA application_id = 7; CREATE TABLE a (b)") << int(ErrorCode::Corrupt);
        QTest::newRow("a newer version")
            << QByteArray("PRAGMA application_id = 0x48544F4E; PRAGMA user_version = 99; CREATE TABLE a (b)")
            << int(ErrorCode::Unsupported);
        QTest::newRow("an empty database") << QByteArray("VACUUM") << int(ErrorCode::Corrupt);
    }
    void aForeignFileIsRecognised()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, code);
        runSql(path("foreign.halftone"), sql.toStdString());
        QVERIFY(m_library->remove(m_session.id));
        refused("foreign.halftone", static_cast<ErrorCode>(code));
    }

    void whatHalftoneDoesNotMakeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("a view that never ends in place of a table") << QByteArray(
            "PRAGMA foreign_keys = OFF; DROP TABLE tag; CREATE VIEW tag AS WITH RECURSIVE c (x) AS "
            "(SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS session, x AS tag FROM c");
        QTest::newRow("a trigger") << QByteArray(
            "CREATE TRIGGER robber AFTER UPDATE ON session BEGIN DELETE FROM session; END");
    }
    void whatHalftoneDoesNotMakeIsRefused()
    {
        QFETCH(QByteArray, sql);
        QVERIFY(exportTo("one.halftone"));
        QCOMPARE(runSql(path("one.halftone"), sql.toStdString()), std::string());
        QVERIFY(m_library->remove(m_session.id));
        refused("one.halftone", ErrorCode::Corrupt);
        QCOMPARE(SessionLibrary::open(file("one.halftone")).error().code, ErrorCode::Corrupt);
    }

    void aLogBesideTheFileIsNotPlayedIntoTheNewOne()
    {
        QVERIFY(exportTo("one.halftone"));
        const QByteArray before = content("one.halftone");
        QFile log(path("one.halftone-wal"));
        QVERIFY(log.open(QIODevice::WriteOnly) && log.write("what a killed program left") > 0);
        log.close();
        const auto refused = m_library->exportTo(m_other.id, file("one.halftone"), ExistingFile::Replace);
        QVERIFY(!refused);
        QVERIFY2(refused.error().code == ErrorCode::Conflict, describe(refused.error()).c_str());
        QCOMPARE(content("one.halftone"), before);
        QVERIFY(log.resize(0));
        QVERIFY(m_library->exportTo(m_other.id, file("one.halftone"), ExistingFile::Replace));
        QCOMPARE(QDir(m_folder->path()).entryList({"one*"}, QDir::Files), QStringList{"one.halftone"});
        QCOMPARE(runSql(path("one.halftone"), "SELECT id FROM session"), m_other.id + "\n");
    }

    void aStoppedImportStoresNothing()
    {
        QVERIFY(exportTo("one.halftone"));
        QVERIFY(m_library->remove(m_session.id));
        std::stop_source stop;
        stop.request_stop();
        const auto imported = m_library->importFrom(file("one.halftone"), stop.get_token());
        QVERIFY(!imported);
        QVERIFY2(imported.error().code == ErrorCode::Cancelled, describe(imported.error()).c_str());
        QCOMPARE(m_library->list()->size(), std::size_t(1));
    }

    void anEarlierVersionIsImportedAndItsFileStays_data()
    {
        QTest::addColumn<int>("version");
        for (int version = 1; version < LibraryVersion; ++version)
            QTest::newRow(qPrintable(QStringLiteral("version %1").arg(version))) << version;
    }
    void anEarlierVersionIsImportedAndItsFileStays()
    {
        QFETCH(int, version);
        makeEarlier(version, path("library.halftone"), path("old.halftone"));
        const QByteArray before = content("old.halftone");
        auto target = SessionLibrary::open(file("target.halftone"));
        QVERIFY(target && target->importFrom(file("old.halftone")));
        QVERIFY(*target->load(m_session.id) == heldBy(version, m_session));
        QCOMPARE(content("old.halftone"), before);
        QCOMPARE(runSql(path("old.halftone"), "PRAGMA user_version"), std::to_string(version) + "\n");
    }

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(name); }
    [[nodiscard]] std::filesystem::path file(const char *name) const { return path(name).toStdString(); }
    [[nodiscard]] QByteArray content(const char *name) const
    {
        QFile opened(path(name));
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    Result<void> exportTo(const char *name)
    {
        return m_library->exportTo(m_session.id, file(name), ExistingFile::Refuse);
    }
    void refused(const char *name, ErrorCode code)
    {
        const QByteArray before = content(name);
        const auto imported = m_library->importFrom(file(name));
        QVERIFY(!imported);
        QVERIFY2(imported.error().code == code, describe(imported.error()).c_str());
        QVERIFY(describe(imported.error()).find('\n') == std::string::npos);
        QCOMPARE(m_library->list()->size(), std::size_t(1));
        QCOMPARE(content(name), before);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionLibrary> m_library;
    Session m_session;
    Session m_other;
};

QTEST_APPLESS_MAIN(LibraryTransferTest)
#include "library_transfer_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_recovery.h"
#include "core/session/session_library.h"
#include "tests/session/random_session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace halftone;

namespace {

constexpr uid_t Nobody = 65534; // permissions do not bind root, so the tests of them leave it

void runSql(const QString &file, const char *sql)
{
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(file.toUtf8().constData(), &database), SQLITE_OK);
    char *message = nullptr;
    sqlite3_exec(database, sql, nullptr, nullptr, &message);
    QVERIFY2(message == nullptr, message);
    sqlite3_close(database);
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

bool isOneClearSentence(const Error &error)
{
    const QString text = QString::fromStdString(describe(error));
    return !error.subject.empty() && !error.detail.empty() && !text.contains('\n') && !text.endsWith('.');
}

// A disk of a megabyte at a folder, for this thread alone, half of it taken by a file "ballast".
class SmallDisk
{
public:
    explicit SmallDisk(const QString &folder) : m_folder(folder.toUtf8())
    {
        m_isMounted = unshare(CLONE_NEWNS) == 0
            && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && mount("none", m_folder.constData(), "tmpfs", 0, "size=1m") == 0;
        if (m_isMounted)
            writeFile(folder + "/ballast", QByteArray(400 * 1024, 'x'));
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(m_folder.constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)
    explicit operator bool() const { return m_isMounted; }

private:
    QByteArray m_folder;
    bool m_isMounted = false;
};

// Without the rights of root while it lives.
class AsNobody
{
public:
    AsNobody() : m_was(geteuid())
    {
        if (m_was == 0 && seteuid(Nobody) != 0)
            qFatal("cannot leave root");
    }
    ~AsNobody()
    {
        if (m_was == 0 && seteuid(m_was) != 0)
            qFatal("cannot return to root");
    }
    Q_DISABLE_COPY_MOVE(AsNobody)

private:
    uid_t m_was;
};

} // namespace

class LibraryDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("sessions.halftone");
        std::mt19937 random(20250519); // fixed, chosen
        auto library = SessionLibrary::open(m_file.toStdString());
        QVERIFY(library);
        m_session = randomSession(random);
        m_session.id = *library->create(m_session);
    }

    void aFileThatIsNoLibraryIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("content");

        QTest::newRow("a text") << QByteArray("Dear library, how are you? I am fine.\n").repeated(200);
        QTest::newRow("a JSON document") << QByteArray("{\"schema\": 1}");
        QTest::newRow("the name of SQLite and then nothing of it")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(4096, 'x');
        QTest::newRow("zeros") << QByteArray(8192, '\0');
    }

    void aFileThatIsNoLibraryIsRecognised()
    {
        QFETCH(QByteArray, content);

        const QString path = m_folder->filePath("other.halftone");
        writeFile(path, content);
        const auto library = SessionLibrary::open(path.toStdString());
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::Corrupt);
        QVERIFY2(isOneClearSentence(library.error()), describe(library.error()).c_str());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content); // untouched
    }

    void anEmptyFileBecomesALibrary()
    {
        const QString path = m_folder->filePath("empty.halftone");
        writeFile(path, {});
        auto library = SessionLibrary::open(path.toStdString());
        QVERIFY(library);
        QVERIFY(library->create(m_session));
    }

    void openingWhatExistsCreatesNothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");

        QTest::newRow("no such folder") << "a/b.halftone" << int(ErrorCode::NotFound);
        QTest::newRow("no such file") << "b.halftone" << int(ErrorCode::NotFound);
        QTest::newRow("an empty file") << "empty.halftone" << int(ErrorCode::Corrupt);
        QTest::newRow("an empty database") << "nothing.halftone" << int(ErrorCode::Corrupt);
        QTest::newRow("a folder") << "." << int(ErrorCode::Io);
    }

    void openingWhatExistsCreatesNothing()
    {
        QFETCH(QString, name);
        QFETCH(int, code);

        writeFile(m_folder->filePath("empty.halftone"), {});
        runSql(m_folder->filePath("nothing.halftone"), "CREATE TABLE t (x); DROP TABLE t");
        const auto entries = [this] { return QDir(m_folder->path()).entryList(QDir::AllEntries); };
        const auto before = entries();
        const auto library = SessionLibrary::openExisting(m_folder->filePath(name).toStdString());
        QVERIFY(!library);
        QCOMPARE(int(library.error().code), code);
        QVERIFY2(isOneClearSentence(library.error()), describe(library.error()).c_str());
        QCOMPARE(entries(), before);
        QVERIFY(SessionLibrary::openExisting(m_file.toStdString()));
    }

    void aStrangeDatabaseIsRecognised_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("code");

        QTest::newRow("of another program")
            << QByteArray("PRAGMA application_id = 7") << int(ErrorCode::Corrupt);
        QTest::newRow("without a program's mark but with tables")
            << QByteArray("PRAGMA application_id = 0; PRAGMA user_version = 0") << int(ErrorCode::Corrupt);
        QTest::newRow("of a newer Halftone")
            << QByteArray("PRAGMA user_version = 99") << int(ErrorCode::Unsupported);
        QTest::newRow("without a version")
            << QByteArray("PRAGMA user_version = 0") << int(ErrorCode::Corrupt);
    }

    void aStrangeDatabaseIsRecognised()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, code);

        runSql(m_file, sql.constData());
        const auto library = SessionLibrary::open(m_file.toStdString());
        QVERIFY(!library);
        QCOMPARE(int(library.error().code), code);
        QVERIFY2(isOneClearSentence(library.error()), describe(library.error()).c_str());
    }

    void damagedRowsAreNamedAndDoNotCrash_data()
    {
        QTest::addColumn<QByteArray>("sql");

        const auto row = [](const char *name, const char *sql) { QTest::newRow(name) << QByteArray(sql); };
        row("the graph is gone", "DELETE FROM model_graph");
        row("the graph is another document", "UPDATE model_graph SET graph = '[1, 2]'");
        row("a node reads a later one",
            "UPDATE model_graph SET graph = json_set(graph, '$.nodes[1].inputs', json('[1]'))");
        row("a node has a negative input",
            "UPDATE model_graph SET graph = json_set(graph, '$.nodes[1].inputs', json('[-1]'))");
        row("a layer has a node that is not there",
            "UPDATE model_graph SET graph = json_set(graph, '$.layers[0].node', 999)");
        row("a node has a layer that is not there",
            "UPDATE model_graph SET graph = json_set(graph, '$.nodes[1].layer', 999)");
        row("a kind of operation is unknown",
            "UPDATE model_graph SET graph = json_set(graph, '$.nodes[1].kind', 'magic')");
        row("a shape is a number", "UPDATE model_graph SET graph = json_set(graph, '$.nodes[1].shape', 3)");
        row("a sub-graph has a layer that is not there",
            "UPDATE model_graph SET partition = json_set(partition, '$.subgraphs[0].layers[0]', 999)");
        row("there is a class without sub-graphs",
            "UPDATE model_graph SET partition = json_set(partition, '$.class_count', 4294967295)");
        row("a shape has no end",
            "UPDATE model_graph SET graph = json_set(graph, '$.nodes[1].shape[0]', "
            "json('[4611686018427387904, 0]'))");
        row("a class is out of range",
            "UPDATE model_graph SET partition = json_set(partition, '$.subgraphs[0].class', 999)");
        row("the sums of a sample are cut short", "UPDATE sample SET sums = substr(sums, 1, 100)");
        row("the sums of a sample are gone", "UPDATE sample SET sums = x''");
        row("a gain is missing in the middle", "DELETE FROM gain WHERE configuration = 1 AND subgraph = 0");
        row("the gains of a sub-graph are missing", "DELETE FROM gain WHERE subgraph = 1");
        row("a gain belongs to no sub-graph", "UPDATE gain SET subgraph = 99 WHERE subgraph = 3");
        row("a gain belongs to a negative sub-graph", "UPDATE gain SET subgraph = -1 WHERE subgraph = 3");
        row("a timing has no formats", "UPDATE timing SET formats = '[]'");
        row("a timing's formats are numbers", "UPDATE timing SET formats = '[1, 2]'");
        row("decisions are of another type", "UPDATE session SET decisions = '{\"tau\": \"large\"}'");
        row("a kept configuration is a list", "UPDATE kept SET formats = '[\"bf16\"]'");
        row("the graph is cut off", "UPDATE model_graph SET graph = substr(graph, 1, 100)");
        row("a size is negative",
            "UPDATE model_graph SET graph = json_set(graph, '$.layers[0].gemm.rows[0]', -4)");
        row("a layer's block is no small number",
            "UPDATE model_graph SET graph = json_set(graph, '$.layers[0].block', 9000000000)");
        row("the products of a layer overflow",
            "UPDATE model_graph SET graph = json_set(graph, '$.layers[0].gemm.rows', json('[0, "
            "4000000000000000000]'))");
        row("a sub-graph has no layers",
            "UPDATE model_graph SET partition = json_set(partition, '$.subgraphs[#]', "
            "json('{\"name\": \"\", \"layers\": [], \"class\": 0, \"cut\": 0}'))");
        row("the layers of a sub-graph are in another order",
            "UPDATE model_graph SET partition = json_set(partition, '$.subgraphs[0].layers', json('[1, 0]'), "
            "'$.subgraphs[1].layers', json('[]'))");
        row("a layer is in two sub-graphs",
            "UPDATE model_graph SET partition = json_set(partition, '$.subgraphs[1].layers[0]', 0)");
        row("the number of layers is another", "UPDATE session SET layers = 9000000000");
        row("there are too many blocks", "UPDATE session SET blocks = 9000000000");
        row("a sequence is of negative length", "UPDATE session SET sequence_length = -1");
        row("a sequence has no end", "UPDATE session SET sequence_length = 9000000000000000000");
        row("a scale has no step",
            "UPDATE session SET quantization = json_set(quantization, '$.hardware_scales', json('[0, 0, "
            "0]'))");
        row("a back-off is zero",
            "UPDATE session SET quantization = json_set(quantization, '$.back_off', json('[0, 0.5]'))");
        row("there is no format",
            "UPDATE session SET decisions = json_set(decisions, '$.formats', json('[]'))");
        row("a tag has a line break", "INSERT INTO tag SELECT id, 'a' || char(10) || 'b' FROM session");
        row("tau is negative", "UPDATE session SET decisions = '{\"tau\": -1}'");
        row("a sample has negative tokens", "UPDATE sample SET tokens = -1");
        row("a loss is infinite", "UPDATE sample SET loss = 9e999");
        row("a sum is not a number",
            "UPDATE sample SET sums = CAST(x'000000000000f87f' || substr(sums, 9) AS BLOB)");
        row("a resolution is negative", "UPDATE timing SET resolution_seconds = -1e-9");
        row("a baseline is infinite", "UPDATE timing SET baseline_seconds = 9e999");
        row("a batch is empty", "UPDATE timing SET batch = 0");
        row("a gain is infinite", "UPDATE gain SET gain_seconds = 9e999 WHERE configuration = 1");
        row("a gain of the whole model is infinite", "UPDATE whole_model_gain SET gain_seconds = 9e999");
        row("a spread is negative", "UPDATE gain SET spread_seconds = -1 WHERE configuration = 1");
        row("a kept loss is negative", "UPDATE kept SET loss_mse = -1");
        row("a shift is infinite", "UPDATE shift SET change = -9e999");
        row("a validated sample has negative tokens", "UPDATE validation_sample SET tokens = -1");
    }

    void damagedRowsAreNamedAndDoNotCrash()
    {
        QFETCH(QByteArray, sql);

        runSql(m_file, sql.constData());
        auto library = SessionLibrary::open(m_file.toStdString());
        QVERIFY(library);
        QVERIFY(library->list());
        const auto loaded = library->load(m_session.id);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
        QVERIFY(loaded.error().detail.find(m_session.id) != std::string::npos);
        QVERIFY2(loaded.error().detail.find("json.exception") == std::string::npos,
                 loaded.error().detail.c_str());
        QVERIFY2(isOneClearSentence(loaded.error()), describe(loaded.error()).c_str());
    }

    void aTruncatedFileIsAnErrorAtAnyLength()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        // From 2 on: SQLite takes a file of one byte for an empty one. 997 is a prime: all places within a
        // page.
        // Up to the last page: of that one SQLite may not need what is lost.
        for (qsizetype size = 2; size <= whole.size() - 4096; size += 997) {
            const QString path = m_folder->filePath("cut.halftone");
            writeFile(path, whole.left(size));
            auto library = SessionLibrary::open(path.toStdString());
            const auto loaded = library ? library->load(m_session.id) : Result<Session>(library.error());
            QVERIFY2(!loaded, qPrintable(QString("%1 of %2 bytes").arg(size).arg(whole.size())));
            QVERIFY2(loaded.error().code == ErrorCode::Corrupt,
                     qPrintable(QString("%1 bytes: %2").arg(size).arg(describe(loaded.error()).c_str())));
        }
    }

    void anyOverwrittenPageIsAnErrorOrHarmless()
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray whole = file.readAll();
        for (qsizetype page = 4096; page < whole.size(); page += 4096) {
            QByteArray damaged = whole;
            damaged.replace(page, 512, QByteArray(512, '\x5a'));
            const QString path = m_folder->filePath("overwritten.halftone");
            writeFile(path, damaged);
            auto library = SessionLibrary::open(path.toStdString());
            const auto loaded = library ? library->load(m_session.id) : Result<Session>(library.error());
            // A page of an index that load() does not read, or text that still has its form, may go
            // unnoticed.
            QVERIFY(loaded || loaded.error().code == ErrorCode::Corrupt
                    || loaded.error().code == ErrorCode::NotFound);
        }
    }

    void aReadOnlyFileOpensAndRefusesChanges_data()
    {
        QTest::addColumn<int>("folderMode");

        QTest::newRow("in a folder that can be written") << 0777;
        QTest::newRow("in a folder that cannot be written") << 0555;
    }

    void aReadOnlyFileOpensAndRefusesChanges()
    {
        QFETCH(int, folderMode);

        QCOMPARE(chmod(m_file.toUtf8().constData(), 0444), 0);
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), static_cast<mode_t>(folderMode)), 0);
        {
            const AsNobody unprivileged;
            auto library = SessionLibrary::open(m_file.toStdString());
            QVERIFY2(library, library ? "" : describe(library.error()).c_str());
            QVERIFY(*library->load(m_session.id) == m_session);
            const auto renamed = library->rename(m_session.id, "new");
            QVERIFY(!renamed);
            QCOMPARE(renamed.error().code, ErrorCode::Io);
            QVERIFY2(isOneClearSentence(renamed.error()), describe(renamed.error()).c_str());
            const auto recovered = recoverLibrary(m_file.toStdString(), {});
            QVERIFY(!recovered);
            QVERIFY2(recovered.error().detail.find("folder of your own") != std::string::npos,
                     describe(recovered.error()).c_str());
        }
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), 0777), 0);
        // Nothing is left that would keep the owner from writing.
        QVERIFY(!QFile::exists(m_file + "-wal") && !QFile::exists(m_file + "-shm"));
        QCOMPARE(chown(m_file.toUtf8().constData(), Nobody, Nobody), 0);
        QCOMPARE(chmod(m_file.toUtf8().constData(), 0644), 0);
        const AsNobody owner;
        auto library = SessionLibrary::open(m_file.toStdString());
        QVERIFY(library && library->rename(m_session.id, "new"));
    }

    void aFileThatMayNotBeReadIsAnIoError()
    {
        QCOMPARE(chmod(m_file.toUtf8().constData(), 0), 0);
        QCOMPARE(chmod(m_folder->path().toUtf8().constData(), 0755), 0);
        const AsNobody unprivileged;
        for (const QString &path :
             {m_file, m_folder->filePath("new.halftone"), m_folder->filePath("a/b.halftone")}) {
            const auto library = SessionLibrary::open(path.toStdString());
            QVERIFY(!library);
            QCOMPARE(library.error().code, ErrorCode::Io);
            QVERIFY2(isOneClearSentence(library.error()), describe(library.error()).c_str());
        }
    }

    void aFullDiskIsSaidAndLosesNothing()
    {
        const QString disk = m_folder->filePath("disk");
        QVERIFY(QDir().mkdir(disk));
        const SmallDisk mounted(disk);
        if (!mounted)
            QSKIP("mounting needs root: not tried that a full disk loses nothing");
        auto library = SessionLibrary::open((disk + "/sessions.halftone").toStdString());
        QVERIFY2(library, library ? "" : describe(library.error()).c_str());
        const std::string id = *library->create(m_session);
        auto expected = m_session;
        expected.id = id;
        expected.samples.clear();
        std::mt19937 random(1);
        Result<void> stored;
        for (std::int64_t index = 1000; stored; ++index) {
            QVERIFY2(index < 10'000, "the disk never got full");
            const auto sample = randomSample(random, index, m_session.graph.layers.size());
            stored = library->addSample(id, sample);
            if (stored)
                expected.samples.push_back(sample);
        }
        QCOMPARE(stored.error().code, ErrorCode::Io);
        QVERIFY2(QString::fromStdString(stored.error().detail).contains("the disk is full"),
                 stored.error().detail.c_str());
        QVERIFY2(isOneClearSentence(stored.error()), describe(stored.error()).c_str());
        const auto isWhole = [&](SessionLibrary &one) {
            auto session = one.load(id);
            if (!session)
                return false;
            std::erase_if(session->samples, [](const SampleSums &sample) { return sample.index < 1000; });
            return session->samples == expected.samples;
        };
        QVERIFY(isWhole(*library));
        auto again = SessionLibrary::openExisting((disk + "/sessions.halftone").toStdString());
        QVERIFY2(again, again ? "" : describe(again.error()).c_str());
        QVERIFY(isWhole(*again));
        QVERIFY(QFile::remove(disk + "/ballast")); // space is freed: work goes on where it was
        const auto sample = randomSample(random, 5'000'000, m_session.graph.layers.size());
        QVERIFY(library->addSample(id, sample));
    }

    void whatHasVanishedIsSaidAndGoesOnWhenItIsBack()
    {
        const QString folder = m_folder->filePath("share");
        QVERIFY(QDir().mkdir(folder));
        auto library = SessionLibrary::open((folder + "/sessions.halftone").toStdString());
        const std::string id = *library->create(m_session);
        QVERIFY(QDir().rename(folder, m_folder->filePath("elsewhere")));
        const auto lost = library->setNote(id, "lost");
        QVERIFY(!lost);
        QCOMPARE(lost.error().code, ErrorCode::Io);
        QVERIFY2(isOneClearSentence(lost.error()), describe(lost.error()).c_str());
        QVERIFY(QDir().rename(m_folder->filePath("elsewhere"), folder));
        QCOMPARE(library->load(id)->note, m_session.note);
        QVERIFY(library->setNote(id, "kept"));
        QCOMPARE(library->load(id)->note, std::string("kept"));
    }

    void aFolderIsNoLibrary()
    {
        const auto library = SessionLibrary::open(m_folder->path().toStdString());
        QVERIFY(!library);
        QCOMPARE(library.error().code, ErrorCode::Io);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    Session m_session;
};

QTEST_APPLESS_MAIN(LibraryDamageTest)
#include "library_damage_test.moc"

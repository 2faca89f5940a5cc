// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/library_recovery.h"

#include "core/session/session_library.h"
#include "tests/session/earlier_library.h"
#include "tests/session/random_session.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>

using namespace halftone;

namespace {

constexpr qsizetype PageSize = 4096; // SQLite's default

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

// The first page of a table.
qsizetype rootPage(const QString &file, const std::string &table)
{
    return std::stoll(runSql(file, "SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'"));
}

// A sound file with one page of ones.
QByteArray withoutPage(QByteArray file, qsizetype page)
{
    return file.replace((page - 1) * PageSize, PageSize, QByteArray(PageSize, '\xff'));
}

template <typename Part>
bool areAllIn(const std::vector<Part> &parts, const std::vector<Part> &known)
{
    return std::ranges::all_of(parts, [&](const Part &part) { return std::ranges::count(known, part) > 0; });
}

// Nothing that was not there before, and a frame that is as it was.
bool isPartOf(const Session &recovered, const Session &original)
{
    Session frame = original;
    frame.samples = recovered.samples;
    frame.timings = recovered.timings;
    frame.kept = recovered.kept;
    frame.shiftRun = recovered.shiftRun;
    frame.shifts = recovered.shifts;
    frame.validations = recovered.validations;
    frame.tags = recovered.tags;
    const auto sampleOfValidation = [&](const Validation &one) {
        return std::ranges::any_of(original.validations, [&](Validation known) {
            const bool isPart = areAllIn(one.samples, known.samples);
            known.samples = one.samples;
            return isPart && known == one;
        });
    };
    const auto timingIsPart = [&](const Timing &one) {
        return std::ranges::any_of(original.timings, [&](Timing known) {
            const bool isPart = areAllIn(one.wholeModel, known.wholeModel);
            known.wholeModel = one.wholeModel;
            return isPart && known == one;
        });
    };
    return frame == recovered && areAllIn(recovered.samples, original.samples)
        && std::ranges::all_of(recovered.timings, timingIsPart) && areAllIn(recovered.kept, original.kept)
        && areAllIn(recovered.shifts, original.shifts)
        && std::ranges::all_of(recovered.validations, sampleOfValidation);
}

} // namespace

class LibraryRecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath("sessions.halftone");
        m_sessions.clear();
        std::mt19937 random(20261124); // fixed, chosen
        auto library = SessionLibrary::open(m_file.toStdString());
        QVERIFY(library);
        for (int i = 0; i < 5; ++i) {
            auto session = randomSession(random, {.subgraphs = 6, .samples = 12});
            session.name = "session " + std::to_string(i);
            session.tags = {"a", "b"};
            session.id.clear();
            session.id = *library->create(session);
            m_sessions[session.id] = *library->load(session.id);
        }
    }

    void aSoundLibraryStaysAsItIs()
    {
        const QByteArray before = readFile(m_file);
        const auto report = recoverLibrary(path());
        QVERIFY(report);
        QVERIFY(report->original.empty());
        QCOMPARE(readFile(m_file), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"sessions.halftone"});
    }

    void anyDestroyedPageCostsNoMoreThanItHeld_data()
    {
        QTest::addColumn<QByteArray>("content");

        QTest::newRow("of ones") << QByteArray(PageSize, '\xff');
        QTest::newRow("of zeros") << QByteArray(PageSize, '\0');
    }

    void anyDestroyedPageCostsNoMoreThanItHeld()
    {
        QFETCH(QByteArray, content);

        const QByteArray whole = readFile(m_file);
        int wholeRecoveries = 0;
        int recoveries = 0;
        for (qsizetype page = PageSize; page < whole.size(); page += PageSize) {
            QByteArray damaged = whole;
            damaged.replace(page, PageSize, content);
            writeFile(m_file, damaged);
            const auto report = recoverLibrary(path());
            QVERIFY2(report, report ? "" : describe(report.error()).c_str());
            if (report->original.empty()) // a page that nothing reads
                continue;
            ++recoveries;
            const QString kept = QString::fromStdString(report->original.string());
            QCOMPARE(readFile(kept), damaged);
            QVERIFY(QFile::remove(kept));
            const int unchanged = checkRecovered(*report);
            if (QTest::currentTestFailed())
                return;
            // A page holds parts of one or two sessions, or it is the top of a table: of 12 here.
            if (unchanged >= int(m_sessions.size()) - 2)
                ++wholeRecoveries;
        }
        QVERIFY(recoveries > 20);
        QVERIFY2(wholeRecoveries > recoveries * 3 / 5,
                 qPrintable(QString("%1 of %2").arg(wholeRecoveries).arg(recoveries)));
    }

    void whatIsLeftOfATruncatedLibraryIsRecovered()
    {
        const QByteArray whole = readFile(m_file);
        std::size_t most = 0;
        for (qsizetype size = 1; size < whole.size(); size += 4999) { // a prime: all places within a page
            const QByteArray damaged = whole.left(size);
            writeFile(m_file, damaged);
            const auto report = recoverLibrary(path());
            if (!report) {
                QCOMPARE(report.error().code, ErrorCode::Corrupt);
                QCOMPARE(readFile(m_file), damaged);
                continue;
            }
            checkRecovered(*report);
            if (QTest::currentTestFailed())
                return;
            most = std::max(most, report->recovered.size());
        }
        QVERIFY(most >= m_sessions.size() - 1);
    }

    void severalDestroyedPagesLeaveWhatIsBetween()
    {
        QByteArray damaged = readFile(m_file);
        const auto root = rootPage(m_file, "session"); // reading by the first table keeps the rest apart
        QVERIFY(root > 0);
        for (qsizetype page = damaged.size() / PageSize / 3; page < damaged.size() / PageSize; page += 9) {
            if (page + 1 != root)
                damaged.replace(page * PageSize, PageSize, QByteArray(PageSize, '\xff'));
        }
        writeFile(m_file, damaged);
        const auto report = recoverLibrary(path());
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        QVERIFY(!report->recovered.empty());
        QVERIFY(!report->rows.empty());
        checkRecovered(*report);
    }

    void aCancelledRecoveryLeavesTheFile_data()
    {
        QTest::addColumn<double>("at"); // of the progress
        QTest::newRow("before it begins") << -1.0;
        QTest::newRow("while rows are copied") << 0.3;
        QTest::newRow("while sessions are written") << 0.66;
    }
    void aCancelledRecoveryLeavesTheFile()
    {
        QFETCH(double, at);
        const QByteArray damaged = withoutPage(readFile(m_file), rootPage(m_file, "kept"));
        writeFile(m_file, damaged);
        std::stop_source stop;
        if (at < 0)
            stop.request_stop();
        double last = 0;
        const TaskContext context{stop.get_token(), [&](double fraction) {
                                      QVERIFY(fraction >= last && fraction <= 1);
                                      last = fraction;
                                      if (fraction >= at)
                                          stop.request_stop();
                                  }};
        const auto report = recoverLibrary(path(), context);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QCOMPARE(readFile(m_file), damaged);
        QCOMPARE(QDir(m_folder->path()).entryList({"*damaged*", "*part*", "*pages*"}, QDir::Files),
                 QStringList());
        const auto whole = recoverLibrary(path());
        QVERIFY(whole && !whole->original.empty());
    }

    void rowsThatMakeNoSenseAreLeftOutByName()
    {
        const auto &[id, session] = *m_sessions.begin();
        const std::string sql = "UPDATE sample SET sums = x'00' WHERE session = '" + id
            + "' AND sample_index = " + std::to_string(session.samples[1].index)
            + "; UPDATE kept SET loss_mse = -1 WHERE session = '" + id + "'";
        QCOMPARE(runSql(m_file, sql), std::string());
        const auto report = recoverLibrary(path());
        QVERIFY(report);
        QCOMPARE(report->recovered.size(), m_sessions.size());
        QVERIFY(report->rows.empty());
        const auto one = std::ranges::find(report->recovered, id, &RecoveredSession::id);
        QCOMPARE(one->samples, std::int64_t(session.samples.size() - 1));
        QCOMPARE(one->leftOut.size(), 1 + session.kept.size());
        QVERIFY(one->leftOut[0].starts_with("sample " + std::to_string(session.samples[1].index) + ": "));
        QCOMPARE(checkRecovered(*report), int(m_sessions.size()) - 1);
    }

    void aTagThatMakesNoSenseCostsNoSession()
    {
        const auto &[id, session] = *m_sessions.begin();
        const std::string sql = "INSERT INTO tag VALUES ('" + id
            + "', 'a' || char(10) || 'b'); "
              "UPDATE sample SET tokens = -1 WHERE session = '"
            + id + "'";
        QCOMPARE(runSql(m_file, sql), std::string());
        const auto report = recoverLibrary(path());
        QVERIFY(report);
        QCOMPARE(report->recovered.size(), m_sessions.size());
        auto library = SessionLibrary::open(path());
        QVERIFY(library);
        QCOMPARE(library->load(id)->tags, session.tags);
    }

    void theLogBesideTheFileIsReadAndKept()
    {
        const QString live = m_folder->filePath("live.halftone");
        QVERIFY(QFile::copy(m_file, live));
        const std::string id = m_sessions.begin()->first;
        {
            auto library = SessionLibrary::open(live.toStdString());
            QVERIFY(library);
            QVERIFY(library->setNote(id, "only in the log"));
            QVERIFY(QFile::copy(live + "-wal", m_file + "-wal"));
        }
        m_sessions[id].note = "only in the log";
        const QByteArray damaged = withoutPage(readFile(m_file), rootPage(live, "kept"));
        writeFile(m_file, damaged);
        const QByteArray log = readFile(m_file + "-wal");
        const auto report = recoverLibrary(path());
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->recovered.size(), m_sessions.size());
        checkRecovered(*report);
        const QString kept = QString::fromStdString(report->original.string());
        QCOMPARE(readFile(kept), damaged);
        QCOMPARE(readFile(kept + "-wal"), log);
        QVERIFY(!QFile::exists(m_file + "-wal"));
        QVERIFY(!report->rows.empty());
        QCOMPARE(report->rows[0].table, std::string("kept"));
        QCOMPARE(report->rows[0].read, std::int64_t(0));
    }

    void marksAndDeletedSessionsComeBackToo()
    {
        const std::string deleted = m_sessions.begin()->first;
        const std::string archived = std::next(m_sessions.begin())->first;
        {
            auto library = SessionLibrary::open(path());
            QVERIFY(library->setArchived(archived, true));
            QVERIFY(library->remove(deleted));
            auto heir = m_sessions[deleted]; // under the same name
            heir.id.clear();
            heir.id = *library->create(heir);
            m_sessions[heir.id] = heir;
        }
        QCOMPARE(runSql(m_file, "UPDATE sample SET tokens = -1"), std::string());
        const auto report = recoverLibrary(path());
        QVERIFY(report);
        QCOMPARE(report->recovered.size(), m_sessions.size());
        auto library = SessionLibrary::open(path());
        QVERIFY(library);
        const auto gone = library->listDeleted();
        QCOMPARE(gone->size(), std::size_t(1));
        QCOMPARE(gone->front().id, deleted);
        const auto list = library->list();
        QCOMPARE(list->size(), m_sessions.size() - 1);
        QVERIFY(!std::ranges::find(*list, archived, &SessionSummary::id)->archived.empty());
    }

    void anOlderLibraryIsRecoveredAndBroughtUpToDate()
    {
        const auto &[id, session] = *m_sessions.begin();
        for (int version = 1; version < 5; ++version) {
            const QString old = m_folder->filePath(QString("version %1.halftone").arg(version));
            makeEarlier(version, m_file, old);
            writeFile(old, withoutPage(readFile(old), rootPage(old, "kept")));
            const auto report = recoverLibrary(old.toStdString());
            QVERIFY2(report, report ? "" : describe(report.error()).c_str());
            QCOMPARE(report->recovered.size(), m_sessions.size());
            auto library = SessionLibrary::openExisting(old.toStdString());
            QVERIFY2(library, library ? "" : describe(library.error()).c_str());
            auto expected = heldBy(version, session);
            expected.kept.clear();
            QVERIFY(*library->load(id) == expected);
        }
    }

    // Files are named after ids.
    void anIdThatIsAPathIsDamageAndMended()
    {
        const auto [id, session] = *m_sessions.begin();
        const std::string path = "../../thesis";
        std::string sql
            = "PRAGMA foreign_keys = OFF; UPDATE session SET id = '" + path + "' WHERE id = '" + id + "'; ";
        for (const char *table :
             {"model_graph", "sample", "timing", "kept", "shift_run", "shift", "validation", "tag"})
            sql += "UPDATE " + std::string(table) + " SET session = '" + path + "' WHERE session = '" + id
                + "'; ";
        QCOMPARE(runSql(m_file, sql), std::string());
        QCOMPARE(SessionLibrary::open(this->path())->load(path).error().code, ErrorCode::Corrupt);
        const auto report = recoverLibrary(this->path());
        QVERIFY2(report, report ? "" : describe(report.error()).c_str());
        QCOMPARE(report->recovered.size(), m_sessions.size());
        QVERIFY(report->lost.empty());
        auto mended = SessionLibrary::open(this->path())->load(session.name);
        QVERIFY2(mended, mended ? "" : describe(mended.error()).c_str());
        QCOMPARE(mended->id.find_first_not_of("0123456789abcdef"), std::string::npos);
        mended->id = id;
        QVERIFY(*mended == session);
    }

    void whatIsInUseOrNoLibraryStaysUntouched()
    {
        QCOMPARE(runSql(m_file, "UPDATE sample SET tokens = -1"), std::string());
        {
            auto other = SessionLibrary::open(path());
            QVERIFY(other->list());
            const auto report = recoverLibrary(path());
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::Timeout);
        }
        const QString foreign = m_folder->filePath("foreign.halftone");
        writeFile(foreign, QByteArray("Dear library, how are you?").repeated(300));
        const auto report = recoverLibrary(foreign.toStdString());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Corrupt);
        QCOMPARE(recoverLibrary((m_folder->path() + "/none").toStdString()).error().code,
                 ErrorCode::NotFound);
    }

private:
    [[nodiscard]] std::filesystem::path path() const { return m_file.toStdString(); }

    // How many sessions are as they were; that the others are parts of what they were.
    int checkRecovered(const RecoveryReport &report)
    {
        int unchanged = 0;
        auto library = SessionLibrary::openExisting(path());
        if (!library) {
            QTest::qFail(describe(library.error()).c_str(), __FILE__, __LINE__);
            return 0;
        }
        for (const auto &one : report.recovered) {
            const auto session = library->load(one.id);
            if (!session || !isPartOf(*session, m_sessions.at(one.id)))
                QTest::qFail(session ? one.name.c_str() : describe(session.error()).c_str(), __FILE__,
                             __LINE__);
            else if (*session == m_sessions.at(one.id))
                ++unchanged;
        }
        return unchanged;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::map<std::string, Session> m_sessions; ///< by id
};

QTEST_GUILESS_MAIN(LibraryRecoveryTest)
#include "library_recovery_test.moc"

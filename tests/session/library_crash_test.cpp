// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_library.h"
#include "tests/session/random_session.h"

#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>

using namespace halftone;

namespace {

constexpr int Rounds = 8; // chosen: each one kills at another moment; a few seconds in all
constexpr std::size_t Layers = 289; // of an 8B model: 18 kB a row

// In a child process: stores samples until it is killed, and writes the index of each to @p pipe once it is
// stored.
[[noreturn]] void storeSamples(const std::filesystem::path &file, const std::string &id, std::int64_t first,
                               int pipe)
{
    auto library = SessionLibrary::open(file);
    if (!library)
        _exit(1);
    for (std::int64_t index = first;; ++index) {
        std::mt19937 random(static_cast<unsigned>(index));
        if (!library->addSample(id, randomSample(random, index, Layers)))
            _exit(1);
        if (write(pipe, &index, sizeof index) != sizeof index)
            _exit(1);
    }
}

// The indices that the child acknowledged before it died.
std::vector<std::int64_t> runAndKill(const std::filesystem::path &file, const std::string &id,
                                     std::int64_t first, std::chrono::microseconds after)
{
    int ends[2] = {};
    if (pipe(ends) != 0)
        return {};
    const pid_t child = fork();
    if (child == 0)
        storeSamples(file, id, first, ends[1]);
    close(ends[1]);
    std::vector<std::int64_t> acknowledged;
    std::int64_t index = 0;
    if (read(ends[0], &index, sizeof index) == sizeof index) // it is at work
        acknowledged.push_back(index);
    std::this_thread::sleep_for(after);
    kill(child, SIGKILL);
    while (read(ends[0], &index, sizeof index) == sizeof index)
        acknowledged.push_back(index);
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return acknowledged;
}

std::string integrity(const std::filesystem::path &file)
{
    sqlite3 *database = nullptr;
    sqlite3_open(file.c_str(), &database);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(database, "PRAGMA integrity_check", -1, &statement, nullptr);
    std::string answer = "no answer";
    if (sqlite3_step(statement) == SQLITE_ROW)
        answer = reinterpret_cast<const char *>(sqlite3_column_text(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return answer;
}

Session emptySession(std::mt19937 &random)
{
    Session session = randomSession(random, {Layers, 1, 0, {"bf16", "fp8_e4m3"}}); // one layer a sub-graph
    session.timings.clear();
    session.kept.clear();
    return session;
}

} // namespace

class LibraryCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killingTheWriterLosesNoAcknowledgedSample()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath("sessions.halftone").toStdString();
        std::mt19937 random(20250519); // fixed, chosen
        std::string id;
        {
            auto library = SessionLibrary::open(file);
            QVERIFY(library);
            id = *library->create(emptySession(random));
        } // closed: no SQLite object may cross a fork

        std::vector<std::int64_t> all;
        for (int round = 0; round < Rounds; ++round) {
            const std::chrono::microseconds after(random() % 40'000);
            const std::int64_t first = all.empty() ? 0 : all.back() + 2; // + 1 may be stored without a word
            const auto acknowledged = runAndKill(file, id, first, after);
            QVERIFY(!acknowledged.empty());
            all.insert(all.end(), acknowledged.begin(), acknowledged.end());
            verifyStored(file, id, all);
            QCOMPARE(integrity(file), std::string("ok"));
        }
        qInfo("%zu samples acknowledged, none lost", all.size());
    }

private:
    static void verifyStored(const std::filesystem::path &file, const std::string &id,
                             const std::vector<std::int64_t> &indices)
    {
        auto library = SessionLibrary::open(file);
        QVERIFY(library);
        const auto session = library->load(id);
        QVERIFY2(session, session ? "" : describe(session.error()).c_str());
        std::map<std::int64_t, SampleSums> stored;
        for (const auto &sample : session->samples)
            stored[sample.index] = sample;
        for (const auto index : indices) {
            std::mt19937 random(static_cast<unsigned>(index));
            QVERIFY(stored.contains(index));
            QVERIFY(stored[index] == randomSample(random, index, Layers));
        }
    }
};

QTEST_APPLESS_MAIN(LibraryCrashTest)
#include "library_crash_test.moc"

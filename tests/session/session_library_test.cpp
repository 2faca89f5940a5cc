// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_library.h"
#include "tests/session/random_session.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>

using namespace halftone;

namespace {

constexpr int RandomSessions = 30; // chosen: a second

std::string message(const Error &error)
{
    return describe(error);
}

template <typename T>
ErrorCode codeOf(const Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

class SessionLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_random.seed(20250519); // fixed, chosen
        auto library = SessionLibrary::open(file());
        QVERIFY2(library, library ? "" : message(library.error()).c_str());
        m_library = std::make_unique<SessionLibrary>(*std::move(library));
    }

    void aSessionComesBackWholeWithoutItsModel()
    {
        for (int round = 0; round < RandomSessions; ++round) {
            Session session
                = randomSession(m_random, {1 + m_random() % 9, 5, m_random() % 5, {"bf16", "fp8_e5m2"}});
            const auto id = m_library->create(session);
            QVERIFY2(id, id ? "" : message(id.error()).c_str());
            QCOMPARE(id->size(), std::size_t(8));
            session.id = *id;
            auto reopened = SessionLibrary::open(file());
            QVERIFY(reopened);
            const auto byId = reopened->load(*id);
            const auto byName = reopened->load(session.name);
            QVERIFY2(byId, byId ? "" : message(byId.error()).c_str());
            QVERIFY(*byId == session);
            QVERIFY(byName && *byName == session);
        }
    }

    void partsArriveOneByOne()
    {
        Session session = randomSession(m_random, {3, 3, 0, {"bf16", "fp8_e4m3"}});
        session.timings.clear();
        session.kept.clear();
        const std::string id = *m_library->create(session);
        session.id = id;

        session.samples = {randomSample(m_random, 0, session.graph.layers.size()),
                           randomSample(m_random, 7, session.graph.layers.size())};
        QVERIFY(m_library->addSample(id, session.samples[1])); // the later one first
        QVERIFY(m_library->addSample(id, session.samples[0]));
        session.timings = {randomTiming(m_random, session.partition, {"bf16", "fp8_e4m3"})};
        QVERIFY(m_library->addTiming(session.name, session.timings[0]));
        session.decisions.tau = 0.125;
        session.decisions.pins = {{session.graph.layers[0].name, "bf16"}};
        QVERIFY(m_library->saveDecisions(id, session.decisions));
        KeptConfiguration kept;
        kept.name = "what we ship";
        kept.created = "2026-11-22T20:00:00Z";
        session.kept = {kept};
        QVERIFY(m_library->keep(id, kept));
        const auto loaded = m_library->load(id);
        QVERIFY(loaded);
        QVERIFY(*loaded == session);
    }

    void aSampleOfEqualIndexIsReplaced()
    {
        Session session = randomSession(m_random);
        const std::string id = *m_library->create(session);
        session.samples[1] = randomSample(m_random, session.samples[1].index, session.graph.layers.size());
        QVERIFY(m_library->addSample(id, session.samples[1]));
        QVERIFY(m_library->load(id)->samples == session.samples);
    }

    void aTimingOfEqualSourceAndWorkloadIsReplacedAndNewest()
    {
        Session session = randomSession(m_random);
        const std::string id = *m_library->create(session);
        Timing again = session.timings[0];
        again.baselineSeconds *= 2;
        QVERIFY(m_library->addTiming(id, again));
        QVERIFY((m_library->load(id)->timings == std::vector<Timing>{session.timings[1], again}));
        Timing otherFormats = again;
        otherFormats.formats = {again.formats.rbegin(), again.formats.rend()};
        QVERIFY(m_library->addTiming(id, otherFormats)); // stands beside it
        QVERIFY(
            (m_library->load(id)->timings == std::vector<Timing>{session.timings[1], again, otherFormats}));
        QVERIFY(m_library->removeTiming(id, otherFormats));
        QVERIFY((m_library->load(id)->timings == std::vector<Timing>{session.timings[1], again}));
        Timing otherWorkload = again;
        ++otherWorkload.workload.batch;
        QVERIFY(m_library->addTiming(id, otherWorkload));
        QCOMPARE(m_library->load(id)->timings.size(), std::size_t(3));
    }

    void aTimingIsRemovedByItsSourceAndWorkload()
    {
        Session session = randomSession(m_random);
        Timing other = session.timings[0];
        ++other.workload.sequenceLength;
        session.timings.push_back(other);
        const std::string id = *m_library->create(session);
        QVERIFY(m_library->removeTiming(id, other));
        session.timings.pop_back();
        QVERIFY(m_library->load(id)->timings == session.timings);
        QCOMPARE(codeOf(m_library->removeTiming(id, other)), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->removeTiming("nobody", other)), ErrorCode::NotFound);
        QVERIFY(m_library->load(id)->timings == session.timings);
    }

    void listsNewestFirst()
    {
        Session first = randomSession(m_random);
        Session second = randomSession(m_random);
        Session third = randomSession(m_random);
        third.created = "2025-01-01T00:00:00Z";
        const std::string firstId = *m_library->create(first);
        const std::string secondId = *m_library->create(second);
        const std::string thirdId = *m_library->create(third);
        const auto list = m_library->list();
        QVERIFY(list);
        QCOMPARE(list->size(), std::size_t(3));
        const SessionSummary expected{secondId,
                                      second.name,
                                      second.created,
                                      second.model.path,
                                      second.model.architecture,
                                      static_cast<std::int64_t>(second.graph.layers.size()),
                                      static_cast<std::int64_t>(second.samples.size()),
                                      second.calibration.requestedSamples,
                                      {second.timings[0].source, second.timings[1].source},
                                      second.note,
                                      second.tags};
        QVERIFY((*list)[0] == expected);
        QCOMPARE((*list)[1].id, firstId);
        QCOMPARE((*list)[2].id, thirdId);
    }

    void makesAnIdAndADateOfItsOwn()
    {
        Session session = randomSession(m_random);
        session.id = "mine";
        session.created.clear();
        const auto id = m_library->create(session);
        QVERIFY(id && *id != "mine");
        const auto loaded = m_library->load(*id);
        QVERIFY(loaded);
        const QRegularExpression iso("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$");
        QVERIFY(iso.match(QString::fromStdString(loaded->created)).hasMatch());
    }

    void namesAreUnique()
    {
        Session session = randomSession(m_random);
        const std::string id = *m_library->create(session);
        const auto again = m_library->create(session);
        QCOMPARE(codeOf(again), ErrorCode::Conflict);
        QCOMPARE(again.error().subject, session.name);
        Session named = randomSession(m_random);
        named.name = id; // would hide the first session from those who know its id
        QCOMPARE(codeOf(m_library->create(named)), ErrorCode::Conflict);
        named.name = "  ";
        QCOMPARE(codeOf(m_library->create(named)), ErrorCode::InvalidArgument);
        named.name = "free";
        QVERIFY(m_library->create(named));
        QCOMPARE(codeOf(m_library->rename("free", session.name)), ErrorCode::Conflict);
        QVERIFY(m_library->rename("free", "free"));
        QVERIFY(m_library->rename("free", "new name"));
        QCOMPARE(codeOf(m_library->idOf("free")), ErrorCode::NotFound);
        QVERIFY(m_library->idOf("new name"));
        QCOMPARE(m_library->list()->size(), std::size_t(2));
    }

    void keptNamesAreUniqueInASession()
    {
        const Session session = randomSession(m_random);
        const std::string id = *m_library->create(session);
        const std::string other = *m_library->create(randomSession(m_random));
        const auto again = m_library->keep(id, session.kept[0]);
        QCOMPARE(codeOf(again), ErrorCode::Conflict);
        QCOMPARE(again.error().subject, session.kept[0].name);
        QVERIFY(m_library->keep(other, session.kept[0]));
    }

    void everyChangeOfAMissingSessionSaysSo()
    {
        const Session session = randomSession(m_random);
        QCOMPARE(codeOf(m_library->load("nobody")), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->addSample("nobody", session.samples[0])), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->addTiming("nobody", session.timings[0])), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->saveDecisions("nobody", {})), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->keep("nobody", {})), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->rename("nobody", "x")), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->changeTags("nobody", {}, {})), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->setArchived("nobody", true)), ErrorCode::NotFound);
        QCOMPARE(codeOf(m_library->restore("nobody")), ErrorCode::NotFound);
        const auto missing = m_library->idOf("nobody");
        QVERIFY(!missing);
        QCOMPARE(missing.error().subject, std::string("nobody"));
    }

    void refusesWhatCannotComeBack()
    {
        Session session = randomSession(m_random);
        const std::string id = *m_library->create(session);
        SampleSums sample = session.samples[0];
        sample.loss = std::nan("");
        QCOMPARE(codeOf(m_library->addSample(id, sample)), ErrorCode::InvalidArgument);
        sample.loss = 1;
        sample.layers[0][1].valueSquares = std::numeric_limits<double>::infinity();
        QCOMPARE(codeOf(m_library->addSample(id, sample)), ErrorCode::InvalidArgument);
        sample.layers[0][1].valueSquares = 1;
        sample.layers.pop_back();
        QCOMPARE(codeOf(m_library->addSample(id, sample)), ErrorCode::InvalidArgument);
        Timing timing = session.timings[0];
        timing.gains[0].gainSeconds[0] = std::numeric_limits<double>::infinity();
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        timing = session.timings[0];
        timing.gains[0].spreadSeconds[0] = -1e-9;
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        timing = session.timings[0];
        timing.gains[1].gainSeconds.pop_back();
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        timing = session.timings[0];
        timing.gains.pop_back();
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        timing = session.timings[0];
        timing.formats.clear();
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        timing = session.timings[0];
        timing.wholeModel = {{Configuration(session.graph.layers.size() + 1), 0, 0}};
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        timing.wholeModel = {{Configuration(session.graph.layers.size(), 9), 0, 0}};
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        timing.wholeModel = {{Configuration(session.graph.layers.size()), std::nan(""), 0}};
        QCOMPARE(codeOf(m_library->addTiming(id, timing)), ErrorCode::InvalidArgument);
        Decisions undecided;
        undecided.tau = std::nan("");
        QCOMPARE(codeOf(m_library->saveDecisions(id, undecided)), ErrorCode::InvalidArgument);
        session.id = id;
        QVERIFY(*m_library->load(id) == session); // nothing of it was stored
    }

    void twoLibrariesWorkOnOneFile()
    {
        auto other = SessionLibrary::open(file());
        QVERIFY(other);
        const auto before = m_library->changeCounter();
        const Session session = randomSession(m_random);
        const std::string id = *other->create(session);
        QVERIFY(before && *m_library->changeCounter() != *before);
        QVERIFY(m_library->load(id)->samples == session.samples);
        QVERIFY(m_library->rename(id, "renamed here"));
        QCOMPARE(other->load(id)->name, std::string("renamed here"));
        QVERIFY(other->addTiming(id, session.timings[0]));
        QCOMPARE(m_library->load(id)->timings.back().source, session.timings[0].source);
    }

    void aLibraryIsOneFileWhenNobodyUsesIt()
    {
        QVERIFY(m_library->create(randomSession(m_random)));
        m_library.reset();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"sessions.halftone"});
    }

    void defaultPathFollowsXdg()
    {
        qputenv("XDG_DATA_HOME", "/data/home");
        QCOMPARE(SessionLibrary::defaultPath(),
                 std::filesystem::path("/data/home/halftone/sessions.halftone"));
        qputenv("XDG_DATA_HOME", "relative");
        qputenv("HOME", "/home/somebody");
        QCOMPARE(SessionLibrary::defaultPath(),
                 std::filesystem::path("/home/somebody/.local/share/halftone/sessions.halftone"));
    }

    void createsTheFolderOfItsFile()
    {
        const auto deep = std::filesystem::path(m_folder->path().toStdString()) / "a" / "b" / "x.halftone";
        QVERIFY(SessionLibrary::open(deep));
        QVERIFY(std::filesystem::exists(deep));
    }

private:
    [[nodiscard]] std::filesystem::path file() const
    {
        return m_folder->filePath("sessions.halftone").toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SessionLibrary> m_library;
    std::mt19937 m_random;
};

QTEST_APPLESS_MAIN(SessionLibraryTest)
#include "session_library_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/difference_json.h"
#include "tests/session/solvable_session.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>
#include <array>
#include <functional>

using namespace halftone;

/// Sessions of known differences, beside what the comparison says of them.
class SessionDifferenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        std::mt19937 random(20250519); // fixed, chosen
        m_first = solvableSession(random, {6, 3, 3, {"bf16", "fp8_e4m3"}});
        m_first.name = "first";
        m_second = m_first;
        m_second.name = "second";
        const auto problem = makeSessionProblem(m_first, m_first.decisions, m_profile);
        QVERIFY(problem);
        m_first.decisions.tau = m_second.decisions.tau = tauForShare(*problem, 0.3);
    }

    void aSessionDoesNotDifferFromItself()
    {
        const auto difference = compare();
        QCOMPARE(difference.sensitivities.size(), m_first.graph.layers.size());
        QCOMPARE(difference.rankCorrelation, 1.0);
        for (const auto &pair : difference.sensitivities)
            QCOMPARE(pair.sensitivity.first, pair.sensitivity.second);
        QCOMPARE(difference.timings.size(), std::size_t(1));
        QCOMPARE(difference.timings[0].rankCorrelation, 1.0);
        QVERIFY(!difference.frontier.empty());
        for (const auto &pair : difference.frontier)
            QCOMPARE(pair.gain.first, pair.gain.second);
        QVERIFY(difference.changedLayers.empty());
        QVERIFY(difference.onlyFirst.empty() && difference.onlySecond.empty());
        QVERIFY(difference.mismatches.empty());
    }

    void whatIsNotAlikeIsNamed_data()
    {
        QTest::addColumn<std::function<void(Session &)>>("change");
        QTest::addColumn<QStringList>("words"); // as the document orders them
        const auto row = [](const char *name, const std::function<void(Session &)> &change,
                            const QStringList &words) { QTest::newRow(name) << change << words; };
        row("another source", [](Session &s) { s.timings[0].source = "host:x"; }, {"source"});
        row("another workload", [](Session &s) { s.timings[0].workload.batch = 64; }, {"workload"});
        row("another objective", [](Session &s) { s.decisions.objective = "memory"; },
            {"objective", "source"});
        row("another noise model", [](Session &s) { s.decisions.noise = "upper-bound"; }, {"noise"});
        row("other formats", [](Session &s) { s.decisions.formats = {"bf16"}; }, {"formats"});
        row("another model", [](Session &s) { s.model.fingerprint = "sha256:other"; }, {"model"});
        row("another file of texts",
            [](Session &s) { s.calibration.dataPath = s.calibration.fingerprint = "other"; }, {"data"});
        row("other texts under the same name", [](Session &s) { s.calibration.fingerprint = "other"; },
            {"data"});
        row("the same texts, moved", [](Session &s) { s.calibration.dataPath = "other"; }, {});
        row("longer samples",
            [](Session &s) {
                s.calibration.fingerprint = "other";
                s.calibration.sequenceLength += 1;
            },
            {"sequence_length"});
        row("fewer samples", [](Session &s) { s.samples.pop_back(); }, {"samples"});
        row("a session that cannot be solved", [](Session &s) { s.timings.clear(); }, {});
    }
    void whatIsNotAlikeIsNamed()
    {
        QFETCH(std::function<void(Session &)>, change);
        QFETCH(QStringList, words);
        change(m_second);
        const auto difference = compare();
        QStringList named;
        for (const auto &mismatch : difference.mismatches) {
            named << QString::fromStdString(mismatch.what);
            QVERIFY(mismatch.first != mismatch.second);
        }
        QCOMPARE(named, words);
        const auto document
            = nlohmann::json::parse(differencesToJson(std::array{m_first, m_second}, std::array{difference}));
        QCOMPARE(document["differs"].size(), difference.mismatches.size());
    }

    void pairsOfWhatIsNotAlikeAreInTheDocument()
    {
        m_second.decisions.noise = "upper-bound";
        m_second.samples.pop_back();
        const auto document
            = nlohmann::json::parse(differencesToJson(std::array{m_first, m_second}, std::array{compare()}));
        QVERIFY(document["differs"]["noise"] == nlohmann::json({"log-uniform", "upper-bound"}));
        const auto count = m_first.samples.size();
        QVERIFY(document["differs"]["samples"] == nlohmann::json({count, count - 1}));
    }

    void exchangedSessionsGiveExchangedNumbers()
    {
        for (auto &sample : m_second.samples)
            sample.layers[1][0].sensitivity *= 5;
        m_second.decisions.tau *= 3;
        const auto forth = compare();
        std::swap(m_first, m_second);
        const auto back = compare();
        QCOMPARE(forth.rankCorrelation, back.rankCorrelation);
        QCOMPARE(forth.changedLayers.size(), back.changedLayers.size());
        QVERIFY(!forth.changedLayers.empty());
        for (std::size_t i = 0; i < forth.changedLayers.size(); ++i)
            QCOMPARE(forth.changedLayers[i].first, back.changedLayers[i].second);
        for (std::size_t i = 0; i < forth.frontier.size(); ++i)
            QCOMPARE(forth.frontier[i].gain.first, back.frontier[i].gain.second);
    }

    void changedLayersAreThoseOfBothSolutions()
    {
        m_second.decisions.tau *= 3;
        const auto names = [&](const Session &session) {
            const auto problem = makeSessionProblem(session, session.decisions, m_profile);
            const auto solution = solveSession(*problem, session.decisions.tau);
            std::map<std::string, std::string> formats;
            for (std::size_t i = 0; i < solution->formats.size(); ++i)
                formats[session.graph.layers[i].name] = problem->formats[solution->formats[i]].name;
            return formats;
        };
        auto changed = names(m_first);
        for (const auto &layer : compare().changedLayers) {
            QCOMPARE(changed[layer.layer], layer.first);
            changed[layer.layer] = layer.second;
        }
        QVERIFY(changed == names(m_second)); // and no layer is left out
    }

    void layersAreMatchedByName()
    {
        m_second.graph.layers[0].name = "renamed";
        const auto difference = compare();
        QCOMPARE(difference.onlyFirst, std::vector{m_first.graph.layers[0].name});
        QCOMPARE(difference.onlySecond, std::vector<std::string>{"renamed"});
        QCOMPARE(difference.sensitivities.size(), m_first.graph.layers.size() - 1);
        QCOMPARE(difference.timings[0].gains.size(), m_first.partition.subgraphs.size() - 1);
    }

    void whatCannotBeSolvedIsSaidAndTheRestCompared()
    {
        m_second.timings.clear();
        const auto untimed = compare();
        QCOMPARE(untimed.noFrontier.find("second: the session has no timing"), std::size_t(0)); // named once
        QVERIFY(untimed.frontier.empty() && untimed.timings.empty());
        QCOMPARE(untimed.rankCorrelation, 1.0);
    }

    void aSessionWithoutSamplesHasNoSensitivities()
    {
        m_second.samples.clear();
        const auto difference = compare();
        QVERIFY(difference.sensitivities.empty() && !difference.rankCorrelation);
        QVERIFY(!difference.noFrontier.empty());
    }

    void theDocumentHasWhatDiffers()
    {
        m_second.decisions.tau *= 3;
        const auto difference = compare();
        const auto document
            = nlohmann::json::parse(differencesToJson(std::array{m_first, m_second}, std::array{difference}));
        QCOMPARE(document["sessions"][1]["name"].get<std::string>(), std::string("second"));
        QCOMPARE(document["sensitivities"]["rank_correlation"].get<double>(), 1.0);
        QCOMPARE(document["configuration"].size(), difference.changedLayers.size());
        QCOMPARE(document["frontier"].size(), difference.frontier.size());
        QCOMPARE(document["frontier"][0]["gain"][1].get<double>(), difference.frontier[0].gain.second);
        const auto three = nlohmann::json::parse(
            differencesToJson(std::array{m_first, m_second, m_first}, std::array{difference, difference}));
        QCOMPARE(three["sessions"].size(), std::size_t(3));
        QCOMPARE(three["differences"].size(), std::size_t(2));
        QVERIFY(three["differences"][0] == document);
    }

private:
    [[nodiscard]] SessionDifference compare() const
    {
        const auto difference = compareSessions(m_first, m_second, m_profile);
        if (!difference)
            qFatal("%s", describe(difference.error()).c_str());
        return *difference;
    }

    Session m_first;
    Session m_second;
    HardwareProfile m_profile = testProfile();
};

QTEST_APPLESS_MAIN(SessionDifferenceTest)
#include "session_difference_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/layer_edits.h"
#include "widgets/pages/layer_table.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/heat_map_panel.h"
#include "widgets/selection.h"
#include "widgets/solution_review.h"
#include "widgets/views/link.h"
#include "widgets/views/status_text.h"
#include "widgets/views/trade_off_view.h"

#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <map>
#include <set>

using namespace halftone;

class ExplorationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void solvesAShownSession();
    void changingTheThresholdSolvesAgain();
    void oneDragIsOneStepOfUndo();
    void aDragBackToItsStartLeavesNoStep();
    void aKeptConfigurationIsShownAsItIs();
    void aKeptSolutionKeepsItsProof();
    void tauIsClamped_data();
    void tauIsClamped();
    void pinsAreRespectedAndUndone();
    void aTimingOfOtherFormatsBringsThem();
    void anotherObjectiveNeverShowsNumbersOfTheOld();
    void resultsOfAnotherSessionAreDropped();
    void aSolutionOnlyHasFormatsOfTheProblem();
    void moreSamplesKeepDecisionsAndUndo();
    void sensitivitiesAreThereBeforeAnyTiming();
    void impossiblePinsGiveAnInfeasibleSolution();
    void layersAreTiedAsVllmPacksThem();
    void theoreticalGainsComeWithTheProblem();
    void selectionKeepsLayerAndSubgraphTogether();
    void selectionLinksTheViews();
    void destructionDuringWorkIsQuick();

private:
    std::unique_ptr<Exploration> m_exploration;
};

void ExplorationTest::init()
{
    m_exploration = test::makeExploration();
    QVERIFY(m_exploration);
}

void ExplorationTest::aTimingOfOtherFormatsBringsThem()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    Session session = *m_exploration->session();
    Timing other = session.timings.front();
    other.source = "worker:node7";
    std::ranges::replace(other.formats, std::string("fp8_e4m3"), std::string("fp8_e5m2"));
    session.timings.insert(session.timings.begin(), other);
    m_exploration->setSession(std::make_shared<const Session>(session));
    const auto before = m_exploration->decisions();
    pinLayers(*m_exploration, {LayerId{0}}, "fp8_e4m3");
    setSource(*m_exploration, "worker:node7");
    QCOMPARE(m_exploration->decisions().formats, other.formats);
    QVERIFY(m_exploration->decisions().pins.empty());
    QTRY_VERIFY(m_exploration->problem() != nullptr && m_exploration->problem()->source == "worker:node7");
    m_exploration->undoStack()->undo();
    QCOMPARE(m_exploration->decisions().formats, before.formats);
    QCOMPARE(m_exploration->decisions().pins.size(), std::size_t(1));
    setSource(*m_exploration, session.timings.back().source); // has all formats: they stay
    QCOMPARE(m_exploration->decisions().formats, before.formats);
}

void ExplorationTest::solvesAShownSession()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QVERIFY(m_exploration->problem());
    QVERIFY(!m_exploration->problemError());
    QCOMPARE(m_exploration->solution()->choice.status, SolveStatus::Optimal);
    QVERIFY(m_exploration->solution()->choice.loss <= m_exploration->solution()->limit);
    QVERIFY(m_exploration->tradeOff()->frontier.size() > 10);
    QCOMPARE(m_exploration->solution()->tau, m_exploration->decisions().tau);
    QVERIFY(statusText(*m_exploration).contains(QStringLiteral("optimal, proven by the dynamic program in")));
}

void ExplorationTest::changingTheThresholdSolvesAgain()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    setTau(*m_exploration, 0.001);
    QVERIFY(m_exploration->isSolving());
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const double small = m_exploration->solution()->choice.gain;
    QCOMPARE(m_exploration->solution()->tau, 0.001);
    setTau(*m_exploration, 0.01);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->solution()->choice.gain > small);
}

void ExplorationTest::oneDragIsOneStepOfUndo()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    for (int i = 1; i <= 50; ++i)
        setTau(*m_exploration, 0.005 + i * 1e-4);
    m_exploration->finishThresholdChange();
    QCOMPARE(m_exploration->undoStack()->count(), 1);
    setTau(*m_exploration, 0.002);
    m_exploration->finishThresholdChange();
    QCOMPARE(m_exploration->undoStack()->count(), 2);
    m_exploration->undoStack()->undo();
    QCOMPARE(m_exploration->decisions().tau, 0.01);
    m_exploration->undoStack()->undo();
    QCOMPARE(m_exploration->decisions().tau, 0.005);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->tau, 0.005);
    m_exploration->undoStack()->redo();
    QCOMPARE(m_exploration->decisions().tau, 0.01);
}

void ExplorationTest::aDragBackToItsStartLeavesNoStep()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    setTau(*m_exploration, 0.01);
    setTau(*m_exploration, 0.005);
    m_exploration->finishThresholdChange();
    QCOMPARE(m_exploration->undoStack()->count(), 0);
}

void ExplorationTest::aKeptConfigurationIsShownAsItIs()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    const auto solved = m_exploration->solution()->formats;
    KeptConfiguration kept; // from elsewhere: what no solution is
    kept.name = "today";
    kept.decisions = m_exploration->decisions();
    kept.decisions.tau = 0.02;
    const auto &layers = m_exploration->session()->graph.layers;
    for (std::size_t i = 0; i < layers.size(); ++i)
        kept.formats[layers[i].name] = i % 2 == 0 ? "bf16" : "fp8_e4m3";
    m_exploration->visit(kept);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->shownAsKept() != nullptr);
    QCOMPARE(m_exploration->shownAsKept()->name, kept.name);
    const auto &shown = *m_exploration->solution();
    for (std::size_t i = 0; i < layers.size(); ++i)
        QCOMPARE(int(shown.formats[i]), int(i % 2));
    const auto sums = m_exploration->problem()->problem.evaluate(shown.formats);
    QCOMPARE(shown.choice.loss, sums.loss);
    QCOMPARE(shown.choice.gain, sums.gain);
    QVERIFY(m_exploration->decisions().pins.empty());
    QVERIFY(statusText(*m_exploration).contains(QStringLiteral("as kept: “today”")));

    setTau(*m_exploration, 0.005); // deciding anything leaves it
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->shownAsKept() == nullptr);
    QVERIFY(m_exploration->solution()->formats == solved);
    m_exploration->undoStack()->undo(); // back to it
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->shownAsKept() != nullptr);
    QCOMPARE(int(m_exploration->solution()->formats[1]), 1);
    m_exploration->undoStack()->undo();
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->shownAsKept() == nullptr);
    QCOMPARE(m_exploration->undoStack()->index(), 0);
}

void ExplorationTest::aKeptSolutionKeepsItsProof()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    KeptConfiguration kept;
    kept.name = "found here";
    kept.decisions = m_exploration->decisions();
    const auto &layers = m_exploration->session()->graph.layers;
    for (std::size_t i = 0; i < layers.size(); ++i)
        kept.formats[layers[i].name]
            = m_exploration->problem()->formats[m_exploration->solution()->formats[i]].name;
    setTau(*m_exploration, 0.1);
    m_exploration->visit(kept);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->shownAsKept() == nullptr);
    QVERIFY(m_exploration->solution()->choice.status == SolveStatus::Optimal);
}

void ExplorationTest::tauIsClamped_data()
{
    QTest::addColumn<double>("asked");
    QTest::addColumn<double>("expected");

    QTest::newRow("zero becomes the smallest") << 0.0 << MinimumTau;
    QTest::newRow("negative becomes the smallest") << -1.0 << MinimumTau;
    QTest::newRow("more than the whole loss becomes the whole") << 2.0 << 1.0;
}

void ExplorationTest::tauIsClamped()
{
    QFETCH(double, asked);
    QFETCH(double, expected);
    QVERIFY(test::showAndSolve(*m_exploration));
    setTau(*m_exploration, asked);
    QCOMPARE(m_exploration->decisions().tau, expected);
}

void ExplorationTest::pinsAreRespectedAndUndone()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    const LayerId layer{0};
    const auto other = m_exploration->solution()->formats[0] == 0 ? "fp8_e4m3" : "bf16";
    const auto before = m_exploration->solution()->formats;
    pinLayers(*m_exploration, {layer}, other);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->solution()->formats[0] != before[0]);
    QVERIFY(m_exploration->undoStack()->undoText().startsWith(QStringLiteral("Pin model.layers.0")));
    pinLayers(*m_exploration, {layer}, std::nullopt);
    QVERIFY(m_exploration->decisions().pins.empty());
    m_exploration->undoStack()->undo();
    m_exploration->undoStack()->undo();
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->formats, before);
}

void ExplorationTest::anotherObjectiveNeverShowsNumbersOfTheOld()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    setTau(*m_exploration, 0.004); // a solve is on its way when the problem changes
    setObjective(*m_exploration, "memory");
    bool mixed = false;
    QObject::connect(m_exploration.get(), &Exploration::solutionChanged, this, [&] {
        const SessionSolution *solution = m_exploration->solution();
        // Bytes are counted in thousands, seconds in microseconds.
        if (solution && m_exploration->problem() && m_exploration->problem()->gainUnit == "B")
            mixed = mixed || (solution->choice.gain > 0 && solution->choice.gain < 1);
    });
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(!mixed);
    QCOMPARE(m_exploration->problem()->gainUnit, std::string("B"));
    QVERIFY(m_exploration->solution()->choice.gain > 1000);
    m_exploration->undoStack()->undo();
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->problem()->gainUnit, std::string("s"));
}

void ExplorationTest::resultsOfAnotherSessionAreDropped()
{
    m_exploration->setSession(std::make_shared<const Session>(test::syntheticSession({.blocks = 32})));
    QVERIFY(m_exploration->isSolving());
    m_exploration->setSession(std::make_shared<const Session>(test::syntheticSession({.blocks = 2})));
    QSignalSpy problems(m_exploration.get(), &Exploration::problemChanged);
    QVERIFY(
        QTest::qWaitFor([&] { return m_exploration->solution() && !m_exploration->isSolving(); }, 30'000));
    QCOMPARE(problems.count(), 1); // that of the second session alone
    QCOMPARE(m_exploration->solution()->formats.size(), m_exploration->session()->graph.layers.size());

    setTau(*m_exploration, 0.01);
    m_exploration->setSession(nullptr);
    QVERIFY(!m_exploration->solution());
    QTest::qWait(200); // long enough for the late solve to arrive
    QVERIFY(!m_exploration->solution());
    QVERIFY(!m_exploration->problem());
    QVERIFY(!m_exploration->isSolving());
}

void ExplorationTest::moreSamplesKeepDecisionsAndUndo()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.samples = 2}));
    setTau(*m_exploration, 0.01);
    m_exploration->selection()->selectLayer(LayerId{3});
    auto more = std::make_shared<Session>(test::syntheticSession({.samples = 8}));
    QCOMPARE(more->id, m_exploration->session()->id);
    m_exploration->setSession(more);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->sensitivity()->samples, 8);
    QCOMPARE(m_exploration->decisions().tau, 0.01);
    QCOMPARE(m_exploration->undoStack()->count(), 1);
    QCOMPARE(m_exploration->selection()->layer(), LayerId{3});
}

void ExplorationTest::sensitivitiesAreThereBeforeAnyTiming()
{
    m_exploration->setSession(std::make_shared<const Session>(test::syntheticSession({.timed = false})));
    QVERIFY(QTest::qWaitFor([&] { return m_exploration->problemError().has_value(); }, 30'000));
    QVERIFY(m_exploration->sensitivity());
    QVERIFY(!m_exploration->problem());
    QCOMPARE(m_exploration->problemError()->code, ErrorCode::NotFound);
    QVERIFY(!statusText(*m_exploration).isEmpty());
}

/// Views take a solution's formats for places in those of the problem, whichever signal comes first.
void ExplorationTest::aSolutionOnlyHasFormatsOfTheProblem()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    setTau(*m_exploration, 1);
    setObjective(*m_exploration, "memory");
    setFormats(*m_exploration, {"bf16", "fp8_e4m3", "fp8_e5m2"});
    pinLayers(*m_exploration, {LayerId{0}}, "fp8_e5m2");
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->formats[0], std::uint8_t{2});
    int looked = 0;
    const auto look = [&] {
        const auto *solution = m_exploration->solution();
        if (solution == nullptr || m_exploration->problem() == nullptr)
            return;
        ++looked;
        QVERIFY(std::ranges::max(solution->formats) < m_exploration->problem()->formats.size());
    };
    connect(m_exploration.get(), &Exploration::problemChanged, this, look);
    connect(m_exploration.get(), &Exploration::solutionChanged, this, look);
    setFormats(*m_exploration, {"bf16", "fp8_e4m3"});
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(looked > 0);
    m_exploration->disconnect(this);
}

void ExplorationTest::impossiblePinsGiveAnInfeasibleSolution()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    const auto last = static_cast<std::uint32_t>(m_exploration->session()->graph.layers.size() - 1);
    setTau(*m_exploration, 1e-5);
    pinLayers(*m_exploration, {LayerId{last}}, "fp8_e4m3"); // lm_head
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->choice.status, SolveStatus::Infeasible);
    QVERIFY(statusText(*m_exploration).contains(QStringLiteral("infeasible: the least loss MSE is")));
    QTRY_VERIFY(m_exploration->review()->infeasibility() != nullptr);
    const QString why = statusText(*m_exploration);
    QVERIFY2(why.contains(QStringLiteral("infeasible: with lm_head pinned to FP8 E4M3")), qPrintable(why));
    QVERIFY2(why.contains(QStringLiteral("possible: loss MSE")), qPrintable(why));
    const TradeOffData shown = tradeOffOf(*m_exploration);
    for (const Baseline &baseline : shown.baselines)
        QVERIFY(baseline.name != "all-bf16"); // the pin forbids it
    releaseAllLayers(*m_exploration);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->choice.status, SolveStatus::Optimal);
}

void ExplorationTest::layersAreTiedAsVllmPacksThem()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    const double free = m_exploration->solution()->choice.gain;
    tieAsVllm(*m_exploration, true);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto &layers = m_exploration->session()->graph.layers;
    const auto &solution = *m_exploration->solution();
    std::map<std::string, std::set<std::uint8_t>> formats; // of what is packed
    for (std::size_t i = 0; i < layers.size(); ++i) {
        const auto &role = layers[i].role;
        const bool isGate = role == "gate_proj" || role == "up_proj";
        if (isGate || role == "q_proj" || role == "k_proj" || role == "v_proj")
            formats[std::to_string(layers[i].block) + (isGate ? "gate" : "qkv")].insert(solution.formats[i]);
    }
    QVERIFY(!formats.empty());
    for (const auto &[pack, used] : formats)
        QVERIFY2(used.size() == 1, pack.c_str());
    QVERIFY(solution.choice.gain <= free);
    m_exploration->undoStack()->undo();
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->choice.gain, free);
}

void ExplorationTest::theoreticalGainsComeWithTheProblem()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    const auto &theoretical = m_exploration->theoreticalGains();
    QCOMPARE(theoretical.size(), m_exploration->session()->partition.subgraphs.size());
    QCOMPARE(theoretical[0].size(), std::size_t{32});
    QCOMPARE(theoretical[0][0], 0.0);
    QVERIFY(theoretical[0][31] > 0);
}

void ExplorationTest::selectionKeepsLayerAndSubgraphTogether()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QSignalSpy changed(m_exploration->selection(), &Selection::changed);
    m_exploration->selection()->selectLayer(LayerId{3});
    QCOMPARE(m_exploration->selection()->subgraph(), SubgraphId{0});
    m_exploration->selection()->selectLayer(LayerId{3});
    QCOMPARE(changed.count(), 1);
    m_exploration->selection()->selectSubgraph(SubgraphId{0});
    QCOMPARE(m_exploration->selection()->layer(), LayerId{3});
    m_exploration->selection()->selectSubgraph(SubgraphId{1});
    QVERIFY(!m_exploration->selection()->layer());
    m_exploration->selection()->selectLayer(LayerId{100'000});
    QCOMPARE(m_exploration->selection()->subgraph(), SubgraphId{1});
    m_exploration->selection()->clear();
    QVERIFY(!m_exploration->selection()->subgraph());
}

void ExplorationTest::selectionLinksTheViews()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QWidget stage;
    HeatMapPanel panel(&stage);
    HeatMap &heatMap = *panel.map();
    LayerTable table;
    link(&panel, m_exploration.get());
    link(&table, m_exploration.get());
    panel.resize(800, 440);
    test::showOnStage(panel);
    table.view()->selectRow(12);
    QCOMPARE(m_exploration->selection()->layer(), LayerId{12});
    QTest::mouseClick(&heatMap, Qt::LeftButton, {}, heatMap.cellRect(LayerId{20}).center());
    QCOMPARE(m_exploration->selection()->layer(), LayerId{20});
    QCOMPARE(table.view()->currentIndex().row(), 20);
}

void ExplorationTest::destructionDuringWorkIsQuick()
{
    m_exploration->setSession(std::make_shared<const Session>(test::syntheticSession({.blocks = 80})));
    QVERIFY(QTest::qWaitFor([&] { return m_exploration->problem() != nullptr; }, 30'000));
    setTau(*m_exploration, 0.003);
    QElapsedTimer timer;
    timer.start();
    m_exploration.reset();
    // Closing must not be felt; a loaded machine gets some patience.
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(ExplorationTest)
#include "exploration_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/widgets/exploration_fixture.h"
#include "widgets/decision_steps.h"
#include "widgets/layer_edits.h"
#include "widgets/models/kept_list_model.h"
#include "widgets/solution_review.h"
#include "widgets/solve_loop.h"
#include "widgets/views/certainty_text.h"
#include "widgets/views/layer_price.h"
#include "widgets/views/layer_rows_view.h"
#include "widgets/views/noise_text.h"
#include "widgets/views/prediction_view.h"
#include "widgets/views/status_text.h"
#include "widgets/views/trade_off_view.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLabel>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace halftone;

namespace {

constexpr int LongMs = 60'000; // 200 re-solves under a sanitizer on a busy machine

KeptConfiguration keptOf(const Exploration &exploration, const std::string &name)
{
    KeptConfiguration kept;
    kept.name = name;
    kept.decisions = exploration.decisions();
    kept.lossMse = exploration.solution()->choice.loss;
    kept.gain = exploration.solution()->choice.gain;
    kept.gainUnit = exploration.problem()->gainUnit;
    return kept;
}

void keep(Exploration &exploration, const KeptConfiguration &kept)
{
    auto session = std::make_shared<Session>(*exploration.session());
    session->kept.push_back(kept);
    exploration.setSession(session);
}

} // namespace

class SolutionReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_exploration = test::makeExploration();
        QVERIFY(m_exploration);
    }

    void everyNoiseModelPredicts();
    void thePanelTellsWhatIsMissing();
    void theChoiceIsDrawnAgainWhenItHasSettled();
    void aChangeMakesItUnknownAgain();
    void glpkProvesItAfterwards();
    void whatAFrameGivesComesBeforeTheProof();
    void whatOnlyProvesMakesWay();
    void everyLayerHasAPrice();
    void tiedLayersShareAPrice();
    void aLargeModelIsPricedInSeconds();
    void oneSampleSaysNothing();
    void newSessionsBeginInTheMiddle();
    void theUserEndsFollowingTheMiddle();
    void keptConfigurationsAreVisited();
    void keptConfigurationsArePointsOnTheirAxesOnly();
    void keptConfigurationsAreListedNewestFirst();

private:
    std::unique_ptr<Exploration> m_exploration;
};

void SolutionReviewTest::everyNoiseModelPredicts()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QTRY_COMPARE_WITH_TIMEOUT(predictionRowsOf(*m_exploration).size(), AllNoiseModels.size(), LongMs);
    const auto rows = predictionRowsOf(*m_exploration);
    QCOMPARE(std::ranges::count(rows, true, &PredictionRow::decides), std::ptrdiff_t(1));
    for (const auto &row : rows) {
        QVERIFY(!row.label.isEmpty() && !row.explanation.isEmpty());
        QVERIFY(row.lossMse.has_value() == row.missing.isEmpty());
        constexpr double Tolerance = 1e-9; // the solver adds up in another order
        const double loss = m_exploration->solution()->choice.loss;
        if (row.decides)
            QVERIFY(std::abs(*row.lossMse - loss) <= Tolerance * loss);
    }
}

void SolutionReviewTest::thePanelTellsWhatIsMissing()
{
    PredictionPanel panel;
    panel.setRows({{.label = "Log-uniform",
                    .explanation = "It assumes.",
                    .decides = true,
                    .lossMse = 1e-5,
                    .share = 0.5},
                   {.label = "Bias-aware", .explanation = "It assumes more.", .missing = "Run something."},
                   {.label = "Drift", .explanation = "It assumes most.", .unavailable = "no drift"}});
    QStringList texts;
    for (const auto *label : panel.findChildren<QLabel *>())
        texts << label->text();
    QVERIFY(texts.contains(QStringLiteral("Log-uniform (decides)")));
    QVERIFY(texts.contains(QStringLiteral("Run something. It assumes more.")));
    QVERIFY(texts.contains(QStringLiteral("Not known: no drift. It assumes most.")));
    panel.setRows({});
    QCOMPARE(panel.rows().size(), std::size_t(0));
}

void SolutionReviewTest::theChoiceIsDrawnAgainWhenItHasSettled()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QCOMPARE(certaintyText(*m_exploration), QString());
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->stability() != nullptr, LongMs);
    const ChoiceStability &stability = *m_exploration->review()->stability();
    QCOMPARE(stability.keptShare.size(), m_exploration->session()->graph.layers.size());
    const auto unsettled
        = std::ranges::count_if(stability.keptShare, [](double share) { return share < 0.9; });
    const QString sentence = certaintyText(*m_exploration);
    QVERIFY(sentence.contains(unsettled > 0 ? QString::number(unsettled) + " of "
                                            : QString("settle this choice")));
    for (const LayerRow &row : layerRowsOf(*m_exploration))
        QVERIFY(row.keptShare.has_value());
}

void SolutionReviewTest::aChangeMakesItUnknownAgain()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->stability() != nullptr, LongMs);
    QSignalSpy changed(m_exploration->review(), &SolutionReview::stabilityChanged);
    setTau(*m_exploration, 0.002);
    QVERIFY(m_exploration->review()->stability() == nullptr);
    QCOMPARE(changed.count(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->stability() != nullptr, LongMs);
}

void SolutionReviewTest::glpkProvesItAfterwards()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QCOMPARE(m_exploration->solution()->choice.proof, Proof::DynamicProgram);
    QVERIFY(!m_exploration->review()->glpkProofSeconds());
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->glpkProofSeconds(), LongMs);
    const QString both = QStringLiteral("proven by the dynamic program in .+ and by GLPK in .+$");
    QVERIFY(statusText(*m_exploration).contains(QRegularExpression(both)));
    setTau(*m_exploration, 0.001);
    QVERIFY(!m_exploration->review()->glpkProofSeconds());
}

void SolutionReviewTest::whatAFrameGivesComesBeforeTheProof()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = 32}));
    const auto problem = std::make_shared<const SessionProblem>(*m_exploration->problem());
    SolveLoop loop(0); // no time for a proof
    std::vector<SessionSolution> solutions;
    std::vector<bool> moreToCome;
    connect(&loop, &SolveLoop::solved, this, [&](const auto &, const Result<SessionSolution> &result) {
        QVERIFY(result);
        solutions.push_back(*result);
        moreToCome.push_back(loop.isSolving());
    });
    loop.solve(problem, {Threshold::Kind::Tau, 0.004});
    QTRY_VERIFY_WITH_TIMEOUT(!loop.isSolving(), LongMs);
    QCOMPARE(moreToCome, (std::vector<bool>{true, false}));
    QCOMPARE(solutions[0].choice.proof, Proof::None);
    QCOMPARE(solutions[0].choice.status, SolveStatus::Feasible);
    QVERIFY(solutions[0].choice.bound > solutions[0].choice.gain);
    QCOMPARE(solutions[1].choice.status, SolveStatus::Optimal);
    QVERIFY(solutions[1].choice.gain >= solutions[0].choice.gain);
    QVERIFY(solutions[1].choice.gain <= solutions[0].choice.bound);
}

void SolutionReviewTest::whatOnlyProvesMakesWay()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = 80}));
    const auto problem = std::make_shared<const SessionProblem>(*m_exploration->problem());
    SolveLoop loop(0);
    std::vector<double> thresholds;
    connect(&loop, &SolveLoop::solved, this, [&](const auto &, const Result<SessionSolution> &result) {
        QVERIFY(result);
        thresholds.push_back(result->tau);
        if (thresholds.size() == 1)
            loop.solve(problem,
                       {Threshold::Kind::Tau, 0.002}); // the drag goes on while the first one is being proven
    });
    loop.solve(problem, {Threshold::Kind::Tau, 0.004});
    QTRY_VERIFY_WITH_TIMEOUT(!loop.isSolving(), LongMs);
    QVERIFY(std::ranges::is_sorted(thresholds, std::greater())); // none of the old one after the new one
    QCOMPARE(thresholds.back(), 0.002);
    loop.solve(problem, {Threshold::Kind::Tau, 0.004});
    loop.stop();
    const auto before = thresholds.size();
    QTRY_VERIFY_WITH_TIMEOUT(!loop.isSolving(), LongMs);
    QVERIFY(thresholds.size() <= before + 1); // what it had; nothing follows
}

void SolutionReviewTest::everyLayerHasAPrice()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->explanations() != nullptr, LongMs);
    const auto &explanations = *m_exploration->review()->explanations();
    const SessionSolution &solution = *m_exploration->solution();
    const auto expected = explainSolution(*m_exploration->problem(), solution, {});
    QVERIFY(expected);
    QCOMPARE(explanations, explanationsOfLayers(*m_exploration->problem(), solution, *expected));
    QCOMPARE(explanations.size(), solution.formats.size());
    for (std::size_t layer = 0; layer < explanations.size(); ++layer) {
        const auto &prices = explanations[layer].prices;
        QCOMPARE(prices.size(), std::size_t(1));
        QCOMPARE(prices[0].format, static_cast<std::uint8_t>(1 - solution.formats[layer]));
        constexpr double Rounding = 1e-15; // s; of gains of microseconds
        QVERIFY(prices[0].status == SolveStatus::Infeasible || prices[0].gainLost >= -Rounding);
        for (const auto &flip : explanations[layer].flips)
            QVERIFY(flip.tauBelow < flip.tauAbove);
    }
    const auto line = priceLines(*m_exploration->problem(), explanations[0]).front();
    QVERIFY2(line.contains(QStringLiteral("of gain lost")) || line.contains(QStringLiteral("not possible")),
             qPrintable(line));
    setTau(*m_exploration, m_exploration->decisions().tau / 2);
    QVERIFY(m_exploration->review()->explanations() == nullptr);
}

void SolutionReviewTest::tiedLayersShareAPrice()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    tieLayers(*m_exploration, {LayerId{0}, LayerId{1}});
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->explanations() != nullptr, LongMs);
    const auto &explanations = *m_exploration->review()->explanations();
    QCOMPARE(explanations[0], explanations[1]);
    QCOMPARE(explanations[0].prices.size(), std::size_t(1));
}

void SolutionReviewTest::aLargeModelIsPricedInSeconds()
{
    constexpr int BlocksOf70B = 80;
    QElapsedTimer since;
    since.start();
    QVERIFY(test::showAndSolve(*m_exploration, {.blocks = BlocksOf70B, .hidden = 8192}));
    QTRY_VERIFY_WITH_TIMEOUT(m_exploration->review()->explanations() != nullptr, LongMs);
    QCOMPARE(m_exploration->review()->explanations()->size(), std::size_t(721));
    qInfo("721 layers were priced %lld ms after they were opened", since.elapsed());
}

void SolutionReviewTest::oneSampleSaysNothing()
{
    QVERIFY(test::showAndSolve(*m_exploration, {.samples = 1}));
    QVERIFY(certaintyText(*m_exploration).startsWith(QStringLiteral("One sample")));
}

void SolutionReviewTest::newSessionsBeginInTheMiddle()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    m_exploration->followMiddle();
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const double most = m_exploration->tradeOff()->frontier.back().gain;
    const double share = m_exploration->solution()->choice.gain / most;
    QVERIFY(share >= 0.5 && share < 0.75); // the next point of the frontier, and a rounding up of tau
    QCOMPARE(m_exploration->undoStack()->count(), 0);
}

void SolutionReviewTest::theUserEndsFollowingTheMiddle()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    m_exploration->followMiddle();
    setTau(*m_exploration, 0.0123);
    auto more = std::make_shared<Session>(*m_exploration->session());
    more->samples.pop_back();
    QSignalSpy computed(m_exploration.get(), &Exploration::tradeOffChanged);
    m_exploration->setSession(more);
    QTRY_VERIFY(computed.count() > 0);
    QCOMPARE(m_exploration->decisions().tau, 0.0123);
}

void SolutionReviewTest::keptConfigurationsAreVisited()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    const KeptConfiguration kept = keptOf(*m_exploration, "here");
    const auto formats = m_exploration->solution()->formats;
    setTau(*m_exploration, 0.0005);
    pinLayers(*m_exploration, {LayerId{3}}, "bf16");
    QVERIFY(test::waitUntilSolved(*m_exploration));
    m_exploration->visit(kept);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->formats, formats);
    m_exploration->undoStack()->undo();
    QCOMPARE(m_exploration->decisions().tau, 0.0005);
    QCOMPARE(m_exploration->decisions().pins.size(), std::size_t(1));
}

void SolutionReviewTest::keptConfigurationsArePointsOnTheirAxesOnly()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    keep(*m_exploration, keptOf(*m_exploration, "time"));
    QTRY_COMPARE(tradeOffOf(*m_exploration).kept.size(), std::size_t(1));
    QCOMPARE(tradeOffOf(*m_exploration).kept.front().name, QStringLiteral("time"));
    setObjective(*m_exploration, "memory");
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QTRY_VERIFY(m_exploration->tradeOff() != nullptr);
    QCOMPARE(tradeOffOf(*m_exploration).kept.size(), std::size_t(0));
}

void SolutionReviewTest::keptConfigurationsAreListedNewestFirst()
{
    QVERIFY(test::showAndSolve(*m_exploration));
    KeptListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setConfigurations({keptOf(*m_exploration, "old"), keptOf(*m_exploration, "new")});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("new"));
    QCOMPARE(model.configuration(model.index(1)).name, std::string("old"));
    QVERIFY(model.index(0).data(KeptListModel::DetailRole).toString().contains(QStringLiteral("gain")));
}

QTEST_MAIN(SolutionReviewTest)
#include "solution_review_test.moc"

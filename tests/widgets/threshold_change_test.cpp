// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/decision_steps.h"
#include "widgets/threshold_change.h"

#include "tests/widgets/exploration_fixture.h"
#include "widgets/plots/qcustomplot_include.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/quantity_field.h"
#include "widgets/solution_review.h"
#include "widgets/threshold_text.h"
#include "widgets/views/link.h"
#include "widgets/views/noise_text.h"
#include "widgets/views/status_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace halftone;
using Kind = Threshold::Kind;

Q_DECLARE_METATYPE(halftone::Threshold::Kind)

/// Thresholds of every kind and the limit of the weights, as somebody at the window decides them.
class ThresholdChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void askingInAnotherWayKeepsTheChoice_data();
    void askingInAnotherWayKeepsTheChoice();
    void aSmallerTimeLosesMore();
    void draggingFromATimeAsksForTau();
    void draggingFromAMemoryKeepsItBesides();
    void draggingALossMseStaysOne();
    void theLimitOfTheWeightsBindsAndGoes();
    void anotherObjectiveTakesTheTimeAway();
    void anotherNoiseModelTakesThePerplexityAway();
    void whatCannotBeHadIsExplained();
    void anErrorOfOneThresholdIsGoneWithTheNext();
    void theControlDrivesAndFollows();

private:
    [[nodiscard]] QString status() const { return statusText(*m_exploration); }

    std::unique_ptr<Exploration> m_exploration;
};

void ThresholdChangeTest::init()
{
    m_exploration = test::makeExploration();
    QVERIFY(m_exploration && test::showAndSolve(*m_exploration));
}

void ThresholdChangeTest::askingInAnotherWayKeepsTheChoice_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::newRow("as a loss MSE") << Kind::LossMse;
    QTest::newRow("as a time") << Kind::Time;
    QTest::newRow("as a memory") << Kind::Memory;
}

void ThresholdChangeTest::askingInAnotherWayKeepsTheChoice()
{
    QFETCH(Kind, kind);
    const auto before = *m_exploration->solution();
    const auto decisions = m_exploration->decisions();
    setThresholdKind(*m_exploration, kind);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto &solution = *m_exploration->solution();
    QVERIFY(solution.asked.kind == kind);
    QCOMPARE(solution.choice.status, SolveStatus::Optimal);
    if (kind != Kind::Memory) // as few bytes may lose less otherwise
        QCOMPARE(solution.choice.gain, before.choice.gain);
    QVERIFY(solution.choice.loss <= before.choice.loss * (1 + 1e-12));
    setThresholdKind(*m_exploration, Kind::Tau);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->solution()->asked.kind == Kind::Tau);
    QVERIFY(m_exploration->solution()->choice.loss <= before.choice.loss * (1 + 1e-12));
    QCOMPARE(m_exploration->undoStack()->count(), 2);
    m_exploration->undoStack()->undo();
    m_exploration->undoStack()->undo();
    QVERIFY(m_exploration->decisions() == decisions);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->formats, before.formats);
}

void ThresholdChangeTest::aSmallerTimeLosesMore()
{
    setThresholdKind(*m_exploration, Kind::Time);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto before = *m_exploration->solution();
    const double seconds = 0.99 * before.load;
    setThreshold(*m_exploration, {Kind::Time, seconds});
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto &solution = *m_exploration->solution();
    QCOMPARE(solution.choice.status, SolveStatus::Optimal);
    QVERIFY(solution.load <= seconds * (1 + 1e-12));
    QVERIFY(solution.choice.loss > before.choice.loss);
    QCOMPARE(lossLimit(*m_exploration), solution.limit); // there the line is
    QVERIFY2(status().contains(QStringLiteral("least loss MSE")), qPrintable(status()));
    QVERIFY2(status().contains(QStringLiteral("· time ")), qPrintable(status()));
}

void ThresholdChangeTest::draggingFromATimeAsksForTau()
{
    setThresholdKind(*m_exploration, Kind::Time);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto decisions = m_exploration->decisions();
    const double line = lossLimit(*m_exploration);
    for (int i = 1; i <= 20; ++i)
        moveLine(*m_exploration, line * (1 + 0.05 * i));
    m_exploration->finishThresholdChange();
    QVERIFY(m_exploration->decisions().threshold().kind == Kind::Tau);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(std::abs(lossLimit(*m_exploration) - 2 * line) <= 1e-12 * line);
    QCOMPARE(m_exploration->undoStack()->count(), 2); // the time, and the whole drag
    m_exploration->undoStack()->undo();
    QVERIFY(m_exploration->decisions() == decisions); // the time is back
}

void ThresholdChangeTest::draggingFromAMemoryKeepsItBesides()
{
    setThresholdKind(*m_exploration, Kind::Memory);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const double bytes = *m_exploration->decisions().memoryAtMost;
    moveLine(*m_exploration, lossLimit(*m_exploration) * 4);
    m_exploration->finishThresholdChange();
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->decisions().threshold().kind == Kind::Tau);
    QCOMPARE(m_exploration->decisions().memoryAtMost, bytes);
    QVERIFY(m_exploration->solution()->budget == SolutionBudget::Memory);
    QVERIFY(m_exploration->solution()->load <= bytes);
}

void ThresholdChangeTest::draggingALossMseStaysOne()
{
    setThresholdKind(*m_exploration, Kind::LossMse);
    moveLine(*m_exploration, 1e-4);
    QVERIFY(m_exploration->decisions().threshold() == (Threshold{Kind::LossMse, 1e-4}));
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->solution()->choice.loss <= 1e-4 * (1 + 1e-12));
}

void ThresholdChangeTest::theLimitOfTheWeightsBindsAndGoes()
{
    const auto free = *m_exploration->solution();
    limitMemory(*m_exploration, true);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const double bytes = *m_exploration->decisions().memoryAtMost;
    QCOMPARE(m_exploration->solution()->choice.gain, free.choice.gain); // it is what the solution takes
    QTRY_VERIFY(m_exploration->review()->budgetCosts() != nullptr);
    QCOMPARE(m_exploration->review()->budgetCosts()->memory, 0.0);
    QVERIFY(m_exploration->review()->budgetCosts()->loss > 0);
    const Configuration allLowered(free.formats.size(), 1);
    const double least
        = weightBytesOf(m_exploration->session()->graph, *m_exploration->problem(), allLowered);
    const double limit = (bytes + least) / 2;
    setMemoryLimit(*m_exploration, limit);
    setTau(*m_exploration, 0.02);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto &solution = *m_exploration->solution();
    QCOMPARE(solution.choice.status, SolveStatus::Optimal);
    QVERIFY(solution.load <= limit);
    QTRY_VERIFY(m_exploration->review()->budgetCosts() != nullptr);
    QVERIFY2(status().contains(QStringLiteral("weights ")), qPrintable(status()));
    while (m_exploration->undoStack()->canUndo())
        m_exploration->undoStack()->undo();
    QVERIFY(!m_exploration->decisions().memoryAtMost);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->formats, free.formats);
}

void ThresholdChangeTest::anotherObjectiveTakesTheTimeAway()
{
    setThresholdKind(*m_exploration, Kind::Time);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const double line = lossLimit(*m_exploration);
    setObjective(*m_exploration, "memory");
    QVERIFY(m_exploration->decisions().threshold().kind == Kind::Tau);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(std::abs(lossLimit(*m_exploration) - line) <= 1e-9 * line); // the line stayed
    QVERIFY(!thresholdProblem(*m_exploration, Kind::Time).isEmpty());
    m_exploration->undoStack()->undo();
    QVERIFY(m_exploration->decisions().threshold().kind == Kind::Time);
}

void ThresholdChangeTest::anotherNoiseModelTakesThePerplexityAway()
{
    QVERIFY(thresholdProblem(*m_exploration, Kind::PerplexityChange).contains(QStringLiteral("Log-uniform")));
    QVERIFY(!noiseProblem(*m_exploration->session(), m_exploration->decisions(), NoiseModel::BiasAware)
                 .isEmpty());
    Session session = *m_exploration->session(); // with a shift of every layer, format and sample
    for (const auto &sample : session.samples) {
        for (std::uint32_t layer = 0; layer < session.graph.layers.size(); ++layer)
            session.shifts.push_back({sample.index, "fp8_e4m3", LayerId{layer}, 1e-4 * (1 + layer % 3)});
    }
    m_exploration->setSession(std::make_shared<const Session>(session));
    QCOMPARE(noiseProblem(session, m_exploration->decisions(), NoiseModel::BiasAware), QString());
    setNoise(*m_exploration, "bias-aware");
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY2(m_exploration->problem() != nullptr, qPrintable(status()));
    QVERIFY(thresholdProblem(*m_exploration, Kind::PerplexityChange).isEmpty());
    setThresholdKind(*m_exploration, Kind::PerplexityChange);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    const auto &solution = *m_exploration->solution();
    QVERIFY(solution.budget == SolutionBudget::Perplexity);
    QVERIFY(solution.load <= solution.loadLimit + 1e-12);
    QVERIFY2(status().contains(QStringLiteral("perplexity change")), qPrintable(status()));
    QVERIFY(memoryLimitProblem(*m_exploration).isEmpty());
    setMemoryLimit(*m_exploration, 1e15); // beside it
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(thresholdProblem(*m_exploration, Kind::PerplexityChange).isEmpty());
    QVERIFY(m_exploration->solution()->weights.has_value());
    QVERIFY2(status().contains(QStringLiteral("perplexity change"))
                 && status().contains(QStringLiteral("weights ")),
             qPrintable(status()));
    setNoise(*m_exploration, "log-uniform");
    QVERIFY(m_exploration->decisions().threshold().kind == Kind::Tau);
}

void ThresholdChangeTest::whatCannotBeHadIsExplained()
{
    setThresholdKind(*m_exploration, Kind::Time);
    setThreshold(*m_exploration, {Kind::Time, 1e-9});
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(m_exploration->solution()->choice.status, SolveStatus::Infeasible);
    QVERIFY2(status().contains(QStringLiteral("it takes at least")), qPrintable(status()));
    QTRY_VERIFY(status().contains(QStringLiteral("possible: loss MSE")));
    setThresholdKind(*m_exploration, Kind::Memory);
    setMemoryLimit(*m_exploration, 10);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY2(status().contains(QStringLiteral("the weights take at least")), qPrintable(status()));
}

void ThresholdChangeTest::anErrorOfOneThresholdIsGoneWithTheNext()
{
    setThreshold(*m_exploration, {Kind::PerplexityChange, 0.01}); // log-uniform predicts none
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->problemError().has_value());
    QVERIFY2(status().contains(QStringLiteral("Bias-aware")), qPrintable(status()));
    setTau(*m_exploration, 0.01);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(!m_exploration->problemError());
    QCOMPARE(m_exploration->solution()->choice.status, SolveStatus::Optimal);
}

void ThresholdChangeTest::theControlDrivesAndFollows()
{
    QWidget stage;
    TradeOffPlot plot(&stage);
    plot.resize(800, 400);
    ThresholdControl control;
    link(&plot, m_exploration.get());
    link(&control, m_exploration.get());
    test::showOnStage(plot);
    const auto choose = [&](Kind kind) {
        const int index = control.kindBox()->findData(static_cast<int>(kind));
        control.kindBox()->setCurrentIndex(index);
        Q_EMIT control.kindBox()->activated(index);
    };
    choose(Kind::Time);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(control.field()->value(), m_exploration->decisions().threshold().atMost);
    QCOMPARE(plot.threshold(), m_exploration->solution()->limit);
    const double line = plot.threshold();
    control.field()->stepBy(-1);
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(plot.threshold() > line); // less time, more loss
    QTest::keyClick(plot.plot(), Qt::Key_Right); // a drag by keys
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QCOMPARE(control.kindBox()->currentData().toInt(), static_cast<int>(Kind::Tau));
    control.memoryBox()->click();
    QVERIFY(test::waitUntilSolved(*m_exploration));
    QVERIFY(m_exploration->decisions().memoryAtMost.has_value());
    control.memoryBox()->click();
    QVERIFY(!m_exploration->decisions().memoryAtMost.has_value());
}

QTEST_MAIN(ThresholdChangeTest)
#include "threshold_change_test.moc"

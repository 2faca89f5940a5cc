// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/format_menu.h"
#include "app/window/solution_output.h"
#include "core/session/session_library.h"
#include "tests/app/window_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/exploration.h"
#include "widgets/graph/graph_canvas.h"
#include "widgets/graph/partition_view.h"
#include "widgets/layer_edits.h"
#include "widgets/pages/status_sentence.h"
#include "widgets/plots/threshold_control.h"
#include "widgets/plots/trade_off_plot.h"
#include "widgets/quantity_field.h"

#include <QCheckBox>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace halftone;
using test::LongMs;
using Kind = Threshold::Kind;

/// Thresholds, the limit of the weights and candidate formats, decided with the window's own controls.
class WindowDecisionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::WindowStage>();
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().tradeOff() != nullptr, LongMs);
        settle();
    }
    void cleanup() { m_stage.reset(); }

    void theLeastLossWithinATimeIsTyped();
    void theWeightsAreLimitedBesides();
    void decisionsComeBackWithTheSession();
    void aReportSaysWhatWasAsked();
    void formatsAreTickedInTheMenu();
    void whatIsDecidedIsMarkedInTheGraph();

private:
    void settle() { QTRY_VERIFY_WITH_TIMEOUT(!m_stage->exploration().isSolving(), LongMs); }
    ThresholdControl *control() { return m_stage->child<ThresholdControl>("threshold"); }
    QString status() { return m_stage->child<StatusSentence>("status")->sentence(); }

    static void type(QuantityField *field, const QString &text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }

    std::unique_ptr<test::WindowStage> m_stage;
};

void WindowDecisionsTest::theLeastLossWithinATimeIsTyped()
{
    auto &exploration = m_stage->exploration();
    const auto before = *exploration.solution();
    QVERIFY(control()->field()->text().endsWith(QLatin1Char('%')));
    setThresholdKind(exploration, Kind::Time);
    settle();
    QVERIFY(control()->field()->text().endsWith(QLatin1Char('s')));
    const double seconds = exploration.solution()->load * 0.999;
    type(control()->field(), QString::number(seconds * 1e6, 'f', 3) + QStringLiteral(" us"));
    settle();
    const auto &solution = *exploration.solution();
    QVERIFY(solution.goal == Goal::LeastLoss);
    QVERIFY(std::abs(solution.loadLimit - seconds) <= 1e-9);
    QVERIFY(solution.load <= solution.loadLimit * (1 + 1e-12));
    QVERIFY(solution.choice.loss >= before.choice.loss * (1 - 1e-9));
    QVERIFY2(status().contains(QStringLiteral("least loss MSE")), qPrintable(status()));
    auto *plot = m_stage->child<TradeOffPlot>("tradeOff");
    QCOMPARE(plot->threshold(), solution.limit);
}

void WindowDecisionsTest::theWeightsAreLimitedBesides()
{
    auto &exploration = m_stage->exploration();
    QTest::mouseClick(control()->memoryBox(), Qt::LeftButton);
    settle();
    QVERIFY(control()->memoryField()->isVisible());
    const double bytes = *exploration.decisions().memoryAtMost;
    type(control()->memoryField(), QString::number(0.97 * bytes, 'f', 0));
    settle();
    QVERIFY(std::abs(*exploration.decisions().memoryAtMost - 0.97 * bytes) <= 1);
    QVERIFY2(status().contains(QStringLiteral("weights")), qPrintable(status()));
    QTest::mouseClick(control()->memoryBox(), Qt::LeftButton);
    settle();
    QVERIFY(!exploration.decisions().memoryAtMost);
    QCOMPARE(exploration.undoStack()->count(), 3);
}

void WindowDecisionsTest::decisionsComeBackWithTheSession()
{
    auto &exploration = m_stage->exploration();
    const auto id = exploration.session()->id;
    setThresholdKind(exploration, Kind::LossMse);
    limitMemory(exploration, true);
    settle();
    const auto decided = exploration.decisions();
    QTRY_COMPARE(SessionLibrary::open(m_stage->path("sessions.halftone").toStdString())->load(id)->decisions,
                 decided);
}

void WindowDecisionsTest::aReportSaysWhatWasAsked()
{
    setThresholdKind(m_stage->exploration(), Kind::Time);
    settle();
    auto *output = m_stage->window().output();
    QSignalSpy reported(output, &SolutionOutput::reported);
    const QString file = m_stage->path("report.md");
    output->reportTo(file);
    QTRY_COMPARE_WITH_TIMEOUT(reported.count(), 1, LongMs);
    QFile report(file);
    QVERIFY(report.open(QIODevice::ReadOnly));
    QVERIFY(report.readAll().contains("The least loss MSE within a limit of the time was sought"));
}

/// Layers are pinned to the formats that they have, so that only the marks are new.
void WindowDecisionsTest::whatIsDecidedIsMarkedInTheGraph()
{
    auto &exploration = m_stage->exploration();
    auto *view = m_stage->window().findChild<PartitionView *>();
    auto *canvas = view->findChild<GraphCanvas *>();
    canvas->zoomBy(0.8 / canvas->camera().scale()); // to where boxes have words
    QImage before;
    do { // while it glides there
        before = view->grab().toImage();
        QTest::qWait(50);
    } while (view->grab().toImage() != before);
    const auto formats = exploration.solution()->formats;
    for (std::uint8_t format = 0; format < 2; ++format) {
        std::vector<LayerId> layers;
        for (std::uint32_t layer = 0; layer < formats.size(); ++layer) {
            if (formats[layer] == format)
                layers.push_back({layer});
        }
        pinLayers(exploration, layers, exploration.decisions().formats[format]);
    }
    settle();
    QVERIFY(exploration.solution()->formats == formats);
    QVERIFY(view->grab().toImage() != before);
    exploration.undoStack()->undo();
    exploration.undoStack()->undo();
    settle();
    QVERIFY(view->grab().toImage() == before);
}

void WindowDecisionsTest::formatsAreTickedInTheMenu()
{
    auto &exploration = m_stage->exploration();
    setObjective(exploration, "memory");
    settle();
    auto *menu = m_stage->window().findChild<FormatMenu *>();
    QVERIFY(menu != nullptr);
    const auto actionOf = [&](const char *label) -> QAction * {
        Q_EMIT menu->aboutToShow();
        const auto actions = menu->actions();
        const auto found = std::ranges::find_if(
            actions, [&](const QAction *action) { return action->text().startsWith(QLatin1String(label)); });
        return found == actions.end() ? nullptr : *found;
    };
    QVERIFY(!actionOf("BF16")->isEnabled() && actionOf("BF16")->isChecked());
    QVERIFY(!actionOf("MXFP4")->isEnabled());
    QVERIFY(actionOf("MXFP4")->text().contains(QStringLiteral(" – "))); // why
    actionOf("FP8 E5M2")->trigger();
    QCOMPARE(exploration.decisions().formats.size(), std::size_t(3));
    settle();
    QCOMPARE(exploration.solution()->choice.status, SolveStatus::Optimal);
    QVERIFY(actionOf("FP8 E5M2")->isChecked());
    actionOf("FP8 E5M2")->trigger();
    QCOMPARE(exploration.decisions().formats.size(), std::size_t(2));
}

QTEST_MAIN(WindowDecisionsTest)
#include "window_decisions_test.moc"

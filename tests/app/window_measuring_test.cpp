// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/session_shelf.h"
#include "app/window/timing_rows.h"
#include "core/session/session_library.h"
#include "core/timing/measurement_journal.h"
#include "tests/app/timing_stage.h"
#include "widgets/dialogs/measure_dialog.h"
#include "widgets/plots/additivity_plot.h"
#include "widgets/selection.h"

#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>
#include <map>

using namespace halftone;
using test::fakeWorker;
using test::LongMs;
using test::whenAsked;

/// Measuring from the timing panel, with scripted workers as real processes.
class WindowMeasuringTest : public test::TimingStageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void measuredGainsArriveInThePlots();
    void aPausedMeasurementWaits();
    void whatIsLookedAtIsMeasuredFirst();
    void aFaultIsSaidAndRetried();
    void aCancelledMeasurementContinuesAfterARestart();
    void thisComputerMeasuresAndContinues();
    void noMoreTokensThanTheModelTakes();
    void anotherDevicesMeasurementIsARowOfItsOwn();
};

void WindowMeasuringTest::anotherDevicesMeasurementIsARowOfItsOwn()
{
    const std::vector<std::string> formats{"bf16", "fp8_e4m3"};
    const std::vector<UnfinishedTiming> unfinished{{formats, {}, "worker:node", "GAUDI2", 300},
                                                   {formats, {}, "worker:node", "GAUDI3", 7}};
    Session session;
    session.timings.push_back({"worker:node", {}, formats, 0, 0, {}});
    const std::optional<Timing> soFar = session.timings.front();
    const Decisions decisions;
    MeasuringState state;
    state.step = MeasuringState::Step::Cancelled;
    const std::string device = "GAUDI3";
    const auto rows = timingRows({&session, &decisions, &unfinished, &state, &soFar, &device});
    QCOMPARE(rows.size(), std::size_t(2));
    for (const auto &row : rows)
        QCOMPARE(row.state, TimingState::Unfinished);
    QCOMPARE(rows.front().device, std::string("GAUDI2"));
    QCOMPARE(rows.front().done, std::size_t(300));
    QVERIFY(!rows.front().hasGains);
    QCOMPARE(rows.back().device, std::string("GAUDI3"));
    QCOMPARE(rows.back().done, std::size_t(7));
    QVERIFY(rows.back().hasGains);
}

void WindowMeasuringTest::measuredGainsArriveInThePlots()
{
    openDemo();
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("commands"))->setPlainText(fakeWorker("slow"));
        dialog->findChild<QSpinBox *>(QStringLiteral("sequenceLength"))->setValue(128);
        dialog->findChild<QSpinBox *>(QStringLiteral("wholeModel"))->setValue(5);
        dialog->accept();
    });
    panel().actions()->measure->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(state().isRunning(), LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(state().done > 2, LongMs);
    QTRY_COMPARE(model().row(0).state, TimingState::Running);
    QVERIFY(model().row(0).isUsed); // the newest is
    QVERIFY(state().all > state().done);
    const auto &exploration = m_stage->exploration();
    QTRY_VERIFY(exploration.problem() != nullptr && exploration.problem()->source == "worker:fake-slow");
    QVERIFY(state().isRunning()); // the plots have it before it is complete

    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Idle, LongMs);
    QTRY_COMPARE(model().row(0).state, TimingState::Measured);
    QCOMPARE(text(0, TimingTableModel::StateColumn), QStringLiteral("measured"));
    QTRY_VERIFY(exploration.solution() != nullptr && !exploration.isSolving());
    auto library = SessionLibrary::open(m_stage->path("sessions.halftone").toStdString());
    const auto stored = *library->load(exploration.session()->id);
    QCOMPARE(stored.timings.size(), std::size_t(2));
    QCOMPARE(stored.timings.back().wholeModel.size(), std::size_t(5));
    auto *check = m_stage->child<QLabel>("wholeModelCheck");
    QTRY_VERIFY2(check->text().contains(QStringLiteral("5 configuration")), qPrintable(check->text()));
    Q_EMIT check->linkActivated(QStringLiteral("plot"));
    const auto *plot = m_stage->window().findChild<AdditivityPlot *>();
    QVERIFY(plot != nullptr && plot->isVisible());
    QCOMPARE(plot->points(), wholeModelPoints(stored.partition, stored.timings.back()));
    QVERIFY(!std::filesystem::exists(control().journals()));

    // More of the whole model, without measuring the gains again.
    clickRow(0);
    QVERIFY(panel().actions()->compare->isVisible());
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        QVERIFY(!dialog->findChild<QLineEdit *>(QStringLiteral("formats"))->isEnabled());
        QVERIFY(!dialog->findChild<QSpinBox *>(QStringLiteral("sequenceLength"))->isEnabled());
        auto *wholeModel = dialog->findChild<QSpinBox *>(QStringLiteral("wholeModel"));
        QCOMPARE(wholeModel->value(), 24);
        wholeModel->setValue(9);
        dialog->accept();
    });
    panel().actions()->compare->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(state().isRunning(), LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Idle, LongMs);
    const auto extended = *library->load(exploration.session()->id);
    QCOMPARE(extended.timings.size(), std::size_t(2));
    QCOMPARE(extended.timings.back().wholeModel.size(), std::size_t(9));
    QVERIFY(extended.timings.back().gains == stored.timings.back().gains);
    QTRY_VERIFY2(check->text().contains(QStringLiteral("9 configuration")), qPrintable(check->text()));

    // The command is offered again.
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        const auto commands = dialog->request().commands;
        dialog->reject();
        QCOMPARE(commands, QStringList{fakeWorker("slow")});
    });
    panel().actions()->measure->trigger();
}

void WindowMeasuringTest::aPausedMeasurementWaits()
{
    openDemo();
    measure("slow");
    QTRY_VERIFY_WITH_TIMEOUT(state().done > 0, LongMs);
    button("timingPause")->click();
    QCOMPARE(state().step, MeasuringState::Step::Pausing); // the worker has one in hand
    QTRY_COMPARE(state().step, MeasuringState::Step::Paused);
    const auto done = state().done;
    QTest::qWait(500);
    QCOMPARE(state().done, done);
    QVERIFY(done < state().all);
    button("timingPause")->click();
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Idle, LongMs);
}

/// Without a preference the classes take turns: attention, with most configurations, would be the last to be complete.
void WindowMeasuringTest::whatIsLookedAtIsMeasuredFirst()
{
    openDemo();
    const auto &partition = session()->partition;
    const ClassId attention = partition.subgraphs.front().klass;
    const ClassId head = partition.subgraphs.back().klass;
    m_stage->exploration().selection()->selectSubgraph(
        SubgraphId{static_cast<std::uint32_t>(partition.subgraphs.size() - 1)});
    std::vector<std::map<ClassId, std::size_t>> steps; // finished measurements by class, as they come
    connect(&control(), &TimingControl::measured, this, [&] {
        for (const auto &file : std::filesystem::directory_iterator(control().journals())) {
            if (file.path().extension() != ".json")
                continue;
            auto &counts = steps.emplace_back();
            QFile journal(QString::fromStdString(file.path().string()));
            QVERIFY(journal.open(QIODevice::ReadOnly));
            const auto kept = readJournal(journal.readAll().toStdString());
            for (const auto &[measurement, gain] : kept->finished)
                ++counts[measurement.klass];
        }
        m_stage->exploration().selection()->selectSubgraph(
            SubgraphId{0}); // the head is there: now look at attention
    });
    measure("slow");
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Idle, LongMs);
    QVERIFY(!steps.empty());
    QCOMPARE(steps.front().count(head), std::size_t(1));
    constexpr std::size_t OfAttention
        = 7; // of query, key and value in FP8; the worker's matmuls stay in BF16
    const auto complete
        = std::ranges::find_if(steps, [&](auto &counts) { return counts[attention] == OfAttention; });
    QVERIFY(complete != steps.end());
    std::size_t others = 0;
    for (const auto &[klass, count] : *complete)
        others += klass == attention || klass == head ? 0 : count;
    constexpr std::size_t UnderWay = 2; // measured while the worker was told, or the file read
    QVERIFY2(others <= UnderWay, qPrintable(QString::number(others)));
}

void WindowMeasuringTest::aFaultIsSaidAndRetried()
{
    openDemo();
    measure("ends-at-once");
    QVERIFY(!button("timingRetry")->isVisibleTo(&panel()));
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Failed, LongMs);
    const auto *detail = m_stage->child<QLabel>("timingDetail");
    QVERIFY2(detail->text().contains(QStringLiteral("no module named torch")), qPrintable(detail->text()));
    QVERIFY(button("timingRetry")->isVisibleTo(&panel()));
    button("timingRetry")->click();
    QVERIFY(state().isRunning());
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Failed, LongMs);
    button("timingClose")->click();
    QCOMPARE(state().step, MeasuringState::Step::Idle);
}

void WindowMeasuringTest::aCancelledMeasurementContinuesAfterARestart()
{
    openDemo();
    measure("slow");
    QTRY_VERIFY_WITH_TIMEOUT(state().done > 2, LongMs);
    button("timingCancel")->click();
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Cancelled, LongMs);
    QCOMPARE(model().row(0).state, TimingState::Unfinished);
    const auto id = m_stage->exploration().session()->id;

    m_stage->open();
    m_stage->window().shelf()->load(id);
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, LongMs);
    m_stage->child<QDockWidget>("timingDock")->raise();
    QCOMPARE(model().row(0).state, TimingState::Unfinished);
    const auto kept = model().row(0).done;
    QVERIFY(kept > 2);
    clickRow(0);
    QVERIFY(panel().actions()->resume->isVisible());
    std::size_t first = 0;
    connect(&control(), &TimingControl::changed, this, [&] {
        if (first == 0)
            first = state().done;
    });
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        QCOMPARE(dialog->request().workload.sequenceLength, std::int64_t(128));
        dialog->findChild<QPlainTextEdit *>(QStringLiteral("commands"))->setPlainText(fakeWorker("slow"));
        dialog->accept();
    });
    panel().actions()->resume->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(state().isRunning(), LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Idle, LongMs);
    QVERIFY(first >= kept);
    QTRY_COMPARE(model().row(0).state, TimingState::Measured);
    QCOMPARE(model().rowCount(), 2);
}

void WindowMeasuringTest::thisComputerMeasuresAndContinues()
{
    openDemo();
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        dialog->findChild<QRadioButton *>(QStringLiteral("onThisComputer"))->click();
        QVERIFY(!dialog->findChild<QPlainTextEdit *>(QStringLiteral("commands"))->isVisible());
        QVERIFY(!dialog->findChild<QSpinBox *>(QStringLiteral("batch"))->isEnabled());
        dialog->findChild<QLineEdit *>(QStringLiteral("formats"))->setText(QStringLiteral("float32,bf16"));
        dialog->findChild<QSpinBox *>(QStringLiteral("sequenceLength"))->setValue(8);
        dialog->accept();
    });
    panel().actions()->measure->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(state().done > 0 || state().step == MeasuringState::Step::Failed, LongMs);
    QVERIFY2(state().isRunning(), state().error ? describe(*state().error).c_str() : "ended");
    const auto *detail = m_stage->child<QLabel>("timingDetail");
    QVERIFY2(detail->text().startsWith(QStringLiteral("measuring on")), qPrintable(detail->text()));
    button("timingCancel")->click();
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Cancelled, LongMs);
    QCOMPARE(model().row(0).state, TimingState::Unfinished);
    QVERIFY(model().row(0).source.starts_with("host:"));
    clickRow(0);
    QVERIFY(panel().actions()->resume->isVisible());
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        const auto request = dialog->request();
        dialog->reject();
        QVERIFY(request.isOnThisComputer);
        QCOMPARE(request.formats, (QStringList{QStringLiteral("float32"), QStringLiteral("bf16")}));
    });
    panel().actions()->resume->trigger();
}

void WindowMeasuringTest::noMoreTokensThanTheModelTakes()
{
    openDemo();
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        const auto *length = dialog->findChild<QSpinBox *>(QStringLiteral("sequenceLength"));
        const int most = length->maximum();
        const int value = length->value();
        const QString says = length->text();
        dialog->reject();
        QCOMPARE(most, 512);
        QVERIFY(value <= 512);
        QVERIFY2(says.contains(QStringLiteral("at most 512")), qPrintable(says));
    });
    panel().actions()->measure->trigger();
}

QTEST_MAIN(WindowMeasuringTest)
#include "window_measuring_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"
#include "app/window/timing_work.h"
#include "app/workflow/timing_job.h"
#include "core/session/session_library.h"
#include "tests/app/timing_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/measure_dialog.h"
#include "widgets/dialogs/model_timing_dialog.h"
#include "widgets/number_text.h"
#include "widgets/pages/empty_state.h"
#include "widgets/plots/additivity_plot.h"
#include "widgets/plots/configuration_bars.h"
#include "widgets/selection.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

using namespace halftone;
using test::whenAsked;

/// The timing panel with real widgets.
class WindowTimingTest : public test::TimingStageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void withoutASessionItSaysWhatItIsFor();
    void anotherTimingIsPredictedUsedAndUndone();
    void aTimingIsRemovedWhenConfirmed();
    void sumOfSubgraphsIsComparedWithTheWholeModel();
    void aTimeIsTakenApart();
    void aDeviceWithoutAFasterFormatSaysSo();
    void exportedGainsAreImported();
    void aBadFileIsRefusedWithLineAndColumn();
    void onlyPossibleWorkloadsCanBeEntered();
};

void WindowTimingTest::withoutASessionItSaysWhatItIsFor()
{
    QCOMPARE(model().rowCount(), 0);
    const auto sentence = panel().findChild<EmptyState *>()->sentence();
    QVERIFY(sentence.contains(QStringLiteral("time gains")));
    QVERIFY(!panel().actions()->measure->isEnabled());
}

void WindowTimingTest::anotherTimingIsPredictedUsedAndUndone()
{
    openDemo();
    QCOMPARE(model().rowCount(), 1);
    QVERIFY(model().row(0).isUsed);
    QCOMPARE(model().row(0).state, TimingState::Modelled);
    whenAsked<ModelTimingDialog>(this, [](ModelTimingDialog *dialog) {
        auto *profile = dialog->findChild<QComboBox *>(QStringLiteral("profile"));
        profile->setCurrentIndex(profile->findData(QStringLiteral("gaudi2")));
        dialog->findChild<QSpinBox *>(QStringLiteral("sequenceLength"))->setValue(512);
        dialog->findChild<QComboBox *>(QStringLiteral("phase"))->setCurrentIndex(1);
        dialog->accept();
    });
    setSource(m_stage->exploration(), "gaudi2-model@1x2048");
    panel().actions()->predict->trigger();
    QTRY_COMPARE(model().rowCount(), 2);
    QCOMPARE(model().row(0).workload, (Workload{1, 512, Phase::Decode}));
    QVERIFY(!model().row(0).isUsed);
    QVERIFY(model().row(1).isUsed);

    clickRow(0);
    panel().actions()->use->trigger();
    QTRY_VERIFY(model().row(0).isUsed);
    QTRY_VERIFY(m_stage->exploration().problem() != nullptr
                && m_stage->exploration().problem()->workload.phase == Phase::Decode);
    m_stage->exploration().undoStack()->undo();
    QTRY_VERIFY(model().row(1).isUsed);
    QTRY_VERIFY(m_stage->exploration().problem() != nullptr
                && m_stage->exploration().problem()->workload.phase == Phase::Prefill);
}

void WindowTimingTest::aTimingIsRemovedWhenConfirmed()
{
    openDemo();
    clickRow(0);
    whenAsked<QMessageBox>(this, [](QMessageBox *box) { box->button(QMessageBox::Cancel)->click(); });
    panel().actions()->remove->trigger();
    QCOMPARE(model().rowCount(), 1);
    whenAsked<QMessageBox>(this, [](QMessageBox *box) {
        for (auto *each : box->buttons()) {
            if (box->buttonRole(each) == QMessageBox::DestructiveRole)
                each->click();
        }
    });
    panel().actions()->remove->trigger();
    QTRY_COMPARE(model().rowCount(), 0);
    const auto *empty = panel().findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisibleTo(&panel()));
    QVERIFY(empty->button()->isVisibleTo(&panel())); // offers to predict
    auto library = SessionLibrary::open(m_stage->path("sessions.halftone").toStdString());
    QVERIFY(library->load(m_stage->exploration().session()->id)->timings.empty());
}

void WindowTimingTest::sumOfSubgraphsIsComparedWithTheWholeModel()
{
    openDemo();
    const auto *check = m_stage->child<QLabel>("wholeModelCheck");
    QTRY_VERIFY(check->text().contains(QStringLiteral("residual")));
    QVERIFY(check->text().contains(QStringLiteral("predicted")));
    Q_EMIT m_stage->child<QLabel>("wholeModelCheck")->linkActivated(QStringLiteral("plot"));
    const auto *plot = m_stage->window().findChild<AdditivityPlot *>();
    QVERIFY(plot != nullptr && plot->points().size() > 20);
    for (const auto &point : plot->points()) // sub-graphs add up in a model of sequential ones
        QVERIFY(std::abs(point.gainSeconds - point.sums.bySubgraph) < 1e-9);
}

/// In the inspector and at the bars; of the timing in use, though a newer one has the same source.
void WindowTimingTest::aTimeIsTakenApart()
{
    openDemo();
    auto *work = m_stage->window().timingWork();
    setSource(m_stage->exploration(), "gaudi2-model@1x2048");
    work->predict(session(), {{"gaudi2", 1}, {}, {8, 512, Phase::Decode}});
    QTRY_COMPARE(model().rowCount(), 2);
    QTRY_VERIFY(m_stage->exploration().solution() != nullptr && !m_stage->exploration().isSolving());
    m_stage->exploration().selection()->selectLayer(LayerId{3});
    const auto gaudi2 = modelBehind(*session(), session()->timings.front());
    QVERIFY(gaudi2);
    const auto timeOf = [&](const Configuration &formats) {
        const auto time = gaudi2->subgraphTime(SubgraphId{0}, formats);
        const auto seconds = [](double value) { return text::quantity(value, QStringLiteral("s")); };
        return QStringLiteral("%1 (overlapping: MME %2, TPC %3, HBM %4; besides: overhead %5)")
            .arg(seconds(time.totalSeconds), seconds(time.parts.mmeSeconds), seconds(time.parts.tpcSeconds),
                 seconds(time.parts.hbmSeconds), seconds(time.parts.overheadSeconds));
    };
    const auto *inspected = m_stage->child<QLabel>("subgraphTime");
    const Configuration baseline(5, 0);
    QTRY_VERIFY2(inspected->text().contains(timeOf(baseline)), qPrintable(inspected->text()));
    const auto *bars = m_stage->child<ConfigurationBars>("configurations");
    QCOMPARE(bars->data().bars.size(), std::size_t{32});
    for (const auto &bar : bars->data().bars)
        QVERIFY2(bars->toolTipOf(bar).contains(timeOf(bar.formats)), qPrintable(bars->toolTipOf(bar)));
}

/// Gaudi 3 multiplies FP8 no faster than BF16: the panel says so, and MAC counts promise nothing.
void WindowTimingTest::aDeviceWithoutAFasterFormatSaysSo()
{
    openDemo();
    auto &exploration = m_stage->exploration();
    const auto largest = [&] {
        double gain = 0;
        for (const auto &gains : exploration.theoreticalGains())
            gain = std::max(gain, *std::ranges::max_element(gains));
        return gain;
    };
    const auto *check = m_stage->child<QLabel>("wholeModelCheck");
    const auto says = [&] { return check->text().contains(QStringLiteral("no faster than BF16")); };
    QTRY_VERIFY(largest() > 0);
    QVERIFY(!says());
    m_stage->window().actions().timeGaudi3->trigger();
    QTRY_COMPARE(model().rowCount(), 2);
    QTRY_VERIFY(exploration.problem() != nullptr && exploration.problem()->source == "gaudi3-model");
    QTRY_VERIFY2(says(), qPrintable(check->text()));
    QTRY_VERIFY(largest() == 0);
    const auto *messages = m_stage->window().findChild<MessageBar *>();
    QVERIFY2(messages->text().contains(QStringLiteral("predicted, not measured")),
             qPrintable(messages->text()));
    setSource(exploration, "gaudi2-model");
    QTRY_VERIFY(largest() > 0);
    QTRY_VERIFY(!says());
}

void WindowTimingTest::exportedGainsAreImported()
{
    openDemo();
    const auto before = session();
    const QString file = m_stage->path("gains.csv");
    auto *work = m_stage->window().timingWork();
    work->exportTo(before, before->timings.front(), file);
    QTRY_VERIFY(QFile::exists(file));
    work->importFrom(before, file, {{}, before->timings.front().workload, 0.5});
    QTRY_COMPARE(model().rowCount(), 2);
    QCOMPARE(model().row(0).state, TimingState::Imported);
    QCOMPARE(model().row(0).source, std::string("imported:gains.csv"));
    QVERIFY(session()->timings.back().gains == before->timings.front().gains);
}

void WindowTimingTest::aBadFileIsRefusedWithLineAndColumn()
{
    openDemo();
    QFile file(m_stage->path("bad.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("subgraph,formats,gain_seconds,spread_seconds\n400,bf16,0,0\n");
    file.close();
    m_stage->window().timingWork()->importFrom(session(), file.fileName(), {});
    const auto *messages = m_stage->window().findChild<MessageBar *>();
    QTRY_VERIFY2(messages->text().contains(QStringLiteral("line 2, column 1 (subgraph)")),
                 qPrintable(messages->text()));
    QCOMPARE(model().rowCount(), 1);
}

void WindowTimingTest::onlyPossibleWorkloadsCanBeEntered()
{
    MeasureDialog dialog({});
    auto *formats = dialog.findChild<QLineEdit *>(QStringLiteral("formats"));
    formats->setText(QStringLiteral("float32, bf16"));
    QVERIFY2(dialog.problem().isEmpty(), qPrintable(dialog.problem()));
    formats->setText(QStringLiteral("bf16,fp7"));
    QVERIFY(dialog.problem().contains(QStringLiteral("fp7")));
    auto *batch = dialog.findChild<QSpinBox *>(QStringLiteral("batch"));
    auto *length = dialog.findChild<QSpinBox *>(QStringLiteral("sequenceLength"));
    batch->setValue(std::numeric_limits<int>::max());
    length->setValue(std::numeric_limits<int>::max());
    QCOMPARE(dialog.request().workload, (Workload{1 << 20, 1 << 24, Phase::Prefill}));
    batch->setValue(0);
    length->setValue(-5);
    QCOMPARE(dialog.request().workload, (Workload{1, 1, Phase::Prefill}));
}

QTEST_MAIN(WindowTimingTest)
#include "window_timing_test.moc"

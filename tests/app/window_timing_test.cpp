// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/timing_actions.h"
#include "app/window/timing_control.h"
#include "app/window/timing_panel.h"
#include "app/window/timing_queue.h"
#include "app/window/timing_work.h"
#include "core/session/session_library.h"
#include "tests/app/window_stage.h"
#include "widgets/dialogs/measure_dialog.h"
#include "widgets/dialogs/model_timing_dialog.h"
#include "widgets/exploration.h"
#include "widgets/models/timing_table_model.h"
#include "widgets/pages/empty_state.h"
#include "widgets/plots/additivity_plot.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>

using namespace halftone;
using test::LongMs;

namespace {

QString fakeWorker(const char *fault)
{
    return QStringLiteral("exec python3 -B " FAKE_WORKER " %1 - fp8_e4m3").arg(QLatin1String(fault));
}

/// Answers the next dialog of this type when it has come up.
template <typename Dialog, typename Answer>
void whenAsked(QObject *context, Answer answer)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [=] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            timer->stop();
            answer(dialog);
        }
    });
    timer->start(20);
}

} // namespace

/// The timing panel with real widgets, and with scripted workers as real processes.
class WindowTimingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void withoutASessionItSaysWhatItIsFor();
    void anotherTimingIsPredictedUsedAndUndone();
    void aTimingIsRemovedWhenConfirmed();
    void sumOfSubgraphsIsComparedWithTheWholeModel();
    void measuredGainsArriveInThePlots();
    void aPausedMeasurementWaits();
    void aFaultIsSaidAndRetried();
    void aCancelledMeasurementContinuesAfterARestart();
    void thisComputerMeasuresAndContinues();
    void measurementsWaitTheirTurn();
    void aFailureDoesNotHoldUpTheOthers();
    void aRestartGoesOnWithTheQueue();
    void aDamagedQueueIsOneSentence();
    void exportedGainsAreImported();
    void aBadFileIsRefusedWithLineAndColumn();
    void onlyPossibleWorkloadsCanBeEntered();

private:
    void openDemo()
    {
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY(!m_stage->exploration().isSolving());
        m_stage->child<QDockWidget>("timingDock")->raise();
        QTRY_VERIFY(panel().table()->isVisible());
    }
    TimingPanel &panel()
    {
        return *qobject_cast<TimingPanel *>(m_stage->child<QDockWidget>("timingDock")->widget());
    }
    TimingTableModel &model() { return *qobject_cast<TimingTableModel *>(panel().table()->model()); }
    TimingControl &control() { return *m_stage->window().timing(); }
    const MeasuringState &state() { return control().state(); }
    QToolButton *button(const char *name) { return m_stage->child<QToolButton>(name); }
    std::shared_ptr<const Session> session() { return m_stage->exploration().sharedSession(); }
    void measure(const char *fault)
    {
        Workload workload;
        workload.sequenceLength = 128;
        add(fault, workload);
        QTRY_VERIFY_WITH_TIMEOUT(state().step != MeasuringState::Step::Idle, LongMs);
    }
    void add(const char *fault, const Workload &workload)
    {
        const auto &session = *m_stage->exploration().session();
        queue().add(
            {session.id, QString::fromStdString(session.name), {{fakeWorker(fault)}, {}, {}, workload}});
    }
    TimingQueue &queue() { return *m_stage->window().timingQueue(); }
    QString text(int row, TimingTableModel::Column column)
    {
        return model().index(row, column).data().toString();
    }
    void clickRow(int row)
    {
        auto *table = panel().table();
        const QRect place = table->visualRect(model().index(row, TimingTableModel::StateColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
    }

    std::unique_ptr<test::WindowStage> m_stage;
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
    m_stage->exploration().setSource("gaudi2-model@1x2048");
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

void WindowTimingTest::measuredGainsArriveInThePlots()
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

    // The command is offered again.
    whenAsked<MeasureDialog>(this, [](MeasureDialog *dialog) {
        const auto commands = dialog->request().commands;
        dialog->reject();
        QCOMPARE(commands, QStringList{fakeWorker("slow")});
    });
    panel().actions()->measure->trigger();
}

void WindowTimingTest::aPausedMeasurementWaits()
{
    openDemo();
    measure("slow");
    QTRY_VERIFY_WITH_TIMEOUT(state().done > 0, LongMs);
    button("timingPause")->click();
    QCOMPARE(state().step, MeasuringState::Step::Paused);
    QTest::qWait(500); // what was being measured ends
    const auto done = state().done;
    QTest::qWait(500);
    QCOMPARE(state().done, done);
    QVERIFY(done < state().all);
    button("timingPause")->click();
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Idle, LongMs);
}

void WindowTimingTest::aFaultIsSaidAndRetried()
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

void WindowTimingTest::aCancelledMeasurementContinuesAfterARestart()
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

void WindowTimingTest::thisComputerMeasuresAndContinues()
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

void WindowTimingTest::measurementsWaitTheirTurn()
{
    openDemo();
    measure("slow");
    add("fine", {1, 256});
    add("fine", {1, 512});
    QCOMPARE(queue().waiting().size(), 2);
    auto *waiting = m_stage->child<QLabel>("timingWaiting");
    QVERIFY(waiting->isVisibleTo(&panel()));
    QVERIFY2(waiting->text().contains(QStringLiteral("256")), qPrintable(waiting->text()));
    QVERIFY(panel().actions()->measure->isEnabled());
    Q_EMIT waiting->linkActivated(QStringLiteral("remove:1"));
    QCOMPARE(queue().waiting().size(), 1);
    QVERIFY(!waiting->text().contains(QStringLiteral("512")));
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 3, LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(model().row(0).state, TimingState::Measured, LongMs);
    QCOMPARE(model().row(0).workload.sequenceLength, std::int64_t(256));
    QCOMPARE(model().row(1).workload.sequenceLength, std::int64_t(128));
    QCOMPARE(queue().waiting().size(), 0);
    QVERIFY(!waiting->isVisibleTo(&panel()));
}

void WindowTimingTest::aFailureDoesNotHoldUpTheOthers()
{
    openDemo();
    add("ends-at-once", {1, 128});
    add("fine", {1, 256});
    QTRY_COMPARE_WITH_TIMEOUT(model().rowCount(), 2, LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(model().row(0).state, TimingState::Measured, LongMs);
    QCOMPARE(model().row(0).workload.sequenceLength, std::int64_t(256));
    auto *list = m_stage->child<QLabel>("timingWaiting");
    QVERIFY2(list->text().contains(QStringLiteral("no module named torch")), qPrintable(list->text()));
    Q_EMIT list->linkActivated(QStringLiteral("retry:0"));
    QCOMPARE(queue().failures().size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(state().step, MeasuringState::Step::Failed, LongMs);
    QVERIFY(button("timingRetry")->isVisibleTo(&panel())); // nothing waits behind it
    QVERIFY(!list->isVisibleTo(&panel()));
}

void WindowTimingTest::aRestartGoesOnWithTheQueue()
{
    openDemo();
    measure("slow");
    add("fine", {2, 64});
    QTRY_VERIFY_WITH_TIMEOUT(state().done > 2, LongMs);
    const auto id = m_stage->exploration().session()->id;
    m_stage->window().close();
    m_stage->open(); // while it was measuring
    QTRY_VERIFY_WITH_TIMEOUT(state().isRunning(), LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(state().done > 2 || !state().isRunning(), LongMs);
    QTRY_VERIFY_WITH_TIMEOUT(state().step == MeasuringState::Step::Idle && queue().waiting().isEmpty(),
                             LongMs);
    auto library = SessionLibrary::open(m_stage->path("sessions.halftone").toStdString());
    QTRY_COMPARE_WITH_TIMEOUT(library->load(id)->timings.size(), std::size_t(3), LongMs);
    const auto timings = library->load(id)->timings;
    QCOMPARE(timings[1].workload.sequenceLength, std::int64_t(128));
    QCOMPARE(timings[2].workload, (Workload{2, 64}));

    m_stage->open(); // nothing is left
    QTest::qWait(300);
    QCOMPARE(state().step, MeasuringState::Step::Idle);
}

void WindowTimingTest::aDamagedQueueIsOneSentence()
{
    const QList<QueuedMeasurement> queue{
        {"0a1b2c3d", QStringLiteral("a \"name\""), {{QStringLiteral("ssh a")}, {}, {}, {3, 77}, false}},
        {"0a1b2c3e", {}, {{}, QStringLiteral("/m"), {QStringLiteral("bf16")}, {1, 5}, true}}};
    const auto text = queueText(queue);
    const auto read = readQueue(text, "queue");
    QVERIFY(read);
    QCOMPARE(*read, queue);
    for (const QByteArray &bad :
         {QByteArray(), QByteArray("[]"), text.left(40), QByteArray(text).replace("77", "-1"),
          QByteArray(text).replace("0a1b2c3d", ""),
          QByteArray(text).replace("\"schema\": 1", "\"schema\": 2")}) {
        const auto refused = readQueue(bad, "queue");
        QVERIFY2(!refused, bad.constData());
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    }
    QFile file(m_stage->path("sessions.halftone-queue.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    m_stage->open();
    const auto *messages = m_stage->window().findChild<MessageBar *>();
    QTRY_VERIFY2(messages->text().contains(QStringLiteral("queue.json” is damaged")),
                 qPrintable(messages->text()));
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_runner.h"
#include "app/window/job_bar.h"
#include "app/window/job_board.h"
#include "app/window/jobs_panel.h"
#include "app/window/log_panel.h"
#include "app/window/message_bar.h"
#include "app/window/session_shelf.h"
#include "app/window/session_work.h"
#include "app/window/settings.h"
#include "app/window/solution_output.h"
#include "tests/app/timing_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/shifts_dialog.h"
#include "widgets/dialogs/validate_dialog.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace halftone;
using test::LongMs;

/// Jobs, messages and the log in the window, while real jobs run.
class WindowJobsTest : public test::TimingStageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void aCalibrationIsListedCancelledAndContinued();
    void aFailureSaysWhyAndIsTriedAgain();
    void measurementsAreListedWithThoseThatWait();
    void layerShiftsSayFirstWhatTheyTake();
    void whatIsWrittenIsListed();
    void theBarOpensThePanel();
    void errorsDoNotBuryEachOther();
    void whatIsSaidIsLogged();
    void closingIsQuickDuring_data();
    void closingIsQuickDuring();

private:
    QAction *action(const char *name) { return jobsPanel()->findChild<QAction *>(QLatin1String(name)); }
    JobsPanel *jobsPanel() { return m_stage->child<JobsPanel>(); }
    const std::vector<Job> &jobs() { return m_stage->window().jobs()->jobs(); }
    QString outcome() { return m_stage->child<QLabel>("jobOutcome")->text(); }
    void beginValidation()
    {
        test::whenAsked<ValidateDialog>(this, [](ValidateDialog *dialog) {
            dialog->findChild<QLineEdit *>()->setText(test::DemoTexts);
            dialog->findChild<QSpinBox *>()->setValue(200);
            dialog->accept();
        });
        m_stage->window().actions().validate->trigger();
    }
};

void WindowJobsTest::aCalibrationIsListedCancelledAndContinued()
{
    m_stage->child<QDockWidget>("jobsDock")->raise();
    QSignalSpy samples(m_stage->window().runner(), &CalibrationRunner::sampleStored);
    m_stage->window().calibrate(test::demoRequest(12, QStringLiteral("twelve")));
    QCOMPARE(jobs().size(), std::size_t(1));
    QCOMPARE(jobs().front().state, JobState::Running);
    QTRY_VERIFY_WITH_TIMEOUT(samples.count() >= 2, LongMs);
    QVERIFY(!jobs().front().figures.isEmpty());
    QVERIFY(action("jobCancel")->isEnabled());
    QVERIFY(!action("jobRetry")->isEnabled());
    action("jobCancel")->trigger();
    QCOMPARE(jobs().front().state, JobState::Cancelling); // said at once
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Cancelled, LongMs);
    QVERIFY2(outcome().contains(QStringLiteral("of 12 samples are finished and kept")),
             qPrintable(outcome()));
    QCOMPARE(action("jobRetry")->text(), QStringLiteral("Continue"));
    action("jobRetry")->trigger();
    QCOMPARE(jobs().size(), std::size_t(2));
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Done, LongMs);
    QCOMPARE(m_stage->exploration().session()->samples.size(), std::size_t(12));
    action("jobClear")->trigger();
    QVERIFY(jobs().empty());
}

void WindowJobsTest::aFailureSaysWhyAndIsTriedAgain()
{
    auto request = test::demoRequest(2, QStringLiteral("missing"));
    request.modelPath = m_stage->path("nothing-here");
    m_stage->window().calibrate(request);
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Failed, LongMs);
    QVERIFY2(outcome().contains(QStringLiteral("nothing-here")), qPrintable(outcome()));
    QVERIFY(!jobs().front().detail.isEmpty());
    QVERIFY(Settings().recentModels().isEmpty()); // it was never read
    action("jobRetry")->trigger();
    QCOMPARE(jobs().size(), std::size_t(2));
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Failed, LongMs);
}

void WindowJobsTest::measurementsAreListedWithThoseThatWait()
{
    openDemo();
    measure("slow");
    Workload shorter;
    shorter.sequenceLength = 64;
    add("slow", shorter);
    QTRY_COMPARE_WITH_TIMEOUT(jobs().size(), std::size_t(2), LongMs);
    QCOMPARE(jobs()[0].state, JobState::Waiting);
    QTRY_COMPARE(jobs()[1].state, JobState::Running);
    m_stage->window().jobs()->setPaused(jobs()[1].id, true);
    QTRY_COMPARE(jobs()[1].state, JobState::Paused);
    QCOMPARE(state().step, MeasuringState::Step::Paused);
    m_stage->window().jobs()->setPaused(jobs()[1].id, false);
    Workload shortest;
    shortest.sequenceLength = 32;
    add("slow", shortest);
    QTRY_COMPARE(jobs().size(), std::size_t(3));
    m_stage->window().jobs()->putFirst(jobs()[0].id);
    QCOMPARE(queue().waiting().front().request.workload, shortest);
    m_stage->window().jobs()->cancel(jobs()[0].id); // what waits goes without a trace
    m_stage->window().jobs()->cancel(jobs()[0].id);
    QCOMPARE(jobs().size(), std::size_t(1));
    QVERIFY(queue().waiting().isEmpty());
    m_stage->window().jobs()->cancel(jobs()[0].id);
    QTRY_COMPARE_WITH_TIMEOUT(jobs()[0].state, JobState::Cancelled, LongMs);
    m_stage->window().jobs()->retry(jobs()[0].id);
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Done, LongMs);
}

void WindowJobsTest::layerShiftsSayFirstWhatTheyTake()
{
    openDemo();
    QString effort;
    const auto askWith = [&](auto &&answer) {
        test::whenAsked<ShiftsDialog>(this, [&, answer](ShiftsDialog *dialog) {
            dialog->findChild<QSpinBox *>()->setValue(1);
            effort = dialog->findChild<QLabel *>(QStringLiteral("shiftPasses"))->text();
            answer(dialog);
        });
        m_stage->window().actions().measureShifts->trigger();
    };
    askWith([](ShiftsDialog *dialog) { dialog->reject(); });
    QVERIFY(jobs().empty());
    const auto &session = m_stage->exploration().session();
    const std::size_t formats = session->decisions.formats.size() - 1; // but the baseline
    const auto passes = session->graph.layers.size() * formats;
    QVERIFY2(effort.startsWith(QString::number(passes) + QLatin1Char(' ')), qPrintable(effort));
    askWith([](ShiftsDialog *dialog) { dialog->accept(); });
    QTRY_VERIFY_WITH_TIMEOUT(!jobs().empty() && jobs().front().state == JobState::Done, LongMs);
    QTRY_COMPARE(m_stage->exploration().session()->shifts.size(), passes);
    askWith([](ShiftsDialog *dialog) { dialog->reject(); });
    QVERIFY2(effort.startsWith(QStringLiteral("All of them")), qPrintable(effort));
}

void WindowJobsTest::whatIsWrittenIsListed()
{
    openDemo();
    m_stage->window().output()->exportTo(QStringLiteral("csv"), m_stage->path("export"));
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Done, LongMs);
    QVERIFY(jobs().front().outcome.contains(m_stage->path("export")));
    m_stage->window().output()->reportTo(m_stage->path("nowhere/report.html"));
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Failed, LongMs);
    QVERIFY(!m_stage->child<JobBar>()->isVisible()); // it takes no room for moments
}

void WindowJobsTest::theBarOpensThePanel()
{
    QVERIFY(jobsPanel()->visibleRegion().isEmpty());
    m_stage->window().calibrate(test::demoRequest(2, QStringLiteral("two")));
    m_stage->child<QToolButton>("jobText")->click();
    QTRY_VERIFY(!jobsPanel()->visibleRegion().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Done, LongMs);
    QTRY_VERIFY(!m_stage->child<JobBar>()->isVisible());
    QCOMPARE(Settings().recentModels(), QStringList{test::demoRequest(2, {}).modelPath});
}

void WindowJobsTest::errorsDoNotBuryEachOther()
{
    auto *bar = m_stage->child<MessageBar>();
    const auto press = [&](const char *name) { bar->findChild<QToolButton *>(QLatin1String(name))->click(); };
    const auto *place = bar->findChild<QLabel *>(QStringLiteral("messagePlace"));
    for (const char *file : {"a", "b", "c"})
        bar->showError({ErrorCode::NotFound, file, "it is not there"});
    bar->showError({ErrorCode::NotFound, "a", "it is not there"}); // again: it is not counted twice
    QCOMPARE(place->text(), QStringLiteral("3 of 3"));
    QVERIFY(bar->text().contains(QStringLiteral("“a”")));
    bar->showNote(QStringLiteral("Something was done."));
    bar->showNote(QStringLiteral("Something else was done.")); // makes the first note superfluous
    QCOMPARE(place->text(), QStringLiteral("4 of 4"));
    press("messageEarlier");
    press("messageEarlier");
    QVERIFY(bar->text().contains(QStringLiteral("“c”")));
    press("messageClose");
    QCOMPARE(place->text(), QStringLiteral("2 of 3"));
    press("messageCloseAll");
    QVERIFY(!bar->isVisible());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
}

void WindowJobsTest::whatIsSaidIsLogged()
{
    m_stage->child<MessageBar>()->showError({ErrorCode::Io, "disk", "it is full"});
    m_stage->window().calibrate(test::demoRequest(2, QStringLiteral("two")));
    QTRY_COMPARE_WITH_TIMEOUT(jobs().front().state, JobState::Done, LongMs);
    m_stage->child<QDockWidget>("logDock")->raise();
    const auto *model = m_stage->child<LogPanel>()->table()->model();
    const auto says = [&](const QString &wanted) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, LogTableModel::TextColumn).data().toString().contains(wanted))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(says(QStringLiteral("it is full")));
    QTRY_VERIFY(says(QStringLiteral("Calibration: model begins")));
    QTRY_VERIFY(says(QStringLiteral("2 samples are calibrated")));
}

void WindowJobsTest::closingIsQuickDuring_data()
{
    QTest::addColumn<QString>("job");
    QTest::newRow("a calibration") << "calibration";
    QTest::newRow("a validation") << "validation";
    QTest::newRow("a timing by a worker") << "timing";
    QTest::newRow("a report") << "report";
}

/// The window is gone from the screen at once; what is finished is stored meanwhile.
void WindowJobsTest::closingIsQuickDuring()
{
    constexpr qint64 AtOnceMs = 200; // what the eye takes for immediate, doubled
    constexpr qint64 SoonMs
        = 10'000; // one operation of the demo takes milliseconds; the rest is for a busy machine
    QFETCH(QString, job);
    openDemo();
    auto &window = m_stage->window();
    const QSignalSpy samples(window.runner(), &CalibrationRunner::sampleStored);
    if (job == QStringLiteral("calibration"))
        window.calibrate(test::demoRequest(250, QStringLiteral("long")));
    else if (job == QStringLiteral("validation"))
        beginValidation();
    else if (job == QStringLiteral("timing"))
        measure("slow");
    else
        window.output()->reportTo(m_stage->path("report.pdf"));
    if (job != QStringLiteral("report"))
        QTRY_VERIFY_WITH_TIMEOUT(!jobs().empty() && jobs().front().fraction > 0, LongMs);
    if (job == QStringLiteral("calibration")) // a new session without a sample would not be kept
        QTRY_VERIFY_WITH_TIMEOUT(!samples.isEmpty(), LongMs);
    setTau(m_stage->exploration(), 0.00123); // in the middle of a drag
    QElapsedTimer timer;
    timer.start();
    window.close();
    QVERIFY(!window.isVisible());
    QVERIFY2(timer.elapsed() < AtOnceMs, qPrintable(QString::number(timer.elapsed())));
    const std::string id = m_stage->exploration().session()->id;
    timer.start();
    m_stage->close(); // waits until the job has ended
    QVERIFY2(timer.elapsed() < SoonMs, qPrintable(QString::number(timer.elapsed())));
    m_stage->open();
    m_stage->window().shelf()->load(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    QCOMPARE(m_stage->exploration().decisions().tau, 0.00123);
}

QTEST_MAIN(WindowJobsTest)
#include "window_jobs_test.moc"

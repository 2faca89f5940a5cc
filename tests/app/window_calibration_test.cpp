// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/calibration_runner.h"
#include "app/window/job_bar.h"
#include "app/window/job_board.h"
#include "app/window/message_bar.h"
#include "app/window/session_panel.h"
#include "app/window/session_shelf.h"
#include "app/window/session_work.h"
#include "tests/app/window_stage.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/validate_dialog.h"
#include "widgets/exploration.h"
#include "widgets/views/prediction_view.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace halftone;
using test::LongMs;

class WindowCalibrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void calibratesAndFillsThePlotsMeanwhile();
    void cancelKeepsFinishedSamples();
    void cancelledBeforeTheFirstSampleTheSessionBeforeIsBack();
    void closingDuringACalibrationIsHarmless();
    void aSessionOpensAgainWithoutTheModel();
    void aMissingModelIsOneSentence();
    void cancelIsSaidAtOnce();
    void aCancelledCalibrationIsResumed();
    void progressTellsSamplesSpeedAndMemory();
    void newSessionsBeginInTheMiddleOfTheFrontier();
    void aValidationStandsBesideThePredictions();

private:
    std::unique_ptr<test::WindowStage> m_stage;
};

void WindowCalibrationTest::calibratesAndFillsThePlotsMeanwhile()
{
    QSignalSpy samples(m_stage->window().runner(), &CalibrationRunner::sampleStored);
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(test::demoRequest(4, QStringLiteral("four")));
    QVERIFY(m_stage->child<JobBar>()->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QCOMPARE(samples.count(), 4);
    QCOMPARE(m_stage->exploration().session()->samples.size(), std::size_t(4));
    QVERIFY(!m_stage->child<JobBar>()->isVisible());
}

void WindowCalibrationTest::cancelKeepsFinishedSamples()
{
    QSignalSpy samples(m_stage->window().runner(), &CalibrationRunner::sampleStored);
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(test::demoRequest(250, QStringLiteral("long")));
    QTRY_VERIFY_WITH_TIMEOUT(samples.count() >= 2, LongMs);
    auto *cancel = m_stage->child<QToolButton>("jobBarCancel");
    QTest::mouseClick(cancel, Qt::LeftButton);
    QVERIFY(!cancel->isEnabled()); // said at once
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QVERIFY(samples.count() < 250);
    const auto kept = static_cast<std::size_t>(samples.count());
    const std::string id = m_stage->exploration().session()->id;
    m_stage->open();
    m_stage->window().shelf()->load(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().session() != nullptr, LongMs);
    QCOMPARE(m_stage->exploration().session()->samples.size(), kept);
}

void WindowCalibrationTest::cancelledBeforeTheFirstSampleTheSessionBeforeIsBack()
{
    m_stage->window().openDemo();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
    const std::string demo = m_stage->exploration().session()->id;
    auto *runner = m_stage->window().runner();
    QSignalSpy samples(runner, &CalibrationRunner::sampleStored);
    QSignalSpy finished(runner, &CalibrationRunner::finished);
    connect(runner, &CalibrationRunner::sessionBegun, this, [runner] { runner->cancel(); });
    auto request = test::demoRequest(64, QStringLiteral("in vain"));
    request.sequenceLength = 512; // long enough to be cancelled
    m_stage->window().calibrate(request);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QCOMPARE(samples.count(), 0);
    const auto isBack = [&] {
        const auto *session = m_stage->exploration().session();
        return session != nullptr && session->id == demo;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isBack(), LongMs);
    constexpr int SeenMs = 2'500; // the library is looked at every second
    QTest::qWait(SeenMs);
    QVERIFY(isBack());
    const QString said = m_stage->child<MessageBar>()->text();
    QVERIFY2(said.contains(QStringLiteral("nothing was stored")), qPrintable(said));
    // What is offered begins anew.
    auto *board = m_stage->child<JobBoard>();
    const auto job = std::ranges::find(board->jobs(), JobState::Cancelled, &Job::state);
    QVERIFY(job != board->jobs().end() && job->canRetry);
    const QSignalSpy begun(runner, &CalibrationRunner::sessionBegun);
    board->retry(job->id);
    QTRY_COMPARE_WITH_TIMEOUT(begun.count(), 1, LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, LongMs);
}

void WindowCalibrationTest::closingDuringACalibrationIsHarmless()
{
    QSignalSpy samples(m_stage->window().runner(), &CalibrationRunner::sampleStored);
    m_stage->window().calibrate(test::demoRequest(250, QStringLiteral("closed")));
    QTRY_VERIFY_WITH_TIMEOUT(samples.count() >= 1, LongMs); // a session without a sample is not kept
    m_stage->window().close();
    m_stage->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_stage->child<SessionPanel>()->view()->model()->rowCount(), 1, LongMs);
}

void WindowCalibrationTest::aSessionOpensAgainWithoutTheModel()
{
    // A model in a folder of our own, which disappears after the calibration.
    const QString folder = m_stage->path("vanishing");
    QVERIFY(QDir().mkpath(folder));
    for (const char *file : {"config.json", "model.safetensors", "tokenizer.json"})
        QVERIFY(QFile::copy(test::DemoModel + '/' + file, folder + '/' + file));
    auto request = test::demoRequest(2, QStringLiteral("vanished"));
    request.modelPath = folder;
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(request);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QTRY_VERIFY(m_stage->exploration().solution() != nullptr);
    setTau(m_stage->exploration(), 0.0008);
    QTRY_VERIFY(!m_stage->exploration().isSolving());
    const auto formats = m_stage->exploration().solution()->formats;
    const std::string id = m_stage->exploration().session()->id;
    m_stage->window().close();
    QVERIFY(QDir(folder).removeRecursively());

    m_stage->open();
    m_stage->window().shelf()->load(id);
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
    QCOMPARE(m_stage->exploration().decisions().tau, 0.0008);
    QCOMPARE(m_stage->exploration().solution()->formats, formats);
}

void WindowCalibrationTest::aMissingModelIsOneSentence()
{
    auto request = test::demoRequest(2, QStringLiteral("missing"));
    request.modelPath = m_stage->path("nothing-here");
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(request);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    QVERIFY(m_stage->child<MessageBar>()->isVisible());
    QVERIFY(m_stage->child<MessageBar>()->text().contains(QStringLiteral("nothing-here")));
}

void WindowCalibrationTest::cancelIsSaidAtOnce()
{
    constexpr qint64 AtOnceMs = 200; // what the eye takes for immediate, doubled
    QSignalSpy samples(m_stage->window().runner(), &CalibrationRunner::sampleStored);
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(test::demoRequest(250, QStringLiteral("long")));
    QTRY_VERIFY_WITH_TIMEOUT(samples.count() >= 1, LongMs);
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(m_stage->child<QToolButton>("jobBarCancel"), Qt::LeftButton);
    QVERIFY(m_stage->child<QToolButton>("jobText")->text().startsWith(QStringLiteral("Cancelling")));
    bool usable = false;
    QTimer::singleShot(0, this, [&] { usable = true; });
    QTRY_VERIFY_WITH_TIMEOUT(usable, LongMs);
    QVERIFY2(timer.elapsed() < AtOnceMs, qPrintable(QString::number(timer.elapsed())));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
}

void WindowCalibrationTest::aCancelledCalibrationIsResumed()
{
    constexpr std::int64_t Requested = 30; // far longer than a cancellation takes
    auto *runner = m_stage->window().runner();
    QSignalSpy samples(runner, &CalibrationRunner::sampleStored);
    QSignalSpy finished(runner, &CalibrationRunner::finished);
    connect(runner, &CalibrationRunner::sampleStored, this, [&] {
        if (samples.count() == 2)
            runner->cancel();
    });
    m_stage->window().calibrate(test::demoRequest(Requested, QStringLiteral("twice")));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    auto *resume = m_stage->window().actions().resume;
    QVERIFY(samples.count() < Requested);
    QTRY_VERIFY(resume->isEnabled());
    QVERIFY(m_stage->child<MessageBar>()->text().contains(QStringLiteral("Resume calibration")));
    resume->trigger();
    QVERIFY(!resume->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 2, LongMs);
    const auto &stored = m_stage->exploration().session()->samples;
    QCOMPARE(stored.size(), static_cast<std::size_t>(Requested));
    for (std::size_t i = 0; i < stored.size(); ++i)
        QCOMPARE(stored[i].index, static_cast<std::int64_t>(i));
    QCOMPARE(m_stage->exploration().session()->timings.size(), std::size_t(1));
    QVERIFY(!resume->isEnabled());
}

void WindowCalibrationTest::progressTellsSamplesSpeedAndMemory()
{
    m_stage->window().resize(1600, 900);
    QSignalSpy progressed(m_stage->window().runner(), &CalibrationRunner::progressed);
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(test::demoRequest(4, QStringLiteral("told")));
    QTRY_VERIFY_WITH_TIMEOUT(progressed.count() > 0, LongMs);
    const auto *text = m_stage->child<QToolButton>("jobText");
    for (const char *part : {"of 4 samples", "tokens/s", "MB"})
        QVERIFY2(text->toolTip().contains(QLatin1String(part)), qPrintable(text->toolTip()));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
}

void WindowCalibrationTest::newSessionsBeginInTheMiddleOfTheFrontier()
{
    QSignalSpy finished(m_stage->window().runner(), &CalibrationRunner::finished);
    m_stage->window().calibrate(test::demoRequest(2, QStringLiteral("middle")));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    const auto &exploration = m_stage->exploration();
    const auto share = [&] {
        return exploration.tradeOff() == nullptr || exploration.solution() == nullptr
            ? 0
            : exploration.solution()->choice.gain / exploration.tradeOff()->frontier.back().gain;
    };
    QTRY_VERIFY_WITH_TIMEOUT(share() >= 0.5 && share() < 0.8, LongMs);
    QCOMPARE(m_stage->exploration().undoStack()->count(), 0);
}

void WindowCalibrationTest::aValidationStandsBesideThePredictions()
{
    m_stage->window().openDemo();
    QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
    QTRY_VERIFY(m_stage->window().actions().validate->isEnabled());
    QSignalSpy finished(m_stage->window().work(), &SessionWork::finished);
    QTimer::singleShot(0, this, [] {
        auto *dialog = qobject_cast<ValidateDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit *>()->setText(test::DemoTexts);
        dialog->findChild<QSpinBox *>()->setValue(2);
        dialog->accept();
    });
    m_stage->window().actions().validate->trigger();
    QVERIFY(m_stage->child<JobBar>()->isVisible());
    QVERIFY(!m_stage->window().actions().calibrate->isEnabled());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, LongMs);
    const auto measured = [&] {
        const auto rows = predictionRowsOf(m_stage->exploration());
        return !rows.empty() && rows.front().isMeasured && rows.front().lossMse > 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(measured(), LongMs);
    setTau(m_stage->exploration(), 1e-6); // another configuration: it was not validated
    QTRY_VERIFY(!measured());
}

QTEST_MAIN(WindowCalibrationTest)
#include "window_calibration_test.moc"

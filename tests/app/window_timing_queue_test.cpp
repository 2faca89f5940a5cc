// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"
#include "core/session/session_library.h"
#include "tests/app/timing_stage.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;
using test::fakeWorker;
using test::LongMs;

namespace {

QString queueOf(const QString &library)
{
    return QString::fromStdString(TimingQueue::fileOf(library.toStdString()).string());
}

} // namespace

/// Measurements that wait for each other, with scripted workers as real processes.
class WindowTimingQueueTest : public test::TimingStageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_stage = std::make_unique<test::WindowStage>(); }
    void cleanup() { m_stage.reset(); }

    void measurementsWaitTheirTurn();
    void theSessionOnScreenComesBeforeOthers();
    void theTableKeepsItsRoom();
    void aFailureDoesNotHoldUpTheOthers();
    void aRestartGoesOnWithTheQueue();
    void aQueueOfALibraryThatIsNotThereYetIsKept();
    void aQueueBesideTheLibraryIsNotRun();
    void theQueueIsFoundFromEverywhere();
    void aDamagedQueueIsOneSentence();
};

void WindowTimingQueueTest::measurementsWaitTheirTurn()
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
    QVERIFY(!waiting->text().contains(QStringLiteral("first:0"))); // it is the first
    Q_EMIT waiting->linkActivated(QStringLiteral("first:1"));
    QCOMPARE(queue().waiting().front().request.workload.sequenceLength, std::int64_t(512));
    Q_EMIT waiting->linkActivated(QStringLiteral("first:1"));
    QCOMPARE(queue().waiting().front().request.workload.sequenceLength, std::int64_t(256));
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

void WindowTimingQueueTest::theSessionOnScreenComesBeforeOthers()
{
    openDemo();
    measure("slow");
    const auto &own = *m_stage->exploration().session();
    const auto wait = [&](const std::string &session, std::int64_t tokens) {
        queue().add({session, QStringLiteral("x"), {{fakeWorker("fine")}, {}, {}, Workload{1, tokens}}});
    };
    const auto order = [&] {
        QList<std::int64_t> tokens;
        for (const auto &each : queue().waiting())
            tokens << each.request.workload.sequenceLength;
        return tokens;
    };
    wait("another", 1);
    wait("another", 2);
    wait(own.id, 3);
    wait("another", 4);
    wait(own.id, 5);
    QCOMPARE(order(), (QList<std::int64_t>{3, 5, 1, 2, 4}));
    queue().putFirst(4); // what the user wants counts more
    QCOMPARE(order(), (QList<std::int64_t>{4, 3, 5, 1, 2}));
    queue().prefer("another");
    QCOMPARE(order(), (QList<std::int64_t>{4, 1, 2, 3, 5}));
    queue().remove(0);
    queue().prefer(own.id);
    QCOMPARE(order(), (QList<std::int64_t>{3, 5, 1, 2}));
    while (!queue().waiting().isEmpty())
        queue().remove(0);
}

/// The most that is said beside the table: what runs and much that waits.
void WindowTimingQueueTest::theTableKeepsItsRoom()
{
    openDemo();
    m_stage->window().resize(1400, 900);
    measure("slow");
    for (std::int64_t tokens = 200; tokens < 210; ++tokens)
        add("fine", {1, tokens});
    QTRY_VERIFY_WITH_TIMEOUT(state().secondsLeft >= 0, LongMs);
    const auto *headline = m_stage->child<QLabel>("timingHeadline");
    QVERIFY2(headline->text().contains(QStringLiteral(" left")), qPrintable(headline->text()));
    QTest::qWait(50);
    auto *table = panel().table();
    constexpr int Rows = 3; // beside the header
    QVERIFY2(table->viewport()->height() >= Rows * table->rowHeight(0),
             qPrintable(QString::number(table->viewport()->height())));
    const auto *words = m_stage->child<QScrollArea>("timingWords");
    QVERIFY(words->verticalScrollBar()->maximum() > 0); // what does not fit can be reached
    while (!queue().waiting().isEmpty())
        queue().remove(0);
}

void WindowTimingQueueTest::aFailureDoesNotHoldUpTheOthers()
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

void WindowTimingQueueTest::aRestartGoesOnWithTheQueue()
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

void WindowTimingQueueTest::aQueueOfALibraryThatIsNotThereYetIsKept()
{
    const QString library = m_stage->path("not/there/yet/sessions.halftone");
    {
        TimingQueue first(library.toStdString(), m_stage->child<TimingControl>(), nullptr);
        first.restore();
        QVERIFY(QFile::exists(queueOf(library) + QStringLiteral(".lock")));
        QString refused;
        TimingQueue second(library.toStdString(), m_stage->child<TimingControl>(), nullptr);
        connect(&second, &TimingQueue::failed, this,
                [&](const Error &error) { refused = QString::fromStdString(error.detail); });
        second.restore(); // of another window: silent
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
    }
}

/// Who made the library may have put it there.
void WindowTimingQueueTest::aQueueBesideTheLibraryIsNotRun()
{
    openDemo();
    const auto id = session()->id;
    m_stage->close();
    const QString trace = m_stage->path("trace");
    const QList<QueuedMeasurement> queue{
        {id, QStringLiteral("Demo"), {{QStringLiteral("touch ") + trace}, {}, {}, {1, 64}, false}}};
    QFile file(m_stage->path("sessions.halftone-queue.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(queueText(queue));
    file.close();
    m_stage->open();
    QTest::qWait(500);
    QVERIFY(!QFile::exists(trace));
    QVERIFY(!state().isRunning());
    QVERIFY(this->queue().waiting().isEmpty());
}

void WindowTimingQueueTest::theQueueIsFoundFromEverywhere()
{
    const QTemporaryDir folder;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(folder.path()));
    const QString relative = queueOf(QStringLiteral("new.halftone"));
    QCOMPARE(relative, queueOf(folder.filePath(QStringLiteral("new.halftone"))));
    QVERIFY(QFile(QStringLiteral("new.halftone")).open(QIODevice::WriteOnly));
    QCOMPARE(queueOf(QStringLiteral("new.halftone")), relative);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(queueOf(before + QStringLiteral("/new.halftone")) != relative);
    QVERIFY(relative.startsWith(qEnvironmentVariable("XDG_STATE_HOME")));
}

void WindowTimingQueueTest::aDamagedQueueIsOneSentence()
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
    QFile file(queueOf(m_stage->path("sessions.halftone")));
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    m_stage->open();
    const auto *messages = m_stage->window().findChild<MessageBar *>();
    QTRY_VERIFY2(messages->text().contains(QStringLiteral(".json” is damaged")),
                 qPrintable(messages->text()));
}

QTEST_MAIN(WindowTimingQueueTest)
#include "window_timing_queue_test.moc"

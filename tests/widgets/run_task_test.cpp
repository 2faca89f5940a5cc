// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/task/run_task.h"

#include <QTest>

#include <optional>
#include <stdexcept>
#include <thread>

using namespace halftone;

class RunTaskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsTheResultInTheGuiThread();
    void reportsProgress();
    void turnsExceptionsIntoErrors();
    void stoppingEndsWithOneResult();
    void droppingTheHandleAsksToStop();
    void whatIsGivenAwayRunsToItsEnd();
    void theReceiverMayDieFirst();

private:
    QThreadPool m_pool;
};

namespace {

/// Waits for the stop, as a long computation would.
Result<int> untilStopped(const TaskContext &context)
{
    while (!context.stop.stop_requested())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return Error{ErrorCode::Cancelled, {}, "stopped"};
}

} // namespace

void RunTaskTest::returnsTheResultInTheGuiThread()
{
    auto task = runTask<int>(&m_pool, [](const TaskContext &) -> Result<int> { return 42; });
    std::optional<int> received;
    QThread *thread = nullptr;
    whenFinished(task, this, [&](const Result<int> &result) {
        received = result ? *result : -1;
        thread = QThread::currentThread();
    });
    QTRY_COMPARE(received, 42);
    QCOMPARE(thread, QThread::currentThread());
}

void RunTaskTest::reportsProgress()
{
    auto task = runTask<int>(&m_pool, [](const TaskContext &context) -> Result<int> {
        context.report(0.25);
        return 0;
    });
    auto future = task.future();
    future.waitForFinished();
    QCOMPARE(future.progressMaximum(), 1000);
    QCOMPARE(future.progressValue(), 250);
}

void RunTaskTest::turnsExceptionsIntoErrors()
{
    auto task
        = runTask<int>(&m_pool, [](const TaskContext &) -> Result<int> { throw std::runtime_error("boom"); });
    const Result<int> result = task.future().result();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Internal);
    QCOMPARE(result.error().detail, std::string("boom"));
}

void RunTaskTest::stoppingEndsWithOneResult()
{
    auto task = runTask<int>(&m_pool, untilStopped);
    task.requestStop();
    auto future = task.future();
    future.waitForFinished();
    QCOMPARE(future.resultCount(), 1);
    QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
}

void RunTaskTest::droppingTheHandleAsksToStop()
{
    std::optional<TaskHandle<int>> task;
    task.emplace(runTask<int>(&m_pool, untilStopped));
    auto first = task->future();
    task.emplace(runTask<int>(&m_pool, untilStopped)); // latest wins
    first.waitForFinished();
    QCOMPARE(first.result().error().code, ErrorCode::Cancelled);
    QVERIFY(!task->future().isFinished());
    *task = runTask<int>(&m_pool, [](const TaskContext &) -> Result<int> { return 1; });
    QVERIFY(task->future().result().has_value());
}

void RunTaskTest::whatIsGivenAwayRunsToItsEnd()
{
    std::optional<bool> wasStopped;
    whenFinished(runTask<bool>(&m_pool,
                               [](const TaskContext &context) -> Result<bool> {
                                   std::this_thread::sleep_for(std::chrono::milliseconds(20));
                                   return context.stop.stop_requested();
                               }),
                 this, [&](const Result<bool> &result) { wasStopped = *result; });
    QTRY_VERIFY(wasStopped.has_value());
    QVERIFY(!*wasStopped);

    auto receiver = std::make_unique<QObject>();
    whenFinished(runTask<int>(&m_pool, untilStopped), receiver.get(), [](const Result<int> &) {});
    receiver.reset(); // nobody waits for it any more
    QVERIFY(m_pool.waitForDone(5000));
}

void RunTaskTest::theReceiverMayDieFirst()
{
    bool called = false;
    auto task = runTask<int>(&m_pool, untilStopped);
    {
        QObject receiver;
        whenFinished(task, &receiver, [&](const Result<int> &) { called = true; });
    }
    task.requestStop();
    m_pool.waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(RunTaskTest)
#include "run_task_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thread_priority.h"

#include <QProcess>
#include <QTest>

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <thread>

using namespace halftone;

class ThreadPriorityTest : public QObject
{
    Q_OBJECT

    static int nicenessOf(id_t process) { return getpriority(PRIO_PROCESS, process); }

    static int lowered(int niceness) { return std::min(niceness + 10, 19); }

private Q_SLOTS:
    void aThreadAndThoseItStartsGetLessAndOthersDoNot()
    {
        const int before = nicenessOf(0);
        int own = 0;
        int startedByIt = 0;
        std::jthread([&] {
            lowerThreadPriority();
            lowerThreadPriority(); // twice is not more than once
            own = nicenessOf(0);
            std::jthread([&] { startedByIt = nicenessOf(0); }).join();
        }).join();
        QCOMPARE(own, lowered(before));
        QCOMPARE(startedByIt, own);
        QCOMPARE(nicenessOf(0), before);
    }

    void theProcessesOfAGroupGetLess()
    {
        QProcess process;
        process.setChildProcessModifier([] { setpgid(0, 0); });
        process.start(QStringLiteral("/bin/sleep"), {QStringLiteral("60")});
        QVERIFY(process.waitForStarted());
        const auto id = static_cast<pid_t>(process.processId());
        lowerGroupPriority(id);
        QCOMPARE(nicenessOf(static_cast<id_t>(id)), lowered(nicenessOf(0)));
        process.kill();
        QVERIFY(process.waitForFinished());
    }
};

QTEST_GUILESS_MAIN(ThreadPriorityTest)
#include "thread_priority_test.moc"

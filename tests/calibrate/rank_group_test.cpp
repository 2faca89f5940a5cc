// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/rank_group.h"
#include "tests/support/free_port.h"

#include <QTest>

#include <future>
#include <vector>

using namespace halftone;
using namespace halftone::test;
using namespace std::chrono_literals;

namespace {

/// Short, so that the test is; a loss is then noticed after half a second.
constexpr RankTimes ShortTimes{.join = 5s, .beat = 50ms, .lost = 500ms};

Launch launchOf(int rank, int worldSize, std::uint16_t port)
{
    return {rank, worldSize, "127.0.0.1", port, false, "0"};
}

/// Joins @p worldSize groups at once, as that many processes would.
std::vector<RankGroup> joined(int worldSize)
{
    const auto port = freePort();
    std::vector<std::future<Result<RankGroup>>> joining;
    for (int rank = 0; rank < worldSize; ++rank)
        joining.push_back(std::async(std::launch::async, [=] {
            return RankGroup::join(launchOf(rank, worldSize, port), ShortTimes, {});
        }));
    std::vector<RankGroup> groups;
    for (auto &future : joining) {
        auto group = future.get();
        if (!group)
            qFatal("%s", describe(group.error()).c_str());
        groups.push_back(*std::move(group));
    }
    return groups;
}

bool stopsWithin(const RankGroup &group, std::chrono::milliseconds time)
{
    return QTest::qWaitFor([&] { return group.stopToken().stop_requested(); },
                           static_cast<int>(time.count()));
}

} // namespace

class RankGroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsBytesAround();
    void leavesTogether();
    void aLostProcessEndsRankZero();
    void aLostProcessEndsTheOthers();
    void aFailureIsToldToAll();
    void aMissingProcessIsNamed();
    void aTakenPortIsNamed();
    void hearsTheStopWhileJoining();
    void hearsTheStopWhileRankZeroIsAwaited();
};

void RankGroupTest::handsBytesAround()
{
    auto groups = joined(3);
    const std::string bytes("a\0\xff zero and more", 16);
    QVERIFY(groups[2].publish("sums/7", bytes));
    for (auto &group : groups) {
        const auto found = group.await("sums/7");
        QVERIFY(found);
        QVERIFY(*found == bytes);
        const auto missing = group.find("sums/8");
        QVERIFY(missing && !*missing);
        QVERIFY(!group.failure());
    }
}

void RankGroupTest::leavesTogether()
{
    auto groups = joined(2);
    auto leaving = std::async(std::launch::async, [&] { return groups[0].leave(); });
    QCOMPARE(leaving.wait_for(200ms), std::future_status::timeout);
    QVERIFY(groups[1].leave());
    QVERIFY(leaving.get());
    QTest::qWait(700); // longer than the time after which a silent process counts as lost
    QVERIFY(!groups[0].failure());
}

void RankGroupTest::aLostProcessEndsRankZero()
{
    auto groups = joined(3);
    groups.pop_back();
    QVERIFY(stopsWithin(groups[0], 5s));
    QVERIFY(groups[0].failure()->detail.starts_with("rank 2 of 3 was lost"));
    QVERIFY(stopsWithin(groups[1], 5s)); // rank 0 told it
    QVERIFY(groups[1].failure()->detail.find("rank 2 of 3 was lost") != std::string::npos);
}

void RankGroupTest::aLostProcessEndsTheOthers()
{
    auto groups = joined(2);
    groups.erase(groups.begin()); // rank 0, with the store
    QVERIFY(stopsWithin(groups[0], 5s));
    QVERIFY(groups[0].failure()->detail.starts_with("rank 0 "));
    const auto waited = groups[0].await("never");
    QVERIFY(!waited);
}

void RankGroupTest::aFailureIsToldToAll()
{
    auto groups = joined(3);
    groups[1].fail({ErrorCode::NotFound, "model", "there is no such folder"});
    for (auto &group : groups)
        QVERIFY(stopsWithin(group, 5s));
    QVERIFY(groups[1].failure()->code == ErrorCode::NotFound);
    QCOMPARE(groups[0].failure()->detail, std::string("rank 1: model: there is no such folder"));
    QCOMPARE(groups[2].failure()->detail, std::string("rank 1: model: there is no such folder"));
}

void RankGroupTest::aMissingProcessIsNamed()
{
    RankTimes times = ShortTimes;
    times.join = 300ms;
    const auto group = RankGroup::join(launchOf(0, 2, freePort()), times, {});
    QVERIFY(!group);
    QCOMPARE(group.error().code, ErrorCode::Timeout);
    QVERIFY(group.error().detail.starts_with("rank 1 of 2 did not start"));
}

void RankGroupTest::aTakenPortIsNamed()
{
    std::uint16_t port = 0;
    const int taken = boundSocket(port);
    listen(taken, 1);
    const auto group = RankGroup::join(launchOf(0, 2, port), ShortTimes, {});
    close(taken);
    QVERIFY(!group);
    QCOMPARE(group.error().code, ErrorCode::Io);
    QCOMPARE(group.error().subject, "127.0.0.1:" + std::to_string(port));
}

void RankGroupTest::hearsTheStopWhileJoining()
{
    std::stop_source stop;
    auto joining = std::async(std::launch::async, [&, port = freePort()] {
        return RankGroup::join(launchOf(0, 2, port), ShortTimes, stop.get_token());
    });
    stop.request_stop();
    const auto group = joining.get();
    QVERIFY(!group);
    QCOMPARE(group.error().code, ErrorCode::Cancelled);
}

void RankGroupTest::hearsTheStopWhileRankZeroIsAwaited()
{
    std::stop_source stop;
    auto joining = std::async(std::launch::async, [&, port = freePort()] {
        return RankGroup::join(launchOf(1, 2, port), ShortTimes, stop.get_token());
    });
    QCOMPARE(joining.wait_for(300ms), std::future_status::timeout);
    stop.request_stop();
    const auto group = joining.get();
    QVERIFY(!group);
    QCOMPARE(group.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(RankGroupTest)

#include "rank_group_test.moc"

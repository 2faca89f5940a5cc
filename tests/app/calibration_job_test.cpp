// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/calibration_job.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <chrono>
#include <semaphore>
#include <thread>

using namespace halftone;

/// What a calibration stores when it ends before its last sample, and how far it says that it is.
class CalibrationJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutASampleNoSessionIsLeft();
    void withASampleTheSessionStays();
    void progressNeverGoesBack();
    void aLibraryThatIsLockedForLongIsWaitedFor();

private:
    static CalibrationRequest request()
    {
        CalibrationRequest request;
        request.model = HALFTONE_RESOURCES "/demo/model";
        request.data = HALFTONE_RESOURCES "/demo/calibration.jsonl";
        request.samples = 4;
        request.sequenceLength = 16;
        request.name = "stopped";
        return request;
    }

    QTemporaryDir m_folder;
};

void CalibrationJobTest::withoutASampleNoSessionIsLeft()
{
    auto library = SessionLibrary::open(m_folder.filePath("none.halftone").toStdString());
    QVERIFY(library);
    std::stop_source stop;
    CalibrationEvents events;
    events.started = [&](const Session &session) {
        QVERIFY(library->idOf(session.name));
        stop.request_stop();
    };
    const auto id = calibrateIntoNewSession(request(), *library, events, {stop.get_token()});
    QVERIFY(!id);
    QCOMPARE(id.error().code, ErrorCode::Cancelled);
    QVERIFY(library->list()->empty());
}

void CalibrationJobTest::withASampleTheSessionStays()
{
    auto library = SessionLibrary::open(m_folder.filePath("one.halftone").toStdString());
    QVERIFY(library);
    std::stop_source stop;
    CalibrationEvents events;
    events.sampleStored = [&](const SampleSums &) { stop.request_stop(); };
    const auto id = calibrateIntoNewSession(request(), *library, events, {stop.get_token()});
    QVERIFY(!id);
    const auto session = library->load("stopped");
    QVERIFY(session);
    QCOMPARE(session->samples.size(), 1U);
    const auto resumed = resumeCalibration("stopped", {}, *library, {}, {});
    QVERIFY2(resumed, resumed ? "" : describe(resumed.error()).c_str());
    QCOMPARE(library->load("stopped")->samples.size(), 4U);
}

void CalibrationJobTest::progressNeverGoesBack()
{
    auto library = SessionLibrary::open(m_folder.filePath("whole.halftone").toStdString());
    QVERIFY(library);
    std::vector<double> fractions;
    const TaskContext context{{}, [&](double fraction) { fractions.push_back(fraction); }};
    QVERIFY(calibrateIntoNewSession(request(), *library, {}, context));
    QVERIFY(std::ranges::is_sorted(fractions));
    QCOMPARE(fractions.back(), 1.0);
}

void CalibrationJobTest::aLibraryThatIsLockedForLongIsWaitedFor()
{
    constexpr auto LongerThanACallWaits = std::chrono::milliseconds(5500);
    const auto file = m_folder.filePath("locked.halftone").toStdString();
    auto library = SessionLibrary::open(file);
    QVERIFY(library);
    std::binary_semaphore locked(0);
    std::jthread other;
    CalibrationEvents events;
    events.sampleStored = [&](const SampleSums &) {
        if (other.joinable())
            return;
        other = std::jthread([&] {
            auto same = SessionLibrary::open(file);
            static_cast<void>(same->atOnce([&]() -> Result<void> {
                locked.release();
                std::this_thread::sleep_for(LongerThanACallWaits);
                return {};
            }));
        });
        locked.acquire();
    };
    const auto id = calibrateIntoNewSession(request(), *library, events, {});
    QVERIFY2(id, id ? "" : describe(id.error()).c_str());
    QCOMPARE(library->load("stopped")->samples.size(), 4U);
}

QTEST_APPLESS_MAIN(CalibrationJobTest)
#include "calibration_job_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/calibration_progress.h"

#include <QTest>

using namespace halftone;

class CalibrationProgressTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAnEarlierRunDidCounts()
    {
        constexpr std::int64_t Samples = 10;
        constexpr std::int64_t Before = 4;
        ProgressMeter meter(Samples, Before, 1000);
        const auto begin = meter.at(0);
        QVERIFY(begin);
        QCOMPARE(begin->fraction, 0.4);
        QCOMPARE(begin->samplesDone, Before);
        QVERIFY(!begin->secondsLeft);
        QVERIFY(!meter.at(0.5)); // too soon
        meter.finishSample();
        const auto end = meter.at(1);
        QVERIFY(end);
        QCOMPARE(end->fraction, 1.0);
        QCOMPARE(end->samplesDone, Before + 1);
        QCOMPARE(end->secondsLeft.value_or(-1), 0.0);
    }
};

QTEST_APPLESS_MAIN(CalibrationProgressTest)
#include "calibration_progress_test.moc"

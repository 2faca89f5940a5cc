// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_left.h"

#include <QTest>

using namespace halftone;

class TimeLeftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRestTakesAsLongAsItsShare()
    {
        TimeLeft left;
        QCOMPARE(left.at(0, 100), std::nullopt);
        QVERIFY(left.at(0.25, 110) == 30.0); // exact: all are binary fractions
        QVERIFY(left.at(0.5, 120) == 20.0);
        QVERIFY(left.at(1, 140) == 0.0);
    }

    void whatAnEarlierRunDidDoesNotCount()
    {
        TimeLeft left;
        QCOMPARE(left.at(0.5, 1000), std::nullopt);
        QVERIFY(left.at(0.75, 1010) == 10.0);
    }

    void theFirstStepsTellNothing()
    {
        TimeLeft left;
        QCOMPARE(left.at(0, 0), std::nullopt);
        QCOMPARE(left.at(0.015625, 5), std::nullopt);
        QVERIFY(left.at(0.03125, 5).has_value());
    }

    void theLastStepsOfManyTellAsMuch()
    {
        TimeLeft left;
        QCOMPARE(left.at(0.96875, 0), std::nullopt);
        QVERIFY(left.at(0.984375, 3) == 3.0);
    }
};

QTEST_APPLESS_MAIN(TimeLeftTest)
#include "time_left_test.moc"

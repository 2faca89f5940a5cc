// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/agreement.h"

#include <QtTest>

#include <array>
#include <cmath>

using namespace halftone;

class AgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWorkedOutByHand_data()
    {
        QTest::addColumn<QList<double>>("predicted");
        QTest::addColumn<QList<double>>("measured");
        QTest::addColumn<double>("rSquared");
        QTest::addColumn<double>("medianRelativeError");

        QTest::newRow("what fits is perfect")
            << QList<double>{1, 2, 3} << QList<double>{1, 2, 3} << 1.0 << 0.0;
        QTest::newRow("the mean explains nothing")
            << QList<double>{2, 2, 2} << QList<double>{1, 2, 3} << 0.0 << 1.0 / 3;
        // Residuals 1, 2, 3: 14; deviations from 2: 2. A straight line through them would be perfect.
        QTest::newRow("half of everything is worse than the mean")
            << QList<double>{2, 4, 6} << QList<double>{1, 2, 3} << -6.0 << 1.0;
        QTest::newRow("losses count as gains do")
            << QList<double>{-1, 0, 2} << QList<double>{-2, 0, 2} << 1.0 - 1.0 / 8 << 0.25;
    }

    void isWorkedOutByHand()
    {
        QFETCH(QList<double>, predicted);
        QFETCH(QList<double>, measured);
        QFETCH(double, rSquared);
        QFETCH(double, medianRelativeError);
        const auto found = agreementOf(predicted, measured);
        QVERIFY(found.rSquared == rSquared);
        QVERIFY(found.medianRelativeError == medianRelativeError);
    }

    void saysWhenThereIsNothingToSay()
    {
        const std::array one{1.0};
        QVERIFY(std::isnan(agreementOf(one, one).rSquared));
        const std::array zeros{0.0, 0.0};
        QVERIFY(std::isnan(agreementOf(zeros, zeros).rSquared));
        QVERIFY(std::isnan(agreementOf(zeros, zeros).medianRelativeError));
        QVERIFY(std::isnan(agreementOf({}, {}).rSquared));
    }
};

QTEST_APPLESS_MAIN(AgreementTest)
#include "agreement_test.moc"

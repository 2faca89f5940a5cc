// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/rank_correlation.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace halftone;

class RankCorrelationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSpearmans_data()
    {
        QTest::addColumn<std::vector<double>>("a");
        QTest::addColumn<std::vector<double>>("b");
        QTest::addColumn<double>("expected");
        using Values = std::vector<double>;

        QTest::newRow("equal order, other distances")
            << Values{1, 2, 3, 4} << Values{-5, 0, 1e9, 1e12} << 1.0;
        QTest::newRow("reversed") << Values{1, 2, 3} << Values{9, 8, 7} << -1.0;
        // 1 - 6 sum d^2 / (n (n^2 - 1)), d = 1, 1, 0, 0
        QTest::newRow("one exchange of four") << Values{1, 2, 3, 4} << Values{2, 1, 3, 4} << 0.8;
        // ranks 0.5 0.5 2 against 0 1 2, centred: 1.5 / sqrt(1.5 * 2)
        QTest::newRow("ties share their mean rank") << Values{1, 1, 5} << Values{1, 2, 3} << std::sqrt(0.75);
    }
    void isSpearmans()
    {
        QFETCH(std::vector<double>, a);
        QFETCH(std::vector<double>, b);
        QFETCH(double, expected);

        constexpr double Rounding = 1e-15; // a few operations on numbers near 1
        const auto found = rankCorrelation(a, b);
        QVERIFY(found && std::abs(*found - expected) <= Rounding);
        QCOMPARE(rankCorrelation(b, a), found);
    }

    void nothingWithoutAnOrder()
    {
        const std::vector<double> ascending{1, 2, 3};
        const std::vector<double> constant{2, 2, 2};
        QVERIFY(!rankCorrelation(ascending, constant));
        QVERIFY(!rankCorrelation(constant, ascending));
        QVERIFY(!rankCorrelation(std::vector{1.0}, std::vector{2.0}));
        QVERIFY(!rankCorrelation({}, {}));
    }
};

QTEST_APPLESS_MAIN(RankCorrelationTest)
#include "rank_correlation_test.moc"

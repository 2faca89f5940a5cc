// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/measured_loss.h"

#include <QTest>

#include <cmath>
#include <random>
#include <vector>

using namespace halftone;

class MeasuredLossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sumsUpByHand()
    {
        const std::vector<ValidatedSample> samples{{0, 8, 1.0, 0.5}, {1, 8, 2.0, -0.25}};
        const auto measured = measureLoss(samples);
        QCOMPARE(measured.samples, std::int64_t(2));
        QCOMPARE(measured.lossMse, (0.25 + 0.0625) / 2);
        QCOMPARE(measured.meanChange, 0.125);
        QCOMPARE(measured.baselinePerplexity, std::exp(1.5));
        QCOMPARE(measured.perplexity, std::exp(1.625));
        QCOMPARE(measureLoss({}), MeasuredLoss{});
    }

    void equalChangesHaveAnIntervalOfNoWidth()
    {
        const std::vector<ValidatedSample> samples(5, {0, 8, 1.0, 0.5});
        const auto measured = measureLoss(samples);
        QCOMPARE(measured.lossMseLow, 0.25);
        QCOMPARE(measured.lossMseHigh, 0.25);
    }

    void theIntervalIsThatOfTheCentralLimitForManySamples()
    {
        constexpr std::size_t Count = 4000; // chosen: the mean is then nearly normal
        constexpr double Tolerance = 0.1; // of the width: 2000 draws know a 2.5 % quantile to about 5 %
        std::mt19937_64 random(7); // chosen
        std::normal_distribution<double> change(0, 1);
        std::vector<ValidatedSample> samples(Count);
        for (auto &sample : samples)
            sample.change = change(random);
        const auto measured = measureLoss(samples);
        const double half = 1.96 * std::sqrt(2.0 / Count); // the variance of a squared normal number is 2
        QVERIFY(std::abs(measured.lossMseHigh - measured.lossMse - half) < Tolerance * half);
        QVERIFY(std::abs(measured.lossMse - measured.lossMseLow - half) < Tolerance * half);
        QVERIFY(measureLoss(samples) == measured);
    }
};

QTEST_APPLESS_MAIN(MeasuredLossTest)
#include "measured_loss_test.moc"

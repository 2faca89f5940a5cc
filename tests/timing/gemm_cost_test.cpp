// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/gemm_cost.h"
#include "tests/timing/profiles.h"

#include <QTest>

#include <cmath>

using namespace halftone;

class GemmCostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cyclesAreExact_data()
    {
        QTest::addColumn<GemmDimensions>("gemm");
        QTest::addColumn<double>("bf16");
        QTest::addColumn<double>("fp8");

        // 4096 / 512 * 4096 / 256 = 128 tiles of 4096 or 2048 cycles.
        QTest::newRow("a square of whole tiles")
            << GemmDimensions{1, 4096, 4096, 4096} << 128.0 * 4096 << 128.0 * 2048;
        // Five columns of 256 x 512 tiles are cheaper than three of 512 x 256.
        QTest::newRow("the narrow tile fits 1280 columns")
            << GemmDimensions{1, 16384, 8192, 1280} << 5.0 * 32 * 8192 << 5.0 * 32 * 4096;
        QTest::newRow("one row takes the widest tile")
            << GemmDimensions{1, 1, 4096, 2048} << 2.0 * 4096 << 2.0 * 2048;
        QTest::newRow("one column takes the highest tile")
            << GemmDimensions{1, 1025, 1024, 1} << 2.0 * 1024 << 2.0 * 512;
        QTest::newRow("q.k^T at head_dim 128 gains nothing")
            << GemmDimensions{32, 2048, 128, 2048} << 32 * 32 * 256.0 << 32 * 32 * 256.0;
        QTest::newRow("256 products are hidden exactly")
            << GemmDimensions{1, 256, 256, 512} << 256.0 << 256.0;
        QTest::newRow("384 products gain a third") << GemmDimensions{1, 256, 384, 512} << 384.0 << 256.0;
        QTest::newRow("512 products gain the whole half")
            << GemmDimensions{1, 256, 512, 512} << 512.0 << 256.0;
        // 64 columns fill half of a 128 x 1024 tile.
        QTest::newRow("p.v at head_dim 64")
            << GemmDimensions{6, 2048, 2048, 64} << 6.0 * 2 * 2048 << 6.0 * 2 * 1024;
    }

    void cyclesAreExact()
    {
        QFETCH(GemmDimensions, gemm);
        QFETCH(double, bf16);
        QFETCH(double, fp8);
        const HardwareProfile gaudi2 = test::profile("gaudi2");
        QVERIFY(mmeCycles(gemm, 1, gaudi2) == bf16);
        QVERIFY(mmeCycles(gemm, 2, gaudi2) == fp8);
    }

    /// 2 x (512 + 256) x 16384 elements of 2 bytes exceed 48 MB; half of them, in FP8 or with half of K, do not.
    void productsThatDoNotFitOnTheChipWait()
    {
        const HardwareProfile gaudi2 = test::profile("gaudi2");
        const FormatSupport &bf16 = gaudi2.formats[0];
        const FormatSupport &fp8 = gaudi2.formats[1];
        const double perCycle = 1 / (1.65e9 * 0.973);
        QCOMPARE(mmeSeconds({1, 2048, 16384, 2048}, bf16, gaudi2), 32 * 16384 * perCycle / 0.885);
        QCOMPARE(mmeSeconds({1, 2048, 16384, 2048}, fp8, gaudi2), 32 * 8192 * perCycle);
        QCOMPARE(mmeSeconds({1, 2048, 8192, 2048}, bf16, gaudi2), 32 * 8192 * perCycle);
        // One tile high: the weights are read once, whatever their size.
        QCOMPARE(mmeSeconds({1, 128, 16384, 2048}, bf16, gaudi2), 2 * 16384 * perCycle);
    }

    void fewRowsRunNearTheClock()
    {
        const HardwareProfile gaudi2 = test::profile("gaudi2");
        QCOMPARE(mmeSeconds({1, 32, 4096, 1024}, gaudi2.formats[0], gaudi2),
                 4096 / (1.65e9 * (1 - 0.027 * 32 / 128)));
        QCOMPARE(mmeSeconds({1, 128, 4096, 1024}, gaudi2.formats[1], gaudi2), 2048 / (1.65e9 * 0.973));
        QCOMPARE(mmeSeconds({1, 128, 4096, 1024}, gaudi2.formats[0], gaudi2, 0.5),
                 4096 / (1.65e9 * 0.973 * 0.5));
    }

    void smallBatchedProductsRunOnBothEngines()
    {
        const HardwareProfile gaudi2 = test::profile("gaudi2");
        QCOMPARE(mmeCycles({32, 128, 128, 128}, 1, gaudi2), 16 * 256.0); // 256 x 256 for two heads at once
        QCOMPARE(mmeCycles({3, 128, 128, 128}, 1, gaudi2), 2 * 256.0);
        QCOMPARE(mmeCycles({1, 128, 128, 128}, 1, gaudi2), 256.0);
    }

    void timeGrowsWithEveryDimension()
    {
        for (const char *name : {"gaudi2", "gaudi3"}) {
            const HardwareProfile profile = test::profile(name);
            const auto seconds = [&](const GemmDimensions &gemm) {
                return standaloneGemmCost(gemm, profile.formats[1], profile).totalSeconds();
            };
            for (const std::int64_t m : {1, 100, 513, 5000})
                for (const std::int64_t k : {64, 256, 4096, 17000})
                    for (const std::int64_t n : {1, 127, 1280, 9000})
                        for (const std::int64_t step : {1, 64, 1000}) {
                            const double before = seconds({2, m, k, n});
                            QVERIFY(seconds({2, m + step, k, n}) > before);
                            QVERIFY(seconds({2, m, k + step, n}) > before);
                            QVERIFY(seconds({2, m, k, n + step}) >= before); // its result may be hidden
                            QVERIFY(seconds({2 + step, m, k, n}) > before);
                            const GemmDimensions gemm{2, m, k, n};
                            QVERIFY(mmeSeconds(gemm, profile.formats[1], profile)
                                    <= mmeSeconds(gemm, profile.formats[0], profile));
                        }
        }
    }

    void aSmallProductIsBoundByMemory()
    {
        const HardwareProfile gaudi2 = test::profile("gaudi2");
        const GemmCost cost = standaloneGemmCost({1, 1, 8192, 8192}, *gaudi2.format("fp8_e4m3"), gaudi2);
        QCOMPARE(cost.hbmSeconds, (8192.0 + 8192.0 * 8192.0 + 2 * 8192.0) / 2.1e12);
        QVERIFY(cost.hbmSeconds > cost.mmeSeconds);
        QCOMPARE(cost.castSeconds, 2 * 8192.0 / 2.1e12);
        QCOMPARE(cost.launchSeconds, 5.6e-6);
        QCOMPARE(cost.totalSeconds(), cost.hbmSeconds + cost.castSeconds + cost.launchSeconds);
        QCOMPARE(standaloneGemmCost({1, 1, 8192, 8192}, gaudi2.formats.front(), gaudi2).castSeconds, 0.0);
    }
};

QTEST_APPLESS_MAIN(GemmCostTest)
#include "gemm_cost_test.moc"

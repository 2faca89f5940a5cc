// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rope_frequencies.h"

#include <QTest>

#include <cmath>

using namespace halftone;

class RopeFrequenciesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheFormula_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QList<double>>("expected");

        // theta 10000 and heads of 8: 10^0, 10^-1, 10^-2, 10^-3.
        QTest::newRow("without stretching they fall as a geometric series")
            << "" << QList{1.0, 0.1, 0.01, 0.001};
        QTest::newRow("linear stretching divides all by its factor")
            << "linear" << QList{0.125, 0.0125, 0.00125, 0.000125};
        // 1000 positions hold 159.2, 15.92, 1.5915494 and 0.159 wavelengths: the first two are more than 4, the last is
        // less than 1, and the third is blended: (1.5915494 - 1) / 3 = 0.19718314, 0.01 * (0.80281686 / 8 + 0.19718314).
        QTest::newRow("llama3 stretching leaves short waves, divides long ones and blends between")
            << "llama3" << QList{1.0, 0.1, 0.0029753525, 0.000125};
    }
    void followTheFormula()
    {
        QFETCH(QString, type);
        QFETCH(QList<double>, expected);
        TransformerConfig config;
        config.headDim = 8;
        config.ropeTheta = 10000;
        if (!type.isEmpty())
            config.ropeScaling = RopeScaling{type.toStdString(), 8, 1, 4, 1000};

        const auto frequencies = ropeFrequencies(config);
        QVERIFY(frequencies);
        QCOMPARE(frequencies->size(), std::size_t{4});
        constexpr double Tolerance = 1e-7; // one rounding to float32
        for (std::size_t i = 0; i < 4; ++i) {
            const double value = expected[static_cast<qsizetype>(i)];
            QVERIFY(std::abs(static_cast<double>((*frequencies)[i]) - value) <= Tolerance * value);
        }
    }

    void unknownStretchingIsRefusedByName()
    {
        TransformerConfig config;
        config.headDim = 8;
        config.ropeScaling = RopeScaling{.type = "longrope"};
        const auto refused = ropeFrequencies(config);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Unsupported);
        QVERIFY(refused.error().detail.find("longrope") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(RopeFrequenciesTest)
#include "rope_frequencies_test.moc"

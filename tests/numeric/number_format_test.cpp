// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/number_format.h"

#include <QTest>

#include <cmath>

using namespace halftone;

class NumberFormatTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void constantsFollowFromTheBits_data();
    void constantsFollowFromTheBits();
    void areFoundByName();
    void dialectsOfE4M3();
    void blocksShareTheirScale();
};

void NumberFormatTest::constantsFollowFromTheBits_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("exponentBits");
    QTest::addColumn<int>("lostCodes"); // at the top of the largest exponent, to infinities and NaN
    QTest::newRow("bfloat16 keeps its last exponent for infinity and NaN") << "bf16" << 8 << -1;
    QTest::newRow("FP16 is IEEE's") << "fp16" << 5 << -1;
    QTest::newRow("E5M2 does as IEEE") << "fp8_e5m2" << 5 << -1;
    QTest::newRow("E4M3 gives up one code for NaN") << "fp8_e4m3" << 4 << 1;
}

void NumberFormatTest::constantsFollowFromTheBits()
{
    QFETCH(QString, name);
    QFETCH(int, exponentBits);
    QFETCH(int, lostCodes);

    const auto format = formatNamed(name.toStdString());
    QVERIFY(format);
    const int bias = (1 << (exponentBits - 1)) - 1;
    QCOMPARE(format->bits, 1 + exponentBits + format->mantissaBits);
    QCOMPARE(format->minExponent, 1 - bias);
    const bool reserved = lostCodes < 0; // the whole exponent is
    const int exponent = (1 << exponentBits) - 1 - bias - (reserved ? 1 : 0);
    const int significand = (2 << format->mantissaBits) - 1 - (reserved ? 0 : lostCodes);
    QVERIFY(format->maxFinite
            == std::ldexp(static_cast<float>(significand), exponent - format->mantissaBits));
}

void NumberFormatTest::areFoundByName()
{
    for (const auto &format : knownFormats())
        QVERIFY(formatNamed(format.name) == format);
    QVERIFY(knownFormats().front() == Bf16);
    QVERIFY(!formatNamed("BF16"));
    QVERIFY(!formatNamed(""));
}

void NumberFormatTest::dialectsOfE4M3()
{
    // IEEE style: the last significand of the exponent under the last one, 1.875 * 2^7.
    QVERIFY(withDialect(Fp8E4M3, E4M3MaxGaudi2).maxFinite == 240.0F);
    QVERIFY(withDialect(Fp8E4M3, E4M3MaxOcp) == Fp8E4M3);
    for (const NumberFormat &format : {Bf16, Fp8E5M2, MxFp8})
        QVERIFY(withDialect(format, E4M3MaxGaudi2) == format);
}

void NumberFormatTest::blocksShareTheirScale()
{
    QVERIFY(storedBits(Bf16) == 16);
    QVERIFY(storedBits(Int8PerChannel) == 8);
    QVERIFY(storedBits(MxFp8) == 8.25);
    QVERIFY(storedBits(MxFp4) == 4.25);
    QVERIFY(storedBits(NvFp4) == 4.5);
}

QTEST_APPLESS_MAIN(NumberFormatTest)
#include "number_format_test.moc"

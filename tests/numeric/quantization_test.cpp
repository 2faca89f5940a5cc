// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/numeric/quantization.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace halftone;

namespace {

const NumberFormat Gaudi2E4M3 = withDialect(Fp8E4M3, E4M3MaxGaudi2);

} // namespace

class QuantizationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scalesByHand_data();
    void scalesByHand();
    void gaudi3HasMoreScales();
    void otherFormats();
    void emptyAndEndlessTensors();
    void rowsOfWeightsMayHaveTheirOwn();
    void wordsReadBack();
};

void QuantizationTest::scalesByHand_data()
{
    QTest::addColumn<double>("maxAbs");
    QTest::addColumn<bool>("weight");
    QTest::addColumn<double>("hardware");
    QTest::addColumn<double>("powerOfTwo");
    // Gaudi 2: activations fill 240 * 0.25 = 60, weights 240 * 0.5 = 120.
    QTest::newRow("an activation that fits exactly keeps scale 1") << 60.0 << false << 1.0 << 1.0;
    QTest::newRow("a little more takes the next scale") << 60.5 << false << 16.0 << 2.0;
    QTest::newRow("0.05 goes up to 1/16 by both ways") << 3.0 << false << 0.0625 << 0.0625;
    QTest::newRow("1/300 goes up to 1/256 by both ways") << 0.2 << false << 0x1p-8 << 0x1p-8;
    QTest::newRow("0.004 is over 1/256") << 0.24 << false << 0x1p-4 << 0x1p-7;
    QTest::newRow("the smallest hardware scale serves all below") << 0.006 << false << 0x1p-8 << 0x1p-13;
    QTest::newRow("960 needs exactly 16") << 960.0 << false << 16.0 << 16.0;
    QTest::newRow("961 is clipped by the hardware's set") << 961.0 << false << 16.0 << 32.0;
    QTest::newRow("an outlier keeps the largest hardware scale") << 15'000.0 << false << 16.0 << 256.0;
    QTest::newRow("a weight has twice the room") << 120.0 << true << 1.0 << 1.0;
    QTest::newRow("a usual weight") << 0.1 << true << 0x1p-8 << 0x1p-10;
}

void QuantizationTest::scalesByHand()
{
    QFETCH(double, maxAbs);
    QFETCH(bool, weight);
    QFETCH(double, hardware);
    QFETCH(double, powerOfTwo);
    const OperandKind operand = weight ? OperandKind::Weight : OperandKind::Activation;
    Quantization quantization;
    QVERIFY(static_cast<double>(quantizationScale(maxAbs, Gaudi2E4M3, operand, quantization)) == hardware);
    quantization.scaleMethod = ScaleMethod::MaxAbsPow2;
    QVERIFY(static_cast<double>(quantizationScale(maxAbs, Gaudi2E4M3, operand, quantization)) == powerOfTwo);
    quantization.scaleMethod = ScaleMethod::MaxAbsArbitrary;
    QVERIFY(quantizationScale(maxAbs, Gaudi2E4M3, operand, quantization)
            == static_cast<float>(maxAbs / (weight ? 120 : 60)));
}

void QuantizationTest::gaudi3HasMoreScales()
{
    Quantization quantization;
    quantization.hardwareScales = Gaudi3Scales;
    const auto scale = [&](double maxAbs) {
        return quantizationScale(maxAbs, Fp8E4M3, OperandKind::Activation, quantization);
    };
    QVERIFY(scale(112) == 1.0F); // 448 * 0.25
    QVERIFY(scale(113) == 2.0F);
    QVERIFY(scale(1e9) == 128.0F);
    QVERIFY(scale(1e-20) == 0x1p-55F);
}

void QuantizationTest::otherFormats()
{
    const Quantization usual;
    const auto activation = OperandKind::Activation;
    QVERIFY(quantizationScale(12.7, Int8, activation, usual) == static_cast<float>(12.7 / 127));
    QVERIFY(quantizationScale(254, Int8PerChannel, OperandKind::Weight, usual) == 2.0F);
    QVERIFY(quantizationScale(2'688, NvFp4, activation, usual) == 1.0F);
    for (const NumberFormat &format : {Bf16, Fp16, MxFp8, MxFp4}) {
        QVERIFY(!usesTensorScale(format));
        QVERIFY(quantizationScale(1e4, format, activation, usual) == 1.0F);
    }
    for (const NumberFormat &format : {Fp8E4M3, Fp8E5M2, Int8, Int8PerChannel, NvFp4})
        QVERIFY(usesTensorScale(format));
}

void QuantizationTest::emptyAndEndlessTensors()
{
    Quantization quantization;
    for (const ScaleMethod method :
         {ScaleMethod::MaxAbsHw, ScaleMethod::MaxAbsPow2, ScaleMethod::MaxAbsArbitrary}) {
        quantization.scaleMethod = method;
        for (const NumberFormat &format : knownFormats()) {
            const auto scale = [&](double maxAbs) {
                return quantizationScale(maxAbs, format, OperandKind::Activation, quantization);
            };
            for (const double empty : {0.0, -1.0, std::numeric_limits<double>::quiet_NaN()})
                QVERIFY(scale(empty) == 1.0F);
            for (const double extreme : {std::numeric_limits<double>::infinity(), 1e300, 1e-300})
                QVERIFY(scale(extreme) >= 0x1p-126F && scale(extreme) <= 0x1p126F);
        }
    }
}

void QuantizationTest::rowsOfWeightsMayHaveTheirOwn()
{
    Quantization perChannel;
    perChannel.perChannelWeights = true;
    QVERIFY(usesScalePerRow(Int8PerChannel, OperandKind::Weight, {}));
    QVERIFY(!usesScalePerRow(Int8PerChannel, OperandKind::Activation, {}));
    QVERIFY(!usesScalePerRow(Int8, OperandKind::Weight, perChannel));
    QVERIFY(usesScalePerRow(Fp8E4M3, OperandKind::Weight, perChannel));
    QVERIFY(!usesScalePerRow(Fp8E4M3, OperandKind::Weight, {}));
    QVERIFY(!usesScalePerRow(Bf16, OperandKind::Weight, perChannel));
    QVERIFY(!usesScalePerRow(NvFp4, OperandKind::Weight, perChannel));
}

void QuantizationTest::wordsReadBack()
{
    QCOMPARE(name(ScaleMethod::MaxAbsHw), std::string_view("maxabs_hw"));
    QCOMPARE(name(ScaleMethod::MaxAbsPow2), std::string_view("maxabs_pow2"));
    QCOMPARE(name(ScaleMethod::MaxAbsArbitrary), std::string_view("maxabs_arbitrary"));
    for (const ScaleMethod method :
         {ScaleMethod::MaxAbsHw, ScaleMethod::MaxAbsPow2, ScaleMethod::MaxAbsArbitrary})
        QVERIFY(scaleMethodNamed(name(method)) == method);
    QVERIFY(!scaleMethodNamed("maxabs"));
}

QTEST_APPLESS_MAIN(QuantizationTest)
#include "quantization_test.moc"

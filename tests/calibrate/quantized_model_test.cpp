// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/quantized_model.h"
#include "tests/calibrate/rounded_reference.h"
#include "tests/calibrate/small_calibrations.h"

#include <QTest>

using namespace halftone;
using namespace halftone::test;

namespace {

const std::vector<std::int64_t> Ids{3, 1, 4, 1, 5};

constexpr double Tolerance = 3e-6; // nats: float32 against float64 on a loss of 2 to 3

/// Each layer in the format that @p formats gives it, rounded by the reference's own loops.
double referenceLoss(const ReferenceDecoder &reference, const ModelGraph &graph, const LayerFormats &formats,
                     const QuantizedOptions &options)
{
    return reference.loss(Ids, [&](const std::string &name, std::size_t which, std::vector<double> &values) {
        const Layer &layer = layerNamed(graph, name);
        const auto index = static_cast<std::size_t>(&layer - graph.layers.data());
        if (!formats[index])
            return;
        const bool isWeight = layer.kind == LayerKind::Linear && which == 1;
        const bool isStatic = !isWeight && !options.activationMaxAbs.empty();
        values = roundedValues(values, layer, which, Ids.size(), *formats[index], options.quantization,
                               isStatic ? options.activationMaxAbs[index][which] : 0);
    });
}

Quantization perChannel()
{
    Quantization quantization;
    quantization.scaleMethod = ScaleMethod::MaxAbsArbitrary;
    quantization.perChannelWeights = true;
    quantization.e4m3MaxFinite = E4M3MaxOcp;
    return quantization;
}

} // namespace

Q_DECLARE_METATYPE(halftone::NumberFormat)
Q_DECLARE_METATYPE(halftone::Quantization)

class QuantizedModelTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    TinyDecoder m_shape;
    std::vector<Weight> m_weights = randomWeights({});
    std::optional<Model> m_model;

private Q_SLOTS:
    void initTestCase() { m_model = modelIn(m_folder, m_shape, stored(m_weights, "F32")); }

    void theWholeModelAgreesWithTheReference_data()
    {
        QTest::addColumn<NumberFormat>("format");
        QTest::addColumn<Quantization>("quantization");
        QTest::addColumn<bool>("isStatic");
        QTest::newRow("E4M3 as on Gaudi 2") << Fp8E4M3 << Quantization{} << true;
        QTest::newRow("E4M3 with each tensor's own scale") << Fp8E4M3 << Quantization{} << false;
        QTest::newRow("E4M3 with exact scales per channel") << Fp8E4M3 << perChannel() << true;
        QTest::newRow("E5M2") << Fp8E5M2 << Quantization{} << true;
        QTest::newRow("INT8") << Int8 << Quantization{} << true;
        QTest::newRow("INT8 per channel") << Int8PerChannel << Quantization{} << true;
        QTest::newRow("blocks along the axis that is summed over") << MxFp4 << Quantization{} << false;
        QTest::newRow("blocks under a scale of the tensor") << NvFp4 << Quantization{} << true;
    }

    void theWholeModelAgreesWithTheReference()
    {
        QFETCH(NumberFormat, format);
        QFETCH(Quantization, quantization);
        QFETCH(bool, isStatic);
        QuantizedOptions options{
            .quantization = quantization, .activationMaxAbs = {}, .memoryBytes = 1 << 20};
        if (isStatic)
            options.activationMaxAbs
                = largestMagnitudes(*sumsOf(*m_model, {{0, {7, 7, 2, 9}}, {1, {1, 10}}}));
        const ReferenceDecoder reference(m_shape, m_weights);
        QuantizedModel quantized(*m_model, options);
        const auto baseline = quantized.baselineLoss({0, Ids});
        QVERIFY(baseline && std::abs(*baseline - reference.loss(Ids)) < Tolerance);
        const LayerFormats all(m_model->graph().layers.size(), format);
        const auto loss = quantized.loss(all);
        QVERIFY2(loss, failure(loss).c_str());
        const double expected = referenceLoss(reference, m_model->graph(), all, options);
        QVERIFY(std::abs(expected - *baseline) > 10 * Tolerance); // rounding is seen at all
        QVERIFY2(std::abs(*loss - expected) < Tolerance, std::to_string(*loss - expected).c_str());
    }

    void everyLayerAloneAgreesWithTheReference()
    {
        const ReferenceDecoder reference(m_shape, m_weights);
        const QuantizedOptions options;
        QuantizedModel quantized(*m_model, options);
        QVERIFY(quantized.baselineLoss({0, Ids}));
        for (std::size_t layer = 0; layer < m_model->graph().layers.size(); ++layer) {
            LayerFormats alone(m_model->graph().layers.size());
            alone[layer] = Fp8E4M3;
            const auto loss = quantized.loss(alone);
            const double expected = referenceLoss(reference, m_model->graph(), alone, options);
            QVERIFY(loss && std::abs(*loss - expected) < Tolerance);
        }
    }

    void startingInTheMiddleIsBitIdentical()
    {
        const QTemporaryDir folder;
        const auto model = modelIn(folder, mediumShape(), stored(mediumWeights(), "BF16"));
        const auto samples = randomSamples(2, 64, 300);
        const std::size_t layers = model.graph().layers.size();
        QuantizedModel quantized(model, {.quantization = {}, .activationMaxAbs = {}, .memoryBytes = 1 << 28});
        for (const auto &sample : samples) {
            const auto baseline = quantized.baselineLoss(sample);
            QVERIFY(baseline);
            QVERIFY(*quantized.loss(LayerFormats(layers)) == *baseline);
            LayerFormats last(layers);
            last[layers - 2] = Fp8E4M3; // from the middle
            const double fromMiddle = *quantized.loss(last);
            QVERIFY(quantized.shareOfForward(layers - 2) < 0.5);
            QuantizedModel fresh(model, {}); // nothing kept
            QVERIFY(fresh.baselineLoss(sample));
            QVERIFY(*fresh.loss(last) == fromMiddle);
            QVERIFY(fromMiddle != *baseline);
        }
    }

    void aSampleRunsAlikeAfterAnother()
    {
        QuantizedModel quantized(*m_model, {});
        const LayerFormats all(m_model->graph().layers.size(), Fp8E4M3);
        QVERIFY(quantized.baselineLoss({0, Ids}));
        const double first = *quantized.loss(all);
        QVERIFY(quantized.baselineLoss({1, {2, 2, 2, 8, 9, 1}}));
        QVERIFY(*quantized.loss(all) != first);
        QVERIFY(quantized.baselineLoss({0, Ids}));
        QVERIFY(*quantized.loss(all) == first);
    }

    void misuseIsAnError()
    {
        QuantizedModel quantized(*m_model, {});
        const LayerFormats none(m_model->graph().layers.size());
        QCOMPARE(quantized.loss(none).error().code, ErrorCode::InvalidArgument); // no baseline yet
        QCOMPARE(quantized.baselineLoss({0, {1, 99}}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(quantized.baselineLoss({0, Ids}));
        QCOMPARE(quantized.loss({}).error().code, ErrorCode::InvalidArgument);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(quantized.loss(LayerFormats(none.size(), Fp8E4M3), stop.get_token()).error().code,
                 ErrorCode::Cancelled);
    }
};

QTEST_APPLESS_MAIN(QuantizedModelTest)
#include "quantized_model_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "tests/model/fixtures.h"
#include "tests/model/reference_decoder.h"
#include "tests/model/result_checks.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <map>

using namespace halftone;
using namespace halftone::test;

namespace {

const std::vector<std::int64_t> Ids{3, 1, 4, 1, 5};

// Float32 gradients, squared and summed; found here: within 2e-6. The differences themselves are good to 1e-7.
constexpr double Tolerance = 1e-5;

std::string compared(const std::string &name, const OperandSums &actual, const OperandSums &expected)
{
    const auto differ = [](double a, double b) { return !(std::abs(a - b) <= Tolerance * std::abs(b)); };
    const auto text = [&](const char *what, double a, double b) {
        return name + ": " + what + " is " + std::to_string(a) + ", not " + std::to_string(b);
    };
    if (differ(actual.sensitivity, expected.sensitivity))
        return text("sensitivity", actual.sensitivity, expected.sensitivity);
    if (differ(actual.valueSquares, expected.valueSquares))
        return text("sum of squares", actual.valueSquares, expected.valueSquares);
    if (differ(actual.gradientSquares, expected.gradientSquares))
        return text("sum of squared gradients", actual.gradientSquares, expected.gradientSquares);
    if (differ(actual.maxAbs, expected.maxAbs))
        return text("maximum", actual.maxAbs, expected.maxAbs);
    return {};
}

/// The sums of every operand of the reference model, by moving one element after the other.
class Differences
{
public:
    explicit Differences(const ReferenceDecoder &model) : m_model(model)
    {
        const OperandHook remember
            = [this](const std::string &layer, std::size_t which, const std::vector<double> &values) {
                  m_operands[{layer, which}] = values;
              };
        static_cast<void>(m_model.loss(Ids, remember));
    }

    OperandSums sums(const std::string &layer, std::size_t which) const
    {
        OperandSums sums;
        const auto &values = m_operands.at({layer, which});
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double slope = (moved(layer, which, i, Step) - moved(layer, which, i, -Step)) / (2 * Step);
            sums.sensitivity += values[i] * slope * values[i] * slope;
            sums.valueSquares += values[i] * values[i];
            sums.gradientSquares += slope * slope;
            sums.maxAbs = std::max(sums.maxAbs, std::abs(values[i]));
        }
        return sums;
    }

private:
    static constexpr double Step = 1e-4; // error Step^2 times a third derivative; rounding about 1e-12

    double moved(const std::string &layer, std::size_t which, std::size_t index, double by) const
    {
        return m_model.loss(Ids, [&](const std::string &l, std::size_t w, std::vector<double> &values) {
            if (l == layer && w == which)
                values[index] += by;
        });
    }

    const ReferenceDecoder &m_model;
    std::map<std::pair<std::string, std::size_t>, std::vector<double>> m_operands;
};

Result<SampleSums> sumsOf(const Model &model, const std::vector<std::int64_t> &ids)
{
    SampleSums sums;
    auto done = calibrate(model, {{0, ids}}, {}, [&](const SampleSums &sample) -> Result<void> {
        sums = sample;
        return {};
    });
    if (!done)
        return done.error();
    return sums;
}

} // namespace

Q_DECLARE_METATYPE(TinyDecoder)

class SensitivityDifferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decoderAgreesWithDifferences_data()
    {
        QTest::addColumn<TinyDecoder>("shape");
        TinyDecoder oneBlock;
        oneBlock.blocks = 1;
        TinyDecoder allHeads = oneBlock;
        allHeads.keyValueHeads = allHeads.heads;
        TinyDecoder oneKey = oneBlock;
        oneKey.keyValueHeads = 1;
        TinyDecoder biased = oneBlock;
        biased.attentionBias = biased.mlpBias = true;
        biased.rope = TinyRope{.type = "llama3"};
        TinyDecoder tied = oneBlock;
        tied.tied = true;
        QTest::newRow("an input that q, k and v share counts for each in its own use") << TinyDecoder{};
        QTest::newRow("without groups") << allHeads;
        QTest::newRow("keys and values count before their copies") << oneKey;
        QTest::newRow("with biases and stretched positions") << biased;
        QTest::newRow("a tied head counts its own use of the table alone") << tied;
        for (const auto &[name, shape] : tinyArchitectures())
            QTest::newRow(name) << shape;
    }
    void decoderAgreesWithDifferences()
    {
        QFETCH(TinyDecoder, shape);
        const auto weights = randomWeights(shape, 3);
        const QTemporaryDir folder;
        writeDecoder(folder.path().toStdString(), shape, stored(weights, "F32"));
        const auto model = loadModel(folder.path().toStdString());
        QVERIFY2(model, failure(model).c_str());
        const auto sums = sumsOf(*model, Ids);
        QVERIFY2(sums, failure(sums).c_str());

        const ReferenceDecoder reference(shape, weights);
        const Differences differences(reference);
        const auto &layers = model->graph().layers;
        QCOMPARE(sums->layers.size(), layers.size());
        for (std::size_t layer = 0; layer < layers.size(); ++layer) {
            for (std::size_t which = 0; which < 2; ++which) {
                const std::string name = layers[layer].name + (which == 0 ? " [first]" : " [second]");
                const auto expected = differences.sums(layers[layer].name, which);
                const auto message = compared(name, sums->layers[layer][which], expected);
                QVERIFY2(message.empty(), message.c_str());
            }
        }
    }

    void torchscriptAgreesWithDifferences_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("reference");
        for (const char *name :
             {"gpt", "padding_mask", "in_place_mask", "in_place_residual", "scaled_residual", "parallel",
              "conv1d", "one_head", "grouped_expand", "grouped_interleave", "weight_first", "fixed_length",
              "returns_loss", "returns_tuple", "returns_dict", "half", "recipe"})
            QTest::newRow(name) << QString::fromLatin1(name) + ".pt" << QString::fromLatin1(name) + ".json";
        QTest::newRow("gpt, scripted") << "gpt_scripted.pt"
                                       << "gpt.json";
        QTest::newRow("one_head, scripted") << "one_head_scripted.pt"
                                            << "one_head.json";
    }
    void torchscriptAgreesWithDifferences()
    {
        QFETCH(QString, file);
        QFETCH(QString, reference);
        const auto expected = readReference(reference.toStdString());
        const auto model
            = loadModel(fixture(file.toStdString()), static_cast<std::int64_t>(expected.ids.size()));
        QVERIFY2(model, failure(model).c_str());
        const auto sums = sumsOf(*model, expected.ids);
        QVERIFY2(sums, failure(sums).c_str());

        const auto &layers = model->graph().layers;
        QCOMPARE(layers.size(), expected.layers.size());
        for (const auto &[name, layerSums] : expected.layers) {
            const auto found = std::ranges::find(layers, name, &Layer::name);
            QVERIFY2(found != layers.end(), name.c_str());
            const auto &actual = sums->layers[static_cast<std::size_t>(found - layers.begin())];
            for (std::size_t which = 0; which < 2; ++which) {
                const auto message = compared(name + (which == 0 ? " [first]" : " [second]"), actual[which],
                                              layerSums[which]);
                QVERIFY2(message.empty(), message.c_str());
            }
        }
    }
};

QTEST_APPLESS_MAIN(SensitivityDifferencesTest)
#include "sensitivity_differences_test.moc"

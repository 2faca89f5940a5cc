// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/calibrate/rounded_reference.h"
#include "tests/calibrate/small_calibrations.h"

#include <ATen/Parallel.h>
#include <QTest>

#include <map>

using namespace halftone;
using namespace halftone::test;

namespace {

const std::vector<std::int64_t> Ids{3, 1, 4, 1, 5};

// A float32 gradient times a rounding error, summed: relative to the sum of magnitudes, which cancel. Found: 3e-6.
constexpr double Tolerance = 2e-5;

const std::vector<NumberFormat> Formats{Fp8E4M3, Int8PerChannel, MxFp8, NvFp4};

/// sum <Q(z) - z, dg/dz> of one operand: the slope of the loss on the way from z to Q(z), by a central difference.
class Slopes
{
public:
    Slopes(const ReferenceDecoder &reference, const ModelGraph &graph)
        : m_reference(reference), m_graph(graph)
    {
    }

    double along(const std::string &name, std::size_t which, const NumberFormat &format) const
    {
        return (moved(name, which, format, Step) - moved(name, which, format, -Step)) / (2 * Step);
    }

private:
    static constexpr double Step = 1e-3; // of the way; the error is its square times a third derivative

    double moved(const std::string &name, std::size_t which, const NumberFormat &format, double by) const
    {
        return m_reference.loss(Ids, [&](const std::string &l, std::size_t w, std::vector<double> &values) {
            if (l != name || w != which)
                return;
            const auto rounded
                = roundedValues(values, layerNamed(m_graph, name), which, Ids.size(), format, Quantization{});
            for (std::size_t i = 0; i < values.size(); ++i)
                values[i] += by * (rounded[i] - values[i]);
        });
    }

    const ReferenceDecoder &m_reference;
    const ModelGraph &m_graph;
};

CalibrationOptions measuring()
{
    CalibrationOptions options;
    options.measuredFormats = Formats;
    return options;
}

} // namespace

class MeasuredErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperandAgreesWithTheReference_data()
    {
        QTest::addColumn<bool>("tied");
        QTest::addColumn<int>("keyValueHeads");
        QTest::newRow("keys and values are rounded before their copies") << false << 2;
        QTest::newRow("a tied output layer counts in its own use") << true << 4;
    }

    void everyOperandAgreesWithTheReference()
    {
        QFETCH(bool, tied);
        QFETCH(int, keyValueHeads);
        TinyDecoder shape;
        shape.tied = tied;
        shape.keyValueHeads = keyValueHeads;
        const auto weights = randomWeights(shape);
        const QTemporaryDir folder;
        const auto model = modelIn(folder, shape, stored(weights, "F32"));
        const auto sums = sumsOf(model, {{0, Ids}}, measuring());
        QVERIFY2(sums, failure(sums).c_str());
        const ReferenceDecoder reference(shape, weights);
        const Slopes slopes(reference, model.graph());
        for (std::size_t f = 0; f < Formats.size(); ++f) {
            for (std::size_t layer = 0; layer < model.graph().layers.size(); ++layer) {
                for (std::size_t which = 0; which < 2; ++which)
                    compare((*sums)[0], f, layer, which, model.graph(), slopes);
            }
        }
    }

    void theSumsAreThoseWithoutMeasuring()
    {
        const QTemporaryDir folder;
        const auto model = modelIn(folder, mediumShape(), stored(mediumWeights(), "BF16"));
        const auto samples = randomSamples(2, 64, 300);
        auto measured = sumsOf(model, samples, measuring());
        const auto plain = sumsOf(model, samples);
        QVERIFY(measured && plain);
        for (auto &sample : *measured)
            sample.measuredErrors.clear();
        QVERIFY(*measured == *plain);
    }

    void threadsAndMemoryDoNotMatter()
    {
        const QTemporaryDir folder;
        const auto model = modelIn(folder, mediumShape(), stored(mediumWeights(), "BF16"));
        const auto samples = randomSamples(2, 64, 300);
        const int before = at::get_num_threads();
        std::vector<std::vector<SampleSums>> results;
        for (const int threads : {1, 3}) {
            for (const std::int64_t memory : {std::int64_t{0}, std::int64_t{1} << 30}) {
                at::set_num_threads(threads);
                auto options = measuring();
                options.memoryBytes = memory;
                const auto result = sumsOf(model, samples, options);
                QVERIFY2(result, failure(result).c_str());
                results.push_back(*result);
            }
        }
        at::set_num_threads(before);
        for (const auto &result : results)
            QVERIFY(result == results.front());
    }

private:
    static void compare(const SampleSums &sums, std::size_t format, std::size_t layer, std::size_t which,
                        const ModelGraph &graph, const Slopes &slopes)
    {
        const auto &operand = sums.layers[layer][which];
        const double actual = sums.measuredErrors[format][layer][which];
        const double expected = slopes.along(graph.layers[layer].name, which, Formats[format]);
        const double magnitude = std::sqrt(operand.sensitivity) + std::abs(expected);
        const std::string text = graph.layers[layer].name + " operand " + std::to_string(which) + " in "
            + std::string(Formats[format].name) + ": " + std::to_string(actual) + ", not "
            + std::to_string(expected);
        QVERIFY2(std::abs(actual - expected) <= Tolerance * magnitude, text.c_str());
    }
};

QTEST_APPLESS_MAIN(MeasuredErrorTest)
#include "measured_error_test.moc"

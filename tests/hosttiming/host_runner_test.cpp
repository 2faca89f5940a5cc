// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosttiming/host_device.h"
#include "core/hosttiming/host_runner.h"
#include "core/partition/sequential_subgraphs.h"
#include "tests/calibrate/small_calibrations.h"

#include <QtTest>

#include <cmath>

using namespace halftone;
using namespace halftone::test;

namespace {

constexpr std::int64_t Tokens = 32;
const std::vector<std::string> Formats{"float32", "bf16", "int8"};

double rootMeanSquare(const std::vector<float> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value * value;
    return std::sqrt(sum / static_cast<double>(values.size()));
}

/// Root mean square of the difference, as a share of that of @p expected.
double relativeError(const std::vector<float> &actual, const std::vector<float> &expected)
{
    auto difference = actual;
    for (std::size_t i = 0; i < difference.size(); ++i)
        difference[i] -= expected[i];
    return rootMeanSquare(difference) / rootMeanSquare(expected);
}

} // namespace

class HostRunnerTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<Model> m_model;
    Partition m_partition;

    HostRunner open(const std::vector<std::string> &formats = Formats)
    {
        auto runner = HostRunner::open(*m_model, m_partition, formats, Tokens);
        if (!runner)
            qFatal("%s", failure(runner).c_str());
        return *std::move(runner);
    }

    HostChoice all(const std::string &format, LayerKind kind)
    {
        HostChoice choice;
        const auto &layers = m_model->graph().layers;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if (layers[i].kind == kind)
                choice.emplace(LayerId{static_cast<std::uint32_t>(i)}, format);
        }
        return choice;
    }

    std::vector<SubgraphId> allSubgraphs() const
    {
        std::vector<SubgraphId> all;
        for (std::size_t i = 0; i < m_partition.subgraphs.size(); ++i)
            all.push_back(SubgraphId{static_cast<std::uint32_t>(i)});
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_model = modelIn(m_folder, mediumShape(), stored(mediumWeights(), "BF16"));
        m_partition = *partitionIntoSequentialSubgraphs(m_model->graph());
    }

    void layersTakeTheFormatsThatHaveProducts()
    {
        const auto possible = open().possible();
        for (const auto &layer : m_model->graph().layers) {
            const bool isLinear = layer.kind == LayerKind::Linear;
            QCOMPARE(possible.at(layer.name),
                     isLinear ? Formats : (std::vector<std::string>{"float32", "bf16"}));
        }
    }

    void changingALayerChangesTheLogitsALittle_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<int>("kind");
        QTest::addColumn<double>("most");
        // A factor in BF16 is off by up to 2^-9, in INT8 by 1/254 of the largest; some 30 layers in sequence.
        QTest::newRow("linears in bf16") << "bf16" << static_cast<int>(LayerKind::Linear) << 0.03;
        QTest::newRow("matmuls in bf16") << "bf16" << static_cast<int>(LayerKind::Matmul) << 0.03;
        QTest::newRow("linears in int8") << "int8" << static_cast<int>(LayerKind::Linear) << 0.2;
    }

    void changingALayerChangesTheLogitsALittle()
    {
        QFETCH(QString, format);
        QFETCH(int, kind);
        QFETCH(double, most);
        if (format == "int8" && hostDevice().quantizedEngine.empty())
            QSKIP("this LibTorch has no quantized engine");
        auto runner = open();
        const auto expected = runner.logits({});
        const auto actual = runner.logits(all(format.toStdString(), static_cast<LayerKind>(kind)));
        QVERIFY2(expected && actual, failure(actual).c_str());
        QCOMPARE(expected->size(), std::size_t{300});
        const double error = relativeError(*actual, *expected);
        QVERIFY2(error > 0 && error < most, qPrintable(QString::number(error)));
    }

    void theBaselineIsTheCalibratedModel()
    {
        // bf16 weights are widened exactly: with float32 everywhere the loss of the calibration is that of these logits.
        auto runner = open();
        const auto logits = runner.logits({});
        QVERIFY(logits);
        auto other = open({"bf16", "int8"});
        const auto inBf16 = other.logits({});
        QVERIFY(inBf16);
        auto lowered = all("bf16", LayerKind::Linear);
        lowered.merge(all("bf16", LayerKind::Matmul));
        const auto chosen = runner.logits(lowered);
        QVERIFY(chosen);
        QVERIFY(*chosen == *inBf16); // the same products, whichever way they were asked for
    }

    void subgraphsAndTheModelRunAsOftenAsWanted()
    {
        auto runner = open();
        QVERIFY(runner.prepare(allSubgraphs(), {}));
        for (const auto subgraph : allSubgraphs()) {
            HostChoice choice;
            for (const auto layer : m_partition.subgraphs[subgraph.value].layers)
                choice.emplace(layer, "bf16");
            for (const auto &pass :
                 {runner.subgraphPass(subgraph, {}, {}), runner.subgraphPass(subgraph, choice, {})}) {
                for (int i = 0; i < 3; ++i) {
                    const auto seconds = pass();
                    QVERIFY2(seconds, failure(seconds).c_str());
                    QVERIFY(*seconds > 0);
                }
            }
        }
        const auto whole = runner.modelPass({}, {});
        QVERIFY(whole() && whole());
    }

    void stopEndsAPass()
    {
        auto runner = open();
        std::stop_source stop;
        const auto pass = runner.modelPass({}, stop.get_token());
        QVERIFY(pass());
        stop.request_stop();
        const auto stopped = pass();
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        const auto prepared = runner.prepare(allSubgraphs(), stop.get_token());
        QVERIFY(!prepared && prepared.error().code == ErrorCode::Cancelled);
    }

    void refusesMoreTokensThanTheModelTakes()
    {
        const auto runner = HostRunner::open(*m_model, m_partition, Formats, 65);
        QVERIFY(!runner && runner.error().code == ErrorCode::InvalidArgument);
        QVERIFY(runner.error().detail.find("at most 64 tokens") != std::string::npos);
    }

    void refusesFormats_data()
    {
        QTest::addColumn<QStringList>("formats");
        QTest::addColumn<QString>("engine");
        QTest::addColumn<int>("code");
        const int invalid = static_cast<int>(ErrorCode::InvalidArgument);
        const int unsupported = static_cast<int>(ErrorCode::Unsupported);
        QTest::newRow("a baseline alone") << QStringList{"bf16"} << "onednn" << invalid;
        QTest::newRow("one twice") << QStringList{"bf16", "bf16"} << "onednn" << invalid;
        QTest::newRow("an integer baseline") << QStringList{"int8", "bf16"} << "onednn" << invalid;
        QTest::newRow("what no CPU has") << QStringList{"bf16", "fp8_e4m3"} << "onednn" << unsupported;
        QTest::newRow("integers without an engine") << QStringList{"bf16", "int8"} << "" << unsupported;
        QTest::newRow("nothing") << QStringList{"float32", "bf16", "int8", "int8_per_channel"} << "onednn"
                                 << -1;
        QTest::newRow("no floats for want of an engine") << QStringList{"float32", "bf16"} << "" << -1;
    }

    void refusesFormats()
    {
        QFETCH(QStringList, formats);
        QFETCH(QString, engine);
        QFETCH(int, code);
        std::vector<std::string> words;
        for (const auto &format : formats)
            words.push_back(format.toStdString());
        const auto checked = checkHostFormats({"CPU", 1, engine.toStdString(), true}, words);
        QCOMPARE(checked ? -1 : static_cast<int>(checked.error().code), code);
    }

    void aSourceNamesTheCpuAndItsThreads()
    {
        QCOMPARE(HostDevice({"AMD EPYC", 2, "onednn", true}).source(),
                 std::string("host:AMD EPYC, 2 threads"));
        QCOMPARE(HostDevice({"CPU", 1, "", false}).source(), std::string("host:CPU, 1 thread"));
        QVERIFY(!hostDevice().cpu.empty());
    }
};

QTEST_APPLESS_MAIN(HostRunnerTest)
#include "host_runner_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/gaudi_model.h"
#include "core/timing/model_source.h"
#include "core/timing/timed_configurations.h"
#include "tests/support/graph_builder.h"
#include "tests/timing/profiles.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace halftone;

namespace {

const std::vector<std::string> Formats{"bf16", "fp8_e4m3"};

GaudiModel modelOf(const test::LlamaShape &shape, std::int64_t batch, std::int64_t tokens,
                   const std::string &profile = "gaudi2", Phase phase = Phase::Prefill)
{
    const ModelGraph graph = test::llamaGraph(shape);
    return *GaudiModel::make(graph, *partitionIntoSequentialSubgraphs(graph), Formats, test::profile(profile),
                             {batch, tokens, phase});
}

double allFp8Seconds(const GaudiModel &model)
{
    const auto &subgraphs = model.partition().subgraphs;
    return model.seconds(Configuration(subgraphs.back().layers.back().value + 1, 1));
}

} // namespace

class GaudiModelTest : public QObject
{
    Q_OBJECT

private:
    const test::LlamaShape m_demo = {}; // hidden 384, MLP 1152, 6 heads of 64, 3 key heads, 8 blocks

private Q_SLOTS:
    /// Every term of the last MLP and attention worked out by hand; MME 1.65 GHz * 0.973 * 0.877.
    void timesAreExact()
    {
        const GaudiModel model = modelOf(m_demo, 1, 2048);
        const double clock = 1.65e9 * 0.973 * 0.877;
        const auto down = model.subgraphTime(SubgraphId{31}, {1});
        QCOMPARE(down.parts.mmeSeconds, 6 * 576 / clock); // 3 x 2 tiles of 128 x 1024, 1152 / 2 cycles each
        QCOMPARE(down.parts.tpcSeconds, 3 * 2048 * 1152 / 4.9e11);
        QCOMPARE(down.parts.hbmSeconds, (384 * 1152 + 2048 * 384 * 2) / 2.1e12);
        QCOMPARE(down.parts.overheadSeconds, 2.2e-5);
        QCOMPARE(down.totalSeconds, down.parts.mmeSeconds + down.parts.tpcSeconds + 2.2e-5);

        const auto gateUp = model.subgraphTime(SubgraphId{30}, {0, 1});
        QCOMPARE(gateUp.parts.mmeSeconds,
                 (18 * 384 + 18 * 256) / clock); // 1152 columns: 9 x 2 tiles of 128 x 1024
        QCOMPARE(gateUp.parts.tpcSeconds, 5 * 2048 * 384 / 4.9e11); // norm written in both formats
        QCOMPARE(gateUp.parts.hbmSeconds, (384 * 1152 * 3 + 2 * 2048 * 1152 * 2) / 2.1e12);
    }

    void attentionOverlapsItsEngines()
    {
        const GaudiModel model = modelOf(m_demo, 1, 2048);
        const double clock = 1.65e9 * 0.973 * 0.877;
        const auto time = model.bundleTimeOf(LayerId{3}, SubgraphId{0}, {0, 0, 0, 0, 1}); // matmul_av in FP8
        const double mme = 6 * (32 * 256 + 2 * 1024) / clock;
        const double tpc = 2 * 2048 * (384 + 192) / 4.9e11 + 2 * 6 * 2048.0 * 2048 / 2e12;
        QCOMPARE(time.parts.mmeSeconds, mme);
        QCOMPARE(time.parts.tpcSeconds, tpc);
        QCOMPARE(time.totalSeconds,
                 std::max(mme, tpc) + std::min(mme, tpc) / 6 + 2.2e-5); // 6 heads, 6 slices
    }

    void fp8SpeedsPrefillUpByLessThanItsRate()
    {
        const GaudiModel gaudi2 = modelOf(test::Llama8B, 1, 2048);
        const double ratio = gaudi2.baselineSeconds() / allFp8Seconds(gaudi2);
        QVERIFY2(ratio > 1.45 && ratio < 1.75, qPrintable(QString::number(ratio)));
        const GaudiModel gaudi3 = modelOf(test::Llama8B, 1, 2048, "gaudi3");
        const double almostNone = gaudi3.baselineSeconds() / allFp8Seconds(gaudi3);
        QVERIFY2(almostNone >= 1 && almostNone < 1.02, qPrintable(QString::number(almostNone)));
    }

    /// The last block's down_proj (384 x 1152) and attention by hand, for one token after 2048.
    void decodeIsExact()
    {
        const GaudiModel model = modelOf(m_demo, 1, 2048, "gaudi2", Phase::Decode);
        const double lost = 1 - 0.973 * 0.877;
        const double oneRow = 1.65e9 * (1 - lost / 256); // of a tile of 256 rows
        const auto down = model.subgraphTime(SubgraphId{31}, {0});
        QCOMPARE(down.parts.mmeSeconds, 1152 / oneRow); // one tile of 512 x 256
        QCOMPARE(down.parts.hbmSeconds, (384 * 1152 * 2 + 384 * 2) / 2.1e12);
        QCOMPARE(down.parts.overheadSeconds, 0.0);
        const auto attention = model.bundleTimeOf(LayerId{3}, SubgraphId{0}, {0, 0, 0, 1, 0});
        const double keys = 2048 * 192; // 3 heads of 64, in FP8 with matmul_qk; the values stay in BF16
        QCOMPARE(attention.parts.hbmSeconds, (keys + 2 * keys + 192 * 2 + 384 * 2) / 2.1e12);
        // Scores and values: three products of two rows, 2048 x 64, the first in FP8; no tiles, no roll-up.
        const double macs = 3 * 2 * 64 * 2048;
        QCOMPARE(attention.parts.mmeSeconds, (macs / 2 + macs) / (131072 * 1.65e9 * 0.973 * 0.877));
    }

    void decodeIsBoundByMemory()
    {
        for (const std::string profile : {"gaudi2", "gaudi3"}) {
            const GaudiModel model = modelOf(test::Llama8B, 1, 2048, profile, Phase::Decode);
            const auto time = model.wholeTime(Configuration(32 * 9 + 1, 0));
            QVERIFY(time.parts.hbmSeconds > time.parts.mmeSeconds);
            QVERIFY(time.parts.hbmSeconds > 10 * time.parts.tpcSeconds);
            const double ratio = model.baselineSeconds() / allFp8Seconds(model);
            QVERIFY2(ratio > 1.7 && ratio < 2, qPrintable(QString::number(ratio))); // half the bytes
        }
    }

    void decodeGrowsWithCacheAndBatch()
    {
        double previous = 0;
        for (const std::int64_t cache : {1, 128, 2048, 32768}) {
            const double seconds
                = modelOf(test::Llama8B, 1, cache, "gaudi2", Phase::Decode).baselineSeconds();
            QVERIFY(seconds > previous);
            QVERIFY(modelOf(test::Llama8B, 16, cache, "gaudi2", Phase::Decode).baselineSeconds() > seconds);
            previous = seconds;
        }
    }

    /// Two all-reduces a block of 2048 x 384 BF16 results, each sent in halves over one link of 37.5 GB/s.
    void devicesPayForTheirSums()
    {
        const ModelGraph graph = test::llamaGraph();
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        const auto model = GaudiModel::make(graph, *partition, Formats, test::profile("gaudi2"),
                                            {1, 2048, Phase::Prefill}, 2);
        QVERIFY(model);
        const auto down = model->subgraphTime(SubgraphId{31}, {0});
        QCOMPARE(down.parts.collectiveSeconds, 5.9e-5 + 2 * 2048 * 384 * 2 / (2 * 3.75e10));
        QCOMPARE(model->wholeTime(Configuration(73, 0)).parts.collectiveSeconds,
                 16 * down.parts.collectiveSeconds);
        QCOMPARE(gaudiTiming(graph, *partition, Formats, test::profile("gaudi2"), {}, 2)->source,
                 std::string("gaudi2-model:tp2"));
    }

    void sourcesNameTheirDevices()
    {
        QCOMPARE((ModelSource{"gaudi3", 1}.text()), std::string("gaudi3-model"));
        for (const ModelSource &source : {ModelSource{"gaudi2", 1}, ModelSource{"my-card", 8}})
            QVERIFY(ModelSource::parse(source.text()) == source);
        for (const char *other : {"host:cpu", "-model", "gaudi2-model:tp", "gaudi2-model:tp1",
                                  "gaudi2-model:tp2x", "gaudi2:tp2", ""})
            QVERIFY2(!ModelSource::parse(other), other);
        for (const char *modelled : {"gaudi2-model", "gaudi2-model:tp2", "theoretical:gaudi2"})
            QVERIFY2(isModelled(modelled), modelled);
        for (const char *other : {"host:cpu", "worker:gaudi2-model:tp", "imported:x", "weights", ""})
            QVERIFY2(!isModelled(other), other);
    }

    void someConfigurationsOfTheDemoGainAndOthersDoNot()
    {
        const auto gains = modelOf(m_demo, 1, 2048).gains(SubgraphId{0});
        QCOMPARE(gains[0], 0.0);
        QCOMPARE(gains[0b00010], 0.0); // matmul_qk: 64 products hide behind the roll-up
        QVERIFY(gains[0b00001] > 0); // matmul_av
        QVERIFY(gains[0b10000] < 0); // q_proj alone: the cast costs more
        QVERIFY(gains[0b11100] > 0); // q, k and v share one cast
    }

    void attentionIsNotAdditive()
    {
        constexpr double Visible = 0.25; // of the largest gain: a quarter of a bar's length
        for (const std::int64_t batch : {1, 8}) {
            const auto gains = modelOf(m_demo, batch, 2048).gains(SubgraphId{0});
            const double sum = sumOfLayerGains(gains, Configuration(5, 1), 2);
            QVERIFY(std::abs(gains.back() - sum) > Visible * gains.back());
        }
    }

    void gainsAreWhatTheWholeModelSaves()
    {
        const GaudiModel model = modelOf(m_demo, 1, 512);
        double sum = 0;
        for (std::uint32_t i = 0; i < model.partition().subgraphs.size(); ++i)
            sum += model.gains(SubgraphId{i}).back();
        constexpr double Rounding = 1e-12; // relative; sums of some hundred doubles
        const double baseline = model.baselineSeconds();
        QVERIFY(std::abs(baseline - sum - allFp8Seconds(model)) < Rounding * baseline);
    }

    void membersOfAClassAgree()
    {
        const ModelGraph graph = test::llamaGraph();
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        const Workload workload{3, 100, Phase::Prefill};
        const auto timing = gaudiTiming(graph, *partition, {"bf16", "fp8_e4m3", "fp8_e5m2"},
                                        test::profile("gaudi2"), workload);
        QVERIFY(timing);
        QCOMPARE(timing->source, std::string("gaudi2-model"));
        QVERIFY(timing->workload == workload);
        for (std::size_t i = 4; i < 32; ++i)
            QVERIFY(timing->gains[i] == timing->gains[i - 4]);
        QCOMPARE(timing->gains[0].gainSeconds.size(), std::size_t{243});
        QCOMPARE(timing->gains[0].spreadSeconds, std::vector<double>(243, 0.0));
        for (const SubgraphGains &gains : timing->gains)
            QCOMPARE(gains.gainSeconds.front(), 0.0);
    }

    void timeGrowsWithTheWork()
    {
        double previous = 0;
        for (const std::int64_t tokens : {1, 2, 17, 128, 129, 1000, 2048, 4096, 20000}) {
            const GaudiModel model = modelOf(m_demo, 1, tokens);
            QVERIFY(model.baselineSeconds() > previous);
            previous = model.baselineSeconds();
            QVERIFY(modelOf(m_demo, 2, tokens).baselineSeconds() > previous);
        }
    }

    void fp8NeverMultipliesMoreSlowly()
    {
        for (const std::int64_t tokens : {1, 64, 333, 2048}) {
            const GaudiModel model = modelOf(m_demo, 1, tokens);
            for (std::uint32_t layer = 0; layer <= 72; ++layer)
                QVERIFY(model.layerMmeSeconds(LayerId{layer}, 1) <= model.layerMmeSeconds(LayerId{layer}, 0));
        }
    }

    void theLargestModelsTakeWellUnderASecond()
    {
        test::LlamaShape shape = test::Llama8B;
        shape.blocks = 126;
        const ModelGraph graph = test::llamaGraph(shape);
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        QElapsedTimer timer;
        timer.start();
        const auto timing
            = gaudiTiming(graph, *partition, {"bf16", "fp8_e4m3", "fp8_e5m2"}, test::profile("gaudi2"), {});
        QVERIFY(timing);
        QVERIFY2(timer.elapsed() < 500,
                 qPrintable(QString::number(timer.elapsed()))); // chosen; takes about 50 ms
    }

    void refusesBadRequests()
    {
        const ModelGraph graph = test::llamaGraph();
        const Partition partition = *partitionIntoSequentialSubgraphs(graph);
        const HardwareProfile gaudi2 = test::profile("gaudi2");
        const auto code = [&](const std::vector<std::string> &formats, const Workload &workload) {
            return gaudiTiming(graph, partition, formats, gaudi2, workload).error().code;
        };
        QCOMPARE(code({}, {}), ErrorCode::InvalidArgument);
        QCOMPARE(code({"bf16", "fp4"}, {}), ErrorCode::Unsupported);
        QCOMPARE(code(Formats, {0, 128, Phase::Prefill}), ErrorCode::InvalidArgument);
        QCOMPARE(code(Formats, {1, 0, Phase::Prefill}), ErrorCode::InvalidArgument);
        for (const std::int64_t devices : {0, 9})
            QCOMPARE(gaudiTiming(graph, partition, Formats, gaudi2, {}, devices).error().code,
                     ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(GaudiModelTest)
#include "gaudi_model_test.moc"

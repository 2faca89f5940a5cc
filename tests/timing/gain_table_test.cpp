// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/memory_gain.h"
#include "core/timing/theoretical_gain.h"
#include "core/timing/timed_configurations.h"
#include "tests/support/graph_builder.h"
#include "tests/timing/profiles.h"

#include <QTest>

#include <array>

using namespace halftone;

class GainTableTest : public QObject
{
    Q_OBJECT

private:
    const ModelGraph m_graph = test::llamaGraph(); // hidden 384, MLP 1152, vocabulary 1024, tied
    const Partition m_partition = *partitionIntoSequentialSubgraphs(m_graph);
    const HardwareProfile m_gaudi2 = test::profile("gaudi2");
    const std::vector<std::string> m_formats{"bf16", "fp8_e4m3"};

private Q_SLOTS:
    void theoreticalGainsAreMacsAtPeakRate()
    {
        const auto table = theoreticalGains(m_graph, m_partition, m_formats, m_gaudi2);
        QVERIFY(table);
        const double bf16 = 131072 * 1.65e9; // multiply-accumulates per second
        const double saved = 1 / bf16 - 1 / (2 * bf16);
        QCOMPARE(table->gains[0][0], 0.0);
        QCOMPARE(table->gains[0][0b10000], 2048.0 * 384 * 384 * saved); // q_proj
        QCOMPARE(table->gains[0][0b00010], 6.0 * 2048 * 64 * 2048 * saved); // matmul_qk
        QCOMPARE(table->gains[0][0b11111], 2048.0 * (384 * (384 + 2 * 192) + 2 * 6 * 64 * 2048.0) * saved);
        QCOMPARE(table->gains[32][1], 2048.0 * 384 * 1024 * saved); // lm_head, all positions
        const double linear = 384 * (384 + 2 * 192 + 384) + 3 * 384 * 1152;
        const double perToken = 8 * (linear + 2 * 6 * 64 * 2048.0) + 384 * 1024;
        QCOMPARE(table->baselineTotal, 2048 * perToken / bf16);
    }

    void theoreticalGainsFollowTheWorkload()
    {
        const auto one
            = theoreticalGains(m_graph, m_partition, m_formats, m_gaudi2, {1, 128, Phase::Prefill});
        const auto eight
            = theoreticalGains(m_graph, m_partition, m_formats, m_gaudi2, {8, 128, Phase::Prefill});
        const auto decode
            = theoreticalGains(m_graph, m_partition, m_formats, m_gaudi2, {1, 128, Phase::Decode});
        QVERIFY(one && eight && decode);
        QCOMPARE(eight->gains[0][31], 8 * one->gains[0][31]);
        QCOMPARE(128 * decode->gains[0][31], one->gains[0][31]); // one row of each product instead of 128
    }

    void memoryGainsAreWeightBytes()
    {
        const std::array formats{Bf16, Fp8E4M3, Fp8E5M2};
        const auto table = memoryGains(m_graph, m_partition, formats);
        QVERIFY(table);
        QCOMPARE(table->gains[0].size(), std::size_t{243});
        QCOMPARE(table->gains[0][81], 384.0 * 384); // q_proj in FP8
        QCOMPARE(table->gains[0][4], 0.0); // a matmul holds no weight
        QCOMPARE(table->gains[2],
                 (std::vector<double>{0, 384.0 * 1152, 384.0 * 1152, 384.0 * 1152, 2 * 384.0 * 1152,
                                      2 * 384.0 * 1152, 384.0 * 1152, 2 * 384.0 * 1152, 2 * 384.0 * 1152}));
        QCOMPARE(table->gains[32],
                 (std::vector<double>{0, -384.0 * 1024, -384.0 * 1024})); // tied: a copy of its own
        const double weights = 8 * (384 * (384 + 2 * 192 + 384) + 3 * 384 * 1152) + 384 * 1024;
        QCOMPARE(table->baselineTotal, 2 * weights);
    }

    void anUntiedOutputLayerSavesItsHalf()
    {
        test::LlamaShape shape;
        shape.tied = false;
        const ModelGraph graph = test::llamaGraph(shape);
        const std::array formats{Bf16, Fp8E4M3};
        const auto table = memoryGains(graph, m_partition, formats);
        QVERIFY(table);
        QCOMPARE(table->gains[32][1], 384.0 * 1024);
    }

    void refusesBadRequests()
    {
        const auto code = [&](const std::vector<std::string> &formats, const Workload &workload) {
            return theoreticalGains(m_graph, m_partition, formats, m_gaudi2, workload).error().code;
        };
        QCOMPARE(code({}, {}), ErrorCode::InvalidArgument);
        QCOMPARE(code({"bf16", "int3"}, {}), ErrorCode::Unsupported);
        QCOMPARE(code(m_formats, {0, 2048, Phase::Prefill}), ErrorCode::InvalidArgument);
        QCOMPARE(code(m_formats, {1, -1, Phase::Prefill}), ErrorCode::InvalidArgument);
        QCOMPARE(memoryGains(m_graph, m_partition, {}).error().code, ErrorCode::InvalidArgument);
    }

    void ofTooManyLayersEachHasItsOwn()
    {
        test::GraphBuilder builder(8);
        std::vector<NodeId> branches;
        for (int i = 0; i < 13; ++i) // 2^13 configurations, the cap is 4096
            branches.push_back(builder.linear("l" + std::to_string(i), builder.source(), 8));
        builder.operation("add", branches, builder.shape(branches.front()));
        const ModelGraph graph = builder.build();
        const auto partition = partitionIntoSequentialSubgraphs(graph);
        QVERIFY(partition);
        const auto table = theoreticalGains(graph, *partition, m_formats, m_gaudi2);
        QVERIFY(table);
        QVERIFY(table->gains[0].empty());
        QCOMPARE(table->layerGains.size(), std::size_t{13});
        double all = 0;
        for (const auto &[layer, gains] : table->layerGains) {
            QVERIFY(gains.size() == 2 && gains[0] == 0 && gains[1] > 0);
            all += gains[1];
        }
        QVERIFY(std::abs(all - table->baselineTotal / 2)
                <= 1e-12 * all); // twice the rate saves half the time
    }

    void layerSumsAddSingleChanges()
    {
        //                                    00 01 02 10 11 12 20 21 22
        const std::vector<double> gains{0, 1, 2, 4, 9, 9, 8, 9, 9};
        const std::vector<double> sums{0, 1, 2, 4, 5, 6, 8, 9, 10};
        for (std::size_t index = 0; index < gains.size(); ++index)
            QCOMPARE(sumOfLayerGains(gains, configurationAt(index, 2, 3), 3), sums[index]);
    }

    void layerSumsOfAdditiveGainsAreTheGains()
    {
        const auto table = theoreticalGains(m_graph, m_partition, m_formats, m_gaudi2);
        QVERIFY(table);
        const auto &gains = table->gains[0];
        QCOMPARE(gains.size(), std::size_t{32});
        for (std::size_t i = 0; i < gains.size(); ++i)
            QCOMPARE(sumOfLayerGains(gains, configurationAt(i, 5, 2), 2), gains[i]);
    }
};

QTEST_APPLESS_MAIN(GainTableTest)
#include "gain_table_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/gain_limits.h"
#include "tests/support/graph_builder.h"
#include "tests/timing/profiles.h"

#include <QTest>

#include <algorithm>

using namespace halftone;

class GainLimitsTest : public QObject
{
    Q_OBJECT

private:
    static GaudiModel modelOf(const test::LlamaShape &shape, const HardwareProfile &profile,
                              std::int64_t tokens)
    {
        const ModelGraph graph = test::llamaGraph(shape);
        return *GaudiModel::make(graph, *partitionIntoSequentialSubgraphs(graph), {"bf16", "fp8_e4m3"},
                                 profile, {1, tokens, Phase::Prefill});
    }

    using Reasons = std::vector<LimitReason>;

private Q_SLOTS:
    void theDemoSaysWhatHoldsItsLayersBack()
    {
        const GaudiModel demo = modelOf({}, test::profile("gaudi2"), 2048);
        const auto limits = [&](std::uint32_t layer) { return gainLimits(demo, LayerId{layer}, 1); };
        QCOMPARE(limits(0),
                 (Reasons{LimitReason::PartialAccumulation, LimitReason::CastCostsMore})); // q_proj, K = 384
        QCOMPARE(limits(3), (Reasons{LimitReason::ShortAccumulation})); // matmul_qk, K = 64
        QCOMPARE(limits(4), Reasons{}); // matmul_av
        QCOMPARE(limits(5), (Reasons{LimitReason::PartialAccumulation, LimitReason::MemoryBound})); // o_proj
        QCOMPARE(limits(8), Reasons{}); // down_proj, K = 1152
        QCOMPARE(gainLimits(demo, LayerId{3}, 0), Reasons{});
    }

    void aSlowVectorEngineHidesTheMatmuls()
    {
        HardwareProfile slow = test::profile("gaudi2");
        slow.tpcSoftmaxElementsPerSecond = 1e11;
        const GaudiModel model = modelOf(test::Llama8B, slow, 2048);
        QCOMPARE(gainLimits(model, LayerId{4}, 1), (Reasons{LimitReason::TpcBound}));
    }

    void shortPromptsGainByTheirWeights()
    {
        const GaudiModel model = modelOf(test::Llama8B, test::profile("gaudi2"), 16);
        const auto before = model.subgraphTime(SubgraphId{3}, {0}); // down_proj
        QVERIFY(before.parts.hbmSeconds > before.parts.mmeSeconds);
        QCOMPARE(gainLimits(model, LayerId{8}, 1), Reasons{}); // half the weights are half the time
    }

    void gaudi3HasOneRate()
    {
        const GaudiModel model = modelOf(test::Llama8B, test::profile("gaudi3"), 2048);
        QCOMPARE(gainLimits(model, LayerId{5}, 1), (Reasons{LimitReason::SameRate}));
    }
};

QTEST_APPLESS_MAIN(GainLimitsTest)
#include "gain_limits_test.moc"

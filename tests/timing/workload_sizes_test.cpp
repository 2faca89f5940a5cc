// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/workload_sizes.h"
#include "tests/support/graph_builder.h"

#include <QTest>

#include <algorithm>

using namespace halftone;

namespace {

std::size_t layerNamed(const ModelGraph &graph, const std::string &role)
{
    const auto found = std::ranges::find(graph.layers, role, &Layer::role);
    return static_cast<std::size_t>(found - graph.layers.begin());
}

} // namespace

/// The demo shape: hidden 384, MLP 1152, 6 heads of 64, 3 key heads, vocabulary 1024, 8 blocks.
class WorkloadSizesTest : public QObject
{
    Q_OBJECT

private:
    const ModelGraph m_graph = test::llamaGraph();
    const Workload m_prefill{2, 512, Phase::Prefill};
    const Workload m_decode{2, 512, Phase::Decode};

    [[nodiscard]] GemmDimensions gemm(const WorkloadSizes &sizes, const std::string &role) const
    {
        return sizes.gemms[layerNamed(m_graph, role)];
    }

private Q_SLOTS:
    void decodeComputesOneTokenOfEachSequence()
    {
        const WorkloadSizes sizes = workloadSizes(m_graph, m_decode, 1);
        QVERIFY((gemm(sizes, "q_proj") == GemmDimensions{1, 2, 384, 384}));
        QVERIFY((gemm(sizes, "lm_head") == GemmDimensions{1, 2, 384, 1024}));
        QVERIFY(sizes.elements.front() == 2 * 384);
        const auto softmax = std::ranges::find(m_graph.nodes, OperationKind::Softmax, &Node::kind);
        QVERIFY(sizes.elements[static_cast<std::size_t>(softmax - m_graph.nodes.begin())] == 2 * 6 * 512);
    }

    void headsThatShareAKeyHeadAreRowsOfOneProduct()
    {
        const WorkloadSizes sizes = workloadSizes(m_graph, m_decode, 1);
        QVERIFY((gemm(sizes, "matmul_qk") == GemmDimensions{2 * 3, 2, 64, 512}));
        QVERIFY((gemm(sizes, "matmul_av") == GemmDimensions{2 * 3, 2, 512, 64}));
    }

    void theCacheHoldsKeyHeadsOnce()
    {
        for (const ModelGraph &graph : {m_graph, test::phi3Graph()}) {
            const WorkloadSizes sizes = workloadSizes(graph, m_decode, 1);
            QVERIFY(sizes.cached[layerNamed(graph, "matmul_qk")] == 2 * 512 * 192);
            QVERIFY(sizes.cached[layerNamed(graph, "matmul_av")] == 2 * 512 * 192);
            QVERIFY(sizes.cached[layerNamed(graph, "o_proj")] == 0);
        }
        const WorkloadSizes prefill = workloadSizes(m_graph, m_prefill, 1);
        QVERIFY(std::ranges::all_of(prefill.cached, [](double elements) { return elements == 0; }));
    }

    void devicesShareHeadsAndColumns()
    {
        const WorkloadSizes whole = workloadSizes(m_graph, m_prefill, 1);
        const WorkloadSizes half = workloadSizes(m_graph, m_prefill, 2);
        QVERIFY((gemm(half, "q_proj") == GemmDimensions{1, 1024, 384, 192}));
        QVERIFY((gemm(half, "o_proj") == GemmDimensions{1, 1024, 192, 384}));
        QVERIFY((gemm(half, "matmul_qk") == GemmDimensions{6, 512, 64, 512})); // 2 sequences of 3 heads
        QVERIFY((gemm(half, "gate_proj") == GemmDimensions{1, 1024, 384, 576}));
        QVERIFY((gemm(half, "down_proj") == GemmDimensions{1, 1024, 576, 384}));
        QVERIFY((gemm(half, "lm_head") == GemmDimensions{1, 2, 384, 512}));
        for (std::size_t layer = 0; layer < m_graph.layers.size(); ++layer)
            QVERIFY(half.weights[layer] == whole.weights[layer] / 2);
        QVERIFY(half.elements.front() == whole.elements.front()); // norms and residuals are whole everywhere
    }

    /// 6 heads and 3 key heads on 4 devices: 2 heads each, and one key head, of which one device holds a copy.
    void keyHeadsAreNotCut()
    {
        const WorkloadSizes sizes = workloadSizes(m_graph, m_decode, 4);
        QVERIFY((gemm(sizes, "matmul_qk") == GemmDimensions{2, 2, 64, 512}));
        QVERIFY((gemm(sizes, "matmul_av") == GemmDimensions{2, 2, 512, 64}));
        QVERIFY(sizes.cached[layerNamed(m_graph, "matmul_qk")] == 2 * 512 * 64);
        const WorkloadSizes prefill = workloadSizes(m_graph, m_prefill, 4);
        QVERIFY((gemm(prefill, "matmul_qk") == GemmDimensions{2 * 2, 512, 64, 512}));
    }

    void resultsAreSummedTwiceABlock()
    {
        for (const ModelGraph &graph : {m_graph, test::phi3Graph(), test::gpt2Graph()}) {
            const WorkloadSizes sizes = workloadSizes(graph, m_prefill, 4);
            QCOMPARE(std::ranges::count(sizes.isReduced, true), 2 * 8);
            const WorkloadSizes alone = workloadSizes(graph, m_prefill, 1);
            QCOMPARE(std::ranges::count(alone.isReduced, true), 0);
        }
    }
};

QTEST_APPLESS_MAIN(WorkloadSizesTest)
#include "workload_sizes_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/sequential_subgraphs.h"
#include "core/timing/bundles.h"
#include "tests/support/graph_builder.h"

#include <QTest>

using namespace halftone;

namespace {

QString roles(const BundledGraph &bundled, const Bundle &bundle)
{
    QStringList list;
    for (const LayerId layer : bundle.layers)
        list << QString::fromStdString(bundled.graph.layer(layer).role);
    return list.join(',');
}

double elementsOf(const BundledGraph &bundled, const std::vector<NodeId> &tensors)
{
    double sum = 0;
    for (const NodeId tensor : tensors)
        sum += bundled.sizes.elements[tensor.value];
    return sum;
}

double written(const BundledGraph &bundled, const Kernel &kernel)
{
    double sum = 0;
    for (const TensorReaders &write : kernel.writes)
        sum += bundled.sizes.elements[write.tensor.value];
    return sum;
}

BundledGraph bundlesOf(const ModelGraph &graph, const Workload &workload)
{
    return *arrangeInBundles(graph, *partitionIntoSequentialSubgraphs(graph), workload);
}

} // namespace

class BundlesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr double Tokens = 512;
    const Workload m_workload{2, 512, Phase::Prefill};
    const BundledGraph m_llama
        = bundlesOf(test::llamaGraph(), m_workload); // hidden 384, 6 heads of 64, 3 key heads

private Q_SLOTS:
    void matmulsFollowTheLinearsOfTheirSubgraph()
    {
        QStringList names;
        for (std::size_t i = 0; i < 5; ++i)
            names << roles(m_llama, m_llama.bundles[i]);
        QCOMPARE(names,
                 QStringList({"q_proj,k_proj,v_proj", "matmul_qk,matmul_av", "o_proj", "gate_proj,up_proj",
                              "down_proj"}));
        QCOMPARE(m_llama.bundles.size(), std::size_t{8 * 5 + 1 + 1});
        QVERIFY(!m_llama.bundles.back().subgraph);
    }

    void parallelAttentionKeepsItsOrder()
    {
        const BundledGraph parallel = bundlesOf(test::parallelBlockGraph(), m_workload);
        QCOMPARE(roles(parallel, parallel.bundles[0]),
                 QString("q_proj,k_proj,v_proj,gate_proj,up_proj,down_proj"));
        QCOMPARE(roles(parallel, parallel.bundles[1]), QString("matmul_qk,matmul_av,o_proj"));
    }

    void residualAndNormAreOneKernel()
    {
        const Bundle &bundle = m_llama.bundles[8]; // gate and up of block 1
        QCOMPARE(bundle.kernels.size(), std::size_t{1});
        const Kernel &kernel = bundle.kernels.front();
        const double tensor = 2 * Tokens * 384;
        QVERIFY(elementsOf(m_llama, kernel.reads) == 2 * tensor); // residual and branch
        QVERIFY(written(m_llama, kernel) == 2 * tensor); // residual and norm
        QVERIFY(kernel.writes.back().layers.size() == 2 && !kernel.writes.back().isReadAtBaseline);
        QVERIFY(kernel.writes.front().layers.empty() && kernel.writes.front().isReadAtBaseline);
    }

    void theFirstKernelGathersTheEmbedding()
    {
        const Kernel &kernel = m_llama.bundles[0].kernels.front();
        QCOMPARE(kernel.reads, std::vector<NodeId>{NodeId{0}});
        QVERIFY(written(m_llama, kernel) == 2 * 2 * Tokens * 384);
    }

    void swigluReadsTwiceAndWritesOnce()
    {
        const Kernel &kernel = m_llama.bundles[4].kernels.front();
        QVERIFY(elementsOf(m_llama, kernel.reads) == 2 * 2 * Tokens * 1152);
        QVERIFY(written(m_llama, kernel) == 2 * Tokens * 1152);
    }

    void attentionRotatesQueriesAndKeysAndNormalisesScores()
    {
        const Bundle &bundle = m_llama.bundles[1];
        QCOMPARE(bundle.kernels.size(), std::size_t{3});
        double rotated = 0;
        double scores = 0;
        for (const Kernel &kernel : bundle.kernels)
            (kernel.isSoftmax ? scores : rotated)
                += elementsOf(m_llama, kernel.reads) + written(m_llama, kernel);
        QVERIFY(rotated == 2 * 2 * Tokens * (384 + 192)); // halves are not read again, heads not repeated
        QVERIFY(scores == 2 * 2 * 6 * Tokens * Tokens);
    }

    void onlyLayerTensorsThatCrossABorderAreTraffic()
    {
        const Bundle &attention = m_llama.bundles[1];
        QCOMPARE(attention.operands.size(), std::size_t{1}); // the values; queries and keys come from kernels
        QVERIFY(m_llama.sizes.elements[attention.operands.front().tensor.value] == 2 * Tokens * 192);
        QVERIFY(elementsOf(m_llama, attention.results) == 2 * Tokens * 384); // the scores stay on the chip
        QVERIFY(elementsOf(m_llama, m_llama.bundles[0].results) == 2 * Tokens * (384 + 192 + 192));
    }

    void slicesOfAFusedProjectionAreReadOnce()
    {
        const BundledGraph phi3 = bundlesOf(test::phi3Graph(), m_workload);
        QCOMPARE(roles(phi3, phi3.bundles[1]), QString("matmul_qk,matmul_av"));
        double rotated = 0;
        for (const Kernel &kernel : phi3.bundles[1].kernels)
            if (!kernel.isSoftmax)
                rotated += elementsOf(phi3, kernel.reads);
        QVERIFY(rotated == 2 * Tokens * (384 + 192));
        QVERIFY(elementsOf(phi3, phi3.bundles[4].kernels.front().reads) == 2 * 2 * Tokens * 1152);
    }

    void theOutputLayerComputesOnePosition()
    {
        const Bundle &head = m_llama.bundles[m_llama.bundles.size() - 2];
        QCOMPARE(roles(m_llama, head), QString("lm_head"));
        QVERIFY((m_llama.sizes.gemms[head.layers.front().value] == GemmDimensions{1, 2, 384, 1024}));
        QVERIFY(elementsOf(m_llama, head.results) == 2 * 1024);
    }

    /// Two linears in different sub-graphs read one norm: the second pays for a cast of its own.
    void aCastForAnotherSubgraphIsItsOwn()
    {
        test::GraphBuilder builder(8);
        const NodeId norm = builder.operation("layer_norm", {builder.source()});
        const NodeId first = builder.operation("softmax", {builder.linear("a", norm, 8)});
        const NodeId second = builder.operation("softmax", {builder.linear("b", first, 8)});
        builder.matmul("c", norm, second, {{1, 0}, {0, 1}, {8, 0}, {0, 1}});
        const BundledGraph bundled = bundlesOf(builder.build(), m_workload);
        QCOMPARE(roles(bundled, bundled.bundles[2]), QString("c"));
        QVERIFY(bundled.bundles[0].casts.empty());
        QCOMPARE(bundled.bundles[2].casts.size(), std::size_t{1});
        QCOMPARE(bundled.bundles[2].casts.front().tensor, norm);
        QVERIFY(bundled.bundles[0].kernels.front().writes.front().isReadAtBaseline);
    }

    void refusesForeignPartitions()
    {
        const ModelGraph graph = test::llamaGraph();
        Partition partition = *partitionIntoSequentialSubgraphs(graph);
        partition.classCount = 4; // one too few
        QCOMPARE(arrangeInBundles(graph, partition, m_workload).error().code, ErrorCode::InvalidArgument);
        partition.classCount = 5;
        partition.subgraphs.pop_back();
        QCOMPARE(arrangeInBundles(graph, partition, m_workload).error().code, ErrorCode::InvalidArgument);
        partition.subgraphs.push_back(partition.subgraphs.front());
        QCOMPARE(arrangeInBundles(graph, partition, m_workload).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(arrangeInBundles({}, {}, m_workload).error().code, ErrorCode::InvalidArgument);
        partition.subgraphs.back().layers = {LayerId{9999}};
        QCOMPARE(arrangeInBundles(graph, partition, m_workload).error().code, ErrorCode::InvalidArgument);
    }
};

QTEST_APPLESS_MAIN(BundlesTest)
#include "bundles_test.moc"

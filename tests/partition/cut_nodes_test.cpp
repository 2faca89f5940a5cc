// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/cut_nodes.h"
#include "tests/partition/brute_force.h"

#include <QTest>

using namespace halftone;

class CutNodesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::uint32_t Graphs = 3000; // small ones find more than few large ones

private Q_SLOTS:
    void contractionDoesNotDependOnTheOrder()
    {
        std::mt19937 random(1);
        for (std::uint32_t i = 0; i < Graphs; ++i) {
            const ModelGraph graph = test::randomGraph(random, 2 + i % 13);
            QVERIFY(contractElementWise(graph) == test::contractLiterally(graph, random));
        }
    }

    void reductionDropsExactlyTheImpliedEdges()
    {
        std::mt19937 random(2);
        for (std::uint32_t i = 0; i < Graphs; ++i) {
            InputLists inputs = contractElementWise(test::randomGraph(random, 2 + i % 13)).inputs;
            const InputLists expected = test::reduceLiterally(inputs);
            reduceTransitively(inputs);
            QVERIFY(inputs == expected);
        }
    }

    void cutNodesAreTheNodesOfEveryPath()
    {
        std::mt19937 random(3);
        for (std::uint32_t i = 0; i < Graphs; ++i) {
            ContractedGraph graph = contractElementWise(test::randomGraph(random, 2 + i % 13));
            reduceTransitively(graph.inputs);
            const auto sink = graph.representative.back();
            QCOMPARE(cutNodes(graph.inputs, 0, sink), test::commonToAllPaths(graph.inputs, 0, sink));
        }
    }
};

QTEST_APPLESS_MAIN(CutNodesTest)
#include "cut_nodes_test.moc"

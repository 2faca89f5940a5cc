// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/csv_export.h"
#include "tests/export/llama_layers.h"

#include <QTest>

using namespace halftone;

namespace {

ModelGraph twoLayers()
{
    ModelGraph graph;
    graph.layers
        = {layerNamed("blocks.0.q", LayerKind::Linear, 0), layerNamed("say \"hi\", x", LayerKind::Matmul)};
    return graph;
}

Partition oneSubgraph()
{
    Partition partition;
    partition.subgraphs = {{"both", {LayerId{0}, LayerId{1}}, ClassId{0}, NodeId{0}}};
    partition.classCount = 1;
    return partition;
}

} // namespace

class CsvExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneRowPerLayer()
    {
        const std::vector<LayerChoice> choices{{"bf16", 0.1, 0}, {"fp8_e4m3", 1e-7, 2.5e-9}};
        const auto text = configurationCsv(twoLayers(), oneSubgraph(), choices);
        QVERIFY(text);
        QCOMPARE(
            *text,
            std::string("layer,kind,role,block,subgraph,format,sensitivity,loss_mse\n"
                        "blocks.0.q,linear,q,0,0,bf16,0.1,0\n"
                        "\"say \"\"hi\"\", x\",matmul,\"say \"\"hi\"\", x\",,0,fp8_e4m3,1e-07,2.5e-09\n"));
    }

    void refusesShapesThatDoNotFit() { QVERIFY(!configurationCsv(twoLayers(), oneSubgraph(), {})); }
};

QTEST_APPLESS_MAIN(CsvExportTest)
#include "csv_export_test.moc"

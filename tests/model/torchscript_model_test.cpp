// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/model/model.h"
#include "core/partition/sequential_subgraphs.h"
#include "tests/model/fixtures.h"
#include "tests/model/result_checks.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace halftone;
using namespace halftone::test;

namespace {

// Float32 against float64 over some thousand operations of values near 1.
constexpr double LossTolerance = 1e-5;
constexpr std::int64_t ExampleTokens = 6; // the length of the fixtures' example

/// Layers of a block with a fused projection, sub-graph by sub-graph.
QStringList fusedBlock(const QString &path)
{
    return {path + ".attn.c_attn", path + ".attn.matmul " + path + ".attn.matmul_1", path + ".attn.c_proj",
            path + ".mlp.fc", path + ".mlp.out"};
}

QStringList groupedBlock()
{
    return {"h.0.attn.q h.0.attn.k h.0.attn.v h.0.attn.matmul h.0.attn.matmul_1", "h.0.attn.o", "h.0.mlp.fc",
            "h.0.mlp.out"};
}

/// The names of the layers of each sub-graph, in order.
QStringList subgraphs(const ModelGraph &graph, const Partition &partition)
{
    QStringList list;
    for (const auto &subgraph : partition.subgraphs) {
        QStringList names;
        for (const auto id : subgraph.layers)
            names << QString::fromStdString(graph.layer(id).name);
        list << names.join(u' ');
    }
    return list;
}

const Layer *layerNamed(const ModelGraph &graph, const std::string &name)
{
    const auto found = std::ranges::find(graph.layers, name, &Layer::name);
    return found == graph.layers.end() ? nullptr : &*found;
}

} // namespace

Q_DECLARE_METATYPE(halftone::GemmShape)

class TorchscriptModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsLayersAndSubgraphs_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("expected");

        const QStringList one = fusedBlock("h.0") + QStringList{"lm_head"};
        const QStringList two = fusedBlock("h.0") + fusedBlock("h.1") + QStringList{"lm_head"};
        const QStringList wrapped = fusedBlock("model.h.0") + QStringList{"model.lm_head"};
        const QStringList grouped = groupedBlock() + QStringList{"lm_head"};
        const QStringList oneHead{"h.0.attn.qkv", "h.0.attn.matmul h.0.attn.matmul_1",
                                  "h.0.attn.out", "h.0.mlp.fc",
                                  "h.0.mlp.out",  "lm_head"};
        QTest::newRow("GPT-2 with learned positions, traced") << "gpt.pt" << two;
        QTest::newRow("GPT-2 with learned positions, scripted in training mode") << "gpt_scripted.pt" << two;
        QTest::newRow("a padding mask made from the ids does not matter") << "padding_mask.pt" << one;
        QTest::newRow("a mask filled in place does not matter") << "in_place_mask.pt" << one;
        QTest::newRow("residuals added in place are residuals") << "in_place_residual.pt" << one;
        QTest::newRow("scaled residuals do not keep blocks together") << "scaled_residual.pt" << two;
        QTest::newRow("attention beside the MLP gives one large group")
            << "parallel.pt"
            << QStringList{
                   "h.0.attn.c_attn h.0.attn.matmul h.0.attn.matmul_1 h.0.attn.c_proj h.0.mlp.fc h.0.mlp.out",
                   "lm_head"};
        QTest::newRow("linears written as addmm") << "conv1d.pt" << one;
        QTest::newRow("one head without views between, traced") << "one_head.pt" << oneHead;
        QTest::newRow("one head without views between, scripted") << "one_head_scripted.pt" << oneHead;
        QTest::newRow("grouped heads copied by expand") << "grouped_expand.pt" << grouped;
        QTest::newRow("grouped heads copied by repeat_interleave") << "grouped_interleave.pt" << grouped;
        QTest::newRow("a weight as the left operand") << "weight_first.pt" << one;
        QTest::newRow("a trace of one fixed length") << "fixed_length.pt" << one;
        QTest::newRow("a model traced by the documented recipe") << "recipe.pt" << one;
        QTest::newRow("a model that returns the loss") << "returns_loss.pt" << wrapped;
        QTest::newRow("a model that returns a tuple") << "returns_tuple.pt" << wrapped;
        QTest::newRow("a model that returns a dictionary") << "returns_dict.pt" << wrapped;
        QTest::newRow("weights in half precision") << "half.pt" << one;
        QTest::newRow("an optional second argument") << "optional_mask.pt" << wrapped;
        QTest::newRow("a loop of a fixed number of rounds")
            << "constant_loop.pt"
            << QStringList{"h.0.attn.c_attn",
                           "h.0.attn.matmul h.0.attn.matmul_1",
                           "h.0.attn.c_proj",
                           "h.0.mlp.fc",
                           "h.0.mlp.out",
                           "h.0.attn.c_attn_1",
                           "h.0.attn.matmul_2 h.0.attn.matmul_3",
                           "h.0.attn.c_proj_1",
                           "h.0.mlp.fc_1",
                           "h.0.mlp.out_1",
                           "lm_head"};
    }
    void findsLayersAndSubgraphs()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, expected);
        const auto model = loadModel(fixture(file.toStdString()), ExampleTokens);
        QVERIFY2(model, failure(model).c_str());
        const auto partition = partitionIntoSequentialSubgraphs(model->graph());
        QVERIFY2(partition, failure(partition).c_str());

        QCOMPARE(subgraphs(model->graph(), *partition), expected);
        for (const auto &layer : model->graph().layers)
            QCOMPARE(layer.kind == LayerKind::Matmul, layer.name.find(".matmul") != std::string::npos);
        QCOMPARE(model->architecture(), std::string("TorchScript"));
        QCOMPARE(model->vocabularySize(), std::int64_t{17});
        QVERIFY(!model->endToken() && !model->maximumTokens());
    }

    void equalBlocksAreOneClass()
    {
        for (const char *file : {"gpt.pt", "gpt_scripted.pt", "scaled_residual.pt"}) {
            const auto model = loadModel(fixture(file), ExampleTokens);
            QVERIFY2(model, failure(model).c_str());
            const auto partition = partitionIntoSequentialSubgraphs(model->graph());
            QVERIFY(partition);
            QCOMPARE(partition->classCount, std::size_t{6});
            QCOMPARE(model->blocks(), 2);
        }
    }

    void describesLayers_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("layer");
        QTest::addColumn<GemmShape>("gemm");
        QTest::addColumn<int>("parameters");
        QTest::addColumn<int>("bits");
        QTest::addColumn<bool>("sharesWeight");

        const Extent one{1, 0};
        const Extent tokens{0, 1};
        const GemmShape fused{one, tokens, {8, 0}, {24, 0}};
        const GemmShape head{one, tokens, {8, 0}, {17, 0}};
        QTest::newRow("a fused projection") << "gpt.pt"
                                            << "h.1.attn.c_attn" << fused << 192 << 32 << false;
        QTest::newRow("a product of queries and keys")
            << "gpt.pt"
            << "h.1.attn.matmul" << GemmShape{{2, 0}, tokens, {4, 0}, tokens} << 0 << 0 << false;
        QTest::newRow("a product of weights and values")
            << "gpt.pt"
            << "h.1.attn.matmul_1" << GemmShape{{2, 0}, tokens, tokens, {4, 0}} << 0 << 0 << false;
        QTest::newRow("a tied head") << "gpt.pt"
                                     << "lm_head" << head << 136 << 32 << true;
        QTest::newRow("a tied head, scripted") << "gpt_scripted.pt"
                                               << "lm_head" << head << 136 << 32 << true;
        QTest::newRow("an addmm") << "conv1d.pt"
                                  << "h.0.attn.c_attn" << fused << 192 << 32 << false;
        QTest::newRow("a weight as the left operand") << "weight_first.pt"
                                                      << "lm_head" << head << 136 << 32 << false;
        QTest::newRow("a linear of a fixed length") << "fixed_length.pt"
                                                    << "h.0.attn.c_attn" << fused << 192 << 32 << false;
        QTest::newRow("a linear in half precision") << "half.pt"
                                                    << "h.0.attn.c_attn" << fused << 192 << 16 << false;
        QTest::newRow("a product of copied keys")
            << "grouped_expand.pt"
            << "h.0.attn.matmul" << GemmShape{{2, 0}, tokens, {4, 0}, tokens} << 0 << 0 << false;
        QTest::newRow("a product of one head")
            << "one_head.pt"
            << "h.0.attn.matmul" << GemmShape{one, tokens, {8, 0}, tokens} << 0 << 0 << false;
        QTest::newRow("a linear that runs twice")
            << "constant_loop.pt"
            << "h.0.mlp.fc_1" << GemmShape{one, tokens, {8, 0}, {12, 0}} << 96 << 32 << true;
    }
    void describesLayers()
    {
        QFETCH(QString, file);
        QFETCH(QString, layer);
        QFETCH(GemmShape, gemm);
        QFETCH(int, parameters);
        QFETCH(int, bits);
        QFETCH(bool, sharesWeight);
        const auto model = loadModel(fixture(file.toStdString()), ExampleTokens);
        QVERIFY2(model, failure(model).c_str());
        const Layer *found = layerNamed(model->graph(), layer.toStdString());
        QVERIFY(found != nullptr);
        QVERIFY(found->gemm == gemm);
        QCOMPARE(found->parameters, parameters);
        QCOMPARE(found->storedBitsPerParameter, bits);
        QCOMPARE(found->sharesWeight, sharesWeight);
    }

    /// The fixture was made by the very lines that the document gives.
    void recipeIsTheDocumentedOne()
    {
        const auto contains = [](const std::filesystem::path &file, const QByteArray &line) {
            QFile source(QString::fromStdString(file.string()));
            return source.open(QIODevice::ReadOnly) && source.readAll().contains(line);
        };
        const auto fixtures = fixture("");
        const auto script = fixtures / "../make_fixtures.py";
        const auto document = fixtures / "../../../docs/architectures.md";
        for (const char *line : {"ids = torch.zeros(1, 128, dtype=torch.int64)",
                                 "torch.jit.trace(model.eval(), ids).save(\"model.pt\")"}) {
            QVERIFY2(contains(script, line), line);
            QVERIFY2(contains(document, line), line);
        }
    }

    void parametersAreCountedOnce()
    {
        // wte 17*8 (tied), wpe 32*8; a block: two norms of 16, 8*24+24, 8*8+8, 8*12+12, 12*8+8; the last norm 16.
        // The mask is a buffer and does not count.
        constexpr int Expected = 136 + 256 + 2 * (32 + 216 + 72 + 108 + 104) + 16;
        for (const char *file : {"gpt.pt", "gpt_scripted.pt"}) {
            const auto model = loadModel(fixture(file), ExampleTokens);
            QVERIFY(model);
            QCOMPARE(model->parameters(), Expected);
        }
    }

    void lossIsThatOfTheReference_data()
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
    void lossIsThatOfTheReference()
    {
        QFETCH(QString, file);
        QFETCH(QString, reference);
        const auto expected = readReference(reference.toStdString());
        const auto model = loadModel(fixture(file.toStdString()), ExampleTokens);
        QVERIFY2(model, failure(model).c_str());
        const auto loss = sampleLoss(*model, expected.ids);
        QVERIFY2(loss, failure(loss).c_str());
        const double difference = std::abs(*loss - expected.loss);
        QVERIFY2(difference < LossTolerance, qPrintable(QString::number(difference)));
    }
};

QTEST_APPLESS_MAIN(TorchscriptModelTest)
#include "torchscript_model_test.moc"

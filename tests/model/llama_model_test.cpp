// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/model/model.h"
#include "core/partition/sequential_subgraphs.h"
#include "tests/model/reference_llama.h"
#include "tests/model/result_checks.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace halftone;
using namespace halftone::test;

namespace {

// Float32 against float64 over some thousand operations of values near 1.
constexpr double LossTolerance = 1e-5;

const std::vector<std::int64_t> SomeIds{3, 1, 4, 1, 5, 9, 2, 6};

constexpr Extent One{1, 0};
constexpr Extent Tokens{0, 1};
constexpr Extent fixed(std::int64_t value)
{
    return {value, 0};
}

/// The layers that a model of this shape must have, in order, without their nodes.
std::vector<Layer> expectedLayers(const TinyLlama &shape, int bits)
{
    std::vector<Layer> layers;
    const auto linear = [&](const std::string &path, const std::string &role, int block, std::int64_t inputs,
                            std::int64_t outputs) {
        layers.push_back({path + role,
                          LayerKind::Linear,
                          role,
                          block,
                          inputs * outputs,
                          bits,
                          false,
                          {One, Tokens, fixed(inputs), fixed(outputs)},
                          {}});
    };
    const auto matmul
        = [&](const std::string &path, const std::string &role, int block, Extent inner, Extent columns) {
              layers.push_back({path + role,
                                LayerKind::Matmul,
                                role,
                                block,
                                0,
                                0,
                                false,
                                {fixed(shape.heads), Tokens, inner, columns},
                                {}});
          };
    for (int block = 0; block < shape.blocks; ++block) {
        const std::string path = "model.layers." + std::to_string(block);
        const std::string attention = path + ".self_attn.";
        linear(attention, "q_proj", block, shape.hidden, shape.heads * shape.headDim);
        linear(attention, "k_proj", block, shape.hidden, shape.keyValueHeads * shape.headDim);
        linear(attention, "v_proj", block, shape.hidden, shape.keyValueHeads * shape.headDim);
        matmul(attention, "matmul_qk", block, fixed(shape.headDim), Tokens);
        matmul(attention, "matmul_av", block, Tokens, fixed(shape.headDim));
        linear(attention, "o_proj", block, shape.heads * shape.headDim, shape.hidden);
        linear(path + ".mlp.", "gate_proj", block, shape.hidden, shape.intermediate);
        linear(path + ".mlp.", "up_proj", block, shape.hidden, shape.intermediate);
        linear(path + ".mlp.", "down_proj", block, shape.intermediate, shape.hidden);
    }
    linear("", "lm_head", -1, shape.hidden, shape.vocabulary);
    layers.back().sharesWeight = shape.tied;
    return layers;
}

std::string text(const Layer &layer)
{
    const auto extent
        = [](const Extent &e) { return std::to_string(e.fixed) + "+" + std::to_string(e.perToken) + "t"; };
    return layer.name + " role " + layer.role + " block " + std::to_string(layer.block) + " parameters "
        + std::to_string(layer.parameters) + " bits " + std::to_string(layer.storedBitsPerParameter)
        + (layer.kind == LayerKind::Matmul ? " matmul " : " linear ") + (layer.sharesWeight ? "shared " : "")
        + extent(layer.gemm.batch) + " " + extent(layer.gemm.rows) + " " + extent(layer.gemm.inner) + " "
        + extent(layer.gemm.columns);
}

std::int64_t elements(const std::vector<Weight> &weights)
{
    std::int64_t count = 0;
    for (const auto &weight : weights)
        count += static_cast<std::int64_t>(weight.values.size());
    return count;
}

} // namespace

Q_DECLARE_METATYPE(TinyLlama)

class LlamaModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    static void shapes()
    {
        QTest::addColumn<TinyLlama>("shape");
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<int>("shards");
        const auto row
            = [](const char *name, const TinyLlama &shape, const char *dtype = "F32", int shards = 1) {
                  QTest::newRow(name) << shape << QString::fromLatin1(dtype) << shards;
              };
        TinyLlama allHeads;
        allHeads.keyValueHeads = allHeads.heads;
        TinyLlama oneKey;
        oneKey.keyValueHeads = 1;
        TinyLlama biased;
        biased.attentionBias = biased.mlpBias = true;
        TinyLlama tied;
        tied.tied = true;
        TinyLlama oneHead;
        oneHead.heads = oneHead.keyValueHeads = 1;
        TinyLlama linear;
        linear.rope = TinyRope{};
        TinyLlama llama3;
        llama3.rope = TinyRope{.type = "llama3"};
        row("grouped heads share keys and values", {});
        row("every head has keys of its own", allHeads);
        row("all heads share one key head", oneKey);
        row("there is a single head", oneHead);
        row("all linears have a bias", biased);
        row("the head is tied to the embedding", tied);
        row("positions are stretched linearly", linear);
        row("positions are stretched as in Llama 3", llama3);
        row("weights are stored in F16", {}, "F16");
        row("weights are stored in BF16", {}, "BF16");
        row("weights lie in three shards with an index", biased, "F32", 3);
        row("a tied model lies in BF16 shards", tied, "BF16", 2);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsEveryLayer_data() { shapes(); }
    void findsEveryLayer()
    {
        QFETCH(TinyLlama, shape);
        QFETCH(QString, dtype);
        QFETCH(int, shards);
        const auto weights = randomWeights(shape);
        writeLlama(folder(), shape, stored(weights, dtype.toStdString()), static_cast<std::size_t>(shards));

        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
        QCOMPARE(model->architecture(), std::string("LlamaForCausalLM"));
        QCOMPARE(model->parameters(), elements(weights));
        QCOMPARE(model->blocks(), static_cast<int>(shape.blocks));
        QCOMPARE(model->vocabularySize(), shape.vocabulary);
        QVERIFY(model->endToken() == std::optional<std::int64_t>(2));
        QVERIFY(model->maximumTokens() == std::optional<std::int64_t>(64));
        const auto expected = expectedLayers(shape, dtype == u"F32" ? 32 : 16);
        const auto &layers = model->graph().layers;
        QCOMPARE(layers.size(), expected.size());
        for (std::size_t i = 0; i < layers.size(); ++i)
            QCOMPARE(text(layers[i]), text(expected[i]));
    }

    void partitionsAsTheMethodSays_data() { shapes(); }
    void partitionsAsTheMethodSays()
    {
        QFETCH(TinyLlama, shape);
        writeLlama(folder(), shape, stored(randomWeights(shape), "F32"));
        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
        const auto partition = partitionIntoSequentialSubgraphs(model->graph());
        QVERIFY2(partition, failure(partition).c_str());

        std::vector<std::size_t> sizes;
        std::vector<ClassId> classes;
        for (const auto &subgraph : partition->subgraphs) {
            sizes.push_back(subgraph.layers.size());
            classes.push_back(subgraph.klass);
        }
        QCOMPARE(sizes, (std::vector<std::size_t>{5, 1, 2, 1, 5, 1, 2, 1, 1}));
        QVERIFY(classes == (std::vector<ClassId>{{0}, {1}, {2}, {3}, {0}, {1}, {2}, {3}, {4}}));
        QCOMPARE(partition->classCount, std::size_t{5});
    }

    void lossIsThatOfTheFormulas_data() { shapes(); }
    void lossIsThatOfTheFormulas()
    {
        QFETCH(TinyLlama, shape);
        QFETCH(QString, dtype);
        QFETCH(int, shards);
        const auto weights = randomWeights(shape);
        writeLlama(folder(), shape, stored(weights, dtype.toStdString()), static_cast<std::size_t>(shards));
        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
        const ReferenceLlama reference(shape, weights);

        for (std::size_t length = 2; length <= SomeIds.size(); ++length) {
            const std::vector<std::int64_t> ids(SomeIds.begin(),
                                                SomeIds.begin() + static_cast<std::ptrdiff_t>(length));
            const auto loss = sampleLoss(*model, ids);
            QVERIFY2(loss, failure(loss).c_str());
            const double difference = std::abs(*loss - reference.loss(ids));
            QVERIFY2(difference < LossTolerance, qPrintable(QString::number(difference)));
        }
    }

    void logitsAreThoseOfTheFormulas()
    {
        // The loss of two tokens is the logarithm of one softmax: over all second tokens it shows every logit.
        const TinyLlama shape;
        const auto weights = randomWeights(shape, 7);
        writeLlama(folder(), shape, stored(weights, "F32"));
        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
        const Matrix logits = ReferenceLlama(shape, weights).logits({5});

        double normalizer = 0;
        for (const double logit : logits.values)
            normalizer += std::exp(logit);
        for (std::int64_t next = 0; next < shape.vocabulary; ++next) {
            const auto loss = sampleLoss(*model, {5, next});
            QVERIFY(loss);
            const double expected = std::log(normalizer) - logits.values[static_cast<std::size_t>(next)];
            QVERIFY(std::abs(*loss - expected) < LossTolerance);
        }
    }

    void unalignedWeightsOfATiedModelAreStillOne()
    {
        TinyLlama shape;
        shape.tied = true;
        const auto weights = randomWeights(shape);
        const auto tensors = stored(weights, "F32");
        const std::size_t header = safetensorsFile(tensors).size();
        for (std::size_t padding = 0; padding < 4; ++padding) { // one of these puts the data on odd addresses
            writeLlama(folder(), shape, tensors);
            writeFile(folder() / "model.safetensors", safetensorsFile(tensors, padding));
            QVERIFY(std::filesystem::file_size(folder() / "model.safetensors") == header + padding);
            const auto model = loadModel(folder());
            QVERIFY2(model, failure(model).c_str());
            QCOMPARE(model->parameters(), elements(weights));
            QVERIFY(model->graph().layers.back().sharesWeight);
            const auto loss = sampleLoss(*model, SomeIds);
            QVERIFY(loss && std::abs(*loss - ReferenceLlama(shape, weights).loss(SomeIds)) < LossTolerance);
        }
    }

    void tokenizerIsFoundBesideTheWeights()
    {
        writeLlama(folder(), {}, stored(randomWeights({}), "F32"));
        const auto without = loadModel(folder());
        QVERIFY(without && !without->tokenizerPath());
        writeFile(folder() / "tokenizer.json", "{}");
        QVERIFY(without->tokenizerPath() == folder() / "tokenizer.json");
    }

    void fingerprintTellsWeightsApart()
    {
        std::vector<std::string> fingerprints;
        for (const unsigned seed : {1U, 1U, 2U}) {
            writeLlama(folder(), {}, stored(randomWeights({}, seed), "F32"));
            const auto model = loadModel(folder());
            QVERIFY(model);
            const auto fingerprint = model->fingerprint({});
            QVERIFY(fingerprint && fingerprint->starts_with("sha256:"));
            fingerprints.push_back(*fingerprint);
        }
        QCOMPARE(fingerprints[0], fingerprints[1]);
        QVERIFY(fingerprints[0] != fingerprints[2]);
    }

    void modelOutlivesItsFolder()
    {
        writeLlama(folder(), {}, stored(randomWeights({}), "F32"));
        const auto model = loadModel(folder());
        QVERIFY(model);
        const auto before = sampleLoss(*model, SomeIds);
        const Model copy = *model;
        m_folder.reset();
        const auto after = sampleLoss(copy, SomeIds);
        QVERIFY(before && after && *before == *after);
    }
};

QTEST_APPLESS_MAIN(LlamaModelTest)
#include "llama_model_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/model/model.h"
#include "core/partition/sequential_subgraphs.h"
#include "tests/model/reference_decoder.h"
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
std::vector<Layer> expectedLayers(const TinyDecoder &shape, int bits)
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
    const auto queries = shape.heads * shape.headDim;
    const auto keys = shape.keyValueHeads * shape.headDim;
    for (int block = 0; block < shape.blocks; ++block) {
        const std::string path = "model.layers." + std::to_string(block);
        const std::string attention = path + ".self_attn.";
        if (shape.fused) {
            linear(attention, "qkv_proj", block, shape.hidden, queries + 2 * keys);
        } else {
            linear(attention, "q_proj", block, shape.hidden, queries);
            linear(attention, "k_proj", block, shape.hidden, keys);
            linear(attention, "v_proj", block, shape.hidden, keys);
        }
        matmul(attention, "matmul_qk", block, fixed(shape.headDim), Tokens);
        matmul(attention, "matmul_av", block, Tokens, fixed(shape.headDim));
        linear(attention, "o_proj", block, queries, shape.hidden);
        if (shape.fused) {
            linear(path + ".mlp.", "gate_up_proj", block, shape.hidden, 2 * shape.intermediate);
        } else {
            linear(path + ".mlp.", "gate_proj", block, shape.hidden, shape.intermediate);
            linear(path + ".mlp.", "up_proj", block, shape.hidden, shape.intermediate);
        }
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

Q_DECLARE_METATYPE(TinyDecoder)

class DecoderModelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }

    static void shapes()
    {
        QTest::addColumn<TinyDecoder>("shape");
        QTest::addColumn<QString>("dtype");
        QTest::addColumn<int>("shards");
        const auto row
            = [](const char *name, const TinyDecoder &shape, const char *dtype = "F32", int shards = 1) {
                  QTest::newRow(name) << shape << QString::fromLatin1(dtype) << shards;
              };
        TinyDecoder allHeads;
        allHeads.keyValueHeads = allHeads.heads;
        TinyDecoder oneKey;
        oneKey.keyValueHeads = 1;
        TinyDecoder biased;
        biased.attentionBias = biased.mlpBias = true;
        TinyDecoder tied;
        tied.tied = true;
        TinyDecoder oneHead;
        oneHead.heads = oneHead.keyValueHeads = 1;
        TinyDecoder linear;
        linear.rope = TinyRope{};
        TinyDecoder llama3;
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
        for (const auto &[name, shape] : tinyArchitectures())
            row(name, shape);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void findsEveryLayer_data() { shapes(); }
    void findsEveryLayer()
    {
        QFETCH(TinyDecoder, shape);
        QFETCH(QString, dtype);
        QFETCH(int, shards);
        const auto weights = randomWeights(shape);
        writeDecoder(folder(), shape, stored(weights, dtype.toStdString()), static_cast<std::size_t>(shards));

        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
        QCOMPARE(model->architecture(), shape.architecture);
        QCOMPARE(model->parameters(), elements(weights));
        QCOMPARE(model->blocks(), static_cast<int>(shape.blocks));
        QCOMPARE(model->vocabularySize(), shape.vocabulary);
        QVERIFY(model->endToken() == std::optional<std::int64_t>(2));
        const bool stretches = shape.rope && shape.rope->type == "dynamic";
        QVERIFY(model->maximumTokens() == (stretches ? std::nullopt : std::optional(shape.maxPositions)));
        const auto expected = expectedLayers(shape, dtype == u"F32" ? 32 : 16);
        const auto &layers = model->graph().layers;
        QCOMPARE(layers.size(), expected.size());
        for (std::size_t i = 0; i < layers.size(); ++i)
            QCOMPARE(text(layers[i]), text(expected[i]));
    }

    void partitionsAsTheMethodSays_data() { shapes(); }
    void partitionsAsTheMethodSays()
    {
        QFETCH(TinyDecoder, shape);
        writeDecoder(folder(), shape, stored(randomWeights(shape), "F32"));
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
        if (shape.fused) {
            QCOMPARE(sizes, (std::vector<std::size_t>{1, 2, 1, 1, 1, 1, 2, 1, 1, 1, 1}));
            QVERIFY(classes == (std::vector<ClassId>{{0}, {1}, {2}, {3}, {4}, {0}, {1}, {2}, {3}, {4}, {5}}));
        } else {
            QCOMPARE(sizes, (std::vector<std::size_t>{5, 1, 2, 1, 5, 1, 2, 1, 1}));
            QVERIFY(classes == (std::vector<ClassId>{{0}, {1}, {2}, {3}, {0}, {1}, {2}, {3}, {4}}));
        }
    }

    void lossIsThatOfTheFormulas_data() { shapes(); }
    void lossIsThatOfTheFormulas()
    {
        QFETCH(TinyDecoder, shape);
        QFETCH(QString, dtype);
        QFETCH(int, shards);
        const auto weights = randomWeights(shape);
        writeDecoder(folder(), shape, stored(weights, dtype.toStdString()), static_cast<std::size_t>(shards));
        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
        const ReferenceDecoder reference(shape, weights);

        for (std::size_t length = 2; length <= SomeIds.size(); ++length) {
            const std::vector<std::int64_t> ids(SomeIds.begin(),
                                                SomeIds.begin() + static_cast<std::ptrdiff_t>(length));
            const auto loss = sampleLoss(*model, ids);
            QVERIFY2(loss, failure(loss).c_str());
            const double difference = std::abs(*loss - reference.loss(ids));
            QVERIFY2(difference < LossTolerance, qPrintable(QString::number(difference)));
        }
    }

    /// Without the part in question the formulas give another loss, by far more than the tolerance: so the
    /// comparison above does see it.
    void everyPartShowsInTheLoss_data()
    {
        QTest::addColumn<TinyDecoder>("shape");
        QTest::addColumn<TinyDecoder>("without");
        const auto row = [](const char *name, const char *architecture, auto change) {
            for (const auto &[known, shape] : tinyArchitectures()) {
                if (QByteArray(known) != architecture)
                    continue;
                TinyDecoder without = shape;
                change(without);
                QTest::newRow(name) << shape << without;
                return;
            }
            qFatal("there is no such tiny architecture");
        };
        row("stretching with the length", "a Llama whose positions stretch with the length",
            [](TinyDecoder &shape) { shape.rope = std::nullopt; });
        row("the window of every block", "a Mistral with a window in every block",
            [](TinyDecoder &shape) { shape.windows = {}; });
        row("the window of one block", "a Qwen2 with biases, and a window from the second block on",
            [](TinyDecoder &shape) {
                shape.windows = {2, 2};
            });
        row("norms on heads", "a Qwen3 with norms on its heads",
            [](TinyDecoder &shape) { shape.headNorms = false; });
        row("norms by 1 + weight", "a Gemma", [](TinyDecoder &shape) { shape.offsetNorms = false; });
        row("the scale of the embedding", "a Gemma 2", [](TinyDecoder &shape) { shape.embeddingScale = 1; });
        row("the scale of the scores", "a Gemma 2", [](TinyDecoder &shape) { shape.queryScalar = 0; });
        row("the soft cap of the scores", "a Gemma 2", [](TinyDecoder &shape) { shape.attentionCap = 0; });
        row("the soft cap of the logits", "a Gemma 2", [](TinyDecoder &shape) { shape.finalCap = 0; });
        row("the activation", "a Gemma 2", [](TinyDecoder &shape) { shape.geluTanh = false; });
        row("the window of every second block", "a Gemma 2", [](TinyDecoder &shape) {
            shape.windows = {0, 2};
        });
    }
    void everyPartShowsInTheLoss()
    {
        QFETCH(TinyDecoder, shape);
        QFETCH(TinyDecoder, without);
        const auto weights = randomWeights(shape);
        const double difference = std::abs(ReferenceDecoder(shape, weights).loss(SomeIds)
                                           - ReferenceDecoder(without, weights).loss(SomeIds));
        QVERIFY2(difference > 30 * LossTolerance, qPrintable(QString::number(difference)));
    }

    void logitsAreThoseOfTheFormulas()
    {
        // The loss of two tokens is the logarithm of one softmax: over all second tokens it shows every logit.
        const TinyDecoder shape;
        const auto weights = randomWeights(shape, 7);
        writeDecoder(folder(), shape, stored(weights, "F32"));
        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
        const Matrix logits = ReferenceDecoder(shape, weights).logits({5});

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
        TinyDecoder shape;
        shape.tied = true;
        const auto weights = randomWeights(shape);
        const auto tensors = stored(weights, "F32");
        const std::size_t header = safetensorsFile(tensors).size();
        for (std::size_t padding = 0; padding < 4; ++padding) { // one of these puts the data on odd addresses
            writeDecoder(folder(), shape, tensors);
            writeFile(folder() / "model.safetensors", safetensorsFile(tensors, padding));
            QVERIFY(std::filesystem::file_size(folder() / "model.safetensors") == header + padding);
            const auto model = loadModel(folder());
            QVERIFY2(model, failure(model).c_str());
            QCOMPARE(model->parameters(), elements(weights));
            QVERIFY(model->graph().layers.back().sharesWeight);
            const auto loss = sampleLoss(*model, SomeIds);
            QVERIFY(loss && std::abs(*loss - ReferenceDecoder(shape, weights).loss(SomeIds)) < LossTolerance);
        }
    }

    void tokenizerIsFoundBesideTheWeights()
    {
        writeDecoder(folder(), {}, stored(randomWeights({}), "F32"));
        const auto without = loadModel(folder());
        QVERIFY(without && !without->tokenizerPath());
        writeFile(folder() / "tokenizer.json", "{}");
        QVERIFY(without->tokenizerPath() == folder() / "tokenizer.json");
    }

    void fingerprintTellsWeightsApart()
    {
        std::vector<std::string> fingerprints;
        for (const unsigned seed : {1U, 1U, 2U}) {
            writeDecoder(folder(), {}, stored(randomWeights({}, seed), "F32"));
            const auto model = loadModel(folder());
            QVERIFY(model);
            const auto fingerprint = model->fingerprint({});
            QVERIFY(fingerprint && fingerprint->starts_with("sha256:"));
            fingerprints.push_back(*fingerprint);
        }
        QCOMPARE(fingerprints[0], fingerprints[1]);
        QVERIFY(fingerprints[0] != fingerprints[2]);
    }

    void tableOfOldFilesDoesNotMatter()
    {
        auto tensors = stored(randomWeights({}), "F32");
        tensors.push_back(
            {"model.layers.0.self_attn.rotary_emb.inv_freq", "F32", {3}, std::string(12, '\0')});
        tensors.push_back({"lm_head.extra", "F32", {1}, std::string(4, '\0')});
        writeDecoder(folder(), {}, tensors);
        const auto model = loadModel(folder());
        QVERIFY2(model, failure(model).c_str());
    }

    void modelOutlivesItsFolder()
    {
        writeDecoder(folder(), {}, stored(randomWeights({}), "F32"));
        const auto model = loadModel(folder());
        QVERIFY(model);
        const auto before = sampleLoss(*model, SomeIds);
        const Model copy = *model;
        m_folder.reset();
        const auto after = sampleLoss(copy, SomeIds);
        QVERIFY(before && after && *before == *after);
    }
};

QTEST_APPLESS_MAIN(DecoderModelTest)
#include "decoder_model_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/architectures.h"
#include "core/model/model.h"
#include "core/model/rope_frequencies.h"
#include "core/partition/sequential_subgraphs.h"
#include "tests/model/result_checks.h"
#include "tests/model/tiny_decoder.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace halftone;
using namespace halftone::test;

namespace {

/// A small config.json of @p architecture with @p keys, each `"key": value, `.
std::string configText(const QString &architecture, const QString &keys)
{
    return QString(
               R"({%2 "architectures": ["%1"], "hidden_size": 32, "intermediate_size": 48, "vocab_size": 64,
                       "num_hidden_layers": 4, "num_attention_heads": 4})")
        .arg(architecture, keys)
        .toStdString();
}

using Windows = QList<int>; // [block]; 0: none

Windows windowsOf(const DecoderDescription &decoder)
{
    Windows windows;
    for (const auto &window : decoder.windows)
        windows.append(static_cast<int>(window.value_or(0)));
    return windows;
}

} // namespace

Q_DECLARE_METATYPE(TinyDecoder)

class ArchitecturesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheFormula_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QList<double>>("expected");

        // theta 10000 and heads of 8: 10^0, 10^-1, 10^-2, 10^-3.
        QTest::newRow("without stretching they fall as a geometric series")
            << "" << QList{1.0, 0.1, 0.01, 0.001};
        QTest::newRow("linear stretching divides all by its factor")
            << "linear" << QList{0.125, 0.0125, 0.00125, 0.000125};
        // 1000 positions hold 159.2, 15.92, 1.5915494 and 0.159 wavelengths: the first two are more than 4, the last is
        // less than 1, and the third is blended: (1.5915494 - 1) / 3 = 0.19718314, 0.01 * (0.80281686 / 8 + 0.19718314).
        QTest::newRow("llama3 stretching leaves short waves, divides long ones and blends between")
            << "llama3" << QList{1.0, 0.1, 0.0029753525, 0.000125};
    }
    void followTheFormula()
    {
        QFETCH(QString, type);
        QFETCH(QList<double>, expected);
        TransformerConfig config;
        config.headDim = 8;
        config.ropeTheta = 10000;
        if (!type.isEmpty())
            config.ropeScaling = RopeScaling{type.toStdString(), 8, 1, 4, 1000};

        const auto frequencies = ropeFrequencies(config);
        QVERIFY(frequencies);
        QVERIFY(!frequencies->stretch);
        QCOMPARE(frequencies->radiansPerToken.size(), std::size_t{4});
        constexpr double Tolerance = 1e-7; // one rounding to float32
        for (std::size_t i = 0; i < 4; ++i) {
            const double value = expected[static_cast<qsizetype>(i)];
            QVERIFY(std::abs(static_cast<double>(frequencies->radiansPerToken[i]) - value)
                    <= Tolerance * value);
        }
    }

    void dynamicStretchingIsGivenBesideThePlainFrequencies()
    {
        TransformerConfig config;
        config.headDim = 8;
        config.maxPositions = 2048;
        config.ropeScaling = RopeScaling{.type = "dynamic", .factor = 4};
        const auto frequencies = ropeFrequencies(config);
        QVERIFY(frequencies && frequencies->stretch);
        QVERIFY(frequencies->radiansPerToken == (std::vector<float>{1.0F, 0.1F, 0.01F, 0.001F}));
        QVERIFY(frequencies->stretch->factor == 4 && frequencies->stretch->originalTokens == 2048);
        // theta' = theta * ratio^(8/6), so frequency i falls by ratio^(-2i/8 * 8/6) = ratio^(-i/3).
        const std::vector<float> expected{0.0F, -1.0F / 3, -2.0F / 3, -1.0F};
        QVERIFY(frequencies->stretch->exponents == expected);
    }

    void blocksHaveTheirWindows_data()
    {
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<Windows>("expected");

        const Windows none{0, 0, 0, 0};
        const auto row
            = [](const char *name, const char *architecture, const char *keys, const Windows &expected) {
                  QTest::newRow(name) << QString::fromLatin1(architecture) + "ForCausalLM"
                                      << QString::fromLatin1(keys) << expected;
              };
        row("a Llama has none", "Llama", R"("sliding_window": 9,)", none);
        row("a Mistral in every block", "Mistral", R"("sliding_window": 9,)", {9, 9, 9, 9});
        row("a Mistral with null has none", "Mistral", R"("sliding_window": null,)", none);
        row("a Mistral that does not say has its default", "Mistral", "", {4096, 4096, 4096, 4096});
        row("a Phi-3 in every block", "Phi3", R"("sliding_window": 2047,)", {2047, 2047, 2047, 2047});
        row("a Phi-3 that does not say has none", "Phi3", "", none);
        row("a Qwen2 has none unless it says so", "Qwen2", R"("sliding_window": 9, "max_window_layers": 0,)",
            none);
        row("a Qwen2 from one block on", "Qwen2",
            R"("use_sliding_window": true, "sliding_window": 9, "max_window_layers": 3,)", {0, 0, 0, 9});
        row("a Qwen2 with its default of 28 whole blocks", "Qwen2",
            R"("use_sliding_window": true, "sliding_window": 9,)", none);
        row("a Qwen3 by layer_types", "Qwen3",
            R"("use_sliding_window": true, "sliding_window": 9, "layer_types": ["full_attention",
               "sliding_attention", "full_attention", "sliding_attention"],)",
            {0, 9, 0, 9});
        row("a Gemma has none", "Gemma", R"("sliding_window": 9,)", none);
        row("a Gemma 2 in every second block", "Gemma2", R"("sliding_window": 9,)", {9, 0, 9, 0});
        row("a Gemma 2 that does not say has its default", "Gemma2", "", {4096, 0, 4096, 0});
        row("a Gemma 2 with null has none", "Gemma2", R"("sliding_window": null,)", none);
    }
    void blocksHaveTheirWindows()
    {
        QFETCH(QString, architecture);
        QFETCH(QString, keys);
        QFETCH(Windows, expected);
        const auto config = parseTransformerConfig(configText(architecture, keys), "config.json");
        QVERIFY2(config, config ? "" : describe(config.error()).c_str());
        const auto decoder = describeDecoder(*config);
        QVERIFY2(decoder, decoder ? "" : describe(decoder.error()).c_str());
        QCOMPARE(windowsOf(*decoder), expected);
    }

    void biasesFollowTheArchitecture_data()
    {
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("expected"); // inputs, output of attention; inputs, output of feed-forward
        QTest::newRow("a Llama has none") << "LlamaForCausalLM"
                                          << ""
                                          << "----";
        QTest::newRow("a Llama as it says") << "LlamaForCausalLM"
                                            << R"("attention_bias": true, "mlp_bias": true,)"
                                            << "bbbb";
        QTest::newRow("a Mistral has none") << "MistralForCausalLM"
                                            << R"("attention_bias": true,)"
                                            << "----";
        QTest::newRow("a Qwen2 on queries, keys and values") << "Qwen2ForCausalLM"
                                                             << ""
                                                             << "b---";
        QTest::newRow("a Qwen3 as it says") << "Qwen3ForCausalLM"
                                            << R"("attention_bias": true,)"
                                            << "bb--";
        QTest::newRow("a Phi-3 has none") << "Phi3ForCausalLM"
                                          << ""
                                          << "----";
    }
    void biasesFollowTheArchitecture()
    {
        QFETCH(QString, architecture);
        QFETCH(QString, keys);
        QFETCH(QString, expected);
        const auto config = parseTransformerConfig(configText(architecture, keys), "config.json");
        QVERIFY(config);
        const auto decoder = describeDecoder(*config);
        QVERIFY(decoder);
        QString found;
        for (const bool bias :
             {decoder->attentionInputs.front().hasBias, decoder->attentionOutput.hasBias,
              decoder->feedForwardInputs.front().hasBias, decoder->feedForwardOutput.hasBias})
            found += bias ? 'b' : '-';
        QCOMPARE(found, expected);
    }

    void gemma2HasItsDefaults()
    {
        const auto config = parseTransformerConfig(configText("Gemma2ForCausalLM", ""), "config.json");
        QVERIFY(config);
        const auto decoder = describeDecoder(*config);
        QVERIFY(decoder);
        QCOMPARE(config->headDim, 256);
        QVERIFY(decoder->tiedHead && decoder->normAddsOne && decoder->activation == Activation::GeluTanh);
        QVERIFY(decoder->attentionSoftCap == 50.0 && decoder->finalSoftCap == 30.0);
        QVERIFY(decoder->attentionScale == 1.0 / 16);
        const auto without = parseTransformerConfig(
            configText("Gemma2ForCausalLM",
                       R"("attn_logit_softcapping": null, "final_logit_softcapping": null,)"),
            "config.json");
        QVERIFY(without && !describeDecoder(*without)->attentionSoftCap
                && !describeDecoder(*without)->finalSoftCap);
    }

    void graphNeedsNoWeights_data()
    {
        QTest::addColumn<TinyDecoder>("shape");
        QTest::newRow("a Llama") << TinyDecoder{};
        for (const auto &[name, shape] : tinyArchitectures())
            QTest::newRow(name) << shape;
    }
    void graphNeedsNoWeights()
    {
        QFETCH(TinyDecoder, shape);
        const QTemporaryDir temporary;
        const std::filesystem::path folder = temporary.path().toStdString();
        writeDecoder(folder, shape, stored(randomWeights(shape), "F32"));
        const auto model = loadModel(folder);
        QVERIFY2(model, failure(model).c_str());
        std::filesystem::remove(folder / "model.safetensors");
        for (const auto &path : {folder, folder / "config.json"}) {
            const auto graph = loadModelGraph(path);
            QVERIFY2(graph, failure(graph).c_str());
            QVERIFY(*graph == model->graph());
        }
    }

    void realConfigurations_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("blocks");
        QTest::addColumn<int>("layersOfBlock");
        QTest::addColumn<qint64>("published"); // parameters, as the model's publisher counts them
        QTest::addColumn<qint64>("others"); // of these embedding (unless tied), norms and biases
        QTest::newRow("Llama-3.1-8B")
            << "Llama-3.1-8B" << 32 << 9 << qint64{8030261248} << qint64{4096} * (128256 + 65);
        QTest::newRow("Llama-3.1-70B")
            << "Llama-3.1-70B" << 80 << 9 << qint64{70553706496} << qint64{8192} * (128256 + 161);
        QTest::newRow("Llama-3.1-405B")
            << "Llama-3.1-405B" << 126 << 9 << qint64{405853388800} << qint64{16384} * (128256 + 253);
        QTest::newRow("Llama-3.2-1B") << "Llama-3.2-1B" << 16 << 9 << qint64{1235814400} << qint64{2048} * 33;
        QTest::newRow("Mistral-7B-v0.3")
            << "Mistral-7B-v0.3" << 32 << 9 << qint64{7248023552} << qint64{4096} * (32768 + 65);
        QTest::newRow("Phi-3-mini-4k-instruct")
            << "Phi-3-mini-4k-instruct" << 32 << 6 << qint64{3821079552} << qint64{3072} * (32064 + 65);
        QTest::newRow("Qwen2.5-7B") << "Qwen2.5-7B" << 28 << 9 << qint64{7615616512}
                                    << qint64{3584} * (152064 + 57) + 28 * (3584 + 2 * 512);
        QTest::newRow("Qwen3-8B") << "Qwen3-8B" << 36 << 9 << qint64{8190735360}
                                  << qint64{4096} * (151936 + 73) + 36 * 2 * 128;
        QTest::newRow("gemma-2-2b") << "gemma-2-2b" << 26 << 9 << qint64{2614341888}
                                    << qint64{2304} * (4 * 26 + 1);
    }
    void realConfigurations()
    {
        QFETCH(QString, file);
        QFETCH(int, blocks);
        QFETCH(int, layersOfBlock);
        QFETCH(qint64, published);
        QFETCH(qint64, others);
        const QString data = qEnvironmentVariable("HALFTONE_TEST_DATA");
        if (data.isEmpty())
            QSKIP("HALFTONE_TEST_DATA is not set");
        const auto graph = loadModelGraph((data + "/configs/" + file + ".json").toStdString());
        QVERIFY2(graph, failure(graph).c_str());

        std::int64_t elements = 0;
        for (const auto &layer : graph->layers)
            elements += layer.parameters;
        QCOMPARE(qint64{elements}, published - others);
        QCOMPARE(graph->layers.size(), static_cast<std::size_t>(blocks * layersOfBlock + 1));
        const auto partition = partitionIntoSequentialSubgraphs(*graph);
        QVERIFY2(partition, failure(partition).c_str());
        const std::size_t groups = layersOfBlock == 9 ? 4 : 5;
        QCOMPARE(partition->subgraphs.size(), static_cast<std::size_t>(blocks) * groups + 1);
        QCOMPARE(partition->classCount, groups + 1);
    }

    void unknownStretchingIsRefusedByName()
    {
        TransformerConfig config;
        config.headDim = 8;
        config.ropeScaling = RopeScaling{.type = "longrope"};
        const auto refused = ropeFrequencies(config);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Unsupported);
        QVERIFY(refused.error().detail.find("longrope") != std::string::npos);
    }
};

QTEST_APPLESS_MAIN(ArchitecturesTest)
#include "architectures_test.moc"

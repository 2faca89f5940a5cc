// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hugging_face_config.h"
#include "tests/io/config_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace halftone;
using namespace halftone::test;

class HuggingFaceConfigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField()
    {
        const auto config = parseTransformerConfig(
            R"({"architectures": ["LlamaForCausalLM", "Other"], "model_type": "llama", "hidden_size": 2048,
                "intermediate_size": 8192, "num_hidden_layers": 16, "num_attention_heads": 32,
                "num_key_value_heads": 8, "head_dim": 128, "vocab_size": 128256, "max_position_embeddings": 131072,
                "rms_norm_eps": 1e-05, "rope_theta": 500000.0, "partial_rotary_factor": 0.75,
                "rope_scaling": {"factor": 32.0, "high_freq_factor": 4.0, "low_freq_factor": 1,
                                 "original_max_position_embeddings": 8192, "rope_type": "llama3"},
                "hidden_act": "silu", "tie_word_embeddings": true, "attention_bias": true, "mlp_bias": true,
                "sliding_window": 4096, "torch_dtype": "bfloat16", "bos_token_id": 128000,
                "max_window_layers": 5, "attn_logit_softcapping": 50, "final_logit_softcapping": 30.5,
                "query_pre_attn_scalar": 224, "eos_token_id": [128001, 128008]})",
            FileName);
        QVERIFY2(config, config ? "" : describe(config.error()).c_str());
        const TransformerConfig expected{.architecture = "LlamaForCausalLM",
                                         .modelType = "llama",
                                         .hiddenSize = 2048,
                                         .intermediateSize = 8192,
                                         .blocks = 16,
                                         .attentionHeads = 32,
                                         .keyValueHeads = 8,
                                         .headDim = 128,
                                         .vocabularySize = 128256,
                                         .maxPositions = 131072,
                                         .normEpsilon = 1e-5,
                                         .ropeTheta = 500000,
                                         .ropeScaling = RopeScaling{"llama3", 32.0, 1.0, 4.0, 8192},
                                         .partialRotaryFactor = 0.75,
                                         .activation = "silu",
                                         .tieWordEmbeddings = true,
                                         .attentionBias = true,
                                         .mlpBias = true,
                                         .torchDtype = "bfloat16",
                                         .slidingWindow = 4096,
                                         .firstWindowedBlock = 5,
                                         .attentionSoftCap = 50.0,
                                         .finalSoftCap = 30.5,
                                         .queryScalar = 224.0,
                                         .bosTokenId = 128000,
                                         .eosTokenIds = {128001, 128008}};
        QVERIFY(*config == expected);
    }

    void absentKeysHaveTheirDefaults()
    {
        const auto config = parseTransformerConfig(
            changed({}, {"num_key_value_heads", "max_position_embeddings"}), FileName);
        QVERIFY(config);
        const TransformerConfig expected{.architecture = "LlamaForCausalLM",
                                         .modelType = "llama",
                                         .hiddenSize = 64,
                                         .intermediateSize = 172,
                                         .blocks = 5,
                                         .attentionHeads = 8,
                                         .keyValueHeads = 8,
                                         .headDim = 8,
                                         .vocabularySize = 512,
                                         .normEpsilon = 1e-5,
                                         .activation = "silu"};
        QVERIFY(*config == expected);
        QVERIFY(config->ropeTheta == 10000);
    }

    void absentKeysHaveTheDefaultsOfTheArchitecture()
    {
        const auto of = [](const char *architecture) {
            return parseTransformerConfig(
                changed({{"architectures", QJsonArray{architecture}}}, {"rms_norm_eps", "hidden_act"}),
                FileName);
        };
        const auto llama = of("LlamaForCausalLM");
        QVERIFY(llama && llama->normEpsilon == 1e-6 && llama->activation == "silu" && llama->headDim == 8);
        QVERIFY(!llama->tieWordEmbeddings && !llama->slidingWindow && !llama->finalSoftCap);
        const auto mistral = of("MistralForCausalLM");
        QVERIFY(mistral && mistral->slidingWindow == 4096);
        const auto qwen = of("Qwen3ForCausalLM");
        QVERIFY(qwen && qwen->headDim == 128 && !qwen->slidingWindow && qwen->firstWindowedBlock == 28);
        const auto phi = of("Phi3ForCausalLM");
        QVERIFY(phi && phi->normEpsilon == 1e-5 && !phi->slidingWindow);
        const auto gemma = of("Gemma2ForCausalLM");
        QVERIFY(gemma && gemma->tieWordEmbeddings && gemma->headDim == 256 && gemma->queryScalar == 256.0);
        QVERIFY(gemma->activation == "gelu_pytorch_tanh" && gemma->slidingWindow == 4096);
    }

    void nullIsAsGoodAsAbsent()
    {
        const auto config = parseTransformerConfig(
            changed(
                objectOf(R"({"num_key_value_heads":null,"max_position_embeddings":null,"rope_scaling":null,
                "rope_theta":null,"head_dim":null,"sliding_window":null,"tie_word_embeddings":null,
                "attention_bias":null,"mlp_bias":null,"torch_dtype":null,"bos_token_id":null,"eos_token_id":null,
                "attn_logit_softcapping":null,"final_logit_softcapping":null,"query_pre_attn_scalar":null,
                "layer_types":null,"max_window_layers":null,"rope_parameters":null,"hidden_activation":null})")),
            FileName);
        const auto absent = parseTransformerConfig(
            changed({}, {"num_key_value_heads", "max_position_embeddings"}), FileName);
        QVERIFY(config && absent);
        QVERIFY(*config == *absent);
    }

    void oneThingUnderSeveralNames_data()
    {
        QTest::addColumn<QString>("changes");
        QTest::addColumn<QString>("same");

        QTest::newRow("dtype is torch_dtype") << R"({"dtype":"float16"})"
                                              << R"({"torch_dtype":"float16"})";
        QTest::newRow("torch. before the type is dropped") << R"({"torch_dtype":"torch.float16"})"
                                                           << R"({"torch_dtype":"float16"})";
        QTest::newRow("theta in rope_parameters")
            << R"({"rope_parameters":{"rope_theta":1000000,"rope_type":"default"}})"
            << R"({"rope_theta":1e6})";
        QTest::newRow("scaling in rope_parameters")
            << R"({"rope_parameters":{"rope_theta":5e5,"rope_type":"linear","factor":2}})"
            << R"({"rope_theta":5e5,"rope_scaling":{"rope_type":"linear","factor":2.0}})";
        QTest::newRow("type before it was called rope_type")
            << R"({"rope_scaling":{"type":"dynamic","factor":4}})"
            << R"({"rope_scaling":{"rope_type":"dynamic","factor":4}})";
        QTest::newRow("default scaling is none") << R"({"rope_scaling":{"rope_type":"default"}})"
                                                 << "{}";
        QTest::newRow("one end token or a list of one") << R"({"eos_token_id":[2]})"
                                                        << R"({"eos_token_id":2})";
        QTest::newRow("an empty list of end tokens is none") << R"({"eos_token_id":[]})"
                                                             << "{}";
        QTest::newRow("hidden_activation wins") << R"({"hidden_activation":"gelu_pytorch_tanh"})"
                                                << R"({"hidden_act":"gelu_pytorch_tanh"})";
        QTest::newRow("a window that is not used is none")
            << R"({"use_sliding_window":false,"sliding_window":131072})"
            << "{}";
        QTest::newRow("whole number where a real one is expected") << R"({"rope_theta":10000})"
                                                                   << R"({"rope_theta":10000.0})";
        QTest::newRow("unknown keys do not matter") << R"({"pretraining_tp":1,"anything":{"a":[1]}})"
                                                    << "{}";
    }

    void oneThingUnderSeveralNames()
    {
        QFETCH(QString, changes);
        QFETCH(QString, same);

        const auto a = parseTransformerConfig(changed(objectOf(changes.toUtf8().constData())), FileName);
        const auto b = parseTransformerConfig(changed(objectOf(same.toUtf8().constData())), FileName);
        QVERIFY2(a && b, a ? "" : describe(a.error()).c_str());
        QVERIFY(*a == *b);
    }

    void whatIsNotSupportedIsStillRead()
    {
        const auto config = parseTransformerConfig(
            changed(objectOf(R"({"rope_scaling":{"type":"longrope","short_factor":[1.0],"long_factor":[2.0]},
                                 "layer_types":["a","b","c","d","e"], "hidden_act":"relu2"})")),
            FileName);
        QVERIFY2(config, config ? "" : describe(config.error()).c_str());
        QCOMPARE(config->ropeScaling->type, std::string("longrope"));
        QVERIFY(!config->ropeScaling->factor);
        QCOMPARE(config->layerTypes.size(), 5U);
        QCOMPARE(config->activation, std::string("relu2"));
    }

    void identityIsReadOnItsOwn_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<QString>("expertsKey");
        QTest::addColumn<QString>("quantization"); // "none" for no quantization
        QTest::newRow("other keys follow another convention")
            << QByteArray("\xEF\xBB\xBF{\"architectures\":[\"GPT2LMHeadModel\"],\"n_embd\":768}")
            << "GPT2LMHeadModel"
            << ""
            << "none";
        QTest::newRow("experts and their quantization") << QByteArray(
            R"({"architectures":["X"],"num_experts":8,"quantization_config":{"quant_method":"fp8"}})")
                                                        << "X"
                                                        << "num_experts"
                                                        << "fp8";
        QTest::newRow("experts of an inner object")
            << QByteArray(R"({"architectures":["X"],"text_config":{"n_routed_experts":8}})") << "X"
            << "text_config.n_routed_experts"
            << "none";
        QTest::newRow("no experts, said as zero or null")
            << QByteArray(R"({"architectures":["X"],"num_local_experts":0,"num_experts":null})") << "X"
            << ""
            << "none";
        QTest::newRow("quantization that does not say how")
            << QByteArray(R"({"architectures":["X"],"quantization_config":{}})") << "X"
            << ""
            << "";
    }
    void identityIsReadOnItsOwn()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, architecture);
        QFETCH(QString, expertsKey);
        QFETCH(QString, quantization);
        QTemporaryDir folder;
        QFile file(folder.filePath(FileName));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto identity = readModelIdentity(file.fileName().toStdString());
        QVERIFY2(identity, identity ? "" : describe(identity.error()).c_str());
        QCOMPARE(QString::fromStdString(identity->architecture), architecture);
        QCOMPARE(QString::fromStdString(identity->expertsKey), expertsKey);
        QCOMPARE(QString::fromStdString(identity->quantization.value_or("none")), quantization);
    }

    void realFilesAreRead_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("architecture");
        QTest::addColumn<QList<qint64>>("sizes"); // hidden, heads, key-value heads, head, vocabulary
        QTest::addColumn<double>("theta");
        QTest::addColumn<QString>("scaling");
        QTest::addColumn<int>("window"); // 0: none

        using Sizes = QList<qint64>;
        QTest::newRow("Llama-3.1-405B")
            << "Llama-3.1-405B"
            << "LlamaForCausalLM" << Sizes{16384, 128, 8, 128, 128256} << 5e5 << "llama3" << 0;
        QTest::newRow("Llama-3.1-70B")
            << "Llama-3.1-70B"
            << "LlamaForCausalLM" << Sizes{8192, 64, 8, 128, 128256} << 5e5 << "llama3" << 0;
        QTest::newRow("Llama-3.1-8B")
            << "Llama-3.1-8B"
            << "LlamaForCausalLM" << Sizes{4096, 32, 8, 128, 128256} << 5e5 << "llama3" << 0;
        QTest::newRow("Llama-3.2-1B")
            << "Llama-3.2-1B"
            << "LlamaForCausalLM" << Sizes{2048, 32, 8, 64, 128256} << 5e5 << "llama3" << 0;
        QTest::newRow("Mistral-7B-v0.3")
            << "Mistral-7B-v0.3"
            << "MistralForCausalLM" << Sizes{4096, 32, 8, 128, 32768} << 1e6 << "" << 0;
        QTest::newRow("Phi-3-mini") << "Phi-3-mini-4k-instruct"
                                    << "Phi3ForCausalLM" << Sizes{3072, 32, 32, 96, 32064} << 1e4 << ""
                                    << 2047;
        QTest::newRow("Qwen2.5-7B") << "Qwen2.5-7B"
                                    << "Qwen2ForCausalLM" << Sizes{3584, 28, 4, 128, 152064} << 1e6 << ""
                                    << 0;
        QTest::newRow("Qwen3-8B") << "Qwen3-8B"
                                  << "Qwen3ForCausalLM" << Sizes{4096, 32, 8, 128, 151936} << 1e6 << "" << 0;
        QTest::newRow("gemma-2-2b") << "gemma-2-2b"
                                    << "Gemma2ForCausalLM" << Sizes{2304, 8, 4, 256, 256000} << 1e4 << ""
                                    << 4096;
    }

    void realFilesAreRead()
    {
        QFETCH(QString, name);
        QFETCH(QString, architecture);
        QFETCH(QList<qint64>, sizes);
        QFETCH(double, theta);
        QFETCH(QString, scaling);
        QFETCH(int, window);

        const QString data = qEnvironmentVariable("HALFTONE_TEST_DATA");
        if (data.isEmpty())
            QSKIP("HALFTONE_TEST_DATA is not set");
        const auto config = readTransformerConfig(QString(data + "/configs/" + name + ".json").toStdString());
        QVERIFY2(config, config ? "" : describe(config.error()).c_str());
        QCOMPARE(QString::fromStdString(config->architecture), architecture);
        const QList<qint64> found{config->hiddenSize, config->attentionHeads, config->keyValueHeads,
                                  config->headDim, config->vocabularySize};
        QCOMPARE(found, sizes);
        QVERIFY(config->ropeTheta == theta);
        QCOMPARE(QString::fromStdString(config->ropeScaling ? config->ropeScaling->type : ""), scaling);
        QCOMPARE(config->slidingWindow.value_or(0), window);
        QCOMPARE(config->eosTokenIds.size(), 1U);
    }
};

QTEST_APPLESS_MAIN(HuggingFaceConfigTest)
#include "hugging_face_config_test.moc"

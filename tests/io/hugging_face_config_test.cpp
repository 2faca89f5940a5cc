// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hugging_face_config.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace halftone;

namespace {

constexpr const char *FileName = "config.json";

QJsonObject validConfig()
{
    return QJsonObject{{"architectures", QJsonArray{"LlamaForCausalLM"}},
                       {"model_type", "llama"},
                       {"hidden_size", 64},
                       {"intermediate_size", 172},
                       {"num_hidden_layers", 5},
                       {"num_attention_heads", 8},
                       {"num_key_value_heads", 4},
                       {"vocab_size", 512},
                       {"max_position_embeddings", 2048},
                       {"rms_norm_eps", 1e-5},
                       {"hidden_act", "silu"}};
}

/// @p changes are members to set; undefined removes one.
std::string changed(const QJsonObject &changes, const QStringList &removed = {})
{
    QJsonObject config = validConfig();
    for (auto it = changes.begin(); it != changes.end(); ++it)
        config[it.key()] = it.value();
    for (const QString &key : removed)
        config.remove(key);
    return QJsonDocument(config).toJson().toStdString();
}

QJsonObject objectOf(const char *json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in a test row");
    return document.object();
}

} // namespace

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

    void refusesWithTheNameOfTheKey_data();
    void refusesWithTheNameOfTheKey();

    void refusesWhatIsNoConfig_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("detail");

        QTest::newRow("nothing") << QByteArray() << "not valid JSON";
        QTest::newRow("a list") << QByteArray("[]") << "not a JSON object";
        QTest::newRow("a key twice") << QByteArray(R"({"a":1,"a":2})") << "repeats the key \"a\"";
        QTest::newRow("a comma too many, with its place")
            << QByteArray("{\n  \"a\": 1,\n}") << "not valid JSON at line 3, column 1";
        QTest::newRow("a number beyond double") << QByteArray(R"({"a":1e999})") << "not valid JSON";
        QTest::newRow("NaN, as Python writes it") << QByteArray(R"({"a":NaN})") << "not valid JSON";
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xFF\"}") << "not valid JSON";
        QTest::newRow("a million open lists") << QByteArray(1'000'000, '[') << "nested more than 64 levels";
    }

    void refusesWhatIsNoConfig()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, detail);

        const auto config = parseTransformerConfig(text.toStdString(), FileName);
        QVERIFY(!config);
        QCOMPARE(config.error().code, ErrorCode::Corrupt);
        QCOMPARE(config.error().subject, std::string(FileName));
        QVERIFY2(config.error().detail.find(detail.toStdString()) != std::string::npos,
                 config.error().detail.c_str());
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

    void identityIsRefusedLikeTheRest()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(FileName));
        const auto refusal = [&](const char *text) {
            const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
            Q_ASSERT(isOpen);
            file.write(text);
            file.close();
            return describe(readModelIdentity(file.fileName().toStdString()).error());
        };
        QCOMPARE(refusal("[1]"), std::string("config.json: is not a JSON object"));
        QCOMPARE(refusal(R"({"architectures":null})"),
                 std::string("config.json: the key \"architectures\" is missing"));
        QCOMPARE(refusal(R"({"architectures":["X"],"quantization_config":"fp8"})"),
                 std::string("config.json: the key \"quantization_config\" is not an object"));
        file.remove();
        QCOMPARE(readModelIdentity(file.fileName().toStdString()).error().code, ErrorCode::NotFound);
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

    void mutatedFilesNeverCrash()
    {
        const std::string valid = changed(objectOf(
            R"({"rope_scaling":{"type":"linear","factor":2},"eos_token_id":[1,2],"dtype":"float32"})"));
        std::mt19937 random(7); // any fixed seed
        constexpr std::string_view Interesting = "{}[]\",:0123456789-.eE\\u \n\xFF";
        for (int round = 0; round < 10'000; ++round) {
            std::string text = valid;
            for (auto edits = 1 + random() % 3; edits > 0; --edits) {
                const std::size_t at = random() % text.size();
                if (random() % 2 == 0)
                    text[at] = Interesting[random() % Interesting.size()];
                else
                    text.replace(at, random() % 8, text.substr(random() % text.size(), random() % 8));
            }
            const auto config = parseTransformerConfig(text, FileName);
            if (config)
                QVERIFY(config->headDim > 0 && config->attentionHeads % config->keyValueHeads == 0);
            else
                QVERIFY(config.error().subject == FileName && !config.error().detail.empty());
        }
    }
};

void HuggingFaceConfigTest::refusesWithTheNameOfTheKey_data()
{
    QTest::addColumn<QString>("changes");
    QTest::addColumn<QString>("detail");

    const auto missing = [](const char *key) {
        QTest::addRow("%s is needed", key)
            << QString(R"({"%1":null})").arg(key) << QString("the key \"%1\" is missing").arg(key);
    };
    for (const char *key : {"architectures", "hidden_size", "intermediate_size", "num_hidden_layers",
                            "num_attention_heads", "vocab_size"})
        missing(key);
    const auto row = [](const char *what, const char *changes, const char *detail) {
        QTest::newRow(what) << changes << detail;
    };
    row("zero", R"({"hidden_size":0})", "\"hidden_size\" is 0, not within 1 to 16777216");
    row("negative", R"({"vocab_size":-5})", "\"vocab_size\" is -5, not within");
    row("absurdly large", R"({"intermediate_size":1e15})", "\"intermediate_size\" is");
    row("too many blocks", R"({"num_hidden_layers":10001})",
        "\"num_hidden_layers\" is 10001, not within 1 to 10000");
    row("fraction", R"({"hidden_size":64.5})", "\"hidden_size\" is not a whole number");
    row("text for a size", R"({"vocab_size":"512"})", "\"vocab_size\" is not a whole number");
    row("truth value for a size", R"({"vocab_size":true})", "\"vocab_size\" is not a whole number");
    row("heads that do not divide", R"({"num_key_value_heads":3})",
        "\"num_attention_heads\" is 8, not a multiple of num_key_value_heads 3");
    row("more key-value heads than heads", R"({"num_key_value_heads":16})",
        "not a multiple of num_key_value_heads 16");
    row("hidden size that heads do not divide", R"({"hidden_size":65})",
        "\"hidden_size\" is 65, not a multiple of num_attention_heads 8, and head_dim is missing");
    row("heads larger than any model", R"({"head_dim":16777216})",
        "\"head_dim\" times num_attention_heads is more");
    row("architecture as text", R"({"architectures":"Llama"})", "\"architectures\" is not a list of names");
    row("no architecture in the list", R"({"architectures":[]})", "\"architectures\" is not a list of names");
    row("epsilon of zero", R"({"rms_norm_eps":0})", "\"rms_norm_eps\" is not a number above zero");
    row("epsilon as text", R"({"rms_norm_eps":"1e-5"})", "\"rms_norm_eps\" is not a number above zero");
    row("negative theta", R"({"rope_theta":-1})", "\"rope_theta\" is not a number above zero");
    row("scaling without factor", R"({"rope_scaling":{"type":"linear"}})",
        "\"rope_scaling.factor\" is missing");
    row("llama3 scaling without its original length",
        R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":1,"high_freq_factor":4}})",
        "\"rope_scaling.original_max_position_embeddings\" is missing");
    row("scaling that is a number", R"({"rope_scaling":2.0})", "\"rope_scaling\" is not an object");
    row("wrong factor in rope_parameters", R"({"rope_parameters":{"rope_type":"linear","factor":"2"}})",
        "\"rope_parameters.factor\" is not a number above zero");
    row("rotary parameters by layer type",
        R"({"rope_parameters":{"full_attention":{"rope_theta":1e6},"sliding_attention":{"rope_theta":1e4}}})",
        "\"rope_parameters.full_attention\" gives some layers");
    row("share above one", R"({"partial_rotary_factor":1.5})", "\"partial_rotary_factor\" is above 1");
    row("bias as number", R"({"attention_bias":1})", "\"attention_bias\" is neither true nor false");
    row("dtype as number", R"({"dtype":16})", "\"dtype\" is not a text");
    row("negative end token", R"({"eos_token_id":-1})", "\"eos_token_id\" is -1");
    row("text in the list of end tokens", R"({"eos_token_id":[1,"2"]})",
        "\"eos_token_id\" is not a list of token ids");
    row("scaling of no type", R"({"rope_scaling":{"factor":2}})", "\"rope_scaling.rope_type\" is missing");
    row("llama3 bands in the wrong order",
        R"({"rope_scaling":{"rope_type":"llama3","factor":8,"low_freq_factor":4,"high_freq_factor":4,
            "original_max_position_embeddings":8192}})",
        "\"rope_scaling.high_freq_factor\" is not above low_freq_factor");
    row("window of nothing", R"({"sliding_window":0})", "\"sliding_window\" is 0, not within 1");
    row("soft cap of zero", R"({"attn_logit_softcapping":0})",
        "\"attn_logit_softcapping\" is not a number above zero");
    row("kinds of other blocks", R"({"layer_types":["full_attention"]})",
        "\"layer_types\" has 1 entries, not num_hidden_layers 5");
    row("kinds of blocks as numbers", R"({"layer_types":[1,2,3,4,5]})",
        "\"layer_types\" is not a list of names");
}

void HuggingFaceConfigTest::refusesWithTheNameOfTheKey()
{
    QFETCH(QString, changes);
    QFETCH(QString, detail);

    const auto config = parseTransformerConfig(changed(objectOf(changes.toUtf8().constData())), FileName);
    QVERIFY(!config);
    QCOMPARE(config.error().subject, std::string(FileName));
    QVERIFY2(config.error().detail.find(detail.toStdString()) != std::string::npos,
             config.error().detail.c_str());
    const bool perLayerType = detail.contains("full_attention");
    QCOMPARE(config.error().code, perLayerType ? ErrorCode::Unsupported : ErrorCode::Corrupt);
}

QTEST_APPLESS_MAIN(HuggingFaceConfigTest)
#include "hugging_face_config_test.moc"

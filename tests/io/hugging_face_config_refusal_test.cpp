// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/hugging_face_config.h"
#include "tests/io/config_text.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace halftone;
using namespace halftone::test;

class HuggingFaceConfigRefusalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        QVERIFY(refusal("[1]").ends_with("is not a JSON object"));
        QVERIFY(refusal(R"({"architectures":null})").ends_with("the key \"architectures\" is missing"));
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

void HuggingFaceConfigRefusalTest::refusesWithTheNameOfTheKey_data()
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
        "\"num_hidden_layers\" is 10001, not within 1 to 1000");
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
    row("attention to later tokens", R"({"use_bidirectional_attention":true})",
        "\"use_bidirectional_attention\" asks for attention to later tokens, which is not supported");
    row("window of nothing", R"({"sliding_window":0})", "\"sliding_window\" is 0, not within 1");
    row("soft cap of zero", R"({"attn_logit_softcapping":0})",
        "\"attn_logit_softcapping\" is not a number above zero");
    row("kinds of other blocks", R"({"layer_types":["full_attention"]})",
        "\"layer_types\" has 1 entries, not num_hidden_layers 5");
    row("kinds of blocks as numbers", R"({"layer_types":[1,2,3,4,5]})",
        "\"layer_types\" is not a list of names");
}

void HuggingFaceConfigRefusalTest::refusesWithTheNameOfTheKey()
{
    QFETCH(QString, changes);
    QFETCH(QString, detail);

    const auto config = parseTransformerConfig(changed(objectOf(changes.toUtf8().constData())), FileName);
    QVERIFY(!config);
    QCOMPARE(config.error().subject, std::string(FileName));
    QVERIFY2(config.error().detail.find(detail.toStdString()) != std::string::npos,
             config.error().detail.c_str());
    const bool unsupported = detail.contains("gives some layers") || detail.contains("not supported");
    QCOMPARE(config.error().code, unsupported ? ErrorCode::Unsupported : ErrorCode::Corrupt);
}

QTEST_APPLESS_MAIN(HuggingFaceConfigRefusalTest)
#include "hugging_face_config_refusal_test.moc"

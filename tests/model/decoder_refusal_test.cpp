// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/calibrate.h"
#include "core/model/model.h"
#include "tests/io/safetensors_bytes.h"
#include "tests/model/result_checks.h"
#include "tests/model/tiny_decoder.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace halftone;
using namespace halftone::test;

namespace {

/// What a row does to the folder of a good model.
using Damage = std::function<void(const std::filesystem::path &folder)>;
using Tensors = std::vector<StoredTensor>;

constexpr auto UpProjection = "model.layers.1.mlp.up_proj.weight";

Damage withTensor(const std::function<void(Tensors &, Tensors::iterator)> &change)
{
    return [change](const std::filesystem::path &folder) {
        auto tensors = stored(randomWeights({}), "F32");
        const auto tensor = std::ranges::find(tensors, std::string(UpProjection), &StoredTensor::name);
        change(tensors, tensor);
        writeFile(folder / "model.safetensors", safetensorsFile(tensors));
    };
}

/// The tensor in another dtype, with as many bytes as this needs.
Damage withDtype(const std::string &dtype, std::size_t itemBytes)
{
    return withTensor([dtype, itemBytes](Tensors &, Tensors::iterator tensor) {
        tensor->dtype = dtype;
        tensor->bytes.assign(80 * itemBytes, '\1');
    });
}

Damage withBytes(const std::function<std::string(std::string)> &change)
{
    return [change](const std::filesystem::path &folder) {
        writeFile(folder / "model.safetensors", change(safetensorsFile(stored(randomWeights({}), "F32"))));
    };
}

Damage withConfig(const std::string &extra)
{
    return [extra](const std::filesystem::path &folder) {
        writeFile(folder / "config.json", configJson({}, extra));
    };
}

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const auto begin = text.find(from);
    if (begin == std::string::npos)
        qFatal("the text to replace is not there");
    return text.replace(begin, from.size(), to);
}

/// An edit of config.json.
Damage withConfigEdit(const std::string &from, const std::string &to)
{
    return [from, to](const std::filesystem::path &folder) {
        writeFile(folder / "config.json", replaced(configJson({}), from, to));
    };
}

/// An edit of the safetensors header.
Damage withHeaderEdit(const std::string &from, const std::string &to)
{
    return withBytes([from, to](const std::string &bytes) {
        const auto headerBytes
            = safetensorsFile(stored(randomWeights({}), "F32")).find('}' + std::string("}")) + 2 - 8;
        return safetensorsBytes(replaced(bytes.substr(8, headerBytes), from, to),
                                bytes.substr(8 + headerBytes));
    });
}

std::string offsetsOf(const std::string &tensor)
{
    const auto file = safetensorsFile(stored(randomWeights({}), "F32"));
    const auto begin = file.find("[", file.find("data_offsets", file.find('"' + tensor + '"')));
    return file.substr(begin, file.find(']', begin) + 1 - begin);
}

} // namespace

Q_DECLARE_METATYPE(Damage)
Q_DECLARE_METATYPE(halftone::ErrorCode)

class DecoderRefusalTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path folder() const { return m_folder.path().toStdString(); }

    static void row(const QByteArray &name, ErrorCode code, const QByteArray &words, const Damage &damage)
    {
        QTest::newRow(name.constData()) << damage << code << QString::fromUtf8(words);
    }

    static void weightRows()
    {
        row("a tensor is missing", ErrorCode::NotFound,
            "model.layers.1.mlp.up_proj.weight|no tensor of this name",
            withTensor([](Tensors &tensors, Tensors::iterator tensor) { tensors.erase(tensor); }));
        row("a tensor has the wrong shape", ErrorCode::Corrupt,
            "model.safetensors|model.layers.1.mlp.up_proj.weight|[8, 10]|[10, 8]",
            withTensor(
                [](Tensors &, Tensors::iterator tensor) { std::swap(tensor->shape[0], tensor->shape[1]); }));
        row("a tensor is of integers", ErrorCode::Unsupported,
            "model.safetensors|up_proj.weight|I8|before quantization", withDtype("I8", 1));
        row("a tensor is of 8-bit floats", ErrorCode::Unsupported,
            "up_proj.weight|F8_E4M3|before quantization", withDtype("F8_E4M3", 1));
        row("a tensor is of 64-bit floats", ErrorCode::Unsupported, "up_proj.weight|F64",
            withDtype("F64", 8));
        row("a tensor is of a type without a name here", ErrorCode::Unsupported, "up_proj.weight|F4",
            withDtype("F4", 1));
        row("a tensor of GPTQ stands in for a weight", ErrorCode::NotFound,
            "model.layers.1.mlp.up_proj.weight|no tensor of this name",
            withTensor([](Tensors &, Tensors::iterator tensor) {
                tensor->name = "model.layers.1.mlp.up_proj.qweight";
            }));
        row("a weight has a scale beside it", ErrorCode::Unsupported,
            "model.safetensors|up_proj.weight_scale|LlamaForCausalLM|before quantization",
            withTensor([](Tensors &tensors, Tensors::iterator) {
                tensors.push_back(
                    {"model.layers.1.mlp.up_proj.weight_scale", "F32", {1}, std::string(4, '\0')});
            }));
        row("a block holds a norm that the architecture does not have", ErrorCode::Unsupported,
            "model.layers.0.self_attn.q_norm.weight|LlamaForCausalLM",
            withTensor([](Tensors &tensors, Tensors::iterator) {
                tensors.push_back(
                    {"model.layers.0.self_attn.q_norm.weight", "F32", {1}, std::string(4, '\0')});
            }));
        row("the weights are truncated", ErrorCode::Corrupt, "model.safetensors",
            withBytes([](const std::string &bytes) { return bytes.substr(0, bytes.size() - 7); }));
        row("the weights end inside their header", ErrorCode::Corrupt, "model.safetensors|header",
            withBytes([](const std::string &bytes) { return bytes.substr(0, 100); }));
        row("the weights are an empty file", ErrorCode::Corrupt, "model.safetensors|not a safetensors file",
            withBytes([](const std::string &) { return std::string(); }));
        row("the header claims to be larger than the file", ErrorCode::Corrupt, "model.safetensors|header",
            withBytes(
                [](std::string bytes) { return bytes.replace(0, 8, "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F"); }));
        row("the weights are no safetensors file", ErrorCode::Corrupt,
            "model.safetensors|not a safetensors file", withBytes([](const std::string &) {
                return "This is a text file, and a rather short one at that.\n";
            }));
        row("an offset lies outside the file", ErrorCode::Corrupt, "model.safetensors|up_proj.weight",
            withHeaderEdit(offsetsOf(UpProjection), "[900000,900320]"));
        row("two tensors overlap", ErrorCode::Corrupt, "model.safetensors|up_proj.weight",
            withHeaderEdit(offsetsOf(UpProjection), offsetsOf("model.layers.1.mlp.gate_proj.weight")));
        row("only pickled weights are there", ErrorCode::Unsupported, "pytorch_model.bin|pickle",
            [](const std::filesystem::path &folder) {
                std::filesystem::rename(folder / "model.safetensors", folder / "pytorch_model.bin");
            });
        row("the weights are missing", ErrorCode::NotFound, "model.safetensors",
            [](const std::filesystem::path &folder) {
                std::filesystem::remove(folder / "model.safetensors");
            });
        row("the index names a shard that is missing", ErrorCode::NotFound, "model-2.safetensors",
            [](const std::filesystem::path &folder) {
                std::filesystem::remove(folder / "model.safetensors");
                writeDecoder(folder, {}, stored(randomWeights({}), "F32"), 3);
                std::filesystem::remove(folder / "model-2.safetensors");
            });
    }

    static void configRows()
    {
        row("the architecture is unknown", ErrorCode::Unsupported,
            "MambaForCausalLM|torch.jit.trace|eager|LlamaForCausalLM, MistralForCausalLM|Gemma2ForCausalLM",
            withConfigEdit("LlamaForCausalLM", "MambaForCausalLM"));
        for (const char *key : {"num_local_experts", "num_experts", "n_routed_experts", "moe_num_experts"})
            row(QByteArray("a mixture of experts by ") + key, ErrorCode::Unsupported,
                QByteArray("LlamaForCausalLM|mixture of experts|") + key,
                withConfig("\"" + std::string(key) + "\": 8, "));
        row("a mixture of experts in an inner object", ErrorCode::Unsupported,
            "mixture of experts|ffn_config.moe_num_experts",
            withConfig(R"("ffn_config": {"moe_num_experts": 16}, )"));
        for (const char *name : {"MixtralForCausalLM", "Qwen2MoeForCausalLM", "PhimoeForCausalLM"})
            row(QByteArray("a mixture of experts called ") + name, ErrorCode::Unsupported,
                QByteArray(name) + "|mixture of experts", withConfigEdit("LlamaForCausalLM", name));
        for (const char *method : {"gptq", "fp8", "awq", "compressed-tensors", "bitsandbytes"})
            row(QByteArray("weights quantized already by ") + method, ErrorCode::Unsupported,
                QByteArray("config.json|quantization_config|LlamaForCausalLM|before quantization|") + method,
                withConfig("\"quantization_config\": {\"quant_method\": \"" + std::string(method) + "\"}, "));
        row("weights quantized in a way that is not said", ErrorCode::Unsupported, "quantized already",
            withConfig(R"("compression_config": {}, )"));
        for (const char *type : {"yarn", "longrope", "su", "mrope", "proportional"})
            row(QByteArray("rotary positions of type ") + type, ErrorCode::Unsupported,
                QByteArray("config.json|rope_scaling|") + type,
                withConfig("\"rope_scaling\": {\"rope_type\": \"" + std::string(type)
                           + "\", \"factor\": 4.0}, "));
        row("a rotary type in the new style", ErrorCode::Unsupported, "config.json|rope_scaling|yarn",
            withConfig(R"("rope_parameters": {"rope_type": "yarn", "factor": 4.0, "rope_theta": 1e6}, )"));
        row("a rotary type in the old style", ErrorCode::Unsupported, "config.json|rope_scaling|su",
            withConfig(R"("rope_scaling": {"type": "su", "short_factor": [1.0], "long_factor": [1.0]}, )"));
        row("dynamic positions without a length to begin from", ErrorCode::Corrupt,
            "config.json|max_position_embeddings|dynamic", [](const std::filesystem::path &folder) {
                const auto text
                    = configJson({}, R"("rope_scaling": {"rope_type": "dynamic", "factor": 2.0}, )");
                writeFile(folder / "config.json",
                          replaced(text, "\"max_position_embeddings\": 64", "\"other\": 64"));
            });
        row("a kind of block that is unknown", ErrorCode::Unsupported,
            "config.json|layer_types|chunked_attention",
            withConfig(R"("layer_types": ["full_attention", "chunked_attention"], )"));
        row("kinds of more blocks than there are", ErrorCode::Corrupt, "config.json|layer_types|3 entries",
            withConfig(R"("layer_types": ["full_attention", "full_attention", "full_attention"], )"));
        row("the activation is unknown", ErrorCode::Unsupported, "config.json|hidden_act|gelu",
            withConfigEdit("\"silu\"", "\"gelu\""));
        row("heads are rotated in part", ErrorCode::Unsupported, "config.json|partial_rotary_factor",
            withConfig("\"partial_rotary_factor\": 0.5, "));
        row("the size of a head is odd", ErrorCode::Unsupported, "config.json|head_dim",
            withConfigEdit("\"head_dim\": 6", "\"head_dim\": 5"));
        row("heads do not divide into groups", ErrorCode::Corrupt, "config.json|num_key_value_heads",
            withConfigEdit("\"num_key_value_heads\": 2", "\"num_key_value_heads\": 3"));
        row("config.json asks for a larger model", ErrorCode::Corrupt, "embed_tokens|[11, 8]|[128256, 8]",
            withConfigEdit("\"vocab_size\": 11", "\"vocab_size\": 128256"));
        row("config.json asks for fewer blocks", ErrorCode::Unsupported, "model.layers.1.|config.json",
            withConfigEdit("\"num_hidden_layers\": 2", "\"num_hidden_layers\": 1"));
        row("the head has no weight of its own", ErrorCode::NotFound, "lm_head.weight",
            [](const std::filesystem::path &folder) {
                TinyDecoder tied;
                tied.tied = true;
                writeFile(folder / "model.safetensors", safetensorsFile(stored(randomWeights(tied), "F32")));
            });
        row("config.json asks for more blocks", ErrorCode::NotFound, "model.layers.2.",
            withConfigEdit("\"num_hidden_layers\": 2", "\"num_hidden_layers\": 3"));
        row("config.json is missing", ErrorCode::NotFound, "config.json",
            [](const std::filesystem::path &folder) { std::filesystem::remove(folder / "config.json"); });
        row("config.json is cut off", ErrorCode::Corrupt, "config.json",
            [](const std::filesystem::path &folder) {
                writeFile(folder / "config.json", configJson({}).substr(0, 90));
            });
        row("config.json names no architecture", ErrorCode::Corrupt, "config.json|architectures",
            withConfigEdit("\"architectures\"", "\"other\""));
        row("the folder is empty", ErrorCode::NotFound, "config.json",
            [](const std::filesystem::path &folder) {
                for (const auto &entry : std::filesystem::directory_iterator(folder))
                    std::filesystem::remove(entry);
            });
    }

private Q_SLOTS:
    void init()
    {
        for (const auto &entry : std::filesystem::directory_iterator(folder()))
            std::filesystem::remove(entry);
        writeDecoder(folder(), {}, stored(randomWeights({}), "F32"));
    }

    void refusesWithOneSentence_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("words"); // that the sentence must hold
        weightRows();
        configRows();
    }
    void refusesWithOneSentence()
    {
        QFETCH(Damage, damage);
        QFETCH(ErrorCode, code);
        QFETCH(QString, words);
        damage(folder());

        const auto refused = loadModel(folder());
        QVERIFY(!refused);
        const auto sentence = QString::fromStdString(describe(refused.error()));
        for (const QString &word : words.split(u'|'))
            QVERIFY2(sentence.contains(word), qPrintable(sentence));
        QVERIFY2(refused.error().code == code, qPrintable(sentence));
        QVERIFY2(isOneSentence(refused.error()), qPrintable(sentence));

        init();
        const auto good = loadModel(folder());
        QVERIFY(good && sampleLoss(*good, {1, 2, 3}));
    }

    void pathThatDoesNotExist()
    {
        const auto refused = loadModel(folder() / "nowhere.pt");
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::NotFound);
        QVERIFY(describe(refused.error()).find("nowhere.pt") != std::string::npos);
        QVERIFY(isOneSentence(refused.error()));
    }

    void fileThatIsNoModel_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("an empty file") << QByteArray();
        QTest::newRow("a text") << QByteArray("Once upon a time there was a file.\n");
        QTest::newRow("the begin of an archive") << QByteArray("PK\3\4\24\0\0\0\0\0", 10);
        QTest::newRow("random bytes") << QByteArray::fromHex(QByteArray(400, '7'));
    }
    void fileThatIsNoModel()
    {
        QFETCH(QByteArray, content);
        writeFile(folder() / "model.pt", content.toStdString());
        const auto refused = loadModel(folder() / "model.pt");
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Corrupt);
        QVERIFY(describe(refused.error()).find("model.pt") != std::string::npos);
        QVERIFY(isOneSentence(refused.error()));
    }
};

QTEST_APPLESS_MAIN(DecoderRefusalTest)
#include "decoder_refusal_test.moc"

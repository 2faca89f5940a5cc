// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_target.h"
#include "core/export/inc_read_back.h"
#include "tests/export/llama_layers.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>

using namespace halftone;

namespace {

constexpr int Blocks = 12; // layers.1 is a prefix of layers.10 and layers.11

// q, k, v share a format and so do gate, up: what vLLM can express.
std::vector<std::string> tiedFormats(const std::vector<Layer> &layers)
{
    std::vector<std::string> formats;
    for (const auto &layer : layers) {
        const bool stays = (layer.role == "matmul_qk" && layer.block % 3 == 0) || layer.name == "lm_head"
            || ((layer.role == "q_proj" || layer.role == "k_proj" || layer.role == "v_proj")
                && (layer.block == 1 || layer.block == 11))
            || (layer.role == "down_proj" && layer.block == 10);
        formats.emplace_back(stays ? "bf16" : "fp8_e5m2");
    }
    return formats;
}

std::string quantizeFile(const std::vector<Layer> &layers, const std::vector<std::string> &formats,
                         const char *target)
{
    const auto files = exportFor(**findExportTarget(target), layers, formats);
    return files ? (*files)[1].content : describe(files.error());
}

// A list of this name, @p count times, in JSON.
QByteArray repeated(const char *name, int count)
{
    QByteArray list = (QByteArray("\"") + name + "\",").repeated(count);
    list.chop(1);
    return '[' + list + ']';
}

QStringList quantized(const std::vector<Layer> &layers, const std::vector<std::string> &formats)
{
    QStringList names;
    for (std::size_t i = 0; i < layers.size(); ++i) {
        if (formats[i] != "bf16")
            names << QString::fromStdString(layers[i].name);
    }
    return names;
}

} // namespace

/// Files of Intel Neural Compressor that others wrote.
class IncImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFilesOfBothStacksOnGaudi_data()
    {
        QTest::addColumn<QString>("target");
        for (const char *target : {"inc", "inc-vllm"})
            QTest::newRow(target) << target;
    }
    void readsTheFilesOfBothStacksOnGaudi()
    {
        QFETCH(QString, target);
        const auto layers = llamaLayers(Blocks);
        const auto formats = tiedFormats(layers);
        const auto imported
            = importNeuralCompressor(quantizeFile(layers, formats, target.toUtf8().constData()), layers);
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(imported->formats, formats);
        QVERIFY(imported->remarks.empty());
    }

    void readsWhatPeopleWriteForInc_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("left"); // in BF16
        QTest::addColumn<QString>("remark");

        const auto row = [](const char *name, const char *text, const QStringList &left,
                            const char *remark = "") { QTest::newRow(name) << text << left << remark; };
        row("without lists everything is quantized", R"({"mode": "QUANTIZE"})", {});
        row("a mode in lower case", R"({"mode": "quantize", "blocklist": {"names": ["lm_head"]}})",
            {"lm_head"});
        row("without a mode it quantizes", R"({"blocklist": {"names": ["lm_head"]}})", {"lm_head"});
        row("the old names of the lists", R"({"mode": "QUANTIZE", "blacklist": {"names": ["lm_head"]}})",
            {"lm_head"});
        row("an unanchored number hits layers.1, layers.10 and layers.11",
            R"({"blocklist": {"names": ["layers\\.1.*up_proj"]}})",
            {"model.layers.1.mlp.up_proj", "model.layers.10.mlp.up_proj", "model.layers.11.mlp.up_proj"});
        row("an unescaped dot is any character", R"({"blocklist": {"names": ["layers.1.mlp.up"]}})",
            {"model.layers.1.mlp.up_proj"});
        row("a number may end in the middle of one", R"({"blocklist": {"names": ["1.mlp.up"]}})",
            {"model.layers.1.mlp.up_proj", "model.layers.11.mlp.up_proj"});
        row("a number that may be missing", R"({"blocklist": {"names": ["layers\\.11?\\.mlp\\.up"]}})",
            {"model.layers.1.mlp.up_proj", "model.layers.11.mlp.up_proj"});
        row("one number or another", R"({"blocklist": {"names": ["\\.(2|7)\\.mlp\\.up"]}})",
            {"model.layers.2.mlp.up_proj", "model.layers.7.mlp.up_proj"});
        row("a look-behind, which Python has too",
            R"({"blocklist": {"names": ["(?<=layers\\.2\\.mlp\\.)up"]}})", {"model.layers.2.mlp.up_proj"});
        row("a name that the model lacks is remarked", R"({"blocklist": {"names": ["lm_head", "rotary"]}})",
            {"lm_head"}, "'rotary' concerns no layer of this model");
        row("a class that no layer has is remarked", R"({"blocklist": {"types": ["RMSNorm"]}})", {},
            "'RMSNorm' concerns no layer of this model");
        row("a cache that disagrees with its matmul is remarked",
            R"({"blocklist": {"names": ["layers\\.3\\.self_attn\\.matmul_qk"]}})",
            {"model.layers.3.self_attn.matmul_qk"},
            "model.layers.3.self_attn.k_cache, as 2 in all, is treated differently from the matmuls that it "
            "belongs to; the matmuls' formats are taken");
        row("a fused name of vLLM means its parts",
            R"({"blocklist": {"names": ["layers\\.2\\.self_attn\\.qkv_proj", "lm_head"]}})",
            {"model.layers.2.self_attn.q_proj", "model.layers.2.self_attn.k_proj",
             "model.layers.2.self_attn.v_proj", "lm_head"});
        row("a class of vLLM's head", R"({"blocklist": {"types": ["ParallelLMHead"]}})", {"lm_head"});
    }
    void readsWhatPeopleWriteForInc()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, left);
        QFETCH(QString, remark);

        const auto layers = llamaLayers(Blocks);
        std::vector<std::string> expected;
        for (const auto &layer : layers)
            expected.emplace_back(left.contains(QString::fromStdString(layer.name)) ? "bf16" : "fp8_e4m3");
        const auto imported = importNeuralCompressor(text.toStdString(), layers);
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(quantized(layers, imported->formats), quantized(layers, expected));
        QCOMPARE(imported->remarks.size(), remark.isEmpty() ? 0U : 1U);
        if (!remark.isEmpty())
            QCOMPARE(QString::fromStdString(imported->remarks.front()), remark);
    }

    void refusesWithKeyAndReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("says");

        const auto row = [](const char *name, const QByteArray &text, const char *subject, const char *says) {
            QTest::newRow(name) << text << subject << says;
        };
        row("nothing", "", "", "is not valid JSON at column 1");
        row("half a document", "{\n\"mode\": \"QUANTIZE\",\n\"blocklist\": {", "",
            "is not valid JSON at line 3, column 15");
        row("a list", "[]", "", "not a JSON object");
        row("brackets without end", QByteArray(100'000, '['), "", "is nested more than 64 levels deep");
        row("bytes that are no text", "{\"mode\": \"\xff\"}", "", "is not valid JSON at column 11");
        row("a key twice", R"({"mode": "QUANTIZE", "blocklist": {"names": ["a"], "names": []}})", "",
            "repeats the key \"names\" in one object");
        row("a MEASURE file", R"({"mode": "MEASURE", "blocklist": {}})", "mode", "give the QUANTIZE file");
        row("a mode that is a number", R"({"mode": 3})", "mode", "not a text");
        row("an unknown mode", R"({"mode": "NONE"})", "mode", "give a file whose mode is QUANTIZE");
        row("a third FP8 format", R"({"mode": "QUANTIZE", "fp8_config": "E3M4"})", "fp8_config", "E3M4");
        row("a list that is a list", R"({"mode": "QUANTIZE", "blocklist": []})", "blocklist",
            "not an object");
        row("names that are a text", R"({"mode": "QUANTIZE", "blocklist": {"names": "lm_head"}})",
            "blocklist.names", "not a list");
        row("a name that is a number", R"({"mode": "QUANTIZE", "allowlist": {"names": ["a", 3]}})",
            "allowlist.names[1]", "not a text");
        row("a misspelt part of a list", R"({"mode": "QUANTIZE", "blocklist": {"name": []}})",
            "blocklist.name", "only types and names");
        row("no regular expression", "{\"mode\": \"QUANTIZE\", \"blocklist\": {\"names\": [\"(\"]}}",
            "blocklist.names", "'(' is no regular expression");
        row("more names than any model has", "{\"blocklist\": {\"names\": " + repeated("a", 100'001) + "}}",
            "blocklist.names", "more than 100000 elements, write patterns");
        row("more classes than any model has", "{\"allowlist\": {\"types\": " + repeated("a", 100'001) + "}}",
            "allowlist.types", "more than 100000 elements");
        row("dynamic quantization", R"({"mode": "QUANTIZE", "dynamic_quantization": true})",
            "dynamic_quantization", "static scales");
    }
    void refusesWithKeyAndReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, subject);
        QFETCH(QString, says);

        const auto imported = importNeuralCompressor(text.toStdString(), llamaLayers(1));
        QVERIFY(!imported);
        QCOMPARE(QString::fromStdString(imported.error().subject), subject);
        QVERIFY2(QString::fromStdString(imported.error().detail).contains(says),
                 imported.error().detail.c_str());
    }

    void namesThatRepeatCountOnce()
    {
        const auto imported = importNeuralCompressor(
            "{\"blocklist\": {\"names\": " + repeated("rotary", 100'000).toStdString() + "}}",
            llamaLayers(1));
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(imported->remarks, std::vector<std::string>{"'rotary' concerns no layer of this model"});
    }

    void patternsThatFillTheMemoryAreRefused()
    {
        std::string names;
        for (int i = 0; i < 20'000; ++i) // of 20 KB each, compiled
            names += (names.empty() ? "\"" : ", \"") + std::string("(?:ab?){2000}") + std::to_string(i) + '"';
        const auto imported
            = importNeuralCompressor("{\"blocklist\": {\"names\": [" + names + "]}}", llamaLayers(1));
        QVERIFY(!imported);
        QCOMPARE(imported.error().subject, std::string("blocklist.names"));
        QVERIFY2(imported.error().detail.find("more than 128 MB of memory") != std::string::npos,
                 imported.error().detail.c_str());
    }

    void aPatternWithoutEndIsRefused()
    {
        const std::vector<Layer> layers{layerNamed(std::string(40, 'a'))};
        const auto imported = importNeuralCompressor(
            R"({"mode": "QUANTIZE", "blocklist": {"names": ["(a+)+(a+)+b"]}})", layers);
        QVERIFY(!imported || imported->formats.front() == "fp8_e4m3"); // refused, or seen through
    }

    void fiveThousandLayersTakeAMoment()
    {
        constexpr int ManyBlocks = 556; // 5,005 layers
        constexpr int MostMs = 2000; // chosen: n^2 look-ups by name take longer by far
        const auto layers = llamaLayers(ManyBlocks);
        std::vector<std::string> formats;
        for (std::size_t i = 0; i < layers.size(); ++i)
            formats.emplace_back(i % 2 == 0 ? "bf16" : "fp8_e4m3");
        const auto inc = quantizeFile(layers, formats, "inc");
        QElapsedTimer timer;
        timer.start();
        const auto fromInc = importNeuralCompressor(inc, layers);
        QVERIFY2(timer.elapsed() < MostMs, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(fromInc && fromInc->formats == formats);
    }

    void twoThousandPatternsOfAPersonTakeAMoment()
    {
        constexpr int ManyBlocks = 556; // 5,005 layers
        constexpr int MostMs = 1000; // chosen: every pattern in every name takes three times as long
        const auto layers = llamaLayers(ManyBlocks);
        std::string names;
        for (int block = 0; block < ManyBlocks; ++block) {
            for (const char *role : {"mlp.up_proj", "self_attn.q_proj", "mlp.down", "self_attn.o"})
                names += (names.empty() ? "\"" : ", \"") + ("layers\\\\." + std::to_string(block) + "\\\\.")
                    + role + "\"";
        }
        QElapsedTimer timer;
        timer.start();
        const auto imported = importNeuralCompressor("{\"blocklist\": {\"names\": [" + names + "]}}", layers);
        QVERIFY2(timer.elapsed() < MostMs, qPrintable(QString::number(timer.elapsed())));
        QVERIFY2(imported, imported ? "" : describe(imported.error()).c_str());
        QCOMPARE(std::ranges::count(imported->formats, std::string("bf16")), 4 * ManyBlocks);
    }
};

QTEST_APPLESS_MAIN(IncImportTest)
#include "inc_import_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_target.h"
#include "core/export/inc_export.h"
#include "core/export/inc_read_back.h"
#include "tests/export/llama_layers.h"

#include <QTest>

#include <random>

using namespace halftone;

namespace {

constexpr int RandomConfigurations = 200; // chosen: 12 blocks of 9 layers each time, well under a second

// A QUANTIZE file with these lists, as JSON arrays.
std::string file(const char *blockTypes, const char *blockNames, const char *allowTypes = "[]",
                 const char *allowNames = "[]")
{
    return std::string(R"({"mode": "QUANTIZE", "allowlist": {"types": )") + allowTypes + R"(, "names": )"
        + allowNames + R"(}, "blocklist": {"types": )" + blockTypes + R"(, "names": )" + blockNames + "}}";
}

} // namespace

class IncReadBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadForAnyConfiguration()
    {
        std::mt19937 random(20250519); // fixed, chosen
        const auto layers = llamaLayers(12); // has layers.1, layers.10 and layers.11
        for (int round = 0; round < RandomConfigurations; ++round) {
            const char *const fp8 = round % 2 == 0 ? "fp8_e4m3" : "fp8_e5m2";
            std::vector<std::string> formats;
            for (std::size_t i = 0; i < layers.size(); ++i)
                formats.emplace_back(random() % 3 == 0 ? "bf16" : fp8);
            const auto files = exportForNeuralCompressor(layers, formats);
            QVERIFY2(files, files ? "" : describe(files.error()).c_str());
            const auto read = neuralCompressorFormats((*files)[1].content, layers);
            QVERIFY(read);
            QVERIFY(*read == formats);
        }
    }

    void followsTheRulesOfInc_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("quantized"); // of the three linears below

        const auto row = [](const char *name, const std::string &text, const QStringList &quantized) {
            QTest::newRow(name) << QString::fromStdString(text) << quantized;
        };
        row("empty lists quantize everything", file("[]", "[]"), {"layers.1.q", "layers.11.q", "lm_head"});
        row("an unanchored name also hits names that contain it", file("[]", R"(["layers.1"])"), {"lm_head"});
        row("a dot that is not escaped matches any character", file("[]", R"(["layers..1"])"),
            {"layers.1.q", "lm_head"});
        row("an anchored and escaped name hits one module", file("[]", R"(["^layers\\.1\\.q$"])"),
            {"layers.11.q", "lm_head"});
        row("an anchor at the start alone leaves the end open", file("[]", R"(["^layers\\.1"])"),
            {"lm_head"});
        row("a class of characters is a regular expression too", file("[]", R"(["^layers\\.\\d\\.q$"])"),
            {"layers.11.q", "lm_head"});
        row("an escaped dollar is a character", file("[]", R"(["^lm_head\\$"])"),
            {"layers.1.q", "layers.11.q", "lm_head"});
        row("a blocked class blocks all of it", file(R"(["Linear"])", "[]"), {});
        row("an allowed name excludes the others", file("[]", "[]", "[]", R"(["lm_head"])"), {"lm_head"});
        row("an allowed class allows all of it", file("[]", "[]", R"(["Linear"])", R"(["nothing"])"),
            {"layers.1.q", "layers.11.q", "lm_head"});
        row("the blocklist wins over the allowlist", file("[]", R"(["lm_head"])", "[]", R"(["lm_head"])"),
            {});
    }

    void followsTheRulesOfInc()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, quantized);

        const std::vector<Layer> layers{layerNamed("layers.1.q"), layerNamed("layers.11.q"),
                                        layerNamed("lm_head")};
        const auto formats = neuralCompressorFormats(text.toStdString(), layers);
        QVERIFY2(formats, formats ? "" : describe(formats.error()).c_str());
        QStringList found;
        for (std::size_t i = 0; i < layers.size(); ++i) {
            if ((*formats)[i] == "fp8_e4m3")
                found << QString::fromStdString(layers[i].name);
        }
        QCOMPARE(found, quantized);
    }

    void aCacheThatDisagreesWithItsMatmulIsAnError()
    {
        const auto layers = llamaLayers(1);
        const auto formats = neuralCompressorFormats(file("[]", R"(["matmul_qk$"])"), layers);
        QVERIFY(!formats);
        QCOMPARE(formats.error().code, ErrorCode::Conflict);
        QCOMPARE(formats.error().subject, std::string("model.layers.0.self_attn.k_cache"));
    }

    void aDifferenceIsAnErrorThatNamesTheLayer()
    {
        const std::vector<Layer> layers{layerNamed("layers.1.q"), layerNamed("layers.11.q")};
        const std::vector<ExportFile> files{{IncQuantizeFileName, file("[]", R"(["layers.1"])")}};
        const auto checked = checkExport(**findExportTarget("inc"), files, layers,
                                         std::vector<std::string>{"bf16", "fp8_e4m3"});
        QVERIFY(!checked);
        QCOMPARE(checked.error().code, ErrorCode::Internal);
        QCOMPARE(checked.error().subject, std::string("layers.11.q"));
    }

    void refusesWhatIsNoSuchFile_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("an empty file") << "";
        QTest::newRow("a list") << "[]";
        QTest::newRow("a MEASURE file") << R"({"mode": "MEASURE"})";
        QTest::newRow("a name that is a number") << QString::fromStdString(file("[]", "[3]"));
        QTest::newRow("a name that is no regular expression")
            << QString::fromStdString(file("[]", "[\"(\"]"));
        QTest::newRow("a third FP8 format")
            << R"({"mode": "QUANTIZE", "fp8_config": "E3M4", "allowlist": {}, "blocklist": {}})";
    }

    void refusesWhatIsNoSuchFile()
    {
        QFETCH(QString, text);

        const auto formats = neuralCompressorFormats(text.toStdString(), llamaLayers(1));
        QVERIFY(!formats);
        QCOMPARE(formats.error().code, ErrorCode::Corrupt);
    }
};

QTEST_APPLESS_MAIN(IncReadBackTest)
#include "inc_read_back_test.moc"

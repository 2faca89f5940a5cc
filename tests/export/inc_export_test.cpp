// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/inc_export.h"
#include "tests/export/llama_layers.h"

#include <QTest>

using namespace halftone;

namespace {

// Attention of one block and the head: q and the first matmul stay at the baseline.
std::vector<Layer> tinyLayers()
{
    return {layerNamed("model.layers.1.self_attn.q_proj"),
            layerNamed("model.layers.1.self_attn.matmul_qk", LayerKind::Matmul),
            layerNamed("model.layers.1.self_attn.matmul_av", LayerKind::Matmul), layerNamed("lm_head")};
}

const std::vector<std::string> TinyFormats{"bf16", "bf16", "fp8_e4m3", "fp8_e4m3"};

constexpr const char *TinyMeasure = R"({
    "mode": "MEASURE",
    "observer": "maxabs",
    "scale_method": "maxabs_hw",
    "fp8_config": "E4M3",
    "allowlist": {
        "types": [],
        "names": []
    },
    "blocklist": {
        "types": [],
        "names": []
    },
    "dump_stats_path": "./inc_output/measure"
}
)";

constexpr const char *TinyQuantize = R"({
    "mode": "QUANTIZE",
    "observer": "maxabs",
    "scale_method": "maxabs_hw",
    "fp8_config": "E4M3",
    "allowlist": {
        "types": [],
        "names": []
    },
    "blocklist": {
        "types": [],
        "names": [
            "^model\\.layers\\.1\\.self_attn\\.q_proj$",
            "^model\\.layers\\.1\\.self_attn\\.matmul_qk$",
            "^model\\.layers\\.1\\.self_attn\\.k_cache$",
            "^model\\.layers\\.1\\.self_attn\\.fused_scaled_dot_product_attention$"
        ]
    },
    "dump_stats_path": "./inc_output/measure"
}
)";

bool mentions(const std::string &text, const char *words)
{
    return text.find(words) != std::string::npos;
}

} // namespace

class IncExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesExactlyTheseFilesForATinyModel()
    {
        const auto files = exportForNeuralCompressor(tinyLayers(), TinyFormats);
        QVERIFY(files);
        QCOMPARE(files->size(), std::size_t(3));
        QCOMPARE((*files)[0].name, std::string("inc_measure.json"));
        QCOMPARE((*files)[0].content, std::string(TinyMeasure));
        QCOMPARE((*files)[1].name, std::string("inc_quantize.json"));
        QCOMPARE((*files)[1].content, std::string(TinyQuantize));
        QCOMPARE((*files)[2].name, std::string("README.txt"));
    }

    void blocksCachesAndFusedAttention_data()
    {
        QTest::addColumn<QString>("qk");
        QTest::addColumn<QString>("av");
        QTest::addColumn<QStringList>("blocked");

        QTest::newRow("both matmuls in FP8 block nothing") << "fp8_e4m3"
                                                           << "fp8_e4m3" << QStringList{};
        QTest::newRow("a BF16 matmul_qk takes k_cache and fused attention with it")
            << "bf16"
            << "fp8_e4m3" << QStringList{"matmul_qk", "k_cache", "fused_scaled_dot_product_attention"};
        QTest::newRow("a BF16 matmul_av takes v_cache and fused attention with it")
            << "fp8_e4m3"
            << "bf16" << QStringList{"fused_scaled_dot_product_attention", "matmul_av", "v_cache"};
        QTest::newRow("two BF16 matmuls take everything with them")
            << "bf16"
            << "bf16"
            << QStringList{"matmul_qk", "k_cache", "fused_scaled_dot_product_attention", "matmul_av",
                           "v_cache"};
    }

    void blocksCachesAndFusedAttention()
    {
        QFETCH(QString, qk);
        QFETCH(QString, av);
        QFETCH(QStringList, blocked);

        const auto files = exportForNeuralCompressor(
            tinyLayers(),
            std::vector<std::string>{"fp8_e4m3", qk.toStdString(), av.toStdString(), "fp8_e4m3"});
        QVERIFY(files);
        const auto lines = QString::fromStdString((*files)[1].content).split('\n');
        QStringList found;
        for (const QString &line : lines.filter("self_attn"))
            found << line.section("self_attn\\\\.", 1).section('$', 0, 0);
        QCOMPARE(found, blocked);
    }

    void choosesTheOneFormat()
    {
        const auto files = exportForNeuralCompressor(
            tinyLayers(), std::vector<std::string>{"fp8_e5m2", "bf16", "bf16", "fp8_e5m2"});
        QVERIFY(files);
        QVERIFY(mentions((*files)[0].content, "\"fp8_config\": \"E5M2\""));
        QVERIFY(mentions((*files)[1].content, "\"fp8_config\": \"E5M2\""));
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("formats");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("subject");

        QTest::newRow("a mixture of two FP8 formats, naming the second's layer")
            << QStringList{"fp8_e4m3", "bf16", "fp8_e5m2", "bf16"} << int(ErrorCode::Unsupported)
            << "model.layers.1.self_attn.matmul_av";
        QTest::newRow("a format that INC has not")
            << QStringList{"int8", "bf16", "bf16", "bf16"} << int(ErrorCode::Unsupported)
            << "model.layers.1.self_attn.q_proj";
        QTest::newRow("fewer formats than layers")
            << QStringList{"bf16"} << int(ErrorCode::InvalidArgument) << "formats";
    }

    void refuses()
    {
        QFETCH(QStringList, formats);
        QFETCH(int, code);
        QFETCH(QString, subject);

        std::vector<std::string> names;
        for (const QString &format : formats)
            names.push_back(format.toStdString());
        const auto files = exportForNeuralCompressor(tinyLayers(), names);
        QVERIFY(!files);
        QCOMPARE(int(files.error().code), code);
        QCOMPARE(QString::fromStdString(files.error().subject), subject);
    }

    void readmeCountsWhatTheLogMustShow()
    {
        const auto files = exportForNeuralCompressor(tinyLayers(), TinyFormats);
        QVERIFY(files);
        const auto &readme = (*files)[2].content;
        QVERIFY(mentions(readme, "2 of 4 layers"));
        QVERIFY(mentions(readme, "exactly 4 fewer"));
        QVERIFY(mentions(readme, "without it"));
        QVERIFY(!mentions(readme, "no modules that INC knows"));
    }

    void readmeNamesMatmulsThatIncDoesNotKnow()
    {
        const std::vector<Layer> layers{layerNamed("blocks.0.attention.matmul", LayerKind::Matmul),
                                        layerNamed("blocks.0.attention.matmul_1", LayerKind::Matmul),
                                        layerNamed("blocks.0.out")};
        const auto files
            = exportForNeuralCompressor(layers, std::vector<std::string>{"bf16", "fp8_e4m3", "bf16"});
        QVERIFY(files);
        QVERIFY(mentions((*files)[1].content, R"("^blocks\\.0\\.attention\\.matmul$")"));
        QVERIFY(!mentions((*files)[1].content, "k_cache"));
        const auto &readme = (*files)[2].content;
        QVERIFY(mentions(readme, "they will run in BF16:\n      blocks.0.attention.matmul_1\n"));
        QVERIFY(mentions(readme, "have no effect:\n      blocks.0.attention.matmul\n"));
        QVERIFY(mentions(readme, "exactly 1 fewer"));
    }

    void readmeExplainsATiedHead()
    {
        auto layers = tinyLayers();
        layers.back().sharesWeight = true;
        const auto inFp8 = exportForNeuralCompressor(layers, TinyFormats);
        const auto inBf16
            = exportForNeuralCompressor(layers, std::vector<std::string>{"bf16", "bf16", "bf16", "bf16"});
        QVERIFY(inFp8 && inBf16);
        QVERIFY(mentions((*inFp8)[2].content, "tied lm_head"));
        QVERIFY(!mentions((*inBf16)[2].content, "tied lm_head"));
        QVERIFY(mentions((*inBf16)[1].content, R"("^lm_head$")"));
    }
};

QTEST_APPLESS_MAIN(IncExportTest)
#include "inc_export_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/export_folder.h"
#include "core/export/export_target.h"
#include "core/export/name_patterns.h"
#include "core/export/own_readmes.h"
#include "tests/export/llama_layers.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace halftone;

namespace {

constexpr int Blocks = 12; // layers.1 is a prefix of layers.10 and layers.11

bool mentions(const std::string &text, const char *words)
{
    return text.find(words) != std::string::npos;
}

// What every target can express: the projections of blocks 1 and 11, one layer of block 10 and the head stay.
std::vector<std::string> someFormats(const std::vector<Layer> &layers)
{
    std::vector<std::string> formats;
    for (const auto &layer : layers) {
        const bool attention = layer.role == "q_proj" || layer.role == "k_proj" || layer.role == "v_proj";
        const bool stays = layer.kind == LayerKind::Matmul || layer.name == "lm_head"
            || (attention && (layer.block == 1 || layer.block == 11)) || (layer.role == "down_proj")
            || (layer.role == "o_proj" && layer.block == 10);
        formats.emplace_back(stays ? "bf16" : "fp8_e4m3");
    }
    return formats;
}

const std::vector<Layer> TwoLinears{layerNamed("model.layers.1.mlp.down_proj", LayerKind::Linear, 1),
                                    layerNamed("model.layers.11.mlp.down_proj", LayerKind::Linear, 11)};
const std::vector<std::string> OneQuantized{"bf16", "fp8_e4m3"};

} // namespace

class ExportTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatItWrites_data() { targets(); }
    void readsBackWhatItWrites()
    {
        QFETCH(QString, name);
        const auto target = findExportTarget(name.toStdString());
        QVERIFY(target);
        const auto layers = llamaLayers(Blocks);
        const auto formats = someFormats(layers);
        const auto files = exportFor(**target, layers, formats);
        QVERIFY2(files, files ? "" : describe(files.error()).c_str());
        QCOMPARE(*(*target)->read(*files, layers), formats);
        QCOMPARE(QString::fromStdString(files->back().name), QString("README.txt"));
        QVERIFY(mentions(files->back().content, "cannot express"));
        std::vector<std::string> names;
        for (const auto &file : *files)
            names.push_back(file.name);
        QCOMPARE(exportFileNames((*target)->name), names);
    }

    void knowsItsOwnFilesFromOthers_data() { targets(); }
    void knowsItsOwnFilesFromOthers()
    {
        QFETCH(QString, name);
        const auto target = findExportTarget(name.toStdString());
        const auto files = exportFor(**target, TwoLinears, OneQuantized);
        QVERIFY2(files, files ? "" : describe(files.error()).c_str());
        const auto names = exportFileNames((*target)->name);
        const QTemporaryDir temporary;
        const std::filesystem::path folder = temporary.path().toStdString();
        const auto write = [&](const ExportFile &file) { std::ofstream(folder / file.name) << file.content; };
        const auto &readme = files->back();

        QVERIFY(!foreignFile(folder / "new", names));
        write(readme);
        QVERIFY(!foreignFile(folder, names)); // an export may have lost its other files
        write({"README.txt", "Notes of mine.\n"});
        QCOMPARE(foreignFile(folder, names), std::optional<std::string>("README.txt"));
        std::filesystem::remove(folder / "README.txt");
        for (const auto &file : *files) {
            if (file.name == "README.txt")
                continue;
            write(file); // a file of the same name in a model's folder
            QCOMPARE(foreignFile(folder, names), std::optional(file.name));
            write({"README.txt",
                   "Tables, written by Halftone\n\nFiles\n  configuration.csv   a row per layer\n"});
            QCOMPARE(foreignFile(folder, names), std::optional(file.name));
            write(readme);
            QVERIFY(!foreignFile(folder, names));
            std::filesystem::remove(folder / "README.txt");
            std::filesystem::remove(folder / file.name);
            std::filesystem::create_symlink("nowhere", folder / file.name);
            QCOMPARE(foreignFile(folder, names), std::optional(file.name));
            std::filesystem::remove(folder / file.name);
        }
    }

    void knowsTheTablesFromOthers()
    {
        const QTemporaryDir temporary;
        const std::filesystem::path folder = temporary.path().toStdString();
        std::ofstream(folder / "gains.csv") << "of another export\n";
        std::ofstream(folder / "README.txt") << tablesReadme(false);
        const auto names = exportFileNames("csv");
        QCOMPARE(foreignFile(folder, names), std::optional<std::string>("gains.csv"));
        std::ofstream(folder / "README.txt") << tablesReadme(true);
        QVERIFY(!foreignFile(folder, names));
        std::ofstream(folder / "configuration.json") << "{}";
        QCOMPARE(foreignFile(folder, exportFileNames("json")),
                 std::optional<std::string>("configuration.json"));
        std::ofstream(folder / "README.txt") << configurationReadme();
        QVERIFY(!foreignFile(folder, exportFileNames("json")));
        QVERIFY(exportFileNames("no target").empty());
    }

    void whatAnEarlierExportLeftStaysKnown()
    {
        const QTemporaryDir temporary;
        const std::filesystem::path folder = temporary.path().toStdString();
        std::ofstream(folder / "configuration.csv") << "layer\n";
        std::ofstream(folder / "README.txt") << tablesReadme(true); // its gains.csv was removed meanwhile
        const auto readme = withEarlierFiles(configurationReadme(), folder);
        QVERIFY(readme.find("\n  configuration.csv   of an earlier export\n\nHow to use them\n")
                != std::string::npos);
        QVERIFY(readme.find("gains.csv") == std::string::npos);
        std::ofstream(folder / "README.txt") << readme;
        QVERIFY(!foreignFile(folder, exportFileNames("csv")));
        QCOMPARE(withEarlierFiles(readme, folder), readme);
        const auto back = withEarlierFiles(tablesReadme(false), folder);
        QCOMPARE(back, tablesReadme(false)); // configuration.json was never written
    }

    void catchesAWrongFile_data() { targets(); }
    void catchesAWrongFile()
    {
        QFETCH(QString, name);
        const auto target = findExportTarget(name.toStdString());
        const auto files = exportFor(**target, TwoLinears, OneQuantized);
        QVERIFY2(files, files ? "" : describe(files.error()).c_str());
        for (const std::vector<std::string> &other :
             {std::vector<std::string>{"fp8_e4m3", "bf16"}, {"bf16", "bf16"}, {"fp8_e4m3", "fp8_e4m3"}}) {
            const auto checked = checkExport(**target, *files, TwoLinears, other);
            QVERIFY(!checked);
            QVERIFY(checked.error().code == ErrorCode::Internal);
        }
        // The number of the block changed wherever it is written: another layer is meant.
        auto mutated = *files;
        for (auto &file : mutated) {
            for (const auto &[from, to] :
                 {std::pair{"11", "12"}, std::pair{".1.", ".2."}, std::pair{".1\\", ".2\\"}}) {
                for (auto at = file.content.find(from); at != std::string::npos;
                     at = file.content.find(from, at + 1))
                    file.content.replace(at, std::string(from).size(), to);
            }
        }
        QVERIFY(!checkExport(**target, mutated, TwoLinears, OneQuantized));
        mutated.front().content = "{";
        QVERIFY(!checkExport(**target, mutated, TwoLinears, OneQuantized));
        QVERIFY(!checkExport(**target, {}, TwoLinears, OneQuantized));
    }

    void namesWhatATargetCannotExpress_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("advice");
        QTest::newRow("a matmul for vLLM") << "compressed-tensors"
                                           << "matmul_qk"
                                           << "fp8_e4m3"
                                           << "=bf16'";
        QTest::newRow("a matmul for ModelOpt") << "modelopt"
                                               << "matmul_av"
                                               << "fp8_e4m3"
                                               << "=bf16'";
        QTest::newRow("q alone for vLLM") << "compressed-tensors"
                                          << "q_proj"
                                          << "fp8_e4m3"
                                          << "--tie vllm";
        QTest::newRow("q alone for vLLM on Gaudi") << "inc-vllm"
                                                   << "q_proj"
                                                   << "fp8_e4m3"
                                                   << "--tie vllm";
        QTest::newRow("up alone for TensorRT-LLM") << "tensorrt-llm"
                                                   << "up_proj"
                                                   << "fp8_e4m3"
                                                   << "--tie vllm";
        QTest::newRow("up alone for Quark") << "quark"
                                            << "up_proj"
                                            << "fp8_e4m3"
                                            << "--tie vllm";
        QTest::newRow("E5M2 for torchao") << "torchao"
                                          << "up_proj"
                                          << "fp8_e5m2"
                                          << "--formats bf16,fp8_e4m3";
    }
    void namesWhatATargetCannotExpress()
    {
        QFETCH(QString, name);
        QFETCH(QString, layer);
        QFETCH(QString, format);
        QFETCH(QString, advice);
        const auto layers = llamaLayers(1);
        std::vector<std::string> formats(layers.size(), "bf16");
        const auto chosen = std::ranges::find(layers, layer.toStdString(), &Layer::role);
        formats[static_cast<std::size_t>(chosen - layers.begin())] = format.toStdString();
        const auto files = exportFor(**findExportTarget(name.toStdString()), layers, formats);
        QVERIFY(!files);
        QVERIFY(files.error().code == ErrorCode::Unsupported);
        QVERIFY2(mentions(files.error().detail, chosen->name.c_str()), files.error().detail.c_str());
        QVERIFY2(mentions(files.error().detail, advice.toUtf8().constData()), files.error().detail.c_str());
    }

    void oneFormatForAllIsAskedFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("optimum-habana") << "inc";
        QTest::newRow("vllm-gaudi") << "inc-vllm";
    }
    void oneFormatForAllIsAskedFor()
    {
        QFETCH(QString, name);
        const auto layers = llamaLayers(1);
        std::vector<std::string> formats(layers.size(), "fp8_e5m2"); // most, so it is the one asked for
        formats[8] = "fp8_e4m3"; // down_proj
        const auto target = findExportTarget(name.toStdString());
        const auto files = exportFor(**target, layers, formats);
        QVERIFY(!files);
        QVERIFY(files.error().code == ErrorCode::Unsupported);
        QVERIFY2(mentions(files.error().detail,
                          "in fp8_e4m3 is model.layers.0.mlp.down_proj, solve with "
                          "--formats bf16,fp8_e5m2"),
                 files.error().detail.c_str());
        formats[8] = "bf16";
        QVERIFY(exportFor(**target, layers, formats));
    }

    void anUnknownTargetIsNamed() { QVERIFY(!findExportTarget("onnx")); }

    void pinsShareAPattern()
    {
        const auto options = solveOptionsFor(restrictionsOf(**findExportTarget("torchao"), llamaLayers(2)));
        QCOMPARE(QString::fromStdString(options),
                 QString(R"(--pin '^model\.layers\.(0|1)\.self_attn\.matmul_qk$=bf16' )"
                         R"(--pin '^model\.layers\.(0|1)\.self_attn\.matmul_av$=bf16')"));
    }

    void globsAreThoseOfFnmatch_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("matches");
        QTest::newRow("a name is not a prefix") << "layers.1"
                                                << "layers.11" << false;
        QTest::newRow("a star crosses dots") << "a*d"
                                             << "a.b.c.d" << true;
        QTest::newRow("a star may be empty") << "a*"
                                             << "a" << true;
        QTest::newRow("the last star takes it back") << "*a*b"
                                                     << "aabab" << true;
        QTest::newRow("a question mark is one character") << "a?c"
                                                          << "ac" << false;
        QTest::newRow("a class with a range") << "l[0-3]"
                                              << "l2" << true;
        QTest::newRow("a negated class") << "l[!0-3]"
                                         << "l2" << false;
        QTest::newRow("an open class is literal") << "l[0"
                                                  << "l[0" << true;
        QTest::newRow("a bracket in a class") << "[]]"
                                              << "]" << true;
        QTest::newRow("letters keep their case") << "A"
                                                 << "a" << false;
    }
    void globsAreThoseOfFnmatch()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QFETCH(bool, matches);
        QCOMPARE(globMatches(pattern.toStdString(), name.toStdString()), matches);
    }

    void globsHitNothingElse()
    {
        const std::vector<std::string> all{"l.1.up", "l.11.up", "l.1.down", "l.11.down", "l.1.x.up"};
        const std::vector<std::string> chosen{"l.1.down", "l.11.down"};
        QCOMPARE(globsFor(chosen, all), (std::vector<std::string>{"l.*.down"}));
        const std::vector<std::string> hitsX{"l.1.up", "l.11.up"};
        QCOMPARE(globsFor(hitsX, all), hitsX);
        const std::vector<std::string> signs{"l.1.a*b", "l.2.a[b]?"};
        QCOMPARE(globsFor(signs, std::vector<std::string>{"l.1.a*b", "l.2.a[b]?", "l.1.aab"}),
                 (std::vector<std::string>{"l.1.a[*]b", "l.2.a[[]b][?]"}));
    }

    void writesTheExactFile()
    {
        const auto files = exportFor(**findExportTarget("tensorrt-llm"), TwoLinears, OneQuantized);
        QVERIFY(files);
        QCOMPARE(QString::fromStdString(files->front().content), QString(R"({
    "producer": {
        "name": "halftone",
        "version": ")" HALFTONE_VERSION R"("
    },
    "quantization": {
        "quant_algo": "FP8",
        "kv_cache_quant_algo": null,
        "exclude_modules": [
            "model.layers.1.mlp.down_proj",
            "model.embed_tokens"
        ]
    }
}
)"));
    }

private:
    static void targets()
    {
        QTest::addColumn<QString>("name");
        for (const auto &target : exportTargets())
            QTest::newRow(target.name.data())
                << QString::fromUtf8(target.name.data(), qsizetype(target.name.size()));
    }
};

QTEST_APPLESS_MAIN(ExportTargetTest)
#include "export_target_test.moc"

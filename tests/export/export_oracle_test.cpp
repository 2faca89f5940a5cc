// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/configuration_json.h"
#include "core/export/csv_export.h"
#include "core/export/export_target.h"
#include "tests/export/llama_layers.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

using namespace halftone;

namespace {

using Formats = std::vector<std::string>;

constexpr int TimeoutMs = 120'000; // chosen: a slow machine

/// What a choice keeps to: q, k, v, and gate, up, agree and matmuls stay, as the strictest targets need it; matmuls stay;
/// nothing.
enum class Rules { Fused, Linears, Free };

/// Layers that share a format under Rules::Fused have one name here.
std::string groupOf(const Layer &layer)
{
    const bool isAttention = layer.role == "q_proj" || layer.role == "k_proj" || layer.role == "v_proj";
    const bool isGated = layer.role == "gate_proj" || layer.role == "up_proj";
    return std::to_string(layer.block) + (isAttention ? "qkv" : isGated ? "gate_up" : layer.role);
}

/// Every group low with the same probability, of a fixed seed.
Formats randomFormats(const std::vector<Layer> &layers, double share, std::uint32_t seed, Rules rules)
{
    std::mt19937 random(seed);
    std::bernoulli_distribution isLow(share);
    std::map<std::string, bool> low;
    Formats formats;
    for (const auto &layer : layers) {
        const std::string group = rules == Rules::Fused ? groupOf(layer) : layer.name;
        if (!low.contains(group))
            low[group] = isLow(random);
        const bool stays = rules != Rules::Free && layer.kind == LayerKind::Matmul;
        formats.emplace_back(low[group] && !stays ? "fp8_e4m3" : "bf16");
    }
    return formats;
}

/// Every other block low.
Formats alternatingFormats(const std::vector<Layer> &layers)
{
    Formats formats;
    for (const auto &layer : layers)
        formats.emplace_back(layer.block % 2 == 1 && layer.kind == LayerKind::Linear ? "fp8_e4m3" : "bf16");
    return formats;
}

/// Beside each linear one whose name begins with the whole of its name, and some with what a regular expression would read as a sign.
std::vector<Layer> prefixedLayers(int blocks)
{
    auto layers = llamaLayers(blocks);
    const auto count = layers.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (layers[i].kind == LayerKind::Linear && layers[i].role != "lm_head")
            layers.push_back(layerNamed(layers[i].name + "_extra", LayerKind::Linear, layers[i].block));
    }
    for (const char *name : {"lm_head2", "my_lm_head", "a+b", "aab"})
        layers.push_back(layerNamed(name));
    return layers;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

QByteArray layersJson(const std::vector<Layer> &layers, const Formats &formats)
{
    QJsonArray list;
    for (std::size_t i = 0; i < layers.size(); ++i)
        list.append(QJsonObject{{"name", QString::fromStdString(layers[i].name)},
                                {"kind", layers[i].kind == LayerKind::Linear ? "linear" : "matmul"},
                                {"format", QString::fromStdString(formats[i])}});
    return QJsonDocument(list).toJson();
}

Partition onePerLayer(std::size_t count)
{
    Partition partition;
    for (std::uint32_t layer = 0; layer < count; ++layer) {
        Subgraph subgraph;
        subgraph.layers = {LayerId{layer}};
        partition.subgraphs.push_back(std::move(subgraph));
    }
    return partition;
}

} // namespace

/// What is exported means to Python's own re and fnmatch, by which the other programs read it, what was chosen.
class ExportOracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable("python3").isEmpty())
            QSKIP("python3 is not installed");
    }

    void otherProgramsReadWhatWasChosen_data()
    {
        QTest::addColumn<double>("share"); // of groups in FP8
        QTest::addColumn<int>("blocks"); // from 12 on some names are prefixes of others
        QTest::newRow("nothing quantized") << 0.0 << 12;
        QTest::newRow("everything") << 1.0 << 12;
        QTest::newRow("a few of 12 blocks") << 0.1 << 12;
        QTest::newRow("half of 32 blocks") << 0.5 << 32;
        QTest::newRow("most of 126 blocks") << 0.95 << 126;
        QTest::newRow("few of 126 blocks") << 0.05 << 126;
    }

    void otherProgramsReadWhatWasChosen()
    {
        QFETCH(double, share);
        QFETCH(int, blocks);
        const auto layers = llamaLayers(blocks);
        for (std::uint32_t seed = 1; seed <= 3; ++seed)
            compareAll(layers, randomFormats(layers, share, seed, Rules::Fused));
    }

    void everyOtherBlock()
    {
        for (const int blocks : {2, 12, 126}) {
            const auto layers = llamaLayers(blocks);
            compareAll(layers, alternatingFormats(layers));
        }
    }

    void namesThatBeginOtherNamesOrLookLikePatterns()
    {
        const auto layers = prefixedLayers(12);
        for (std::uint32_t seed = 1; seed <= 3; ++seed)
            compareAll(layers, randomFormats(layers, 0.5, seed, Rules::Fused));
    }

    void namesThatArePatternsOfFnmatch()
    {
        auto layers = llamaLayers(2);
        for (const char *name : {"b.0.a*b", "b.1.a*b", "b.0.aab", "b.0.[x]", "b.1.[x]", "b.0.x", "b.0.y?",
                                 "b.0.yz", "b.0.[!x]", "b.0.[", "b.0.]", "b.0.*", "b.0.c"})
            layers.push_back(layerNamed(name));
        for (std::uint32_t seed = 1; seed <= 8; ++seed)
            compareAll(layers, randomFormats(layers, 0.5, seed, Rules::Fused));
    }

    void singleProjectionsWhereTheyAreAllowed()
    {
        const auto layers = llamaLayers(32);
        for (const auto &target : exportTargets()) {
            if (target.fusesLayers)
                continue;
            const auto formats = randomFormats(layers, 0.5, 11, Rules::Linears);
            QTemporaryDir folder;
            write(folder.filePath("layers.json"), layersJson(layers, formats));
            writeTarget(folder, target, layers, formats);
            const QString said = oracle(folder);
            QVERIFY2(said.isEmpty(), qPrintable(said));
        }
    }

    void neuralCompressorReadsMatmulsAndSingleProjectionsToo()
    {
        const auto layers = llamaLayers(32);
        for (std::uint32_t seed = 1; seed <= 3; ++seed) {
            const auto formats = randomFormats(layers, 0.5, seed, Rules::Free);
            QTemporaryDir folder;
            write(folder.filePath("layers.json"), layersJson(layers, formats));
            writeTarget(folder, **findExportTarget("inc"), layers, formats);
            const QString said = oracle(folder);
            QVERIFY2(said.isEmpty(), qPrintable(said));
        }
    }

    void theOracleNoticesAnotherChoice_data()
    {
        QTest::addColumn<QString>("target");
        for (const auto &target : exportTargets()) {
            const auto name
                = QString::fromUtf8(target.name.data(), static_cast<qsizetype>(target.name.size()));
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void theOracleNoticesAnotherChoice()
    {
        QFETCH(QString, target);
        const auto layers = llamaLayers(12);
        const auto formats = randomFormats(layers, 0.5, 7, Rules::Fused);
        QTemporaryDir folder;
        writeTarget(folder, **findExportTarget(target.toStdString()), layers, formats);
        auto other = formats;
        const std::size_t changed = 9 * 11 + 8; // down_proj of block 11, which every target knows
        other[changed] = other[changed] == "bf16" ? "fp8_e4m3" : "bf16";
        write(folder.filePath("layers.json"), layersJson(layers, other));
        const QString said = oracle(folder);
        QVERIFY2(said.contains("model.layers.11.mlp.down_proj is"), qPrintable(said));
    }

private:
    static void writeTarget(const QTemporaryDir &folder, const ExportTarget &target,
                            const std::vector<Layer> &layers, const Formats &formats)
    {
        const auto files = exportFor(target, layers, formats);
        QVERIFY2(files, files ? "" : describe(files.error()).c_str());
        const QString name = QString::fromStdString(std::string(target.name));
        QVERIFY(QDir(folder.path()).mkdir(name));
        for (const auto &file : *files)
            write(folder.filePath(name + "/" + QString::fromStdString(file.name)),
                  QByteArray::fromStdString(file.content));
    }

    static void compareAll(const std::vector<Layer> &layers, const Formats &formats)
    {
        QTemporaryDir folder;
        write(folder.filePath("layers.json"), layersJson(layers, formats));
        for (const auto &target : exportTargets())
            writeTarget(folder, target, layers, formats);
        writeTable(folder, layers, formats);
        writeDocument(folder, layers, formats);
        const QString said = oracle(folder);
        QVERIFY2(said.isEmpty(), qPrintable(said));
    }

    static void writeDocument(const QTemporaryDir &folder, const std::vector<Layer> &layers,
                              const Formats &formats)
    {
        QJsonObject configuration;
        for (std::size_t i = 0; i < layers.size(); ++i)
            configuration[QString::fromStdString(layers[i].name)] = QString::fromStdString(formats[i]);
        const auto solution = QJsonDocument(QJsonObject{{"configuration", configuration}}).toJson();
        const auto document = versionedConfiguration(solution.toStdString());
        QVERIFY(document && QDir(folder.path()).mkdir("json"));
        write(folder.filePath("json/configuration.json"), QByteArray::fromStdString(*document));
    }

    static void writeTable(const QTemporaryDir &folder, const std::vector<Layer> &layers,
                           const Formats &formats)
    {
        ModelGraph graph;
        graph.layers = layers;
        std::vector<LayerChoice> choices;
        for (const auto &format : formats)
            choices.push_back({format, 1, 0});
        const auto csv = configurationCsv(graph, onePerLayer(layers.size()), choices);
        QVERIFY(csv);
        QVERIFY(QDir(folder.path()).mkdir("csv"));
        write(folder.filePath("csv/configuration.csv"), QByteArray::fromStdString(*csv));
    }

    /// What the oracle says; empty if it agrees.
    static QString oracle(const QTemporaryDir &folder)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start("python3", {"-B", EXPORT_ORACLE, folder.path()});
        if (!process.waitForFinished(TimeoutMs)) {
            process.kill();
            process.waitForFinished();
            return QStringLiteral("the oracle takes too long");
        }
        const QString said = QString::fromUtf8(process.readAll());
        return process.exitCode() == 0 ? said
                                       : said + "(exit status " + QString::number(process.exitCode()) + ")";
    }
};

QTEST_GUILESS_MAIN(ExportOracleTest)
#include "export_oracle_test.moc"

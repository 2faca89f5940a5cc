// SPDX-License-Identifier: GPL-3.0-or-later
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

/// Whether q, k, v, and gate, up, must agree, and matmuls stay: what the strictest targets can express.
enum class Rules { Fused, Free };

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
        const bool stays = rules == Rules::Fused && layer.kind == LayerKind::Matmul;
        formats.emplace_back(low[group] && !stays ? "fp8_e4m3" : "bf16");
    }
    return formats;
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
        for (std::uint32_t seed = 1; seed <= 3; ++seed) {
            const auto formats = randomFormats(layers, share, seed, Rules::Fused);
            QTemporaryDir folder;
            write(folder.filePath("layers.json"), layersJson(layers, formats));
            for (const auto &target : exportTargets())
                writeTarget(folder, target, layers, formats);
            writeTable(folder, layers, formats);
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

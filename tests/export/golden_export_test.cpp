// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/configuration_json.h"
#include "core/export/csv_export.h"
#include "core/export/export_target.h"
#include "core/export/own_readmes.h"
#include "core/session/gains_csv.h"
#include "tests/export/llama_layers.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace halftone;

namespace {

using Formats = std::vector<std::string>;
using Files = std::vector<ExportFile>;

// A choice that every target can express: no matmul, all of attention's projections of block 1 and one other layer stay.
Formats tiedFormats(const std::vector<Layer> &layers)
{
    Formats formats;
    for (const auto &layer : layers) {
        const bool stays = layer.kind == LayerKind::Matmul || layer.name == "lm_head"
            || (layer.block == 1 && (layer.role.ends_with("_proj") && layer.role.size() == 6))
            || (layer.block == 0 && layer.role == "down_proj");
        formats.emplace_back(stays ? "bf16" : "fp8_e4m3");
    }
    return formats;
}

// What INC with optimum-habana alone can express: single projections, and one matmul of two.
Formats freeFormats(const std::vector<Layer> &layers)
{
    Formats formats;
    for (const auto &layer : layers) {
        const bool stays = layer.role == "k_proj" || (layer.block == 0 && layer.role == "matmul_qk");
        formats.emplace_back(stays ? "bf16" : "fp8_e4m3");
    }
    return formats;
}

Files tables(const std::vector<Layer> &layers, const Formats &formats)
{
    ModelGraph graph;
    graph.layers = layers;
    Session session;
    Partition &partition = session.partition;
    Timing timing;
    timing.source = "gaudi2-model";
    timing.formats = {"bf16", "fp8_e4m3"};
    std::vector<LayerChoice> choices;
    for (std::uint32_t i = 0; i < layers.size(); ++i) {
        Subgraph subgraph;
        subgraph.layers = {LayerId{i}};
        partition.subgraphs.push_back(std::move(subgraph));
        timing.gains.push_back({{0, 1e-6 * (i + 1)}, {0, 5e-8}});
        choices.push_back({formats[i], 0.5 * (i + 1), formats[i] == "bf16" ? 0 : 1e-7 * (i + 1)});
    }
    return {{"configuration.csv", *configurationCsv(graph, partition, choices)},
            {"gains.csv", gainsCsv(session, timing)},
            {"README.txt", tablesReadme(true)}};
}

Files document(const std::vector<Layer> &layers, const Formats &formats)
{
    std::string solution = R"({"status": "optimal", "proof": "glpk", "tau": 0.005, "configuration": {)";
    for (std::size_t i = 0; i < layers.size(); ++i)
        solution += (i == 0 ? "\"" : ", \"") + layers[i].name + "\": \"" + formats[i] + "\"";
    return {{"configuration.json", *versionedConfiguration(solution + "}}")},
            {"README.txt", configurationReadme()}};
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString expectedFolder(const QString &target)
{
    return QStringLiteral(EXPECTED_EXPORTS "/") + target;
}

} // namespace

/// Every byte of what is written for a model of two blocks, README.txt too, as it stands in tests/export/expected.
///
/// With HALFTONE_WRITE_EXPECTED=1 in the environment the files are written instead: read the difference.
class GoldenExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesExactlyTheseFiles_data()
    {
        QTest::addColumn<QString>("target");
        for (const auto &target : exportTargets())
            QTest::newRow(std::string(target.name).c_str())
                << QString::fromStdString(std::string(target.name));
        QTest::newRow("inc, matmuls and single projections") << "inc-free";
        QTest::newRow("csv") << "csv";
        QTest::newRow("json") << "json";
    }

    void writesExactlyTheseFiles()
    {
        QFETCH(QString, target);
        const auto layers = llamaLayers(2);
        const auto formats = target == "inc-free" ? freeFormats(layers) : tiedFormats(layers);
        const Result<Files> files = target == "csv" ? tables(layers, formats)
            : target == "json"
            ? document(layers, formats)
            : exportFor(**findExportTarget(target == "inc-free" ? "inc" : target.toStdString()), layers,
                        formats);
        QVERIFY2(files, files ? "" : describe(files.error()).c_str());
        if (qEnvironmentVariableIsSet("HALFTONE_WRITE_EXPECTED"))
            write(target, *files);
        QStringList names;
        for (const auto &file : *files) {
            names << QString::fromStdString(file.name);
            const auto expected
                = readAll(expectedFolder(target) + '/' + names.back()).replace("@VERSION@", HALFTONE_VERSION);
            compare(names.back(), file.content, expected);
        }
        names.sort();
        QCOMPARE(QDir(expectedFolder(target)).entryList(QDir::Files, QDir::Name), names);
    }

    void everyReadmeHasItsParts_data() { writesExactlyTheseFiles_data(); }

    void everyReadmeHasItsParts()
    {
        QFETCH(QString, target);
        const auto readme = readAll(expectedFolder(target) + "/README.txt");
        for (const char *part : {"\nFiles\n", "\nHow to use them\n", "\nSpecified for\n",
                                 "\nWhat these files cannot express\n  - "})
            QVERIFY2(readme.contains(part), part);
        for (const QString &name : QDir(expectedFolder(target)).entryList(QDir::Files)) {
            if (name != QStringLiteral("README.txt"))
                QVERIFY2(readme.contains(name.toUtf8()), qPrintable(name)); // each file is explained
        }
        for (const QByteArray &line : readme.split('\n'))
            QVERIFY2(line.size() <= 120, line); // chosen: readable in a terminal
    }

private:
    static void write(const QString &target, const Files &files)
    {
        QVERIFY(QDir().mkpath(expectedFolder(target)));
        for (const auto &file : files) {
            QFile out(expectedFolder(target) + '/' + QString::fromStdString(file.name));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray::fromStdString(file.content)
                          .replace("\"" HALFTONE_VERSION "\"", "\"@VERSION@\"")
                          .replace("Halftone " HALFTONE_VERSION, "Halftone @VERSION@"));
        }
    }

    /// Names the first line that differs.
    static void compare(const QString &name, const std::string &content, const QByteArray &expected)
    {
        const auto lines = QByteArray::fromStdString(content).split('\n');
        const auto wanted = expected.split('\n');
        for (qsizetype i = 0; i < std::max(lines.size(), wanted.size()); ++i)
            QVERIFY2(lines.value(i) == wanted.value(i),
                     qPrintable(name + ", line " + QString::number(i + 1) + ": " + lines.value(i)
                                + "\nexpected: " + wanted.value(i)));
        QVERIFY(QByteArray::fromStdString(content) == expected);
    }
};

QTEST_APPLESS_MAIN(GoldenExportTest)
#include "golden_export_test.moc"

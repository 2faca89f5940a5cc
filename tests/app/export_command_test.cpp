// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

/// `export` from the command line to every target, on a calibration of two short samples.
class ExportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTargetIsWritten_data();
    void everyTargetIsWritten();
    void whatCannotBeExpressedIsRefusedWithTheWayOut();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Outcome run(QStringList arguments) const
    {
        return runCommand(arguments << "--library" << path("library.halftone"));
    }

    QTemporaryDir m_folder;
};

void ExportCommandTest::initTestCase()
{
    QCOMPARE(run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "2", "--sequence-length", "16",
                  "--name", "one"})
                 .status,
             0);
    QCOMPARE(run({"time", "one", "--source", "gaudi2-model"}).status, 0);
}

void ExportCommandTest::everyTargetIsWritten_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("inc") << "inc_quantize.json";
    QTest::newRow("inc-vllm") << "inc_quantize.json";
    QTest::newRow("compressed-tensors") << "quantization_config.json";
    QTest::newRow("modelopt") << "modelopt_quant_cfg.json";
    QTest::newRow("tensorrt-llm") << "hf_quant_config.json";
    QTest::newRow("quark") << "quark_config.json";
    QTest::newRow("torchao") << "torchao_config.json";
    QTest::newRow("csv") << "configuration.csv";
    QTest::newRow("json") << "configuration.json";
}

void ExportCommandTest::everyTargetIsWritten()
{
    QFETCH(QString, file);
    const QString target = QString::fromLatin1(QTest::currentDataTag());
    const QString folder = path(target);
    const auto outcome = run({"export", "one", "--tau", "0.01", "--tie", "vllm", "--pin", "matmul=bf16",
                              "--target", target, "--output", folder});
    QVERIFY2(outcome.status == 0, outcome.errors);
    QVERIFY(outcome.output.contains((folder + '/' + file).toUtf8()));
    QVERIFY(QFileInfo(folder + '/' + file).size() > 0);
    QVERIFY(QFileInfo(folder + "/README.txt").size() > 0);
}

void ExportCommandTest::whatCannotBeExpressedIsRefusedWithTheWayOut()
{
    const auto outcome
        = run({"export", "one", "--tau", "0.01", "--pin", "q_proj=fp8_e4m3", "--pin", "k_proj=bf16", "--pin",
               "matmul=bf16", "--target", "compressed-tensors", "--output", path("refused")});
    QVERIFY(outcome.status != 0);
    QVERIFY2(outcome.errors.contains("--tie vllm"), outcome.errors);
    QVERIFY(!QFileInfo::exists(path("refused")));
}

QTEST_GUILESS_MAIN(ExportCommandTest)
#include "export_command_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

/// `report` from the command line, on a calibration of two short samples.
class ReportCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anHtmlFileStandsAlone();
    void markdownBringsItsFigures();
    void aGivenConfigurationIsReportedAsGiven();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    [[nodiscard]] Outcome run(QStringList arguments) const
    {
        return runCommand(arguments << "--library" << path("library.halftone"));
    }
    static QString content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    QTemporaryDir m_folder;
};

void ReportCommandTest::initTestCase()
{
    QCOMPARE(run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "2", "--sequence-length", "16",
                  "--name", "it's one"})
                 .status,
             0);
    QCOMPARE(run({"time", "it's one", "--source", "gaudi2-model"}).status, 0);
}

void ReportCommandTest::anHtmlFileStandsAlone()
{
    const auto result = run({"report", "it's one", "--tau", "0.01", "--output", path("report.html")});
    QVERIFY2(result.status == 0, result.errors);
    const auto html = content(path("report.html"));
    QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
    QVERIFY(html.contains(QStringLiteral("The configuration is optimal, proven by")));
    QVERIFY(html.contains(QStringLiteral("halftone-cli report 'it'\\''s one' --tau 0.01")));
    QVERIFY(!html.contains(QStringLiteral("--library"))); // in none of the commands
    QVERIFY(html.contains(QStringLiteral("Only 2 samples were calibrated")));
    QVERIFY(html.contains(QStringLiteral("model.layers.0.self_attn.q_proj")));
}

void ReportCommandTest::markdownBringsItsFigures()
{
    const auto result = run({"report", "it's one", "--tau", "0.01", "--output", path("text.md")});
    QVERIFY2(result.status == 0, result.errors);
    QCOMPARE(QString::fromUtf8(result.output).split(QLatin1Char('\n'), Qt::SkipEmptyParts),
             (QStringList{path("text.md"), path("text-trade-off.svg"), path("text-sensitivity.svg")}));
    QVERIFY(content(path("text.md")).contains(QStringLiteral("](<text-trade-off.svg>)")));
    QVERIFY(content(path("text-trade-off.svg")).startsWith(QStringLiteral("<svg")));
}

void ReportCommandTest::aGivenConfigurationIsReportedAsGiven()
{
    const auto solved = run({"solve", "it's one", "--tau", "0.01", "--json"});
    QFile file(path("choice.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(solved.output);
    file.close();
    const auto result
        = run({"report", "it's one", "--configuration", path("choice.json"), "--output", path("given.html")});
    QVERIFY2(result.status == 0, result.errors);
    QVERIFY(content(path("given.html")).contains(QStringLiteral("The configuration is given by ")));
}

void ReportCommandTest::wrongUseIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no file") << QStringList{"report", "it's one", "--tau", "0.01"} << 2;
    QTest::newRow("an unknown ending")
        << QStringList{"report", "it's one", "--tau", "0.01", "--output", "x.doc"} << 2;
    QTest::newRow("no threshold") << QStringList{"report", "it's one", "--output", "x.html"} << 2;
    QTest::newRow("a folder that is not there")
        << QStringList{"report", "it's one", "--tau", "0.01", "--output", "/nowhere/x.html"} << 1;
}

void ReportCommandTest::wrongUseIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const auto result = run(arguments);
    QCOMPARE(result.status, status);
    QVERIFY(result.errors.startsWith("halftone-cli: "));
    QCOMPARE(result.errors.count('\n'), 1);
}

QTEST_GUILESS_MAIN(ReportCommandTest)
#include "report_command_test.moc"

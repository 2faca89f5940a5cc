// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// `report` from the command line, on a calibration of two short samples.
class ReportCommandTest : public QObject, private CommandStage
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anHtmlFileStandsAlone();
    void markdownBringsItsFigures();
    void aGivenConfigurationIsReportedAsGiven();
    void itsCommandsMakeItAgain_data();
    void itsCommandsMakeItAgain();
    void wrongUseIsSaid_data();
    void wrongUseIsSaid();

private:
    static QString content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

void ReportCommandTest::initTestCase()
{
    QCOMPARE(run({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "2", "--sequence-length", "16",
                  "--name", "it's one"})
                 .status,
             0);
    QCOMPARE(run({"time", "it's one", "--source", "gaudi2-model", "--tensor-parallel", "2"}).status, 0);
    QCOMPARE(run({"time", "it's one", "--source", "gaudi2-model"}).status, 0);
    QFile file(path("choice.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(run({"solve", "it's one", "--tau", "0.01", "--json"}).output);
    file.close();
    QCOMPARE(run({"keep", "it's one", "--name", "the best", "--tau", "0.01", "--source", "gaudi2-model:tp2",
                  "--exclude", "lm_head=fp8_e4m3", "--tie", "vllm"})
                 .status,
             0);
    QCOMPARE(run({"keep", "it's one", "--name", "from a file", "--configuration", path("choice.json"),
                  "--source", "gaudi2-model:tp2"})
                 .status,
             0);
}

void ReportCommandTest::anHtmlFileStandsAlone()
{
    const auto result = run({"report", "it's one", "--tau", "0.01", "--output", path("report.html")});
    QVERIFY2(result.status == 0, result.errors);
    const auto html = content(path("report.html"));
    QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
    QVERIFY(html.contains(QStringLiteral("The configuration is optimal, proven by")));
    QVERIFY(html.contains(QStringLiteral("halftone-cli report 'it'\\''s one' --tau 0.01")));
    QCOMPARE(html.count(QStringLiteral("halftone-cli ")) - 1, // but for the caveat
             html.count(QStringLiteral(" --library ") + path("library.halftone")));
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
    const auto result
        = run({"report", "it's one", "--configuration", path("choice.json"), "--output", path("given.html")});
    QVERIFY2(result.status == 0, result.errors);
    QVERIFY(content(path("given.html")).contains(QStringLiteral("The configuration is given by ")));
}

void ReportCommandTest::itsCommandsMakeItAgain_data()
{
    QTest::addColumn<QStringList>("chosen");
    QTest::newRow("a threshold") << QStringList{"--tau", "0.01", "--pin", "lm_head=bf16"};
    QTest::newRow("what was kept under restrictions") << QStringList{"--kept", "the best"};
    QTest::newRow("what was kept from a file") << QStringList{"--kept", "from a file"};
}

/// Typed into a shell, for another library; what is behind the commands is then the same, and so is what was measured.
void ReportCommandTest::itsCommandsMakeItAgain()
{
    QFETCH(QStringList, chosen);
    const QStringList about{"it's one", "--source", "gaudi2-model:tp2"};
    QCOMPARE(
        run(QStringList{"validate"} + about + chosen
            + QStringList{"--data", DemoTexts, "--samples", "2", "--scale", "dynamic", "--back-off", "0.5,1"})
            .status,
        0);
    const auto result
        = run(QStringList{"report"} + about + chosen + QStringList{"--output", path("again.md")});
    QVERIFY2(result.status == 0, result.errors);
    const auto first = content(path("again.md"));
    QStringList commands;
    for (const auto &line : first.split(QLatin1Char('\n'))) {
        if (line.startsWith(QStringLiteral("    ")))
            commands << line.trimmed().replace(path("library.halftone"), path("anew.halftone"));
    }
    QFile::remove(path("anew.halftone"));
    commands.replaceInStrings(QRegularExpression(QStringLiteral("^halftone-cli ")),
                              QStringLiteral("'%1' ").arg(HALFTONE_CLI));
    QProcess shell;
    shell.start("sh", {"-ec", commands.join(QLatin1Char('\n'))});
    const auto outcome = outcomeOf(shell, 300'000);
    QVERIFY2(outcome.status == 0, outcome.errors);
    const auto second = content(path("again.md"));
    for (const char *section : {"## Predicted loss", "## Configuration by sub-graph"}) {
        const auto of = [&](const QString &text) {
            const auto begin = text.indexOf(QLatin1String(section));
            return text.mid(begin, text.indexOf(QStringLiteral("\n## "), begin + 1) - begin);
        };
        QVERIFY(of(first).size() > 100);
        QCOMPARE(of(second), of(first));
    }
    QVERIFY(second.contains(QStringLiteral("with dynamic scales")));
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

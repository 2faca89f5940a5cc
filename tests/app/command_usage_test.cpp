// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Wrong usage is found before any long work; with the start of the program and room for a busy machine.
constexpr int PromptMs = 20'000;

QString nested(int depth)
{
    QString pattern;
    for (int i = 0; i < depth; ++i)
        pattern += QStringLiteral("(a|");
    return pattern + QString(depth, QLatin1Char(')'));
}

} // namespace

class CommandUsageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void wrongUsageIsNamed_data();
    void wrongUsageIsNamed();
    void optionsMayStandAnywhere_data();
    void optionsMayStandAnywhere();
    void helpIsGivenForAVerb_data();
    void helpIsGivenForAVerb();
    void helpExplainsEveryOption_data();
    void helpExplainsEveryOption();
    void whatIsForMeasuringShiftsIsNotForDrift_data();
    void whatIsForMeasuringShiftsIsNotForDrift();
    void outputThatCannotBeWrittenIsAFailure_data();
    void outputThatCannotBeWrittenIsAFailure();
    void frontierEndsWithItsLastLine();
    void adviceAboutFormatsCanBeFollowed();
    void aConfigurationOfAnotherModelNamesItsLayer();
    void aFailedExportLeavesNothing();
    void errorsInTheDataNameFileAndLine();

private:
    Outcome run(const QStringList &arguments)
    {
        return runCommand(arguments + QStringList{"--library", m_library}, PromptMs);
    }

    QTemporaryDir m_folder;
    QString m_library = m_folder.filePath("library.halftone");
};

void CommandUsageTest::initTestCase()
{
    const auto calibrated = runCommand({"calibrate", DemoModel, "--data", DemoTexts, "--samples", "2",
                                        "--sequence-length", "32", "--name", "demo", "--library", m_library});
    QVERIFY2(calibrated.status == 0, calibrated.errors.constData());
    QCOMPARE(run({"time", "demo", "--source", "gaudi2-model"}).status, 0);
}

void CommandUsageTest::wrongUsageIsNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("named");

    const QStringList solve{"solve", "demo", "--tau", "0.001"};
    const auto pin = [&](const char *name, const QString &text, const QStringList &named) {
        QTest::newRow(name) << solve + QStringList{"--pin", text} << QStringList{"--pin"} + named;
    };
    pin("a pin nested a thousand times", nested(1000) + "=bf16", {"is not a regular expression"});
    pin("a pin of nested repetitions", "(.*.*.*.*)*x=bf16", {"no layer's name matches"});
    pin("a pin of exponential time", "(_+|m|[a-z.]+)*(_+|m|[a-z.]+)*(a|a)*[!?]=bf16", {"too many steps"});
    pin("a pin without an expression", "=bf16", {"REGEX=FORMAT"});
    pin("a pin without a format", "lm_head=", {"'lm_head='", "no number format"});
    pin("a pin to an unknown format", "lm_head=fp9", {"'fp9'"});
    pin("a pin that is no expression", "(=bf16", {"'('"});
    QTest::newRow("the same option twice")
        << solve + QStringList{"--tau", "1"} << QStringList{"--tau", "'0.001'", "'1'"};
    QTest::newRow("a threshold whose square is infinite")
        << QStringList{"solve", "demo", "--tau", "1e308"} << QStringList{"--tau"};
    QTest::newRow("a source that the session does not have")
        << solve + QStringList{"--source", "gaudi9"} << QStringList{"--source", "gaudi9", "gaudi2-model"};
    QTest::newRow("a profile that there is not")
        << solve + QStringList{"--profile", "gaudi9"} << QStringList{"--profile", "gaudi9"};
    QTest::newRow("an option of another verb")
        << QStringList{"sessions", "--tau", "1"} << QStringList{"--tau", "sessions"};
    QTest::newRow("an unknown letter") << solve + QStringList{"-x"} << QStringList{"-x"};
    const QStringList to{"--target", "csv", "--output", "x"};
    QTest::newRow("a configuration and a pin")
        << QStringList{"export", "demo", "--configuration", "c.json", "--pin", "a=bf16"} + to
        << QStringList{"--configuration", "--pin"};
    QTest::newRow("a configuration and a threshold")
        << QStringList{"export", "demo", "--tau", "1", "--configuration", "c.json"} + to
        << QStringList{"--configuration", "--tau"};
    QTest::newRow("a kept configuration and a threshold")
        << QStringList{"export", "demo", "--tau", "1", "--kept", "c"} + to << QStringList{"--kept", "--tau"};
    QTest::newRow("a name for what is resumed")
        << QStringList{"calibrate", "--resume", "demo", "--name", "other"}
        << QStringList{"--resume", "--name"};
    QTest::newRow("formats that nothing measures")
        << QStringList{"calibrate", DemoModel, "--data", DemoTexts, "--formats", "int8"}
        << QStringList{"--formats", "measured-error"};
    QTest::newRow("the baseline alone to measure")
        << QStringList{"calibrate", DemoModel,        "--data",    DemoTexts,
                       "--noise",   "measured-error", "--formats", "bf16"}
        << QStringList{"--formats", "baseline"};
}

void CommandUsageTest::wrongUsageIsNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, named);

    const auto outcome = run(arguments);
    QVERIFY2(outcome.status == 2, outcome.errors.constData());
    QVERIFY(outcome.output.isEmpty());
    QCOMPARE(outcome.errors.count('\n'), 1);
    for (const auto &word : named)
        QVERIFY2(outcome.errors.contains(word.toUtf8()), outcome.errors.constData());
}

void CommandUsageTest::optionsMayStandAnywhere_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("all before the verb")
        << QStringList{"--library", m_library, "--json", "--tau", "0.001", "solve", "demo"};
    QTest::newRow("with an equals sign")
        << QStringList{"--library=" + m_library, "solve", "--tau=0.001", "demo", "--json"};
    QTest::newRow("between the words")
        << QStringList{"solve", "--json", "--tau", "0.001", "--library", m_library, "demo"};
    QTest::newRow("before two dashes")
        << QStringList{"--json", "--tau", "0.001", "--library", m_library, "solve", "--", "demo"};
}

void CommandUsageTest::optionsMayStandAnywhere()
{
    QFETCH(QStringList, arguments);

    const auto solution = jsonOf(runCommand(arguments, PromptMs));
    QVERIFY(solution.is_object());
    QCOMPARE(solution["status"].get<std::string>(), std::string("optimal"));
}

void CommandUsageTest::helpIsGivenForAVerb_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("behind it") << QStringList{"solve", "-h"};
    QTest::newRow("before it") << QStringList{"--help", "solve"};
    QTest::newRow("as a verb") << QStringList{"help", "solve"};
    QTest::newRow("among other options") << QStringList{"solve", "demo", "--tau", "1", "--help"};
}

void CommandUsageTest::helpIsGivenForAVerb()
{
    QFETCH(QStringList, arguments);

    const auto outcome = runCommand(arguments, PromptMs);
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.startsWith("usage: halftone-cli solve SESSION"));
}

void CommandUsageTest::helpExplainsEveryOption_data()
{
    QTest::addColumn<QString>("verb");

    for (const char *verb : {"calibrate", "tokenize", "time", "predict", "solve", "frontier", "validate",
                             "keep", "export", "report", "sessions", "bench"})
        QTest::newRow(verb) << QString(verb);
}

/// The list has what the verb takes: each option is in the usage too, and says what it means.
void CommandUsageTest::helpExplainsEveryOption()
{
    QFETCH(QString, verb);
    static const QStringList OfEveryVerb{"--library", "--help", "--version"};
    static const QRegularExpression Option(QStringLiteral("--[a-z][a-z-]*"));
    static const QRegularExpression Continued(QStringLiteral("\n {3,}"));
    static const QRegularExpression Entry(QStringLiteral("^  (--[a-z-]+)( \\S+)?  +(\\S.*)$"));

    const QString help = QString::fromUtf8(runCommand({"help", verb}, PromptMs).output);
    QSet<QString> used;
    for (auto found = Option.globalMatch(help.section("\n\n", 0, 0)); found.hasNext();)
        used.insert(found.next().captured());
    QSet<QString> explained;
    const QString list = help.section("\n\nOptions:\n", 1).replace(Continued, "  ");
    for (const auto &line : list.split('\n', Qt::SkipEmptyParts)) {
        const auto entry = Entry.match(line);
        QVERIFY2(entry.hasMatch(), qPrintable(line));
        if (!OfEveryVerb.contains(entry.captured(1)))
            explained.insert(entry.captured(1));
    }
    QCOMPARE(explained, used);
}

void CommandUsageTest::whatIsForMeasuringShiftsIsNotForDrift_data()
{
    QTest::addColumn<QStringList>("option");

    QTest::newRow("a number of samples") << QStringList{"--samples", "1"};
    QTest::newRow("dynamic scales") << QStringList{"--scale", "dynamic"};
    QTest::newRow("another back-off") << QStringList{"--back-off", "1,1"};
}

void CommandUsageTest::whatIsForMeasuringShiftsIsNotForDrift()
{
    QFETCH(QStringList, option);

    const auto outcome = run(QStringList{"calibrate", "demo", "--add", "drift"} + option);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.errors.contains(option.front().toUtf8() + ": is for --add bias-aware alone"),
             outcome.errors.constData());
}

void CommandUsageTest::outputThatCannotBeWrittenIsAFailure_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("a short one") << QStringList{"--version"};
    QTest::newRow("a long one") << QStringList{"sessions", "show", "demo", "--json", "--library", m_library};
}

void CommandUsageTest::outputThatCannotBeWrittenIsAFailure()
{
    QFETCH(QStringList, arguments);

    QProcess process;
    process.setStandardOutputFile("/dev/full");
    process.start(QStringLiteral(HALFTONE_CLI), arguments);
    const auto outcome = outcomeOf(process, PromptMs);
    QCOMPARE(outcome.status, 1);
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY(outcome.errors.startsWith("halftone-cli: standard output: cannot be written"));
}

void CommandUsageTest::frontierEndsWithItsLastLine()
{
    const auto outcome = run({"frontier", "demo", "--points", "3"});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.startsWith("tau,loss_mse,gain,proven\n"));
    QVERIFY(outcome.output.endsWith("true\n"));
    QVERIFY(!outcome.output.contains("\n\n"));
    const QString file = m_folder.filePath("frontier.csv");
    QCOMPARE(run({"frontier", "demo", "--points", "3", "--csv", file}).status, 0);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), outcome.output);
}

/// A format that was not timed: what the sentences advise must end the errors.
void CommandUsageTest::adviceAboutFormatsCanBeFollowed()
{
    const QStringList solve{"solve", "demo", "--tau", "0.01", "--pin", "lm_head=fp8_e5m2"};
    const auto pinned = run(solve);
    QCOMPARE(pinned.status, 2);
    QVERIFY2(pinned.errors.contains("add it to the list of formats"), pinned.errors.constData());
    const QStringList listed = solve + QStringList{"--formats", "bf16,fp8_e4m3,fp8_e5m2"};
    const auto untimed = run(listed);
    QCOMPARE(untimed.status, 2);
    QVERIFY2(untimed.errors.contains("take another objective"), untimed.errors.constData());
    const auto other = run(listed + QStringList{"--objective", "memory"});
    QVERIFY2(other.status == 0 || other.status == 3, other.errors.constData());
}

void CommandUsageTest::aConfigurationOfAnotherModelNamesItsLayer()
{
    auto solved = run({"solve", "demo", "--tau", "0.001", "--json"});
    QCOMPARE(solved.status, 0);
    solved.output.replace("\"model.layers.3.mlp.up_proj\"", "\"model.layers.3.mlp.upproj\"");
    const QString file = m_folder.filePath("misspelt.json");
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(solved.output);
    saved.close();
    const auto outcome = run(
        {"export", "demo", "--configuration", file, "--target", "csv", "--output", m_folder.filePath("x")});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains("misspelt.json: model.layers.3.mlp.upproj:"),
             outcome.errors.constData());
}

/// The folder's path is as long as one may be, so that no file fits into it.
void CommandUsageTest::aFailedExportLeavesNothing()
{
    constexpr qsizetype LongestPath = 4095 - 5; // PATH_MAX with its end, and less than a file's name
    QString folder = m_folder.filePath("made");
    while (folder.size() + 201 < LongestPath)
        folder += '/' + QString(200, QLatin1Char('d'));
    folder += '/' + QString(LongestPath - folder.size() - 1, QLatin1Char('d'));
    const auto outcome = run({"export", "demo", "--tau", "0.001", "--target", "csv", "--output", folder});
    QVERIFY2(outcome.status == 1, outcome.errors.constData());
    QVERIFY(!QDir(m_folder.filePath("made")).exists());
}

void CommandUsageTest::errorsInTheDataNameFileAndLine()
{
    const QString file = m_folder.filePath("texts.jsonl");
    QFile data(file);
    QVERIFY(data.open(QIODevice::WriteOnly));
    data.write("{\"text\": \"The lamp stood on the table.\"}\n{\"input_ids\": [1, 99999999]}\n");
    data.close();
    const auto outcome = run({"calibrate", DemoModel, "--data", file, "--name", "bad data"});
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains((file + ", document 2, line 2").toUtf8()), outcome.errors.constData());
    QVERIFY(!run({"sessions"}).output.contains("bad data"));
}

QTEST_APPLESS_MAIN(CommandUsageTest)
#include "command_usage_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

namespace {

constexpr int PromptMs = 20'000; // the start of the program, with room for a busy machine

} // namespace

/// Libraries that are not there, or are none; and what a calibration leaves when it is interrupted.
class CommandLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readingCreatesNothing_data();
    void readingCreatesNothing();
    void theDefaultLibraryNeedNotExist();
    void whatIsNoLibraryIsSaid_data();
    void whatIsNoLibraryIsSaid();
    void aDamagedLibraryIsRecovered();
    void interruptSaysHowToContinue();

private:
    [[nodiscard]] QString path(const char *name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList entries() const
    {
        QStringList found;
        QDirIterator all(m_folder->path(), QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
        while (all.hasNext())
            found << all.next();
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CommandLibraryTest::readingCreatesNothing_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("list") << QStringList{"sessions"};
    QTest::newRow("show") << QStringList{"sessions", "show", "demo"};
    QTest::newRow("rename") << QStringList{"sessions", "rename", "demo", "other"};
    QTest::newRow("delete") << QStringList{"sessions", "delete", "demo"};
    QTest::newRow("solve") << QStringList{"solve", "demo", "--tau", "1"};
    QTest::newRow("frontier") << QStringList{"frontier", "demo"};
    QTest::newRow("export") << QStringList{"export",   "demo", "--tau",    "1",
                                           "--target", "csv",  "--output", "x"};
    QTest::newRow("time") << QStringList{"time", "demo", "--source", "gaudi2-model"};
    QTest::newRow("resume") << QStringList{"calibrate", "--resume", "demo"};
}

void CommandLibraryTest::readingCreatesNothing()
{
    QFETCH(QStringList, arguments);

    const QString library = path("a/b/typo.halftone");
    const auto outcome = runCommand(arguments + QStringList{"--library", library}, PromptMs);
    QCOMPARE(outcome.status, 1);
    QVERIFY2(outcome.errors.contains((library + ": there is no library").toUtf8()),
             outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY(entries().isEmpty());
}

void CommandLibraryTest::theDefaultLibraryNeedNotExist()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("XDG_DATA_HOME", path("data"));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(HALFTONE_CLI), {"sessions"});
    const auto outcome = outcomeOf(process, PromptMs);
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.contains("no sessions yet"));
    QVERIFY(entries().isEmpty());
}

void CommandLibraryTest::whatIsNoLibraryIsSaid_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("an empty file") << QByteArray();
    QTest::newRow("a text") << QByteArray("Dear library, how are you?\n").repeated(100);
}

void CommandLibraryTest::whatIsNoLibraryIsSaid()
{
    QFETCH(QByteArray, content);

    const QString name = path("e0.halftone");
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    for (const auto &arguments :
         {QStringList{"solve", name, "--tau", "1"}, QStringList{"sessions", "--library", name}}) {
        const auto outcome = runCommand(arguments, PromptMs);
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.errors.contains("is not a Halftone library"), outcome.errors.constData());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
        file.close();
        QCOMPARE(entries().size(), 1);
    }
    const auto folder = runCommand({"sessions", "--library", m_folder->path()}, PromptMs);
    QCOMPARE(folder.status, 1);
    QVERIFY2(folder.errors.contains("this is a folder"), folder.errors.constData());
}

void CommandLibraryTest::aDamagedLibraryIsRecovered()
{
    const QString library = path("demo.halftone");
    QVERIFY(QFile::copy(QStringLiteral(DEMO_SESSION), library));
    QFile file(library);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() * 9 / 10)); // an unfinished copy
    file.close();
    const auto broken = runCommand({"sessions", "show", "Demo", "--library", library}, PromptMs);
    QCOMPARE(broken.status, 1);
    QVERIFY2(broken.errors.contains("recover what is left"), broken.errors.constData());

    const auto outcome = runCommand({"sessions", "recover", "--json", "--library", library}, PromptMs);
    QCOMPARE(outcome.status, 0);
    const auto report = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(report["original"].toString(), path("demo.damaged-1.halftone"));
    QCOMPARE(report["recovered"].toArray().size(), 1);
    QVERIFY(!report["rows"].toArray().isEmpty());
    QCOMPARE(runCommand({"sessions", "show", "Demo", "--library", library}, PromptMs).status, 0);

    const auto again = runCommand({"sessions", "recover", "--library", library}, PromptMs);
    QCOMPARE(again.status, 0);
    QVERIFY2(again.errors.contains("nothing is damaged"), again.errors.constData());
    const auto none = runCommand({"sessions", "recover", "--library", path("none.halftone")}, PromptMs);
    QCOMPARE(none.status, 1);
    QCOMPARE(entries().size(), 2);
}

void CommandLibraryTest::interruptSaysHowToContinue()
{
    const QString library = path("library.halftone");
    QProcess process;
    process.setChildProcessModifier(
        [] { ::signal(SIGINT, SIG_DFL); }); // a runner in the background ignores it
    process.start(QStringLiteral(HALFTONE_CLI),
                  {"calibrate", DemoModel, "--data", DemoTexts, "--samples", "200", "--sequence-length",
                   "256", "--name", "stopped", "--library", library});
    QVERIFY(process.waitForStarted());
    const auto finished = [&] {
        const auto shown = runCommand({"sessions", "--json", "--library", library}, PromptMs);
        const auto list = nlohmann::json::parse(shown.output.toStdString(), nullptr, false);
        return list.is_object() && !list["sessions"].empty() && list["sessions"][0]["samples"] >= 1;
    };
    constexpr int StartMs = 120'000;
    QTRY_VERIFY_WITH_TIMEOUT(finished(), StartMs);
    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    const auto outcome = outcomeOf(process, StartMs);
    QCOMPARE(outcome.status, 130);
    QVERIFY(outcome.output.isEmpty());
    const auto listed = jsonOf(runCommand({"sessions", "--json", "--library", library}));
    const auto &session = listed["sessions"][0];
    const QString sentence = QString::number(session["samples"].get<int>())
        + " of 200 samples are kept; continue with halftone-cli calibrate --resume "
        + QString::fromStdString(session["id"].get<std::string>()) + " --library '" + library + "'.\n";
    QVERIFY2(outcome.errors.endsWith(sentence.toUtf8()), outcome.errors.constData());
}

QTEST_APPLESS_MAIN(CommandLibraryTest)
#include "command_library_test.moc"

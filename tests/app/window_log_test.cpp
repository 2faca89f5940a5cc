// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/job_board.h"
#include "app/window/log_book.h"
#include "app/window/log_messages.h"
#include "app/window/log_panel.h"
#include "app/window/log_sources.h"
#include "app/window/message_bar.h"
#include "app/window/timing_control.h"
#include "tests/bench/watched_application.h"
#include "widgets/error_text.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <thread>

using namespace halftone;

/// The log as a whole: lines from all threads, its file, and its panel.
class WindowLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfManyThreadsAllArrive();
    void aFullFileMakesWay();
    void severalProcessesShareAFile();
    void messagesOfQtAreLogged();
    void aCrashLeavesItsSignal();
    void theWindowStaysFluentInAFlood();
    void linesAreFilteredAndCopied();
    void whatAJobSaysIsLoggedOnce();

private:
    static QStringList linesOf(const QString &file)
    {
        QFile read(file);
        return read.open(QIODevice::ReadOnly)
            ? QString::fromUtf8(read.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)
            : QStringList();
    }
    static std::unique_ptr<LogFile> fileIn(const QTemporaryDir &folder, std::size_t mostBytes)
    {
        return std::make_unique<LogFile>(folder.filePath("log").toStdString(), mostBytes);
    }
};

void WindowLogTest::linesOfManyThreadsAllArrive()
{
    constexpr int Threads = 8;
    constexpr int Each = 5'000;
    const QTemporaryDir folder;
    LogBook book(fileIn(folder, 100'000'000));
    std::uint64_t from = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < Threads; ++thread)
            threads.emplace_back([&book, thread] {
                for (int line = 0; line < Each; ++line)
                    book.add(LogLevel::Info, QStringLiteral("thread %1").arg(thread), QString::number(line));
            });
    }
    const auto newest = book.take(from);
    QCOMPARE(newest.size(), LogTableModel::MostEntries);
    QCOMPARE(from, std::uint64_t{Threads * Each});
    QVERIFY(book.take(from).empty());
    std::array<int, Threads> next{}; // the lines of one thread are in order, and none is missing
    static const QRegularExpression Form(QStringLiteral("  info  thread (\\d): (\\d+)$"));
    const auto lines = linesOf(folder.filePath("log"));
    QCOMPARE(lines.size(), Threads * Each);
    for (const auto &line : lines) {
        const auto match = Form.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        QCOMPARE(match.captured(2).toInt(), next[match.captured(1).toUInt()]++);
    }
}

void WindowLogTest::aFullFileMakesWay()
{
    constexpr std::size_t MostBytes = 1'000;
    constexpr int Lines = 200;
    const QTemporaryDir folder;
    LogFile file(folder.filePath("log").toStdString(), MostBytes);
    for (int line = 0; line < Lines; ++line)
        file.write("line " + std::to_string(1'000 + line) + '\n'); // ten bytes
    QStringList all;
    for (const char *name : {"log.3", "log.2", "log.1", "log"})
        all += linesOf(folder.filePath(QLatin1String(name)));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2); // 100 lines fill a file
    QCOMPARE(all.size(), Lines);
    QCOMPARE(all.front(), QStringLiteral("line 1000"));
    QCOMPARE(all.back(), QStringLiteral("line 1199"));
    for (int line = 0; line < 10 * Lines; ++line)
        file.write("another 1\n");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1 + LogFile::OldFiles);
    QCOMPARE(QFile(folder.filePath("log.3")).size(), qint64{MostBytes});
}

void WindowLogTest::severalProcessesShareAFile()
{
    constexpr int Lines = 60;
    const QTemporaryDir folder;
    LogFile first(folder.filePath("log").toStdString(), 500);
    LogFile second(folder.filePath("log").toStdString(), 500);
    for (int line = 0; line < Lines; ++line) {
        first.write("first  " + std::to_string(100 + line) + '\n');
        second.write("second " + std::to_string(100 + line) + '\n');
    }
    QStringList all;
    for (const char *name : {"log.3", "log.2", "log.1", "log"})
        all += linesOf(folder.filePath(QLatin1String(name)));
    QCOMPARE(all.size(), 2 * Lines);
    QCOMPARE(all.filter(QStringLiteral("first")).size(), Lines);
}

void WindowLogTest::messagesOfQtAreLogged()
{
    LogBook book;
    {
        const LogMessages messages(&book);
        QTest::ignoreMessage(QtWarningMsg, "the disk is slow");
        qWarning("the disk is slow");
    }
    QTest::ignoreMessage(QtWarningMsg, "nobody hears this");
    qWarning("nobody hears this");
    std::uint64_t from = 0;
    const auto entries = book.take(from);
    QCOMPARE(entries.size(), std::size_t(1));
    QCOMPARE(entries.front().text, QStringLiteral("the disk is slow"));
    QCOMPARE(entries.front().level, LogLevel::Warning);
}

void WindowLogTest::aCrashLeavesItsSignal()
{
    const QTemporaryDir folder;
    QProcess crashing;
    crashing.start(QCoreApplication::applicationFilePath(),
                   {QStringLiteral("--crash"), folder.filePath("log")});
    QVERIFY(crashing.waitForFinished());
    QCOMPARE(crashing.exitStatus(), QProcess::CrashExit);
    const auto lines = linesOf(folder.filePath("log"));
    QVERIFY(lines.size() > 2);
    QVERIFY2(lines[0].endsWith(QStringLiteral("before")), qPrintable(lines[0]));
    QCOMPARE(lines[1], QStringLiteral("crash: SEGV, called from"));
    QVERIFY2(lines.last().contains(QStringLiteral("[0x")), qPrintable(lines.last())); // the stack
}

/// Two workers print 20,000 lines a second together, with the panel in front: no handler takes more than a frame.
void WindowLogTest::theWindowStaysFluentInAFlood()
{
    constexpr double FrameMs = 16;
    constexpr int Bursts = 100;
    constexpr int LinesInBurst = 200;
    const QTemporaryDir folder;
    LogBook book(fileIn(folder, 2'000'000));
    LogPanel panel(&book);
    panel.resize(900, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto &application = *static_cast<test::WatchedApplication *>(QCoreApplication::instance());
    application.takeWatched();
    const auto print = [&book](const std::stop_token &stop) {
        for (int burst = 0; burst < Bursts && !stop.stop_requested(); ++burst) {
            for (int line = 0; line < LinesInBurst; ++line)
                book.add(
                    LogLevel::Debug, QStringLiteral("worker 1"),
                    QStringLiteral("step %1: a line of ordinary length, as programs print them").arg(line));
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
    };
    {
        const std::jthread one(print);
        const std::jthread two(print);
        QTest::qWait(2'500);
    }
    const auto *table = panel.table();
    QTRY_COMPARE(table->model()->rowCount(), static_cast<int>(LogTableModel::MostEntries));
    const auto watched = application.takeWatched();
    QVERIFY(!watched.handlers.empty());
    const double worst = std::ranges::max(watched.handlers);
    QVERIFY2(worst < FrameMs, qPrintable(QString::number(worst)));
    const auto *bar = table->verticalScrollBar();
    QCOMPARE(bar->value(), bar->maximum()); // it follows
}

void WindowLogTest::linesAreFilteredAndCopied()
{
    LogBook book;
    LogPanel panel(&book);
    panel.resize(900, 300);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    book.add(LogLevel::Info, QStringLiteral("job"), QStringLiteral("one begins\none ends"));
    book.add(LogLevel::Error, QStringLiteral("window"), QStringLiteral("two (failed"));
    auto *model = panel.table()->model();
    QTRY_COMPARE(model->rowCount(), 3);
    QTest::keyClicks(panel.findChild<QLineEdit *>(), QStringLiteral("two (")); // no regular expression
    QTRY_COMPARE(model->rowCount(), 1);
    panel.findChild<QLineEdit *>()->clear();
    auto *level = panel.findChild<QComboBox *>();
    level->setCurrentIndex(level->count() - 1);
    QTRY_COMPARE(model->rowCount(), 1);
    panel.findChild<QAction *>(QStringLiteral("logCopy"))->trigger();
    QTRY_VERIFY(QApplication::clipboard()->text().endsWith(QStringLiteral("  error  window: two (failed\n")));
    level->setCurrentIndex(0);
    panel.findChild<QAction *>(QStringLiteral("logClear"))->trigger();
    QCOMPARE(model->rowCount(), 0);
}

// The message bar repeats what a job's end says.
void WindowLogTest::whatAJobSaysIsLoggedOnce()
{
    const QTemporaryDir folder;
    LogBook book;
    MessageBar messages;
    JobBoard jobs;
    const TimingControl timing(folder.filePath("library").toStdString(), nullptr);
    writeLog(&book, messages, jobs, timing);
    const Error error{ErrorCode::NotFound, "there", "is nothing"};
    for (int round = 0; round < 2; ++round) {
        const int job = jobs.begin(QStringLiteral("Export"), QStringLiteral("demo"), {});
        jobs.end(job, {JobState::Failed, errorSentence(error), errorDetail(error), {}});
        messages.showError(error);
    }
    messages.showError(error); // by itself
    messages.showNote(QStringLiteral("Something else"));
    std::uint64_t from = 0;
    int repeated = 0;
    const auto entries = book.take(from);
    for (const LogEntry &entry : entries)
        repeated += entry.text.contains(errorSentence(error)) ? 1 : 0;
    QCOMPARE(repeated, 3);
    QCOMPARE(entries.back().text, QStringLiteral("Something else"));
}

int main(int argc, char **argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--crash") {
        LogBook book(std::make_unique<LogFile>(argv[2]));
        const LogMessages messages(&book);
        book.add(LogLevel::Info, QStringLiteral("test"), QStringLiteral("before"));
        std::raise(SIGSEGV);
    }
    test::WatchedApplication application(argc, argv);
    WindowLogTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "window_log_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/log_table_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace halftone;

class LogTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheNewestLinesStay_data()
    {
        QTest::addColumn<int>("batch");
        QTest::newRow("in small steps") << 7;
        QTest::newRow("in large steps") << 6'001;
        QTest::newRow("in one step larger than all") << 25'000;
    }

    void onlyTheNewestLinesStay()
    {
        QFETCH(int, batch);
        constexpr int Lines = 25'000;
        LogTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setFilter(LogLevel::Debug, QRegularExpression(QStringLiteral("7$")));
        for (int done = 0; done < Lines; done += batch) {
            std::vector<LogEntry> entries;
            for (int line = done; line < std::min(done + batch, Lines); ++line)
                entries.push_back(entry(line));
            model.append(entries);
        }
        // 15000 to 24999 are the newest; every tenth of them ends in 7.
        QCOMPARE(model.rowCount(), 1'000);
        QCOMPARE(model.entry(0).text, QStringLiteral("line 15007"));
        QCOMPARE(model.entry(999).text, QStringLiteral("line 24997"));
        model.setFilter(LogLevel::Debug, {});
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(model.entry(0).text, QStringLiteral("line 15000"));
    }

    void levelAndTextAreFiltered()
    {
        LogTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.append({{0, LogLevel::Debug, QStringLiteral("worker 1"), QStringLiteral("loads")},
                      {0, LogLevel::Warning, QStringLiteral("worker 2"), QStringLiteral("is slow")},
                      {0, LogLevel::Error, QStringLiteral("window"), QStringLiteral("loads nothing")}});
        const auto count = [&](LogLevel least, const char *pattern) {
            model.setFilter(
                least, QRegularExpression(QLatin1String(pattern), QRegularExpression::CaseInsensitiveOption));
            return model.rowCount();
        };
        QCOMPARE(count(LogLevel::Debug, ""), 3);
        QCOMPARE(count(LogLevel::Info, ""), 2);
        QCOMPARE(count(LogLevel::Error, ""), 1);
        QCOMPARE(count(LogLevel::Debug, "LOADS"), 2);
        QCOMPARE(count(LogLevel::Debug, "worker [12]"), 2);
        QCOMPARE(count(LogLevel::Warning, "worker"), 1);
        QCOMPARE(model.index(0, LogTableModel::TextColumn).data().toString(), QStringLiteral("is slow"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        model.append({entry(1)});
        QCOMPARE(count(LogLevel::Debug, "line 1"), 1);
    }

    void aLineIsWhole()
    {
        const QString line
            = lineOf({1'000, LogLevel::Warning, QStringLiteral("job"), QStringLiteral("ends")});
        QVERIFY2(line.endsWith(QStringLiteral("  warning  job: ends")), qPrintable(line));
        QVERIFY(line.contains(QStringLiteral("1970-01-01")) || line.contains(QStringLiteral("1969-12-31")));
    }

private:
    static LogEntry entry(int line)
    {
        return {line, LogLevel::Info, QStringLiteral("test"), QStringLiteral("line %1").arg(line)};
    }
};

QTEST_MAIN(LogTableTest)
#include "log_table_test.moc"

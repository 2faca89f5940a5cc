// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/timing_table_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QTest>

using namespace halftone;

/// The timings of a session as a table.
class TimingTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void keepsTheRulesOfModels();
    void saysHowFarATimingIs_data();
    void saysHowFarATimingIs();
    void marksTheOneInUse();
    void saysWhatIsUnknown();
};

void TimingTableTest::keepsTheRulesOfModels()
{
    TimingTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({});
    model.setRows({{"gaudi2-model", {}, {"bf16", "fp8_e4m3"}}, {"worker:node7", {}, {"bf16", "int8"}}});
    model.setRows({{"worker:node7", {}, {"bf16", "int8"}}, {"gaudi2-model", {}, {"bf16", "fp8_e4m3"}}});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.row(0).source, std::string("worker:node7"));
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
}

void TimingTableTest::saysHowFarATimingIs_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("all");
    QTest::addColumn<QString>("says");
    QTest::newRow("a model's") << int(TimingState::Modelled) << 0 << "modelled";
    QTest::newRow("a worker's") << int(TimingState::Measured) << 0 << "measured";
    QTest::newRow("a file's") << int(TimingState::Imported) << 0 << "imported";
    QTest::newRow("one that runs") << int(TimingState::Running) << 64 << "measuring, 12 of 64 done";
    QTest::newRow("one that was cancelled")
        << int(TimingState::Unfinished) << 64 << "unfinished, 12 of 64 measured";
    QTest::newRow("one of an earlier start")
        << int(TimingState::Unfinished) << 0 << "unfinished, 12 measured";
}
void TimingTableTest::saysHowFarATimingIs()
{
    QFETCH(int, state);
    QFETCH(int, all);
    QFETCH(QString, says);
    TimingRow row{"worker:node7", {}, {"bf16", "int8"}};
    row.state = static_cast<TimingState>(state);
    row.done = 12;
    row.all = static_cast<std::size_t>(all);
    TimingTableModel model;
    model.setRows({row});
    QCOMPARE(model.index(0, TimingTableModel::StateColumn).data().toString(), says);
}

void TimingTableTest::marksTheOneInUse()
{
    TimingRow used{"gaudi2-model", {}, {"bf16", "fp8_e4m3"}};
    used.isUsed = true;
    TimingTableModel model;
    model.setRows({used, {"gaudi3-model", {}, {"bf16", "fp8_e4m3"}}});
    const auto source = [&](int row) { return model.index(row, TimingTableModel::SourceColumn); };
    QVERIFY(source(0).data().toString().startsWith(QStringLiteral("● ")));
    QVERIFY(source(0).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!source(0).data(Qt::AccessibleDescriptionRole).toString().isEmpty());
    QCOMPARE(source(1).data().toString(), QStringLiteral("Gaudi 3 model"));
    QVERIFY(!source(1).data(Qt::FontRole).isValid());
}

void TimingTableTest::saysWhatIsUnknown()
{
    TimingRow row{"imported:x.csv", {4, 512, Phase::Decode}, {"bf16", "fp8_e4m3"}};
    row.resolutionSeconds = 2e-6;
    TimingTableModel model;
    model.setRows({row});
    QCOMPARE(model.index(0, TimingTableModel::BaselineColumn).data().toString(), QStringLiteral("unknown"));
    QCOMPARE(model.index(0, TimingTableModel::StepColumn).data().toString(), QStringLiteral("2.00\u00a0µs"));
    QCOMPARE(model.index(0, TimingTableModel::WorkloadColumn).data().toString(),
             QStringLiteral("batch 4, decode after 512 tokens"));
}

QTEST_MAIN(TimingTableTest)
#include "timing_table_test.moc"

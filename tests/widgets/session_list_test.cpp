// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/session_filter_model.h"
#include "widgets/models/session_list_model.h"

#include <QAbstractItemModelTester>
#include <QFont>
#include <QSignalSpy>
#include <QTest>

using namespace halftone;

namespace {

std::vector<SessionSummary> twoSessions()
{
    return {{"a1",
             "demo",
             "2026-01-02T03:04:05Z",
             "/models/demo",
             "LlamaForCausalLM",
             73,
             16,
             16,
             {"gaudi2-model"}},
            {"b2", "llama-3.1-8b", "2026-01-01T00:00:00Z", "/models/8b", "LlamaForCausalLM", 289, 3, 16, {}}};
}

} // namespace

class SessionListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsTheRulesOfItemModels();
    void tellsWhatASessionHolds();
    void progressOfACalibrationKeepsTheRows();
    void tellsWhatTheUserSays();
    void listsWhatIsSearchedFor_data();
    void listsWhatIsSearchedFor();
};

void SessionListTest::modelKeepsTheRulesOfItemModels()
{
    SessionListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSessions(twoSessions());
    model.setSessions({});
    model.setSessions(twoSessions());
    QCOMPARE(model.rowCount(), 2);
}

void SessionListTest::tellsWhatASessionHolds()
{
    SessionListModel model;
    model.setSessions(twoSessions());
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("demo"));
    QCOMPARE(model.index(0).data(SessionListModel::DetailRole).toString(),
             QStringLiteral("73 layers, 16 samples, Gaudi 2 model"));
    QCOMPARE(model.index(1).data(SessionListModel::DetailRole).toString(),
             QStringLiteral("289 layers, 3 of 16 samples, not timed"));
    QCOMPARE(model.indexOf(QStringLiteral("b2")).row(), 1);
    QVERIFY(!model.indexOf(QStringLiteral("c3")).isValid());
}

void SessionListTest::progressOfACalibrationKeepsTheRows()
{
    SessionListModel model;
    model.setSessions(twoSessions());
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    auto sessions = twoSessions();
    sessions[1].finishedSamples = 4;
    model.setSessions(sessions);
    QCOMPARE(reset.count(), 0);
    QCOMPARE(changed.count(), 1);
}

void SessionListTest::tellsWhatTheUserSays()
{
    SessionListModel model;
    auto sessions = twoSessions();
    sessions[0].tags = {"8b", "prod"};
    sessions[0].note = "for the shop";
    sessions[1].archived = "2026-01-03T00:00:00Z";
    model.setSessions(sessions);
    QCOMPARE(model.index(0).data(SessionListModel::DetailRole).toString(),
             QStringLiteral("[8b] [prod] 73 layers, 16 samples, Gaudi 2 model"));
    QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().endsWith(QStringLiteral("\nfor the shop")));
    QVERIFY(model.index(1)
                .data(SessionListModel::DetailRole)
                .toString()
                .startsWith(QStringLiteral("archived, ")));
    QVERIFY(model.index(1).data(Qt::FontRole).value<QFont>().italic());
    QVERIFY(!model.index(0).data(Qt::FontRole).isValid());
    model.setOpen(model.index(0).data(SessionListModel::IdRole).toString());
    QVERIFY(model.index(0).data(Qt::FontRole).value<QFont>().bold());
    QVERIFY(!model.index(1).data(Qt::FontRole).value<QFont>().bold());
}

void SessionListTest::listsWhatIsSearchedFor_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("archived");
    QTest::addColumn<bool>("deleted");
    QTest::addColumn<QString>("ids");

    QTest::newRow("what is in use") << "" << false << false << "a1 b2";
    QTest::newRow("archived ones too") << "" << true << false << "a1 b2 c3";
    QTest::newRow("deleted ones too") << "" << false << true << "a1 b2 d4 e5";
    QTest::newRow("everything") << "" << true << true << "a1 b2 c3 d4 e5";
    QTest::newRow("a word") << "8b" << true << true << "b2 c3";
    QTest::newRow("no session") << "8b tag:none" << true << true << "";
}

void SessionListTest::listsWhatIsSearchedFor()
{
    QFETCH(QString, text);
    QFETCH(bool, archived);
    QFETCH(bool, deleted);
    QFETCH(QString, ids);

    auto sessions = twoSessions();
    for (const char *id : {"c3", "d4", "e5"}) {
        sessions.push_back(sessions[0]);
        sessions.back().id = id;
    }
    sessions[2].archived = "2026-01-03T00:00:00Z";
    sessions[2].tags = {"8b"};
    sessions[3].deleted = "2026-01-03T00:00:00Z";
    sessions[4].deleted = sessions[4].archived = "2026-01-03T00:00:00Z";
    SessionListModel model;
    SessionFilterModel shown(&model);
    const QAbstractItemModelTester tester(&shown, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSessions(sessions);
    shown.setArchivedShown(archived);
    shown.setDeletedShown(deleted);
    shown.setFilterText(text);
    QStringList found;
    for (int row = 0; row < shown.rowCount(); ++row)
        found << shown.index(row, 0).data(SessionListModel::IdRole).toString();
    QCOMPARE(found.join(QLatin1Char(' ')), ids);
}

QTEST_GUILESS_MAIN(SessionListTest)
#include "session_list_test.moc"

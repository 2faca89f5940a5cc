// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/session_list_model.h"

#include <QAbstractItemModelTester>
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

QTEST_GUILESS_MAIN(SessionListTest)
#include "session_list_test.moc"

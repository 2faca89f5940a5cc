// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/models/job_table_model.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QLocale>
#include <QTest>

using namespace halftone;

class JobTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void theNewestComesFirstAndAnEndedOneSaysHow()
    {
        JobTableModel model;
        const QAbstractItemModelTester tester(&model);
        Job first = job(1, JobState::Done);
        first.outcome = QStringLiteral("64 samples are calibrated.");
        first.began = QDateTime::currentDateTime().addSecs(-75);
        first.ended = first.began.addSecs(75);
        Job second = job(2, JobState::Running);
        second.figures = {QStringLiteral("3 of 8 samples"), QStringLiteral("90 tokens/s")};
        second.fraction = 0.375;
        second.secondsLeft = 130;
        model.setJobs({first});
        model.setJobs({second, first});
        QCOMPARE(text(model, 0, JobTableModel::JobColumn), QStringLiteral("Calibration: job 2"));
        QCOMPARE(text(model, 0, JobTableModel::ProgressColumn),
                 QStringLiteral("3 of 8 samples · 90 tokens/s"));
        QCOMPARE(text(model, 0, JobTableModel::LeftColumn), timeLeftText(130));
        QCOMPARE(model.index(0, JobTableModel::ProgressColumn).data(JobTableModel::FractionRole).toDouble(),
                 0.375);
        QCOMPARE(text(model, 1, JobTableModel::ProgressColumn), first.outcome);
        QCOMPARE(text(model, 1, JobTableModel::TookColumn), QStringLiteral("1 min 15 s"));
        QVERIFY(model.index(1, JobTableModel::ProgressColumn).data(JobTableModel::FractionRole).toDouble()
                < 0);
    }

    void theSelectionStaysWhileFiguresChangeAndOthersComeAndGo()
    {
        JobTableModel model;
        const QAbstractItemModelTester tester(&model);
        model.setJobs({job(3, JobState::Running), job(2, JobState::Done), job(1, JobState::Done)});
        QItemSelectionModel selection(&model);
        selection.select(model.index(1, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        auto changed = job(2, JobState::Done);
        changed.outcome = QStringLiteral("changed");
        model.setJobs({job(4, JobState::Waiting), job(3, JobState::Paused), changed});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(selection.selectedRows().size(), 1);
        QCOMPARE(model.job(selection.selectedRows().front().row()).outcome, changed.outcome);
        model.setJobs({});
        QCOMPARE(model.rowCount(), 0);
    }

    void everyStateHasAWord()
    {
        JobTableModel model;
        QStringList words;
        for (const auto state :
             {JobState::Waiting, JobState::Running, JobState::Pausing, JobState::Paused, JobState::Cancelling,
              JobState::Done, JobState::Cancelled, JobState::Failed}) {
            model.setJobs({job(1, state)});
            words << text(model, 0, JobTableModel::StateColumn);
        }
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
    }

    void timeLeftIsRoundedToWhatIsSure()
    {
        QCOMPARE(timeLeftText(-1), QString());
        QVERIFY(timeLeftText(0.2).startsWith(QStringLiteral("1 ")));
        QVERIFY(timeLeftText(59).startsWith(QStringLiteral("59 ")));
        QVERIFY(timeLeftText(95).startsWith(QStringLiteral("2 ")));
        QVERIFY(timeLeftText(3 * 3600.0).startsWith(QStringLiteral("3 h")));
    }

private:
    static Job job(int id, JobState state)
    {
        Job job;
        job.id = id;
        job.what = QStringLiteral("Calibration");
        job.session = QStringLiteral("job %1").arg(id);
        job.state = state;
        return job;
    }

    static QString text(const JobTableModel &model, int row, JobTableModel::Column column)
    {
        return model.index(row, column).data().toString();
    }
};

QTEST_MAIN(JobTableTest)
#include "job_table_test.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/timing_actions.h"
#include "app/window/timing_control.h"
#include "app/window/timing_panel.h"
#include "app/window/timing_queue.h"
#include "tests/app/window_stage.h"
#include "widgets/exploration.h"
#include "widgets/models/timing_table_model.h"

#include <QApplication>
#include <QDockWidget>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

namespace halftone::test {

inline QString fakeWorker(const char *fault)
{
    return QStringLiteral("exec python3 -B " FAKE_WORKER " %1 - fp8_e4m3").arg(QLatin1String(fault));
}

/// Answers the next dialog of this type when it has come up.
template <typename Dialog, typename Answer>
void whenAsked(QObject *context, Answer answer)
{
    auto *timer = new QTimer(context);
    QObject::connect(timer, &QTimer::timeout, context, [=] {
        if (auto *dialog = qobject_cast<Dialog *>(QApplication::activeModalWidget())) {
            timer->deleteLater();
            timer->stop();
            answer(dialog);
        }
    });
    timer->start(20);
}

/// What tests of the timing panel share: the window, and short ways to what is in it.
class TimingStageTest : public QObject
{
protected:
    void openDemo()
    {
        m_stage->window().openDemo();
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->exploration().solution() != nullptr, LongMs);
        QTRY_VERIFY(!m_stage->exploration().isSolving());
        m_stage->child<QDockWidget>("timingDock")->raise();
        QTRY_VERIFY(panel().table()->isVisible());
    }
    TimingPanel &panel()
    {
        return *qobject_cast<TimingPanel *>(m_stage->child<QDockWidget>("timingDock")->widget());
    }
    TimingTableModel &model() { return *qobject_cast<TimingTableModel *>(panel().table()->model()); }
    TimingControl &control() { return *m_stage->window().timing(); }
    const MeasuringState &state() { return control().state(); }
    QToolButton *button(const char *name) { return m_stage->child<QToolButton>(name); }
    std::shared_ptr<const Session> session() { return m_stage->exploration().sharedSession(); }
    void measure(const char *fault)
    {
        Workload workload;
        workload.sequenceLength = 128;
        add(fault, workload);
        QTRY_VERIFY_WITH_TIMEOUT(state().step != MeasuringState::Step::Idle, LongMs);
    }
    void add(const char *fault, const Workload &workload)
    {
        const auto &session = *m_stage->exploration().session();
        queue().add(
            {session.id, QString::fromStdString(session.name), {{fakeWorker(fault)}, {}, {}, workload}});
    }
    TimingQueue &queue() { return *m_stage->window().timingQueue(); }
    QString text(int row, TimingTableModel::Column column)
    {
        return model().index(row, column).data().toString();
    }
    void clickRow(int row)
    {
        auto *table = panel().table();
        const QRect place = table->visualRect(model().index(row, TimingTableModel::StateColumn));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, place.center());
    }

    std::unique_ptr<WindowStage> m_stage;
};

} // namespace halftone::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings.h"
#include "app/window/timing_queue.h"
#include "app/window/timing_work.h"
#include "widgets/models/timing_table_model.h"

#include <QObject>

#include <memory>
#include <optional>

class QAction;
class QWidget;

namespace halftone {

class Exploration;

/// What can be done with the timings of the session on screen: the actions of the timing panel with their dialogs. GUI
/// thread.
class TimingActions : public QObject
{
    Q_OBJECT

public:
    /// None of them is owned; all outlive this.
    TimingActions(Exploration *exploration, TimingControl *control, TimingQueue *queue, TimingWork *work,
                  QWidget *window);

    /// The row that "use", "export", "remove", "continue" and "whole models" are about.
    void setSelected(const std::optional<TimingRow> &row);
    void useSelected(); ///< the integer program uses its gains from now on: a step that can be undone

    QAction *predict; // children of this
    QAction *measure;
    QAction *importGains;
    QAction *exportGains;
    QAction *use;
    QAction *resume;
    QAction *compare;
    QAction *remove;

Q_SIGNALS:
    void unfinishedChanged(); ///< one was discarded

private:
    QAction *add(const char *name, const QString &text, const QString &toolTip);
    void refresh();
    [[nodiscard]] const Timing *selectedTiming() const;
    void askPrediction();
    void askMeasurement(MeasureRequest initial);
    void askWholeModels();
    void askImport();
    void askExport();
    void askRemoval();
    void discard(const TimingRow &row);
    [[nodiscard]] Workload workloadInUse() const;

    Exploration *m_exploration;
    TimingControl *m_control;
    TimingQueue *m_queue;
    TimingWork *m_work;
    QWidget *m_window;
    Settings m_settings;
    std::optional<TimingRow> m_selected;
};

} // namespace halftone

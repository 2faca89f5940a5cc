// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/timing_actions.h"
#include "app/window/whole_model_check.h"
#include "app/workflow/unfinished_timing.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QTableView;

namespace halftone {

class TimingTableModel;
class ViewOrEmpty;

/// The timings of the session on screen: where gains come from and which the integer program uses; predict, measure,
/// import, export, remove; and how well the sum of sub-graphs tells the whole model's gain. GUI thread.
class TimingPanel : public QWidget
{
    Q_OBJECT

public:
    /// @p exploration, @p control and @p work are not owned and outlive this.
    TimingPanel(Exploration *exploration, TimingControl *control, TimingQueue *queue, TimingWork *work,
                QWidget *parent = nullptr);

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] TimingActions *actions() const { return m_actions; }

private:
    QWidget *makeButtons();
    void setUpTable();
    void refresh();
    void refreshUnfinished(); ///< reads the journals
    void refreshCheck();
    void showAdditivity();
    void followSelection();
    void adoptFormats();

    Exploration *m_exploration;
    TimingControl *m_control;
    TimingQueue *m_queue;
    TimingActions *m_actions; // children of this widget
    TimingTableModel *m_model;
    QTableView *m_table;
    ViewOrEmpty *m_stack;
    QLabel *m_check;
    WholeModelCheck m_wholeModel;
    std::vector<UnfinishedTiming> m_unfinished; ///< of m_sessionId
    std::string m_sessionId;
    struct
    {
        std::string session;
        std::size_t timings = 0;
    } m_known; ///< when formats were adopted last
    bool m_wasRunning = false;
};

} // namespace halftone

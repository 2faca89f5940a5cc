// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/job_table_model.h"

#include <QTimer>
#include <QWidget>

class QAction;
class QLabel;
class QTableView;
class QToolButton;

namespace halftone {

class JobBoard;
class ViewOrEmpty;

/// What waits, runs or has ended, and what can be done about the selected one. GUI thread.
class JobsPanel : public QWidget
{
    Q_OBJECT

public:
    /// @param board  not owned; outlives this
    explicit JobsPanel(JobBoard *board, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *table() const { return m_table; }

private:
    void makeActions();
    QWidget *makeButtons();
    void setUpTable();
    void setUpOutcome();
    void refresh();
    void refreshSelected();
    void showOutcome(const Job &job);
    [[nodiscard]] const Job *selected() const;

    JobBoard *m_board;
    JobTableModel *m_model; // children of this widget
    QTableView *m_table;
    ViewOrEmpty *m_stack;
    QAction *m_cancel = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_first = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_clear = nullptr;
    QLabel *m_outcome;
    QLabel *m_detail;
    QToolButton *m_details;
    QTimer m_clock; ///< for what runs, while it is looked at
};

} // namespace halftone

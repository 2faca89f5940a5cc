// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/jobs_panel.h"

#include "app/window/job_board.h"
#include "app/window/panel_action.h"
#include "app/window/progress_delegate.h"
#include "widgets/focus_lead.h"
#include "widgets/pages/empty_state.h"
#include "widgets/pages/table_style.h"
#include "widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halftone {

JobsPanel::JobsPanel(JobBoard *board, QWidget *parent)
    : QWidget(parent), m_board(board), m_model(new JobTableModel(this)), m_table(new QTableView(this)),
      m_stack(new ViewOrEmpty(m_table, this)), m_outcome(new QLabel(this)), m_detail(new QLabel(this)),
      m_details(new QToolButton(this))
{
    constexpr int ClockMs = 1000;
    setUpTable();
    makeActions();
    setUpOutcome();
    auto *outcome = new QHBoxLayout;
    outcome->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    outcome->addWidget(m_outcome, 1);
    outcome->addWidget(m_details, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Spacing / 2, 0, theme::Spacing / 2);
    layout->setSpacing(theme::Spacing / 2);
    layout->addWidget(makeButtons());
    layout->addWidget(m_stack, 1);
    layout->addLayout(outcome);
    layout->addWidget(m_detail);
    m_stack->showEmpty(
        tr("What calibrates, measures, validates or is written is listed here until you clear it."));
    new FocusLead(this, [this] { return m_stack; });
    m_clock.setInterval(ClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (!visibleRegion().isEmpty())
            m_model->refreshTimes();
    });
    connect(board, &JobBoard::changed, this, &JobsPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &JobsPanel::refreshSelected);
    refresh();
}

void JobsPanel::makeActions()
{
    m_cancel = panelAction(m_table, "jobCancel", tr("Cancel"),
                           tr("Stop the selected job; what is finished is kept"), QKeySequence::Delete);
    m_pause = panelAction(m_table, "jobPause", tr("Pause"),
                          tr("Begin nothing further; what runs is finished"), QKeySequence(Qt::Key_Space));
    m_first = panelAction(m_table, "jobFirst", tr("First"),
                          tr("Begin the selected job before the others that wait"));
    m_retry = panelAction(m_table, "jobRetry", tr("Retry"), tr("Do it again, or what it still lacks"),
                          QKeySequence(Qt::Key_F5));
    m_clear = panelAction(m_table, "jobClear", tr("Clear ended"), tr("Take what has ended off this list"));
    connect(m_cancel, &QAction::triggered, this, [this] {
        if (const auto *job = selected())
            m_board->cancel(job->id);
    });
    connect(m_pause, &QAction::triggered, this, [this] {
        if (const auto *job = selected())
            m_board->setPaused(job->id, job->state == JobState::Running);
    });
    connect(m_first, &QAction::triggered, this, [this] {
        if (const auto *job = selected())
            m_board->putFirst(job->id);
    });
    connect(m_retry, &QAction::triggered, this, [this] {
        if (const auto *job = selected())
            m_board->retry(job->id);
    });
    connect(m_clear, &QAction::triggered, m_board, &JobBoard::clearEnded);
}

QWidget *JobsPanel::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    layout->setSpacing(theme::Spacing / 2);
    for (auto *action : {m_cancel, m_pause, m_first, m_retry})
        addButton(layout, action);
    layout->addStretch(1);
    addButton(layout, m_clear);
    return bar;
}

void JobsPanel::setUpTable()
{
    m_table->setObjectName(QStringLiteral("jobs"));
    m_table->setAccessibleName(tr("Jobs"));
    m_table->setModel(m_model);
    styleTable(*m_table);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->setItemDelegateForColumn(JobTableModel::ProgressColumn,
                                      new ProgressDelegate(JobTableModel::FractionRole, m_table));
    auto *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(JobTableModel::ProgressColumn, QHeaderView::Stretch);
}

void JobsPanel::setUpOutcome()
{
    m_outcome->setObjectName(QStringLiteral("jobOutcome"));
    m_detail->setObjectName(QStringLiteral("jobDetail"));
    for (auto *label : {m_outcome, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_detail->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    m_details->setObjectName(QStringLiteral("jobDetails"));
    m_details->setText(tr("Details"));
    m_details->setToolTip(tr("Show all that is known of how the job ended"));
    m_details->setCheckable(true);
    connect(m_details, &QToolButton::toggled, this, &JobsPanel::refreshSelected);
}

const Job *JobsPanel::selected() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->job(rows.front().row());
}

/// While nothing is selected the buttons are about the newest one.
void JobsPanel::refresh()
{
    const auto &jobs = m_board->jobs();
    const bool hasNew = !jobs.empty() && (m_model->rowCount() == 0 || jobs.front().id > m_model->job(0).id);
    m_model->setJobs(jobs);
    if (!jobs.empty())
        m_stack->showView();
    else
        m_stack->showEmpty(
            tr("What calibrates, measures, validates or is written is listed here until you clear it."));
    if (hasNew || (selected() == nullptr && !jobs.empty()))
        m_table->selectRow(0);
    if (std::ranges::any_of(jobs, &Job::isRunning))
        m_clock.start();
    else
        m_clock.stop();
    m_clear->setEnabled(std::ranges::any_of(jobs, &Job::hasEnded));
    refreshSelected();
}

void JobsPanel::refreshSelected()
{
    const auto *job = selected();
    m_cancel->setEnabled(job != nullptr && job->canCancel && job->state != JobState::Cancelling);
    m_pause->setEnabled(job != nullptr && job->canPause
                        && (job->state == JobState::Running || job->isPausing()));
    m_pause->setText(job != nullptr && job->isPausing() ? tr("Resume") : tr("Pause"));
    m_first->setEnabled(job != nullptr && job->canBeFirst);
    m_retry->setEnabled(job != nullptr && job->canRetry);
    m_retry->setText(job != nullptr && job->state == JobState::Cancelled ? tr("Continue") : tr("Retry"));
    showOutcome(job != nullptr ? *job : Job{});
}

void JobsPanel::showOutcome(const Job &job)
{
    m_outcome->setText(job.outcome);
    m_outcome->setVisible(!job.outcome.isEmpty());
    m_details->setVisible(!job.detail.isEmpty());
    m_detail->setText(job.detail);
    m_detail->setVisible(!job.detail.isEmpty() && m_details->isChecked());
}

} // namespace halftone

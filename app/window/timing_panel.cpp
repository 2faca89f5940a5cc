// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/timing_panel.h"

#include "app/window/timing_progress.h"
#include "app/window/timing_rows.h"
#include "core/session/session_problem.h"
#include "core/timing/model_source.h"
#include "widgets/decision_steps.h"
#include "widgets/dialogs/additivity_dialog.h"
#include "widgets/exploration.h"
#include "widgets/models/timing_table_model.h"
#include "widgets/pages/empty_state.h"
#include "widgets/selection.h"
#include "widgets/task/hidden_refresh.h"
#include "widgets/theme.h"
#include "widgets/views/source_text.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halftone {

TimingPanel::TimingPanel(Exploration *exploration, TimingControl *control, TimingQueue *queue,
                         TimingWork *work, QWidget *parent)
    : QWidget(parent), m_exploration(exploration), m_control(control), m_queue(queue),
      m_actions(new TimingActions(exploration, control, queue, work, this)),
      m_model(new TimingTableModel(this)), m_table(new QTableView(this)),
      m_stack(new ViewOrEmpty(m_table, this)), m_check(new QLabel(this)), m_wholeModel(*exploration)
{
    setUpTable();
    m_check->setObjectName(QStringLiteral("wholeModelCheck"));
    m_check->setWordWrap(true);
    m_check->setTextFormat(Qt::RichText);
    m_check->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_check->setContentsMargins(theme::Spacing, 0, theme::Spacing, theme::Spacing / 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, theme::Spacing / 2, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addWidget(makeButtons());
    layout->addWidget(new TimingProgress(control, queue, this));
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_check);
    connect(exploration, &Exploration::sessionChanged, this, &TimingPanel::refresh);
    connect(exploration, &Exploration::decisionsChanged, this, &TimingPanel::refresh);
    connect(control, &TimingControl::changed, this, &TimingPanel::refresh);
    connect(m_actions, &TimingActions::unfinishedChanged, this, [this] {
        refreshUnfinished();
        refresh();
    });
    for (const auto signal : {&Exploration::sessionChanged, &Exploration::problemChanged})
        connect(exploration, signal, this, [this] { m_wholeModel.reset(); });
    auto *frames = new HiddenRefresh(this, [this] { refreshCheck(); });
    connect(m_wholeModel.inUse(), &ModelInUse::made, this, [this] {
        m_wholeModel.reset();
        refreshCheck();
    });
    for (const auto signal : {&Exploration::problemChanged, &Exploration::solutionChanged})
        connect(exploration, signal, frames, &HiddenRefresh::request);
    connect(m_check, &QLabel::linkActivated, this, &TimingPanel::showAdditivity);
    connect(exploration->selection(), &Selection::changed, this, &TimingPanel::followSelection);
    // After all views have heard of the session.
    connect(exploration, &Exploration::sessionChanged, this, &TimingPanel::adoptFormats,
            Qt::QueuedConnection);
    refresh();
    refreshCheck();
}

QWidget *TimingPanel::makeButtons()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    layout->setSpacing(theme::Spacing / 2);
    const auto add = [&](QAction *action) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        layout->addWidget(button);
        connect(action, &QAction::changed, button, [=] { button->setVisible(action->isVisible()); });
        button->setVisible(action->isVisible());
    };
    for (auto *action : {m_actions->predict, m_actions->measure, m_actions->importGains})
        add(action);
    layout->addStretch(1);
    for (auto *action :
         {m_actions->resume, m_actions->compare, m_actions->use, m_actions->exportGains, m_actions->remove})
        add(action);
    return bar;
}

void TimingPanel::setUpTable()
{
    m_table->setObjectName(QStringLiteral("timings"));
    m_table->setAccessibleName(tr("Timings of the session"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    constexpr int LeastRows = 3; // chosen; however much is said above it
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + theme::Spacing);
    m_table->setMinimumHeight(m_table->horizontalHeader()->sizeHint().height()
                              + LeastRows * m_table->verticalHeader()->defaultSectionSize());
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(TimingTableModel::SourceColumn, QHeaderView::Stretch);
    const auto select = [this] {
        const auto chosen = m_table->selectionModel()->selectedRows();
        m_actions->setSelected(chosen.isEmpty() ? std::nullopt
                                                : std::optional(m_model->row(chosen.front().row())));
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, select);
    connect(m_model, &QAbstractItemModel::modelReset, this, select);
    connect(m_model, &QAbstractItemModel::dataChanged, this, select);
    connect(m_table, &QTableView::activated, m_actions, &TimingActions::useSelected);
}

void TimingPanel::refreshUnfinished()
{
    const auto *session = m_exploration->session();
    m_unfinished = session != nullptr ? unfinishedTimings(*session, m_control->journals())
                                      : std::vector<UnfinishedTiming>{};
}

void TimingPanel::refresh()
{
    const auto *session = m_exploration->session();
    const std::string id = session != nullptr ? session->id : std::string();
    const bool isRunning = m_control->state().isRunning();
    if (id != m_sessionId || isRunning != m_wasRunning) {
        m_sessionId = id;
        m_queue->prefer(id);
        m_wasRunning = isRunning;
        refreshUnfinished();
        followSelection();
    }
    m_model->setRows(timingRows({session, &m_exploration->decisions(), &m_unfinished, &m_control->state(),
                                 &m_control->soFar(), &m_control->device()}));
    if (m_model->rowCount() > 0)
        m_stack->showView();
    else if (session != nullptr)
        m_stack->showEmpty(
            tr("How much time does each configuration save? Predict it for a Gaudi, without any "
               "device, measure it with workers where the devices are, or import a CSV file."),
            m_actions->predict);
    else
        m_stack->showEmpty(tr("Where the time gains of the open session come from is listed here."));
}

void TimingPanel::refreshCheck()
{
    const auto &state = m_control->state();
    const auto *session = m_exploration->session();
    m_check->setText(
        m_wholeModel.text(state.isRunning() && session != nullptr && session->id == state.sessionId));
    m_check->setVisible(!m_check->text().isEmpty());
}

void TimingPanel::showAdditivity()
{
    const auto *problem = m_exploration->problem();
    auto *dialog = new AdditivityDialog(m_wholeModel.points(), gainSourceText(*problem),
                                        isModelled(problem->source), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

/// What the user looks at is measured first.
void TimingPanel::followSelection()
{
    const auto *session = m_exploration->session();
    const auto selected = m_exploration->selection()->subgraph();
    const bool isMeasured = session != nullptr && session->id == m_control->state().sessionId;
    m_control->prefer(isMeasured && selected
                          ? std::optional(session->partition.subgraphs[selected->value].klass)
                          : std::nullopt);
}

/// The newest timing may lack the formats that are chosen between: then the newest that has them stays in use, if there
/// is one, as without them there would be nothing to see.
/// Looks for a timing that knows the formats decided on. Its own formats are taken only where nobody decided on others:
/// by then no decision may change for a session that is merely opened.
void TimingPanel::adoptFormats()
{
    const auto *session = m_exploration->session();
    const auto &decisions = m_exploration->decisions();
    if (session == nullptr)
        return;
    const bool hasArrived = session->id == m_known.session && session->timings.size() > m_known.timings;
    m_known = {session->id, session->timings.size()};
    if (session->timings.empty() || !decisions.source.empty() || decisions.objective != "empirical-time")
        return;
    const auto hasAll = [&](const Timing &timing) {
        return std::ranges::all_of(decisions.formats, [&](const std::string &format) {
            return std::ranges::find(timing.formats, format) != timing.formats.end();
        });
    };
    const auto found = std::ranges::find_if(session->timings.rbegin(), session->timings.rend(), hasAll);
    const bool isFree = decisions.pins.empty() && decisions.excluded.empty()
        && (hasArrived || decisions.formats == Decisions{}.formats);
    if (found == session->timings.rend() && isFree)
        adoptSource(*m_exploration, {}); // takes its formats
    else if (found != session->timings.rbegin() && found != session->timings.rend())
        adoptSource(*m_exploration, timingName(*session, *found));
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/changes_view.h"

#include "core/optimize/baseline_names.h"
#include "core/session/session_json.h"
#include "widgets/decision_steps.h"
#include "widgets/error_text.h"
#include "widgets/exploration.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/number_text.h"
#include "widgets/pages/empty_state.h"
#include "widgets/plots/baseline_graphs.h"
#include "widgets/selection.h"
#include "widgets/task/hidden_refresh.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace halftone {

namespace {

constexpr int BaselineReference = -1; // item data; a kept configuration has its position
constexpr int MarkedReference = -2;
constexpr int PreviousReference = -3;
constexpr int SessionReference = -4;
constexpr int OtherSession = -5; ///< no reference: asks for a session
constexpr int FirstStrategy = -10; ///< counted down: the baselines of the trade-off

QString sums(const SessionProblem &problem, const Choice &choice)
{
    return ChangesView::tr("gain %1, loss MSE %2 nats²")
        .arg(text::quantity(choice.gain, QString::fromStdString(problem.gainUnit)),
             text::number(problem.lossMse(choice.loss)));
}

QString gainDifference(double more, const QString &unit)
{
    if (more == 0)
        return ChangesView::tr("gains as much", "the model …");
    const QString amount = text::quantity(std::abs(more), unit);
    return more > 0 ? ChangesView::tr("gains %1 more", "the model …").arg(amount)
                    : ChangesView::tr("gains %1 less", "the model …").arg(amount);
}

QString lossDifference(double there, double here)
{
    if (here == there)
        return ChangesView::tr("its predicted loss MSE is the same");
    QString amount = text::number(std::abs(here - there)) + QStringLiteral(" nats²");
    if (there > 0)
        amount += QStringLiteral(" (%1)").arg(text::percent(std::abs(here / there - 1), 3));
    return here > there ? ChangesView::tr("its predicted loss MSE is %1 higher").arg(amount)
                        : ChangesView::tr("its predicted loss MSE is %1 lower").arg(amount);
}

/// "Here the model gains 1.20 ms more, and its predicted loss MSE is 3.10×10⁻⁶ nats² (12 %) higher."
QString difference(const SessionProblem &problem, const Choice &there, const Choice &here)
{
    return ChangesView::tr("Here the model %1, and %2.", "%1: gains … more; %2: its loss MSE is … higher")
        .arg(gainDifference(here.gain - there.gain, QString::fromStdString(problem.gainUnit)),
             lossDifference(problem.lossMse(there.loss), problem.lossMse(here.loss)));
}

/// Whether a strategy makes one choice: the random ones do not, and all in the baseline is a reference of its own.
bool isReference(const Baseline &baseline, const SessionProblem &problem)
{
    return baseline.name != RandomBaseline && uniformFormat(baseline.name) != problem.formats.front().name;
}

} // namespace

ChangesView::ChangesView(Exploration *exploration, QWidget *parent)
    : QWidget(parent), m_exploration(exploration), m_reference(new QComboBox(this)),
      m_mark(new QToolButton(this)), m_summary(new QLabel(this)),
      m_model(new FigureTableModel({tr("Layer"), tr("There"), tr("Here"), tr("Change of loss MSE (nats²)")},
                                   this)),
      m_table(sortableView(m_model, tr("Layers whose format differs"), this)),
      m_stack(new ViewOrEmpty(m_table, this))
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ChangesView::selectRow);
    m_reference->setAccessibleName(tr("Configuration to compare with"));
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mark->setText(tr("Compare with this one"));
    m_mark->setToolTip(
        tr("Remember the solution on screen, then move the threshold or pin layers: the list shows "
           "what that changes"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme::Spacing, theme::Spacing / 2, theme::Spacing, 0);
    top->setSpacing(theme::Spacing);
    top->addWidget(new QLabel(tr("Compared with"), this));
    top->addWidget(m_reference, 1);
    top->addWidget(m_mark);
    m_summary->setContentsMargins(theme::Spacing, 0, theme::Spacing, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::Spacing / 2);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    connect(m_mark, &QToolButton::clicked, this, &ChangesView::markCurrent);
    m_reference->installEventFilter(this);
    connect(m_reference, &QComboBox::currentIndexChanged, this, &ChangesView::choose);
    connect(m_reference, &QComboBox::activated, this, [this] {
        if (isAtOtherSession() && !m_isWalking) // chosen from the list after keys had led there
            wishSession();
    });
    connect(exploration->undoStack(), &QUndoStack::indexChanged, this, &ChangesView::rememberPrevious);
    connect(exploration, &Exploration::sessionChanged, this, &ChangesView::refreshReferences);
    auto *frames = new HiddenRefresh(this, [this] { refresh(); });
    for (const auto signal : {&Exploration::solutionChanged, &Exploration::problemChanged})
        connect(exploration, signal, frames, &HiddenRefresh::request);
    connect(exploration, &Exploration::tradeOffChanged, this, &ChangesView::refreshReferences);
    refreshReferences();
}

QString ChangesView::summary() const
{
    return m_summary->text();
}

ChangesView::~ChangesView()
{
    m_task.reset();
}

ChangesView::Formats ChangesView::currentFormats() const
{
    const auto *session = m_exploration->session();
    const auto *problem = m_exploration->problem();
    const auto *solution = m_exploration->solution();
    if (session == nullptr || problem == nullptr
        || solution == nullptr) // a session that goes clears the undo stack first
        return {};
    const auto &layers = session->graph.layers;
    Formats formats;
    for (std::size_t layer = 0; layer < layers.size() && solution->formats.size() == layers.size(); ++layer)
        formats[layers[layer].name] = problem->formats[solution->formats[layer]].name;
    return formats;
}

void ChangesView::markCurrent()
{
    auto formats = currentFormats();
    if (formats.empty())
        return; // infeasible
    m_given[MarkedReference] = std::move(formats);
    refreshReferences();
    m_reference->setCurrentIndex(m_reference->findData(MarkedReference));
}

/// A step has just been made, undone or redone; its solution is still to come. The moves of one drag are one step.
void ChangesView::rememberPrevious()
{
    const int step = m_exploration->undoStack()->index();
    if (step == std::exchange(m_step, step))
        return;
    auto formats = currentFormats();
    if (formats.empty())
        return;
    m_given[PreviousReference] = std::move(formats);
    refreshReferences();
}

Result<ChangesView::Formats> ChangesView::solutionOf(const Session &session, const HardwareProfile &profile,
                                                     const TaskContext &context)
{
    const auto problem = makeSessionProblem(session, session.decisions, profile);
    if (!problem)
        return problem.error();
    SolveOptions options;
    options.stop = context.stop;
    const auto solution = solveFor(*problem, session.decisions.threshold(), options);
    if (!solution)
        return solution.error();
    Formats formats;
    for (std::size_t layer = 0; layer < solution->formats.size(); ++layer)
        formats[session.graph.layers[layer].name] = problem->formats[solution->formats[layer]].name;
    return formats;
}

void ChangesView::compareWith(const std::shared_ptr<const Session> &session)
{
    m_task.emplace(
        runTask<Formats>(&m_pool, [session, profile = m_exploration->profile()](const TaskContext &context) {
            return solutionOf(*session, *profile, context);
        }));
    whenFinished(*m_task, this, [this, session](const Result<Formats> &result) {
        if (result || result.error().code != ErrorCode::Cancelled)
            showSolutionOf(*session, result);
    });
}

void ChangesView::showSolutionOf(const Session &session, const Result<Formats> &solution)
{
    m_otherName = QString::fromStdString(session.name);
    m_problem = solution ? QString() : errorSentence(solution.error());
    m_given[SessionReference] = solution ? *solution : Formats{};
    refreshReferences();
    m_reference->setCurrentIndex(m_reference->findData(SessionReference));
    refresh(); // it may have been chosen before
}

void ChangesView::refreshReferences()
{
    const auto *session = m_exploration->session();
    if (session == nullptr || session->id != m_session) {
        m_given.clear();
        m_session = session != nullptr ? session->id : std::string();
    }
    {
        const QSignalBlocker blocker(m_reference);
        m_reference->clear();
        m_reference->addItem(tr("every layer in the baseline"), BaselineReference);
        if (m_given.contains(PreviousReference))
            m_reference->addItem(tr("the solution before the last step"), PreviousReference);
        if (m_given.contains(MarkedReference))
            m_reference->addItem(tr("the remembered solution"), MarkedReference);
        if (m_given.contains(SessionReference))
            m_reference->addItem(tr("the solution of “%1”", "name of a session").arg(m_otherName),
                                 SessionReference);
        for (std::size_t i = 0; session != nullptr && i < session->kept.size(); ++i)
            m_reference->addItem(QString::fromStdString(session->kept[i].name), static_cast<int>(i));
        m_reference->insertSeparator(m_reference->count());
        addStrategies();
        m_reference->addItem(tr("another session…"), OtherSession);
        m_reference->setCurrentIndex(std::max(0, m_reference->findData(m_chosen)));
        m_chosen = m_reference->currentData();
    }
    refresh();
}

void ChangesView::addStrategies()
{
    const auto *problem = m_exploration->problem();
    const auto *tradeOff = m_exploration->tradeOff();
    if (problem == nullptr || tradeOff == nullptr)
        return;
    for (std::size_t i = 0; i < tradeOff->baselines.size(); ++i) {
        const auto &baseline = tradeOff->baselines[i];
        if (isReference(baseline, *problem))
            m_reference->addItem(
                tr("the strategy “%1”").arg(baselineLabel(baseline.name, tradeOff->baselines)),
                FirstStrategy - static_cast<int>(i));
    }
    m_reference->insertSeparator(m_reference->count());
}

/// Within what the threshold allows now; "all-…" has one configuration, whatever that is.
Result<Configuration> ChangesView::strategy(std::size_t place) const
{
    const auto &problem = *m_exploration->problem();
    const auto *tradeOff = m_exploration->tradeOff();
    // Steps of another problem may be of units that this one has not.
    if (tradeOff == nullptr || tradeOff->problem.get() != &problem || place >= tradeOff->baselines.size())
        return Error{ErrorCode::NotFound, "strategy", "it is being computed"};
    const auto &baseline = tradeOff->baselines[place];
    for (std::size_t format = 0; format < problem.formats.size(); ++format) {
        if (uniformFormat(baseline.name) == problem.formats[format].name)
            return Configuration(m_exploration->session()->graph.layers.size(),
                                 static_cast<std::uint8_t>(format));
    }
    auto formats = bestWithin(problem.problem, baseline, lossLimit(*m_exploration));
    if (!formats)
        return Error{ErrorCode::Infeasible, baseline.name, "it has no configuration within this threshold"};
    return *std::move(formats);
}

/// The entry that asks for a session does so when it is chosen from the list, or by Enter; not when it goes by.
void ChangesView::choose(int index)
{
    if (isAtOtherSession())
        return m_isWalking ? refresh() : wishSession();
    m_chosen = m_reference->itemData(index);
    refresh();
}

bool ChangesView::isAtOtherSession() const
{
    return m_reference->currentData().toInt() == OtherSession;
}

/// What is compared with stays until a session has come.
void ChangesView::wishSession()
{
    m_reference->setCurrentIndex(m_reference->findData(m_chosen));
    Q_EMIT sessionWished();
}

bool ChangesView::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if (type == QEvent::FocusOut && isAtOtherSession())
        m_reference->setCurrentIndex(m_reference->findData(m_chosen));
    if (m_isWalking || (type != QEvent::KeyPress && type != QEvent::Wheel))
        return QWidget::eventFilter(watched, event);
    const int key = type == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (isAtOtherSession() && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        wishSession();
        return true;
    }
    m_isWalking = true;
    m_reference->event(event);
    m_isWalking = false;
    return true; // whether it was accepted decides who gets it next
}

Result<Configuration> ChangesView::chosenReference() const
{
    const auto &session = *m_exploration->session();
    const int chosen = m_chosen.toInt();
    if (chosen == BaselineReference)
        return Configuration(session.graph.layers.size(), 0);
    if (chosen <= FirstStrategy)
        return strategy(static_cast<std::size_t>(FirstStrategy - chosen));
    const auto given = m_given.find(chosen);
    const auto &formats
        = given != m_given.end() ? given->second : session.kept[static_cast<std::size_t>(chosen)].formats;
    return configurationOf(session.graph, m_exploration->problem()->formats, formats);
}

void ChangesView::refresh()
{
    const auto *problem = m_exploration->problem();
    const auto *solution = m_exploration->solution();
    const bool isSolved = problem != nullptr && solution != nullptr
        && solution->formats.size() == m_exploration->session()->graph.layers.size();
    m_mark->setEnabled(isSolved);
    m_reference->setEnabled(isSolved);
    m_summary->clear();
    if (!isSolved)
        return m_stack->showEmpty(tr("What a solution changes is listed here once there is one."));
    if (isAtOtherSession())
        return m_stack->showEmpty(tr("Press Enter to choose the session whose solution is compared."));
    const auto from = chosenReference();
    if (from)
        return list(*from);
    if (m_chosen.toInt() == SessionReference)
        return m_stack->showEmpty(
            m_problem.isEmpty()
                ? tr("“%1” has other layers or formats than this session: there is nothing to compare.")
                      .arg(m_otherName)
                : tr("“%1” has no solution: %2").arg(m_otherName, m_problem));
    if (m_chosen.toInt() <= FirstStrategy)
        return m_stack->showEmpty(
            tr("This strategy has no configuration within the threshold: it would have to lower nothing."));
    m_stack->showEmpty(
        tr("This configuration has formats that the present gains lack: choose other gains, or another "
           "configuration."));
}

/// By who is at the table, not by its being filled.
void ChangesView::selectRow(const QModelIndex &row)
{
    if (!row.isValid() || !m_table->hasFocus())
        return;
    const auto &layers = m_exploration->session()->graph.layers;
    const auto name = row.siblingAtColumn(0).data().toString().toStdString();
    if (const auto found = std::ranges::find(layers, name, &Layer::name); found != layers.end())
        m_exploration->selection()->selectLayer({static_cast<std::uint32_t>(found - layers.begin())});
}

void ChangesView::list(const Configuration &from)
{
    const auto &problem = *m_exploration->problem();
    const auto &to = m_exploration->solution()->formats;
    const auto &losses = problem.problem.input.losses;
    std::vector<std::vector<FigureCell>> rows;
    for (std::size_t layer = 0; layer < to.size(); ++layer) {
        if (from[layer] == to[layer])
            continue;
        const double change = losses[layer][to[layer]] - losses[layer][from[layer]];
        rows.push_back({{QString::fromStdString(m_exploration->session()->graph.layers[layer].name)},
                        {theme::formatLabel(problem.formats[from[layer]].name)},
                        {theme::formatLabel(problem.formats[to[layer]].name)},
                        {text::withPlus(text::number(change), change), change}});
    }
    const auto count = static_cast<int>(rows.size());
    const Choice there = problem.problem.evaluate(from);
    const Choice here = problem.problem.evaluate(to);
    m_summary->setText(tr("%Ln layer(s) differ.", nullptr, count) + QLatin1Char(' ')
                       + difference(problem, there, here) + QLatin1Char(' ')
                       + tr("There: %1. Here: %2.").arg(sums(problem, there), sums(problem, here)));
    m_model->setRows(std::move(rows));
    if (count > 0)
        m_stack->showView();
    else
        m_stack->showEmpty(tr("Every layer has the same format in both."));
}

} // namespace halftone

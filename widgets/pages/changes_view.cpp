// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pages/changes_view.h"

#include "core/session/session_json.h"
#include "widgets/exploration.h"
#include "widgets/models/figure_table_model.h"
#include "widgets/number_text.h"
#include "widgets/pages/empty_state.h"
#include "widgets/task/hidden_refresh.h"
#include "widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace halftone {

namespace {

constexpr int BaselineReference = -1; // item data; a kept configuration has its position
constexpr int MarkedReference = -2;

QString sums(const SessionProblem &problem, const Choice &choice)
{
    return ChangesView::tr("gain %1, loss MSE %2 nats²")
        .arg(text::quantity(choice.gain, QString::fromStdString(problem.gainUnit)),
             text::number(problem.lossMse(choice.loss)));
}

} // namespace

ChangesView::ChangesView(Exploration *exploration, QWidget *parent)
    : QWidget(parent), m_exploration(exploration), m_reference(new QComboBox(this)),
      m_mark(new QToolButton(this)), m_summary(new QLabel(this)),
      m_model(new FigureTableModel({tr("Layer"), tr("There"), tr("Here"), tr("Change of loss MSE (nats²)")},
                                   this)),
      m_stack(new ViewOrEmpty(sortableView(m_model, tr("Layers whose format differs"), this), this))
{
    m_reference->setAccessibleName(tr("Configuration to compare with"));
    m_reference->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_mark->setText(tr("Compare with this one"));
    m_mark->setToolTip(
        tr("Remember the solution on screen, then move the threshold or pin layers: the list shows "
           "what that changes"));
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(theme::spacing, theme::spacing / 2, theme::spacing, 0);
    top->setSpacing(theme::spacing);
    top->addWidget(new QLabel(tr("Compared with"), this));
    top->addWidget(m_reference, 1);
    top->addWidget(m_mark);
    m_summary->setContentsMargins(theme::spacing, 0, theme::spacing, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::spacing / 2);
    layout->addLayout(top);
    layout->addWidget(m_summary);
    layout->addWidget(m_stack, 1);
    connect(m_mark, &QToolButton::clicked, this, &ChangesView::markCurrent);
    connect(m_reference, &QComboBox::currentIndexChanged, this, &ChangesView::refresh);
    connect(exploration, &Exploration::sessionChanged, this, &ChangesView::refreshReferences);
    auto *frames = new HiddenRefresh(this, [this] { refresh(); });
    for (const auto signal : {&Exploration::solutionChanged, &Exploration::problemChanged})
        connect(exploration, signal, frames, &HiddenRefresh::request);
    refreshReferences();
}

QString ChangesView::summary() const
{
    return m_summary->text();
}

void ChangesView::markCurrent()
{
    const auto *problem = m_exploration->problem();
    const auto *solution = m_exploration->solution();
    if (problem == nullptr || solution == nullptr)
        return;
    const auto &layers = m_exploration->session()->graph.layers;
    if (solution->formats.size() != layers.size())
        return; // infeasible
    for (std::size_t layer = 0; layer < layers.size(); ++layer)
        m_marked[layers[layer].name] = problem->formats[solution->formats[layer]].name;
    m_session = m_exploration->session()->id;
    refreshReferences();
    m_reference->setCurrentIndex(m_reference->findData(MarkedReference));
}

void ChangesView::refreshReferences()
{
    const auto *session = m_exploration->session();
    if (session == nullptr || session->id != m_session)
        m_marked.clear();
    const QVariant before = m_reference->currentData();
    {
        const QSignalBlocker blocker(m_reference);
        m_reference->clear();
        m_reference->addItem(tr("every layer in the baseline"), BaselineReference);
        if (!m_marked.empty())
            m_reference->addItem(tr("the remembered solution"), MarkedReference);
        for (std::size_t i = 0; session != nullptr && i < session->kept.size(); ++i)
            m_reference->addItem(QString::fromStdString(session->kept[i].name), static_cast<int>(i));
        m_reference->setCurrentIndex(std::max(0, m_reference->findData(before)));
    }
    refresh();
}

Result<Configuration> ChangesView::chosenReference() const
{
    const auto &session = *m_exploration->session();
    const int chosen = m_reference->currentData().toInt();
    if (chosen == BaselineReference)
        return Configuration(session.graph.layers.size(), 0);
    const auto &formats
        = chosen == MarkedReference ? m_marked : session.kept[static_cast<std::size_t>(chosen)].formats;
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
    if (const auto from = chosenReference())
        return list(*from);
    m_stack->showEmpty(
        tr("This configuration has formats that the present gains lack: choose other gains, or another "
           "configuration."));
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
                        {(change > 0 ? QStringLiteral("+") : QString()) + text::number(change), change}});
    }
    const auto count = static_cast<int>(rows.size());
    m_summary->setText(
        tr("%n layer(s) differ. There: %1. Here: %2.", nullptr, count)
            .arg(sums(problem, problem.problem.evaluate(from)), sums(problem, problem.problem.evaluate(to))));
    m_model->setRows(std::move(rows));
    if (count > 0)
        m_stack->showView();
    else
        m_stack->showEmpty(tr("Every layer has the same format in both."));
}

} // namespace halftone

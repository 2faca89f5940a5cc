// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/baseline_comparisons.h"

#include "widgets/exploration.h"

#include <utility>

namespace halftone {

namespace {

constexpr int SettledMs = 300; // chosen: a drag pauses shorter than that

} // namespace

BaselineComparisons::BaselineComparisons(Exploration *exploration, QObject *parent)
    : QObject(parent), m_exploration(exploration)
{
    m_settled.setSingleShot(true);
    m_settled.setInterval(SettledMs);
    connect(&m_settled, &QTimer::timeout, this, &BaselineComparisons::compare);
    for (const auto signal : {&Exploration::decisionsChanged, &Exploration::problemChanged,
                              &Exploration::solutionChanged, &Exploration::sessionChanged})
        connect(exploration, signal, this, &BaselineComparisons::drop);
    drop();
}

BaselineComparisons::~BaselineComparisons()
{
    m_task.reset();
}

void BaselineComparisons::drop()
{
    ++m_run;
    m_task.reset();
    m_settled.start();
    show({});
}

void BaselineComparisons::compare()
{
    const auto problem = m_exploration->sharedProblem();
    const SessionSolution *solution = m_exploration->solution();
    if (!problem || solution == nullptr || m_exploration->isSolving()
        || solution->choice.status == SolveStatus::Infeasible)
        return; // what comes next starts again
    m_task.emplace(
        runBackgroundTask<Comparisons>(&m_pool, [problem, solution = *solution](const TaskContext &context) {
            return compareBaselines(*problem, solution, context.stop);
        }));
    whenFinished(*m_task, this, [this, run = m_run](const Result<Comparisons> &result) {
        if (result && run == m_run)
            show(*result);
    });
}

void BaselineComparisons::show(Comparisons comparisons)
{
    if (comparisons == m_comparisons)
        return;
    m_comparisons = std::move(comparisons);
    Q_EMIT comparisonsChanged();
}

} // namespace halftone

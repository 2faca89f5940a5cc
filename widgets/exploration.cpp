// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exploration.h"

#include "widgets/decisions_command.h"
#include "widgets/exploration_work.h"
#include "widgets/number_text.h"
#include "widgets/task/run_task.h"
#include "widgets/theme.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

namespace halftone {

namespace {

using SharedProblem = std::shared_ptr<const SessionProblem>;
using SharedTradeOff = std::shared_ptr<const TradeOff>;

/// A newer threshold lets a running solve finish within a frame; after that the solve must return what it
/// has.
constexpr int frameMs = 16; // a 60 Hz screen

} // namespace

struct Exploration::State
{
    std::shared_ptr<const HardwareProfile> profile;
    std::shared_ptr<const Session> session;
    std::vector<SubgraphId> subgraphOfLayer;
    Decisions decisions;
    QUndoStack undoStack;
    int gesture = 1; ///< number of the current drag of the threshold

    std::optional<LayerId> layer;
    std::optional<SubgraphId> subgraph;

    ExplorationProblem built;
    SharedTradeOff tradeOff;
    std::optional<SessionSolution> solution;

    int revision = 0; ///< of session id and decisions other than tau; a result of another one is late
    bool building = false;
    bool buildAgain = false;
    bool solving = false;
    bool solveAgain = false;
    int tradeOffRun = 0;
    QTimer hurry; ///< asks the running solve to return when a newer one waits
    QElapsedTimer solvingSince;

    std::optional<TaskHandle<ExplorationProblem>> buildTask;
    std::optional<TaskHandle<SharedTradeOff>> tradeOffTask;
    std::optional<TaskHandle<SessionSolution>> solveTask;
    QThreadPool workers; // last: destroyed, and waited for, before what the tasks were started from
    QThreadPool solver;
};

Exploration::Exploration(std::shared_ptr<const HardwareProfile> profile, QObject *parent)
    : QObject(parent), m_state(std::make_unique<State>())
{
    m_state->profile = std::move(profile);
    m_state->solver.setMaxThreadCount(1);
    m_state->hurry.setSingleShot(true);
    connect(&m_state->hurry, &QTimer::timeout, this, [this] {
        if (m_state->solveTask && m_state->solveAgain)
            m_state->solveTask->requestStop();
    });
}

Exploration::~Exploration()
{
    m_state->buildTask.reset();
    m_state->tradeOffTask.reset();
    m_state->solveTask.reset();
}

void Exploration::setSession(std::shared_ptr<const Session> session)
{
    const bool same = session && m_state->session && session->id == m_state->session->id;
    m_state->session = std::move(session);
    m_state->subgraphOfLayer = subgraphsOfLayers(m_state->session.get());
    if (!same) {
        m_state->undoStack.clear();
        m_state->decisions = m_state->session ? m_state->session->decisions : Decisions{};
        ++m_state->revision;
        dropResults();
    }
    Q_EMIT sessionChanged();
    if (!same) {
        setSelection({}, {});
        Q_EMIT decisionsChanged();
        Q_EMIT problemChanged();
        Q_EMIT tradeOffChanged();
        Q_EMIT solutionChanged();
    }
    build();
}

void Exploration::dropResults()
{
    m_state->built = {};
    m_state->tradeOff.reset();
    m_state->solution.reset();
    ++m_state->tradeOffRun;
    if (m_state->solveTask)
        m_state->solveTask->requestStop();
}

const Session *Exploration::session() const
{
    return m_state->session.get();
}

const Decisions &Exploration::decisions() const
{
    return m_state->decisions;
}

QUndoStack *Exploration::undoStack()
{
    return &m_state->undoStack;
}

const Sensitivity *Exploration::sensitivity() const
{
    return m_state->built.sensitivity.get();
}

const SessionProblem *Exploration::problem() const
{
    return m_state->built.problem.get();
}

const std::optional<Error> &Exploration::problemError() const
{
    return m_state->built.error;
}

const std::vector<std::vector<double>> &Exploration::theoreticalGains() const
{
    return m_state->built.theoreticalGains;
}

const TradeOff *Exploration::tradeOff() const
{
    return m_state->tradeOff.get();
}

const SessionSolution *Exploration::solution() const
{
    return m_state->solution ? &*m_state->solution : nullptr;
}

bool Exploration::isSolving() const
{
    return m_state->building || m_state->solving;
}

void Exploration::setTau(double tau)
{
    Decisions next = m_state->decisions;
    next.tau = std::clamp(tau, minimumTau, 1.0);
    const QString text = tr("Change threshold to %1").arg(text::tau(next.tau));
    change(std::move(next), text, m_state->gesture);
}

void Exploration::finishThresholdChange()
{
    ++m_state->gesture;
}

void Exploration::setObjective(const std::string &objective)
{
    Decisions next = m_state->decisions;
    next.objective = objective;
    change(std::move(next), tr("Change objective"));
}

void Exploration::setSource(const std::string &source)
{
    Decisions next = m_state->decisions;
    next.source = source;
    change(std::move(next), tr("Change timing source"));
}

void Exploration::setNoise(const std::string &noise)
{
    Decisions next = m_state->decisions;
    next.noise = noise;
    change(std::move(next), tr("Change noise model"));
}

void Exploration::pin(LayerId layer, std::optional<std::string> format)
{
    if (!m_state->session || layer.value >= m_state->session->graph.layers.size())
        return;
    const std::string &name = m_state->session->graph.layer(layer).name;
    const QString shownName = QString::fromStdString(name);
    Decisions next = m_state->decisions;
    if (format)
        next.pins[name] = *format;
    else
        next.pins.erase(name);
    const QString label = theme::formatLabel(format.value_or(std::string()));
    change(std::move(next),
           format ? tr("Pin %1 to %2").arg(shownName, label) : tr("Unpin %1").arg(shownName));
}

void Exploration::unpinAll()
{
    Decisions next = m_state->decisions;
    next.pins.clear();
    change(std::move(next), tr("Remove all pins"));
}

void Exploration::change(Decisions next, const QString &text, int gesture)
{
    if (!m_state->session || next == m_state->decisions)
        return;
    m_state->undoStack.push(new DecisionsCommand(
        m_state->decisions, std::move(next), gesture,
        [this](const Decisions &decisions) { applyDecisions(decisions); }, text));
}

void Exploration::applyDecisions(const Decisions &next)
{
    const bool onlyTau = differOnlyInTau(m_state->decisions, next);
    m_state->decisions = next;
    if (!onlyTau)
        ++m_state->revision;
    Q_EMIT decisionsChanged();
    if (onlyTau)
        solve();
    else
        build();
}

/// One build at a time; a change meanwhile starts another when it ends, so that a stream of finished samples
/// can never keep the views from being filled.
void Exploration::build()
{
    if (m_state->building) {
        m_state->buildAgain = true;
        return;
    }
    if (!m_state->session)
        return;
    m_state->building = true;
    m_state->buildAgain = false;
    m_state->buildTask.emplace(runTask<ExplorationProblem>(
        &m_state->workers,
        [session = m_state->session, decisions = m_state->decisions,
         profile = m_state->profile](const TaskContext &) -> Result<ExplorationProblem> {
            return makeExplorationProblem(*session, decisions, *profile);
        }));
    const auto finish = [this, revision = m_state->revision](const Result<ExplorationProblem> &result) {
        m_state->building = false;
        if (revision == m_state->revision) {
            ExplorationProblem failed;
            if (!result)
                failed.error = result.error();
            receiveBuilt(result ? *result : failed);
        }
        if (m_state->buildAgain)
            build();
    };
    whenFinished(*m_state->buildTask, this, finish);
}

void Exploration::receiveBuilt(const ExplorationProblem &built)
{
    const bool comparable = haveSameScale(m_state->built.problem.get(), built.problem.get());
    m_state->built = built;
    if (!comparable) {
        m_state->tradeOff.reset();
        m_state->solution.reset();
    }
    Q_EMIT problemChanged();
    if (!comparable) {
        Q_EMIT tradeOffChanged();
        Q_EMIT solutionChanged();
    }
    computeTradeOff();
    solve();
}

void Exploration::computeTradeOff()
{
    const int run = ++m_state->tradeOffRun;
    const SharedProblem problem = m_state->built.problem;
    if (!problem)
        return;
    m_state->tradeOffTask.emplace(
        runTask<SharedTradeOff>(&m_state->workers, [problem](const TaskContext &) -> Result<SharedTradeOff> {
            return SharedTradeOff(std::make_shared<TradeOff>(makeTradeOff(*problem)));
        }));
    whenFinished(*m_state->tradeOffTask, this, [this, run](const Result<SharedTradeOff> &result) {
        if (run != m_state->tradeOffRun || !result)
            return;
        m_state->tradeOff = *result;
        Q_EMIT tradeOffChanged();
    });
}

void Exploration::solve()
{
    if (m_state->building || !m_state->built.problem)
        return; // a build ends with a solve
    if (m_state->solving) {
        m_state->solveAgain = true;
        if (!m_state->hurry.isActive())
            m_state->hurry.start(std::max(0, frameMs - static_cast<int>(m_state->solvingSince.elapsed())));
        return;
    }
    m_state->solving = true;
    m_state->solveAgain = false;
    m_state->solvingSince.start();
    const SharedProblem problem = m_state->built.problem;
    m_state->solveTask.emplace(runTask<SessionSolution>(
        &m_state->solver, [problem, tau = m_state->decisions.tau](const TaskContext &context) {
            SolveOptions options;
            options.stop = context.stop;
            return solveSession(*problem, tau, options);
        }));
    whenFinished(*m_state->solveTask, this, [this, problem](const Result<SessionSolution> &result) {
        m_state->solving = false;
        m_state->hurry.stop();
        if (problem == m_state->built.problem)
            receiveSolution(result);
        if (m_state->solveAgain || problem != m_state->built.problem)
            solve();
    });
}

void Exploration::receiveSolution(const Result<SessionSolution> &result)
{
    if (result) {
        m_state->solution = *result;
    } else if (result.error().code != ErrorCode::Cancelled) {
        m_state->solution.reset();
        m_state->built.error = result.error();
    }
    Q_EMIT solutionChanged();
}

std::optional<LayerId> Exploration::selectedLayer() const
{
    return m_state->layer;
}

std::optional<SubgraphId> Exploration::selectedSubgraph() const
{
    return m_state->subgraph;
}

std::optional<SubgraphId> Exploration::subgraphOf(LayerId layer) const
{
    if (layer.value >= m_state->subgraphOfLayer.size())
        return {};
    return m_state->subgraphOfLayer[layer.value];
}

void Exploration::selectLayer(LayerId layer)
{
    if (const auto subgraph = subgraphOf(layer))
        setSelection(layer, subgraph);
}

void Exploration::selectSubgraph(SubgraphId subgraph)
{
    if (!m_state->session || subgraph.value >= m_state->session->partition.subgraphs.size())
        return;
    const bool inside = m_state->layer && subgraphOf(*m_state->layer) == subgraph;
    setSelection(inside ? m_state->layer : std::nullopt, subgraph);
}

void Exploration::clearSelection()
{
    setSelection({}, {});
}

void Exploration::setSelection(std::optional<LayerId> layer, std::optional<SubgraphId> subgraph)
{
    if (layer == m_state->layer && subgraph == m_state->subgraph)
        return;
    m_state->layer = layer;
    m_state->subgraph = subgraph;
    Q_EMIT selectionChanged();
}

} // namespace halftone

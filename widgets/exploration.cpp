// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exploration.h"

#include "core/session/session_json.h"
#include "widgets/decisions_command.h"
#include "widgets/exact_points.h"
#include "widgets/exploration_work.h"
#include "widgets/layer_restriction.h"
#include "widgets/selection.h"
#include "widgets/solution_review.h"
#include "widgets/solve_loop.h"
#include "widgets/task/run_task.h"

#include <utility>

namespace halftone {

namespace {

using SharedProblem = std::shared_ptr<const SessionProblem>;
using SharedTradeOff = std::shared_ptr<const TradeOff>;

} // namespace

struct Exploration::State
{
    std::shared_ptr<const HardwareProfile> profile;
    std::shared_ptr<const Session> session;
    Decisions decisions;
    std::optional<KeptConfiguration> kept; ///< that was gone to
    bool isKeptShown = false; ///< `solution` has its formats and not those that were solved
    QUndoStack undoStack;
    int gesture = 1; ///< number of the current drag of the threshold

    std::vector<LayerRestriction> restrictions; ///< by LayerId
    Selection selection;

    ExplorationProblem built;
    SharedTradeOff tradeOff;
    std::optional<SessionSolution> solution;

    int revision
        = 0; ///< of session id and decisions other than the threshold; a result of another one is late
    int builtRevision = 0; ///< that `built` belongs to
    int solvedRevision = 0; ///< that `solution` belongs to
    bool building = false;
    bool buildAgain = false;
    int tradeOffRun = 0;
    bool followsMiddle = false;
    bool isRestoring = false; ///< the undo stack is filled with what is decided already
    SolveLoop solver;
    SolutionReview review;
    ExactPoints exact;

    std::optional<TaskHandle<ExplorationProblem>> buildTask;
    std::optional<TaskHandle<SharedTradeOff>> tradeOffTask;
    QThreadPool workers; // last: destroyed, and waited for, before what the tasks were started from
};

Exploration::Exploration(std::shared_ptr<const HardwareProfile> profile, QObject *parent)
    : QObject(parent), m_state(std::make_unique<State>())
{
    m_state->profile = std::move(profile);
    connect(&m_state->solver, &SolveLoop::solved, this, &Exploration::receiveSolution);
}

Exploration::~Exploration()
{
    m_state->buildTask.reset();
    m_state->tradeOffTask.reset();
}

void Exploration::setSession(std::shared_ptr<const Session> session)
{
    const bool same = session && m_state->session && session->id == m_state->session->id;
    m_state->session = std::move(session);
    // The other session may not have these layers: nobody may find them in it.
    const bool isDeselected = m_state->selection.follow(m_state->session.get(), same);
    if (!same) {
        m_state->undoStack.clear();
        m_state->kept.reset();
        takeDecisions(m_state->session ? m_state->session->decisions : Decisions{});
        ++m_state->revision;
        m_state->followsMiddle = false;
        dropResults();
    }
    Q_EMIT sessionChanged();
    if (isDeselected)
        Q_EMIT m_state->selection.changed();
    if (!same) {
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
    m_state->isKeptShown = false;
    ++m_state->tradeOffRun;
    m_state->solver.stop();
    m_state->review.clear();
    m_state->exact.clear();
}

const Session *Exploration::session() const
{
    return m_state->session.get();
}

const std::shared_ptr<const Session> &Exploration::sharedSession() const
{
    return m_state->session;
}

const std::shared_ptr<const HardwareProfile> &Exploration::profile() const
{
    return m_state->profile;
}

void Exploration::setProfile(std::shared_ptr<const HardwareProfile> profile)
{
    m_state->profile = std::move(profile);
    build();
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

const std::shared_ptr<const SessionProblem> &Exploration::sharedProblem() const
{
    return m_state->built.problem;
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

const std::vector<MeasuredRatios> &Exploration::measuredRatios() const
{
    static const std::vector<MeasuredRatios> None;
    return m_state->built.ratios ? *m_state->built.ratios : None;
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
    return m_state->building || m_state->solver.isSolving();
}

bool Exploration::isOutdated() const
{
    return m_state->solvedRevision != m_state->revision;
}

SolutionReview *Exploration::review() const
{
    return &m_state->review;
}

const ExactPoints *Exploration::exactPoints() const
{
    return &m_state->exact;
}

void Exploration::finishThresholdChange()
{
    ++m_state->gesture;
    Q_EMIT thresholdSettled();
}

void Exploration::decide(Decisions next, const QString &step)
{
    change({std::move(next)}, step);
}

void Exploration::decideInDrag(Decisions next, const QString &step)
{
    change({std::move(next)}, step, m_state->gesture);
}

void Exploration::adopt(const Decisions &next)
{
    if (next != m_state->decisions)
        applyDecisions(next);
}

const std::vector<LayerRestriction> &Exploration::restrictions() const
{
    return m_state->restrictions;
}

Selection *Exploration::selection() const
{
    return &m_state->selection;
}

void Exploration::visit(const KeptConfiguration &kept)
{
    change({kept.decisions, kept}, tr("Go to “%1”").arg(QString::fromStdString(kept.name)));
}

const KeptConfiguration *Exploration::shownAsKept() const
{
    return m_state->isKeptShown ? &*m_state->kept : nullptr;
}

DecisionHistory Exploration::history() const
{
    DecisionHistory history{{}, m_state->undoStack.index()};
    for (int i = 0; i < m_state->undoStack.count(); ++i)
        history.steps.push_back(static_cast<const DecisionsCommand *>(m_state->undoStack.command(i))->step());
    return history;
}

void Exploration::restoreHistory(const DecisionHistory &history)
{
    const auto &[steps, index] = history;
    if (steps.empty())
        return;
    const DecidedView &there
        = index > 0 ? steps[static_cast<std::size_t>(index) - 1].after : steps.front().before;
    if (there.decisions != m_state->decisions)
        return;
    m_state->undoStack.clear();
    m_state->isRestoring = true; // the stack carries out what it is given
    for (const auto &[before, after, text] : steps)
        m_state->undoStack.push(command(before, after, 0, text));
    m_state->undoStack.setIndex(index);
    m_state->isRestoring = false;
}

void Exploration::followMiddle()
{
    m_state->followsMiddle = true;
    moveToMiddle();
}

void Exploration::moveToMiddle()
{
    if (!m_state->followsMiddle || !m_state->built.problem || !m_state->tradeOff)
        return;
    Decisions next = m_state->decisions;
    next.tau = middleTau(*m_state->built.problem, *m_state->tradeOff).value_or(next.tau);
    adopt(next);
}

void Exploration::change(DecidedView next, const QString &text, int gesture)
{
    DecidedView now{m_state->decisions, m_state->kept};
    if (!m_state->session || next == now)
        return;
    m_state->followsMiddle = false;
    m_state->undoStack.push(command(std::move(now), std::move(next), gesture, text));
}

DecisionsCommand *Exploration::command(DecidedView before, DecidedView after, int gesture,
                                       const QString &text)
{
    return new DecisionsCommand(
        std::move(before), std::move(after), gesture, [this](const DecidedView &view) { applyView(view); },
        text);
}

void Exploration::applyView(const DecidedView &next)
{
    if (m_state->isRestoring)
        return;
    m_state->kept = next.kept;
    applyDecisions(next.decisions);
}

void Exploration::takeDecisions(const Decisions &decisions)
{
    m_state->decisions = decisions;
    m_state->restrictions = restrictionsOf(m_state->session.get(), decisions);
}

void Exploration::applyDecisions(const Decisions &next)
{
    const bool onlyThreshold = differOnlyInThreshold(m_state->decisions, next);
    if (onlyThreshold) {
        m_state->decisions.tau = next.tau;
        m_state->decisions.otherThreshold = next.otherThreshold;
    } else {
        takeDecisions(next);
    }
    m_state->review.pause();
    m_state->exact.pause();
    if (!onlyThreshold)
        ++m_state->revision;
    Q_EMIT decisionsChanged();
    if (onlyThreshold)
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
            m_state->builtRevision = revision;
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
    m_state->exact.clear();
    if (!comparable) {
        m_state->tradeOff.reset();
        m_state->solution.reset();
        m_state->review.clear();
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
            return SharedTradeOff(std::make_shared<TradeOff>(makeTradeOff(problem)));
        }));
    whenFinished(*m_state->tradeOffTask, this, [this, run, problem](const Result<SharedTradeOff> &result) {
        if (run != m_state->tradeOffRun || !result)
            return;
        m_state->tradeOff = *result;
        m_state->exact.start(problem, (*result)->thresholds);
        Q_EMIT tradeOffChanged();
        moveToMiddle();
        if (!isSolving())
            m_state->exact.resume();
    });
}

void Exploration::solve()
{
    if (!m_state->building && m_state->built.problem) // a build ends with a solve
        m_state->solver.solve(m_state->built.problem, m_state->decisions.threshold());
}

void Exploration::receiveSolution(const SharedProblem &problem, const Result<SessionSolution> &result)
{
    if (problem != m_state->built.problem || m_state->builtRevision != m_state->revision)
        return; // late, or of decisions that have changed since
    m_state->isKeptShown = false;
    m_state->solvedRevision = m_state->revision;
    if (result) {
        const auto kept = visited(*result);
        m_state->isKeptShown = kept.has_value();
        m_state->solution = kept.value_or(*result);
        m_state->built.error.reset(); // of an earlier threshold
        m_state->review.review(m_state->session, problem, *m_state->solution,
                               kept ? SolutionReview::Kind::Given : SolutionReview::Kind::Solved);
    } else if (result.error().code != ErrorCode::Cancelled) {
        m_state->solution.reset();
        m_state->built.error = result.error();
        m_state->review.clear();
    }
    if (!isSolving())
        m_state->exact.resume();
    Q_EMIT solutionChanged();
}

/// The kept configuration that was gone to, if @p solved is another one.
std::optional<SessionSolution> Exploration::visited(const SessionSolution &solved) const
{
    if (!m_state->kept)
        return {};
    const auto &problem = *m_state->built.problem;
    auto formats = configurationOf(m_state->session->graph, problem.formats, m_state->kept->formats);
    if (!formats || *formats == solved.formats)
        return {};
    return solutionWith(problem, *std::move(formats));
}

} // namespace halftone

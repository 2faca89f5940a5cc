// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/exploration.h"

#include "core/session/session_json.h"
#include "widgets/decisions_command.h"
#include "widgets/exact_points.h"
#include "widgets/exploration_work.h"
#include "widgets/layer_restriction.h"
#include "widgets/layer_selection.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"
#include "widgets/solve_loop.h"
#include "widgets/task/run_task.h"
#include "widgets/threshold_change.h"
#include "widgets/threshold_text.h"

#include <algorithm>
#include <utility>

namespace halftone {

namespace {

using SharedProblem = std::shared_ptr<const SessionProblem>;
using SharedTradeOff = std::shared_ptr<const TradeOff>;

/// Other formats are decided for: pins to those that are gone go too.
void takeFormats(Decisions &decisions, std::vector<std::string> formats)
{
    decisions.formats = std::move(formats);
    std::erase_if(decisions.pins, [&](const auto &pin) {
        return std::ranges::find(decisions.formats, pin.second) == decisions.formats.end();
    });
}

/// A timing that lacks a format of @p decisions brings its own formats.
void takeFormatsOfSource(const Session &session, Decisions &decisions)
{
    const auto timing = findTiming(session, decisions.source);
    if (!timing)
        return;
    const auto &offered = (*timing)->formats;
    const auto has
        = [&](const std::string &format) { return std::ranges::find(offered, format) != offered.end(); };
    if (!std::ranges::all_of(decisions.formats, has))
        takeFormats(decisions, offered);
}

} // namespace

struct Exploration::State
{
    std::shared_ptr<const HardwareProfile> profile;
    std::shared_ptr<const Session> session;
    std::vector<SubgraphId> subgraphOfLayer;
    Decisions decisions;
    std::optional<KeptConfiguration> kept; ///< that was gone to
    bool isKeptShown = false; ///< `solution` has its formats and not those that were solved
    QUndoStack undoStack;
    int gesture = 1; ///< number of the current drag of the threshold

    std::vector<LayerRestriction> restrictions; ///< by LayerId
    LayerSelection selection;

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
    // The other session may not have these layers: nobody may find them in it.
    const auto before = same ? m_state->selection : std::exchange(m_state->selection, {});
    m_state->session = std::move(session);
    m_state->subgraphOfLayer = subgraphsOfLayers(m_state->session.get());
    if (!same) {
        m_state->undoStack.clear();
        m_state->kept.reset();
        takeDecisions(m_state->session ? m_state->session->decisions : Decisions{});
        ++m_state->revision;
        m_state->followsMiddle = false;
        dropResults();
    }
    Q_EMIT sessionChanged();
    if (before != m_state->selection)
        Q_EMIT selectionChanged();
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

void Exploration::setTau(double tau)
{
    setThreshold({Threshold::Kind::Tau, tau});
}

void Exploration::moveLine(double loss)
{
    if (m_state->built.problem)
        setThreshold(thresholdAt(*m_state->built.problem, m_state->decisions.threshold(), loss));
}

void Exploration::setThreshold(const Threshold &threshold)
{
    Decisions next = m_state->decisions;
    halftone::setThreshold(next, threshold);
    next.tau = std::clamp(next.tau, minimumTau, 1.0);
    const QString text = tr("Change threshold to %1").arg(thresholdText(next));
    change({std::move(next)}, text, m_state->gesture);
}

void Exploration::setThresholdKind(Threshold::Kind kind)
{
    if (!m_state->built.problem || !m_state->solution || kind == m_state->decisions.threshold().kind)
        return;
    const auto next = thresholdLike(*m_state->built.problem, *m_state->solution, kind, lossLimit());
    Decisions asked = m_state->decisions;
    if (kind == Threshold::Kind::Memory && !asked.memoryAtMost)
        asked.memoryAtMost
            = weightBytesOf(m_state->session->graph, *m_state->built.problem, m_state->solution->formats);
    if (kind == Threshold::Kind::Time)
        asked.memoryAtMost.reset(); // of Kind::Memory: there is room for one
    halftone::setThreshold(asked, next);
    asked.tau = std::clamp(asked.tau, minimumTau, 1.0);
    const QString text = tr("Change threshold to %1").arg(thresholdText(asked));
    change({std::move(asked)}, text);
}

void Exploration::setMemoryLimit(std::optional<double> bytes)
{
    Decisions next = m_state->decisions;
    next.memoryAtMost = bytes;
    if (!bytes && next.threshold().kind == Threshold::Kind::Memory)
        halftone::setThreshold(next, {Threshold::Kind::Tau, tauOfLine()});
    const QString text = bytes ? tr("Limit weights to %1").arg(text::quantity(*bytes, QStringLiteral("B")))
                               : tr("Remove the limit of the weights");
    change({std::move(next)}, text, m_state->gesture);
}

void Exploration::limitMemory(bool isLimited)
{
    finishThresholdChange(); // a step of its own
    if (!isLimited)
        setMemoryLimit({});
    else if (m_state->built.problem && m_state->solution)
        setMemoryLimit(
            weightBytesOf(m_state->session->graph, *m_state->built.problem, m_state->solution->formats));
    finishThresholdChange();
}

double Exploration::lossLimit() const
{
    return m_state->built.problem
        ? halftone::lossLimit(*m_state->built.problem, m_state->decisions, solution())
        : 0;
}

double Exploration::tauOfLine() const
{
    const double tau = m_state->built.problem ? m_state->built.problem->tau(lossLimit()) : 0;
    return tau > 0 ? std::clamp(tau, minimumTau, 1.0) : m_state->decisions.tau;
}

/// A time needs gains in seconds, a perplexity change a model of the mean: without them the line stays where it is.
void Exploration::dropImpossibleThreshold(Decisions &next) const
{
    const auto kind = next.threshold().kind;
    const auto noise = noiseModelNamed(next.noise);
    const bool isSumOfShifts = noise == NoiseModel::BiasAware; // a second budget of its own
    if ((kind == Threshold::Kind::Time && next.objective == "memory")
        || (kind == Threshold::Kind::PerplexityChange
            && ((noise && !predictsMean(*noise)) || (isSumOfShifts && next.memoryAtMost))))
        halftone::setThreshold(next, {Threshold::Kind::Tau, tauOfLine()});
}

void Exploration::finishThresholdChange()
{
    ++m_state->gesture;
    Q_EMIT thresholdSettled();
}

void Exploration::setObjective(const std::string &objective)
{
    Decisions next = m_state->decisions;
    next.objective = objective;
    dropImpossibleThreshold(next);
    change({std::move(next)}, tr("Change objective"));
}

void Exploration::setSource(const std::string &source)
{
    change({withSource(source)}, tr("Change timing source"));
}

void Exploration::adoptSource(const std::string &source)
{
    const auto next = withSource(source);
    if (next != m_state->decisions)
        applyDecisions(next);
}

Decisions Exploration::withSource(const std::string &source) const
{
    Decisions next = m_state->decisions;
    next.source = source;
    if (m_state->session)
        takeFormatsOfSource(*m_state->session, next);
    return next;
}

void Exploration::setNoise(const std::string &noise)
{
    Decisions next = m_state->decisions;
    next.noise = noise;
    dropImpossibleThreshold(next);
    change({std::move(next)}, tr("Change noise model"));
}

void Exploration::setFormats(std::vector<std::string> formats)
{
    Decisions next = m_state->decisions;
    takeFormats(next, std::move(formats));
    change({std::move(next)}, tr("Change formats"));
}

void Exploration::decide(Decisions next, const QString &step)
{
    change({std::move(next)}, step);
}

const std::vector<LayerRestriction> &Exploration::restrictions() const
{
    return m_state->restrictions;
}

void Exploration::visit(const KeptConfiguration &kept)
{
    change({kept.decisions, kept}, tr("Go to “%1”").arg(QString::fromStdString(kept.name)));
}

const KeptConfiguration *Exploration::shownAsKept() const
{
    return m_state->isKeptShown ? &*m_state->kept : nullptr;
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
    if (next != m_state->decisions)
        applyDecisions(next);
}

void Exploration::change(DecidedView next, const QString &text, int gesture)
{
    DecidedView now{m_state->decisions, m_state->kept};
    if (!m_state->session || next == now)
        return;
    m_state->followsMiddle = false;
    m_state->undoStack.push(new DecisionsCommand(
        std::move(now), std::move(next), gesture, [this](const DecidedView &view) { applyView(view); },
        text));
}

void Exploration::applyView(const DecidedView &next)
{
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
            return SharedTradeOff(std::make_shared<TradeOff>(makeTradeOff(*problem)));
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

std::optional<LayerId> Exploration::selectedLayer() const
{
    return m_state->selection.current;
}

const std::vector<LayerId> &Exploration::selectedLayers() const
{
    return m_state->selection.layers;
}

std::optional<SubgraphId> Exploration::selectedSubgraph() const
{
    return m_state->selection.subgraph;
}

std::optional<SubgraphId> Exploration::subgraphOf(LayerId layer) const
{
    if (layer.value >= m_state->subgraphOfLayer.size())
        return {};
    return m_state->subgraphOfLayer[layer.value];
}

void Exploration::selectLayer(LayerId layer)
{
    selectLayers({layer}, layer);
}

void Exploration::selectLayers(std::vector<LayerId> layers, LayerId current)
{
    std::erase_if(layers, [this](LayerId layer) { return !subgraphOf(layer); });
    std::ranges::sort(layers);
    const auto repeated = std::ranges::unique(layers);
    layers.erase(repeated.begin(), repeated.end());
    if (std::ranges::binary_search(layers, current))
        setSelection({std::move(layers), current, subgraphOf(current)});
}

void Exploration::selectSubgraph(SubgraphId subgraph)
{
    if (!m_state->session || subgraph.value >= m_state->session->partition.subgraphs.size())
        return;
    const auto current = m_state->selection.current;
    if (current && subgraphOf(*current) == subgraph)
        selectLayer(*current);
    else
        setSelection({{}, {}, subgraph});
}

void Exploration::clearSelection()
{
    setSelection({});
}

void Exploration::setSelection(const LayerSelection &selection)
{
    if (selection == m_state->selection)
        return;
    m_state->selection = selection;
    Q_EMIT selectionChanged();
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimize/baselines.h"
#include "core/optimize/frontier.h"
#include "core/session/measured_ratio.h"
#include "core/session/session_problem.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>
#include <vector>

namespace halftone {

class DecisionsCommand;
class ExactPoints;
class Selection;
class SolutionReview;
struct DecidedView;
struct DecisionHistory;
struct ExplorationProblem;
struct HardwareProfile;
struct LayerRestriction;

/// What a problem looks like before any threshold is chosen: computed once per change of objective, noise,
/// pins.
struct TradeOff
{
    std::shared_ptr<const SessionProblem> problem; ///< that it is of: it may be one before that on screen
    std::vector<FrontierPoint> frontier; ///< supported points, ascending loss
    std::vector<Baseline> baselines;
    std::vector<double> thresholds; ///< tau, for exact points: over the whole range, coarse to fine
};

/// The session on screen, what the user decides about it, the current solution and the selection.
///
/// The one object that links the views: each reads from it and writes to it, none knows another. Decisions go
/// through the undo stack (drags of the threshold merge into one step). A change of decisions rebuilds the
/// problem and re-solves on a worker thread; results that arrive late are dropped. GUI thread only.
///
/// While the threshold moves faster than it can be solved, what is shown follows with whole solutions: each
/// one belongs to a threshold of this drag (SessionSolution::tau says to which), the last one to where it
/// stopped.
class Exploration : public QObject
{
    Q_OBJECT

public:
    explicit Exploration(std::shared_ptr<const HardwareProfile> profile, QObject *parent = nullptr);
    ~Exploration() override;

    /// Shows another session, or none (null). If the id differs: takes its decisions, clears undo stack and
    /// selection. If it is the same: keeps them, and takes its samples and timings.
    void setSession(std::shared_ptr<const Session> session);
    [[nodiscard]] const Session *session() const;
    [[nodiscard]] const std::shared_ptr<const Session> &
    sharedSession() const; ///< the same, for other threads
    [[nodiscard]] const Decisions &decisions() const;
    [[nodiscard]] const std::shared_ptr<const HardwareProfile> &
    profile() const; ///< that problems are made with
    void setProfile(std::shared_ptr<const HardwareProfile> profile); ///< makes the problem anew
    [[nodiscard]] QUndoStack *undoStack();

    /// Null until the session has a finished sample; there even while the problem cannot be made (no timing
    /// yet).
    [[nodiscard]] const Sensitivity *sensitivity() const;
    /// Null while there is nothing to solve; why is in problemError().
    [[nodiscard]] const SessionProblem *problem() const;
    [[nodiscard]] const std::shared_ptr<const SessionProblem> &
    sharedProblem() const; ///< the same, for other threads
    /// Why there is no problem(), or, where there is one, why its last solve failed.
    [[nodiscard]] const std::optional<Error> &problemError() const;
    /// [sub-graph][configuration], seconds: gains by MAC counts under the same decisions; empty if they
    /// cannot be had.
    [[nodiscard]] const std::vector<std::vector<double>> &theoreticalGains() const;
    /// What was measured of single layers, over what is predicted under the same decisions; empty while nothing was.
    [[nodiscard]] const std::vector<MeasuredRatios> &measuredRatios() const;
    [[nodiscard]] const TradeOff *tradeOff() const; ///< null until computed
    [[nodiscard]] const SessionSolution *solution() const; ///< the newest; null before the first
    [[nodiscard]] bool isSolving() const; ///< a newer solution than solution() is on its way
    /// Whether solution() belongs to decisions before the last change of anything but the threshold.
    [[nodiscard]] bool isOutdated() const;
    /// What is computed about solution() when it has settled; has signals of its own.
    [[nodiscard]] SolutionReview *review() const;
    /// Proven optima of problem(), as they are found; has a signal of its own. They rest while anything is solved.
    [[nodiscard]] const ExactPoints *exactPoints() const;

    /// One step of the undo stack. What may be decided: decision_steps.h, layer_edits.h.
    void decide(Decisions next, const QString &step);
    /// The same; steps of one drag merge.
    void decideInDrag(Decisions next, const QString &step);
    /// Ends a drag: what is decided next is a step of its own.
    void finishThresholdChange();
    /// Asked for by what has arrived and not by the user: no step of the undo stack.
    void adopt(const Decisions &next);
    /// Takes the decisions under which @p kept was found and shows its very formats, whatever is best under them now, until
    /// anything is decided. One step of the undo stack.
    void visit(const KeptConfiguration &kept);
    /// The kept configuration that solution() is, if it is not what its decisions are solved to; else null.
    [[nodiscard]] const KeptConfiguration *shownAsKept() const;
    /// Of the undo stack, for another Exploration of the same session.
    [[nodiscard]] DecisionHistory history() const;
    /// Takes @p history for its own; without effect unless it leads to what is decided now.
    void restoreHistory(const DecisionHistory &history);
    /// Puts the threshold in the middle of the frontier, and keeps it there while samples come in, until the user
    /// decides something. No step of the undo stack: it is where a new session begins.
    void followMiddle();

    /// What each layer may be in under decisions(), by LayerId.
    [[nodiscard]] const std::vector<LayerRestriction> &restrictions() const;

    /// Of layers and sub-graphs of session(); has a signal of its own.
    [[nodiscard]] Selection *selection() const;

Q_SIGNALS:
    void sessionChanged(); ///< another session, or more samples or timings of the same one
    void decisionsChanged();
    void thresholdSettled(); ///< a drag has ended
    void problemChanged(); ///< sensitivities, losses or gains differ; problem() may have become null
    void tradeOffChanged();
    void solutionChanged();

private:
    struct State;

    void change(DecidedView next, const QString &text, int gesture = 0);
    [[nodiscard]] DecisionsCommand *command(DecidedView before, DecidedView after, int gesture,
                                            const QString &text);
    void applyView(const DecidedView &next);
    [[nodiscard]] std::optional<SessionSolution> visited(const SessionSolution &solved) const;
    void applyDecisions(const Decisions &next);
    void takeDecisions(const Decisions &decisions);
    void build();
    void receiveBuilt(const ExplorationProblem &built);
    void computeTradeOff();
    void solve();
    void receiveSolution(const std::shared_ptr<const SessionProblem> &problem,
                         const Result<SessionSolution> &result);
    void moveToMiddle();
    void dropResults();

    std::unique_ptr<State> m_state;
};

} // namespace halftone

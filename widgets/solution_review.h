// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/numeric/loss_prediction.h"
#include "core/optimize/choice_stability.h"
#include "core/session/budget_costs.h"
#include "core/session/explain_solution.h"
#include "core/session/infeasibility.h"
#include "core/session/session_problem.h"
#include "widgets/task/run_task.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace halftone {

/// A second look at the solution on screen, in the background: what every noise model predicts for it, how much it
/// depends on which samples were drawn, whether GLPK proves what the dynamic program has proven, what every other format of
/// every layer would cost, which of two limits binds, and why there is no solution. GUI thread.
///
/// Predictions follow at once. The many re-solves of the stability and of the prices, GLPK's proof and the
/// search for what makes a problem infeasible begin when nothing has changed for a moment, and end when
/// something does: they never delay a drag.
class SolutionReview : public QObject
{
    Q_OBJECT

public:
    explicit SolutionReview(QObject *parent = nullptr);
    ~SolutionReview() override;

    enum class Kind {
        Solved, ///< under the decisions
        Given, ///< from elsewhere: only predicted, as it is not what other samples would be solved to either
    };
    void review(std::shared_ptr<const Session> session, std::shared_ptr<const SessionProblem> problem,
                const SessionSolution &solution, Kind kind = Kind::Solved);
    void pause(); ///< something changes: the stability is no longer that of the solution on screen
    void clear(); ///< there is no solution

    /// In the order of AllNoiseModels; empty until computed.
    [[nodiscard]] const std::vector<LossPrediction> &predictions() const { return m_predictions; }
    /// Null until computed; for fewer than two samples and for an infeasible solution always.
    [[nodiscard]] const ChoiceStability *stability() const { return m_stability ? &*m_stability : nullptr; }
    /// Null until explained; for a solution that is feasible always.
    [[nodiscard]] const Infeasibility *infeasibility() const
    {
        return m_infeasibility ? &*m_infeasibility : nullptr;
    }
    /// Null until computed; all zeros unless a loss MSE and the memory are limited both.
    [[nodiscard]] const BudgetCosts *budgetCosts() const { return m_costs ? &*m_costs : nullptr; }
    /// By LayerId; null until computed, and always for an infeasible solution and for a given one.
    [[nodiscard]] const std::vector<LayerExplanation> *explanations() const
    {
        return m_explanations ? &*m_explanations : nullptr;
    }
    /// Seconds of the solve in which GLPK proved the solution too, the dynamic program's part included; none
    /// until it has.
    [[nodiscard]] std::optional<double> glpkProofSeconds() const { return m_glpkProofSeconds; }

Q_SIGNALS:
    void predictionsChanged();
    void stabilityChanged();
    void glpkProofChanged();
    void infeasibilityChanged();
    void budgetCostsChanged();
    void explanationsChanged();

private:
    struct Subject
    {
        std::shared_ptr<const Session> session;
        std::shared_ptr<const SessionProblem> problem;
        SessionSolution solution;
    };

    void predict();
    void drawAgain();
    void askGlpk();
    void explain();
    void weighBudgets();
    void price();

    std::shared_ptr<const Subject> m_subject;
    std::vector<LossPrediction> m_predictions;
    std::optional<ChoiceStability> m_stability;
    std::optional<double> m_glpkProofSeconds;
    std::optional<Infeasibility> m_infeasibility;
    std::optional<BudgetCosts> m_costs;
    std::optional<std::vector<LayerExplanation>> m_explanations;
    bool m_predictAgain = false;
    QTimer m_settled;
    std::optional<TaskHandle<std::vector<LossPrediction>>> m_predictTask;
    std::optional<TaskHandle<ChoiceStability>> m_stabilityTask;
    std::optional<TaskHandle<SessionSolution>> m_glpkTask;
    std::optional<TaskHandle<Infeasibility>> m_explainTask;
    std::optional<TaskHandle<BudgetCosts>> m_costsTask;
    std::optional<TaskHandle<std::vector<LayerExplanation>>> m_priceTask;
    QThreadPool m_pool; // last: destroyed, and waited for, first
};

} // namespace halftone

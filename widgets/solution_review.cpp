// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/solution_review.h"

#include "core/session/session_prediction.h"
#include "core/session/solution_stability.h"

#include <cmath>
#include <utility>

namespace halftone {

namespace {

constexpr int SettledMs = 300; // chosen: longer than the pauses within a drag
constexpr double GlpkSeconds = 60; // chosen: the proof that is there already does not need it
constexpr std::size_t FewestSamples = 2; // one sample has no scatter

} // namespace

SolutionReview::SolutionReview(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(6); // one each: none waits for another
    m_settled.setSingleShot(true);
    m_settled.setInterval(SettledMs);
    connect(&m_settled, &QTimer::timeout, this, &SolutionReview::drawAgain);
    connect(&m_settled, &QTimer::timeout, this, &SolutionReview::askGlpk);
    connect(&m_settled, &QTimer::timeout, this, &SolutionReview::explain);
    connect(&m_settled, &QTimer::timeout, this, &SolutionReview::weighBudgets);
    connect(&m_settled, &QTimer::timeout, this, &SolutionReview::price);
}

SolutionReview::~SolutionReview()
{
    m_predictTask.reset();
    m_stabilityTask.reset();
    m_glpkTask.reset();
    m_explainTask.reset();
    m_costsTask.reset();
    m_priceTask.reset();
}

void SolutionReview::review(std::shared_ptr<const Session> session,
                            std::shared_ptr<const SessionProblem> problem, const SessionSolution &solution,
                            Kind kind)
{
    pause();
    m_subject = std::make_shared<const Subject>(Subject{std::move(session), std::move(problem), solution});
    predict();
    if (kind == Kind::Solved)
        m_settled.start();
}

void SolutionReview::pause()
{
    m_settled.stop();
    m_stabilityTask.reset(); // asks it to stop; its result is compared with the subject, and dropped
    m_glpkTask.reset(); // likewise
    m_explainTask.reset(); // likewise
    m_costsTask.reset(); // likewise
    m_priceTask.reset(); // likewise
    m_subject.reset();
    if (std::exchange(m_glpkProofSeconds, std::nullopt))
        Q_EMIT glpkProofChanged();
    if (std::exchange(m_stability, std::nullopt))
        Q_EMIT stabilityChanged();
    if (std::exchange(m_infeasibility, std::nullopt))
        Q_EMIT infeasibilityChanged();
    if (std::exchange(m_costs, std::nullopt))
        Q_EMIT budgetCostsChanged();
    if (std::exchange(m_explanations, std::nullopt))
        Q_EMIT explanationsChanged();
}

void SolutionReview::clear()
{
    pause();
    if (!std::exchange(m_predictions, {}).empty())
        Q_EMIT predictionsChanged();
}

void SolutionReview::predict()
{
    if (m_predictTask) {
        m_predictAgain = true;
        return;
    }
    m_predictAgain = false;
    using Predictions = std::vector<LossPrediction>;
    m_predictTask.emplace(runBackgroundTask<Predictions>(
        &m_pool, [subject = m_subject](const TaskContext &) -> Result<Predictions> {
            return predictLossMse(*subject->session, subject->problem->formats, subject->solution.formats);
        }));
    whenFinished(*m_predictTask, this, [this, subject = m_subject](const Result<Predictions> &result) {
        m_predictTask.reset();
        if (result && (m_subject == subject || !m_predictAgain) && *result != m_predictions) {
            m_predictions = *result;
            Q_EMIT predictionsChanged();
        }
        if (m_predictAgain && m_subject)
            predict();
    });
}

void SolutionReview::drawAgain()
{
    if (!m_subject || m_subject->solution.choice.status == SolveStatus::Infeasible
        || m_subject->session->samples.size() < FewestSamples)
        return;
    m_stabilityTask.emplace(
        runBackgroundTask<ChoiceStability>(&m_pool, [subject = m_subject](const TaskContext &context) {
            return solutionStability(*subject->session, *subject->problem, subject->solution,
                                     {.stop = context.stop});
        }));
    whenFinished(*m_stabilityTask, this, [this, subject = m_subject](const Result<ChoiceStability> &result) {
        if (subject != m_subject || !result)
            return;
        m_stability = *result;
        Q_EMIT stabilityChanged();
    });
}

void SolutionReview::askGlpk()
{
    if (!m_subject || m_subject->solution.choice.proof != Proof::DynamicProgram)
        return;
    m_glpkTask.emplace(
        runBackgroundTask<SessionSolution>(&m_pool, [subject = m_subject](const TaskContext &context) {
            SolveOptions options;
            options.stop = context.stop;
            options.confirmSeconds = GlpkSeconds;
            return solveFor(*subject->problem, subject->solution.asked, options);
        }));
    whenFinished(*m_glpkTask, this, [this, subject = m_subject](const Result<SessionSolution> &result) {
        constexpr double Equal = 1e-11; // of the gain: what "optimal" means
        if (subject != m_subject || !result || result->choice.proof != Proof::Glpk)
            return;
        const double gain = subject->solution.choice.gain;
        if (std::abs(result->choice.gain - gain) > Equal * std::abs(gain))
            return;
        m_glpkProofSeconds = result->choice.seconds;
        Q_EMIT glpkProofChanged();
    });
}

void SolutionReview::explain()
{
    if (!m_subject || m_subject->solution.choice.status != SolveStatus::Infeasible)
        return;
    m_explainTask.emplace(runBackgroundTask<Infeasibility>(
        &m_pool, [subject = m_subject](const TaskContext &context) -> Result<Infeasibility> {
            return explainInfeasibility(*subject->problem, subject->solution, context.stop);
        }));
    whenFinished(*m_explainTask, this, [this, subject = m_subject](const Result<Infeasibility> &result) {
        if (subject != m_subject || !result)
            return;
        m_infeasibility = *result;
        Q_EMIT infeasibilityChanged();
    });
}

void SolutionReview::weighBudgets()
{
    if (!m_subject || m_subject->solution.budget != SolutionBudget::Memory)
        return;
    m_costsTask.emplace(
        runBackgroundTask<BudgetCosts>(&m_pool, [subject = m_subject](const TaskContext &context) {
            SolveOptions options;
            options.stop = context.stop;
            options.confirmSeconds = 0;
            return halftone::budgetCosts(*subject->problem, subject->solution, options);
        }));
    whenFinished(*m_costsTask, this, [this, subject = m_subject](const Result<BudgetCosts> &result) {
        if (subject != m_subject || !result)
            return;
        m_costs = *result;
        Q_EMIT budgetCostsChanged();
    });
}

void SolutionReview::price()
{
    if (!m_subject || m_subject->solution.choice.status == SolveStatus::Infeasible)
        return;
    using Explanations = std::vector<LayerExplanation>;
    m_priceTask.emplace(runBackgroundTask<Explanations>(
        &m_pool, [subject = m_subject](const TaskContext &context) -> Result<Explanations> {
            const auto explanation = explainSolution(*subject->problem, subject->solution, context);
            if (!explanation)
                return explanation.error();
            return explanationsOfLayers(*subject->problem, subject->solution, *explanation);
        }));
    whenFinished(*m_priceTask, this, [this, subject = m_subject](const Result<Explanations> &result) {
        if (subject != m_subject || !result)
            return;
        m_explanations = *result;
        Q_EMIT explanationsChanged();
    });
}

} // namespace halftone

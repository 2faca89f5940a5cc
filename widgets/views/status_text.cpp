// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/status_text.h"

#include "widgets/error_text.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"
#include "widgets/theme.h"
#include "widgets/threshold_text.h"
#include "widgets/views/budget_text.h"
#include "widgets/views/infeasible_text.h"
#include "widgets/views/source_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone {

namespace {

struct StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)
};

QString seconds(double value)
{
    return text::quantity(value, QStringLiteral("s"), 2);
}

/// Who has proven it; until somebody has, the bound and how far it is.
QString proofText(const Exploration &exploration)
{
    if (exploration.isOutdated())
        return StatusText::tr("Solving…");
    if (const auto *kept = exploration.shownAsKept())
        return StatusText::tr("as kept: “%1”; its decisions alone give another solution")
            .arg(QString::fromStdString(kept->name));
    const ChoiceSolution &choice = exploration.solution()->choice;
    const auto confirmed = exploration.review()->glpkProofSeconds();
    if (choice.proof == Proof::Glpk)
        return StatusText::tr("optimal, proven by GLPK in %1").arg(seconds(choice.seconds));
    if (choice.proof == Proof::DynamicProgram && confirmed)
        return StatusText::tr("optimal, proven by the dynamic program in %1 and by GLPK in %2")
            .arg(seconds(choice.seconds), seconds(*confirmed));
    if (choice.proof == Proof::DynamicProgram)
        return StatusText::tr("optimal, proven by the dynamic program in %1").arg(seconds(choice.seconds));
    const SessionSolution &solution = *exploration.solution();
    if (solution.goal == Goal::LeastLoss)
        return StatusText::tr("not proven, the least loss MSE is at least %1")
            .arg(text::number(exploration.problem()->lossMse(solution.lossBound)));
    if (!(choice.bound > choice.gain))
        return StatusText::tr("not proven");
    const QString bound
        = text::quantity(choice.bound, QString::fromStdString(exploration.problem()->gainUnit));
    return StatusText::tr("not proven, the optimum gains at most %1 (gap %2)")
        .arg(bound, text::percent((choice.bound - choice.gain) / choice.bound));
}

/// Of the limit, where there is one; where a time or the weights are limited it is the least.
QString lossText(const SessionProblem &problem, const SessionSolution &solution)
{
    const QString loss = text::number(problem.lossMse(solution.choice.loss));
    if (solution.goal == Goal::LeastLoss)
        return StatusText::tr("least loss MSE %1").arg(loss);
    if (solution.budget == SolutionBudget::Perplexity)
        return StatusText::tr("loss MSE %1").arg(loss);
    return StatusText::tr("loss MSE %1 of %2").arg(loss, text::number(problem.lossMse(solution.limit)));
}

/// Why there is no solution, or that one is on its way.
QString unsolvedText(const Exploration &exploration)
{
    if (!exploration.problemError())
        return StatusText::tr("Solving…");
    const QString reason = thresholdProblem(exploration, exploration.decisions().threshold().kind);
    return exploration.problem() != nullptr && !reason.isEmpty() ? reason
                                                                 : errorSentence(*exploration.problemError());
}

QString layersText(const SessionProblem &problem, const SessionSolution &solution)
{
    const auto lowered = std::ranges::count_if(solution.formats, [](auto format) { return format != 0; });
    const QString counts
        = StatusText::tr("%1 of %2 layers")
              .arg(text::integer(lowered), text::integer(static_cast<std::int64_t>(solution.formats.size())));
    if (problem.formats.size() == 2)
        return counts + QLatin1Char(' ') + theme::shortFormatLabel(problem.formats[1].name);
    return StatusText::tr("%1 quantized").arg(counts);
}

QString gainText(const Exploration &exploration)
{
    const QString unit = QString::fromStdString(exploration.problem()->gainUnit);
    const double gain = exploration.solution()->choice.gain;
    const QString text = StatusText::tr("gain %1").arg(text::quantity(gain, unit));
    const TradeOff *tradeOff = exploration.tradeOff();
    const double most
        = tradeOff == nullptr || tradeOff->frontier.empty() ? 0 : tradeOff->frontier.back().gain;
    const double whole = exploration.problem()->baselineTotal;
    QStringList beside;
    if (whole > 0)
        beside << StatusText::tr("%1 of %2", "share, of the whole model's time or bytes")
                      .arg(text::percent(gain / whole, 3), text::quantity(whole, unit));
    if (most > 0)
        beside << StatusText::tr("at most %1", "that can be gained").arg(text::quantity(most, unit));
    return beside.isEmpty() ? text : StatusText::tr("%1 (%2)").arg(text, beside.join(QStringLiteral("; ")));
}

} // namespace

QString statusText(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    const SessionSolution *solution = exploration.solution();
    if (exploration.session() == nullptr)
        return {};
    if (exploration.session()->samples.empty())
        return StatusText::tr("No sample is calibrated yet");
    if (problem == nullptr || solution == nullptr)
        return unsolvedText(exploration);
    QStringList parts{QStringLiteral("τ ") + text::tau(solution->tau)};
    if (solution->choice.status == SolveStatus::Infeasible) {
        parts << infeasibleText(exploration);
        return parts.join(text::separator());
    }
    parts << lossText(*problem, *solution);
    if (const QString budget = budgetText(exploration); !budget.isEmpty())
        parts << budget;
    parts << gainText(exploration);
    parts << layersText(*problem, *solution);
    if (const auto splits = problem->problem.splits.size(); splits > 0)
        parts << StatusText::tr("gains of layers added up in %Ln sub-graphs that are large or tied", nullptr,
                                static_cast<int>(splits));
    parts << proofText(exploration);
    return parts.join(text::separator());
}

QString statusToolTip(const Exploration &exploration)
{
    const SessionProblem *problem = exploration.problem();
    const SessionSolution *solution = exploration.solution();
    if (problem == nullptr || solution == nullptr)
        return exploration.problemError() ? errorDetail(*exploration.problemError()) : QString();
    const QString squareNats = QStringLiteral("nats²");
    const QString unit = QString::fromStdString(problem->gainUnit);
    return QStringList{
        StatusText::tr("τ %1").arg(text::percent(solution->tau, 6)),
        StatusText::tr("Loss MSE %1, limit %2")
            .arg(text::full(problem->lossMse(solution->choice.loss), squareNats),
                 text::full(problem->lossMse(solution->limit), squareNats)),
        StatusText::tr("Gain %1, at most %2")
            .arg(text::full(solution->choice.gain, unit), text::full(solution->choice.bound, unit)),
        StatusText::tr("Gains: %1").arg(gainSourceText(*problem)),
        StatusText::tr("Loss MSE: predicted from %Ln calibration samples", nullptr,
                       static_cast<int>(problem->sensitivity.samples))}
        .join(QLatin1Char('\n'));
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/whole_model_check.h"

#include "core/session/session_problem.h"
#include "widgets/dialogs/additivity_dialog.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/views/source_text.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr std::size_t PredictedConfigurations = 24; // chosen: they cost microseconds each

QString seconds(double value)
{
    return text::quantity(value, QStringLiteral("s"));
}

QString plotLink()
{
    return QStringLiteral(" <a href=\"plot\">%1</a>").arg(WholeModelCheck::tr("Show the plot"));
}

PossibleFormats allFormats(const ModelGraph &graph, const std::vector<std::string> &formats)
{
    PossibleFormats possible;
    for (const auto &layer : graph.layers)
        possible[layer.name] = formats;
    return possible;
}

} // namespace

QString WholeModelCheck::text()
{
    const auto *solution = m_exploration.solution();
    const auto *used = m_inUse.timing();
    if (used == nullptr || solution == nullptr || solution->choice.status == SolveStatus::Infeasible)
        return {};
    return isModelled(used->source) ? modelledText(*solution) : measuredText(solution->choice.gain);
}

QString WholeModelCheck::modelledText(const SessionSolution &solution)
{
    const auto *whole = m_inUse.model();
    if (whole == nullptr)
        return {};
    const double sum = solution.choice.gain;
    const double gain = whole->baselineSeconds() - whole->seconds(m_inUse.inTiming(solution.formats));
    constexpr double Rounding = 1e-9; // of the whole: what summing up in another order changes
    const double residual = std::abs(gain - sum) <= Rounding * std::abs(gain) ? 0.0 : gain - sum;
    const QString share
        = gain != 0 && residual != 0 ? tr(" (%1)").arg(text::percent(std::abs(residual / gain))) : QString();
    return tr("Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both "
              "predicted.")
               .arg(seconds(sum), seconds(gain), seconds(residual), share)
        + plotLink();
}

QString WholeModelCheck::measuredText(double sum)
{
    const auto &compared = points();
    const QString ofSolution
        = tr("The gains of the sub-graphs sum to %1 for this solution.").arg(seconds(sum));
    if (compared.empty())
        return ofSolution + QLatin1Char(' ')
            + tr("No time of the whole model in a mixed configuration came with these gains, so there is no "
                 "residual.");
    double worst = 0;
    for (const auto &point : compared)
        worst = std::max(worst, std::abs(point.gainSeconds - point.sums.bySubgraph));
    return tr("Sum of sub-graphs against whole model, %n configuration(s) measured: residual at most %1.",
              nullptr, static_cast<int>(compared.size()))
               .arg(seconds(worst))
        + QLatin1Char(' ') + agreementText(compared) + QLatin1Char(' ') + ofSolution + plotLink();
}

const std::vector<WholeModelPoint> &WholeModelCheck::points()
{
    if (!m_points)
        m_points = computePoints();
    return *m_points;
}

std::vector<WholeModelPoint> WholeModelCheck::computePoints()
{
    const auto *used = m_inUse.timing();
    if (used == nullptr)
        return {};
    const auto &session = *m_exploration.session();
    if (!isModelled(used->source))
        return wholeModelPoints(session.partition, *used);
    const auto *whole = m_inUse.model();
    if (whole == nullptr)
        return {};
    Timing predicted = *used;
    for (const auto &places : wholeModelConfigurations(
             session.graph, used->formats, allFormats(session.graph, used->formats), PredictedConfigurations))
        predicted.wholeModel.push_back({places, whole->baselineSeconds() - whole->seconds(places), 0});
    return wholeModelPoints(session.partition, predicted);
}

} // namespace halftone

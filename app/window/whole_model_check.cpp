// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/whole_model_check.h"

#include "core/session/session_problem.h"
#include "core/timing/model_source.h"
#include "widgets/dialogs/additivity_dialog.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

constexpr std::size_t PredictedConfigurations = 24; // chosen: they cost microseconds each
constexpr double Rounding = 1e-9; // of a gain of the whole: what summing up in another order changes

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

QString WholeModelCheck::text(bool isMeasuring)
{
    const auto *solution = m_exploration.solution();
    const auto *used = m_inUse.timing();
    if (used == nullptr || solution == nullptr || solution->choice.status == SolveStatus::Infeasible)
        return {};
    return isModelled(used->source) ? modelledText(*solution)
                                    : measuredText(solution->choice.gain, isMeasuring);
}

QString WholeModelCheck::modelledText(const SessionSolution &solution)
{
    const auto *whole = m_inUse.model();
    if (whole == nullptr)
        return {};
    const double sum = solution.choice.gain;
    const double gain = whole->baselineSeconds() - whole->seconds(m_inUse.inTiming(solution.formats));
    const double residual = std::abs(gain - sum) <= Rounding * std::abs(gain) ? 0.0 : gain - sum;
    const QString share
        = gain != 0 && residual != 0 ? tr(" (%1)").arg(text::percent(std::abs(residual / gain))) : QString();
    return tr("Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both "
              "predicted.")
               .arg(seconds(sum), seconds(gain), seconds(residual), share)
        + plotLink() + sameRateText(*whole);
}

/// Why there is little to gain on such a device.
QString WholeModelCheck::sameRateText(const GaudiModel &model) const
{
    QStringList slow;
    const auto &formats = m_exploration.problem()->formats;
    for (std::uint8_t digit = 1; digit < formats.size(); ++digit) {
        if (model.format(m_inUse.inTiming({digit}).front()).rate <= model.format(0).rate)
            slow << theme::formatLabel(formats[digit].name);
    }
    if (slow.isEmpty())
        return {};
    return QLatin1Char(' ')
        + tr("This device multiplies %1 no faster than %2: only what is read and written gets less.")
              .arg(slow.join(QStringLiteral(", ")), theme::formatLabel(formats.front().name));
}

QString WholeModelCheck::measuredText(double sum, bool isMeasuring)
{
    const auto &compared = points();
    const QString ofSolution
        = tr("The gains of the sub-graphs sum to %1 for this solution.").arg(seconds(sum));
    if (compared.empty())
        return ofSolution + QLatin1Char(' ')
            + (isMeasuring
                   ? tr("The whole model in mixed configurations is measured last: then there is a residual.")
                   : tr("No time of the whole model in a mixed configuration came with these gains, so there "
                        "is no "
                        "residual."));
    double worst = 0;
    for (const auto &point : compared) {
        const double residual = std::abs(point.gainSeconds - point.sums.bySubgraph);
        worst = std::max(worst, residual <= Rounding * std::abs(point.gainSeconds) ? 0.0 : residual);
    }
    return tr("Sum of sub-graphs against whole model, %Ln configuration(s) measured: residual at most %1.",
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

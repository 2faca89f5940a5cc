// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/whole_model_check.h"

#include "app/workflow/timing_job.h"
#include "core/session/session_problem.h"
#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/views/source_text.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// The formats of the solution by their place in the timing's list.
Configuration inTiming(const SessionSolution &solution, const SessionProblem &problem, const Timing &timing)
{
    Configuration places;
    for (const auto digit : solution.formats) {
        const auto found = std::ranges::find(timing.formats, problem.formats[digit].name);
        places.push_back(static_cast<std::uint8_t>(found - timing.formats.begin()));
    }
    return places;
}

QString seconds(double value)
{
    return text::quantity(value, QStringLiteral("s"));
}

} // namespace

QString WholeModelCheck::text(const Exploration &exploration)
{
    const auto *session = exploration.session();
    const auto *problem = exploration.problem();
    const auto *solution = exploration.solution();
    if (session == nullptr || problem == nullptr || solution == nullptr
        || problem->objective != "empirical-time" || solution->choice.status == SolveStatus::Infeasible)
        return {};
    const auto timing = findTiming(*session, exploration.decisions().source);
    if (!timing || (*timing)->source != problem->source || (*timing)->workload != problem->workload)
        return {};
    const double sum = solution->choice.gain;
    if (!isModelled(problem->source))
        return tr("The gains of the sub-graphs sum to %1 for this solution. No time of the whole model in a "
                  "mixed "
                  "configuration comes from this source, so there is no residual.")
            .arg(seconds(sum));
    if (!m_model) {
        auto model = modelBehind(*session, **timing);
        if (!model)
            return {};
        m_model = *std::move(model);
    }
    const double whole
        = m_model->baselineSeconds() - m_model->seconds(inTiming(*solution, *problem, **timing));
    constexpr double Rounding = 1e-9; // of the whole: what summing up in another order changes
    const double residual = std::abs(whole - sum) <= Rounding * std::abs(whole) ? 0.0 : whole - sum;
    const QString share = whole != 0 && residual != 0
        ? tr(" (%1)").arg(text::percent(std::abs(residual / whole)))
        : QString();
    return tr("Sum of sub-graphs against whole model: %1 against %2 for this solution, residual %3%4, both "
              "predicted.")
        .arg(seconds(sum), seconds(whole), seconds(residual), share);
}

} // namespace halftone

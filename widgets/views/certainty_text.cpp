// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/views/certainty_text.h"

#include "widgets/exploration.h"
#include "widgets/number_text.h"
#include "widgets/solution_review.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone {

namespace {

constexpr double SettledShare = 0.9; // chosen: one draw in ten may say otherwise

struct CertaintyText
{
    Q_DECLARE_TR_FUNCTIONS(CertaintyText)
};

QString unsettledText(int layers, const ChoiceStability &stability)
{
    const QString all = text::integer(static_cast<std::int64_t>(stability.keptShare.size()));
    const QString share = text::percent(1 - SettledShare);
    const QString draws = text::integer(stability.draws);
    if (layers == 1)
        return CertaintyText::tr("1 of %1 layers would change format in more than %2 of %3 re-draws of the "
                                 "samples; calibrate more samples to settle it")
            .arg(all, share, draws);
    return CertaintyText::tr("%Ln of %1 layers would change format in more than %2 of %3 re-draws of the "
                             "samples; calibrate more samples to settle them",
                             nullptr, layers)
        .arg(all, share, draws);
}

} // namespace

QString certaintyText(const Exploration &exploration)
{
    const Sensitivity *sensitivity = exploration.sensitivity();
    if (exploration.solution() != nullptr && sensitivity != nullptr && sensitivity->samples == 1)
        return CertaintyText::tr("One sample cannot say how sure this choice is; calibrate more samples");
    const ChoiceStability *stability = exploration.review()->stability();
    if (stability == nullptr || stability->keptShare.empty())
        return {};
    const auto unsettled
        = std::ranges::count_if(stability->keptShare, [](double share) { return share < SettledShare; });
    if (unsettled > 0)
        return unsettledText(static_cast<int>(unsettled), *stability);
    const double least = std::ranges::min(stability->keptShare);
    if (least >= 1)
        return CertaintyText::tr(
                   "The samples settle this choice: no layer changes format in %1 re-draws of them")
            .arg(text::integer(stability->draws));
    return CertaintyText::tr(
               "The samples settle this choice: every layer keeps its format in at least %1 of %2 "
               "re-draws of them")
        .arg(text::percent(least), text::integer(stability->draws));
}

QString certaintyToolTip(const Exploration &exploration)
{
    const ChoiceStability *stability = exploration.review()->stability();
    const SessionProblem *problem = exploration.problem();
    if (stability == nullptr || problem == nullptr || stability->gains.empty())
        return {};
    const QString unit = QString::fromStdString(problem->gainUnit);
    return CertaintyText::tr("Solved again for %1 bootstrap draws from %Ln calibration samples; the gain was "
                             "%2 to %3.",
                             nullptr, static_cast<int>(problem->sensitivity.samples))
        .arg(text::integer(stability->draws), text::quantity(stability->gains.front(), unit),
             text::quantity(stability->gains.back(), unit));
}

} // namespace halftone

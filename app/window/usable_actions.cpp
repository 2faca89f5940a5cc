// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/usable_actions.h"

#include "app/window/window_actions.h"
#include "widgets/exploration.h"
#include "widgets/layer_edits.h"

#include <QAction>

namespace halftone {

void enableUsable(const WindowActions &actions, const Exploration &exploration, bool isRunning)
{
    const auto *session = exploration.session();
    const bool isCalibrated = session != nullptr && !session->samples.empty();
    const auto *solution = exploration.solution();
    const bool isSolved = solution != nullptr && solution->choice.status != SolveStatus::Infeasible;
    const bool lacksSamples = session != nullptr
        && static_cast<std::int64_t>(session->samples.size()) < session->calibration.requestedSamples;
    actions.calibrate->setEnabled(!isRunning);
    actions.resume->setEnabled(!isRunning && lacksSamples);
    actions.validate->setEnabled(!isRunning && isSolved);
    actions.measureShifts->setEnabled(!isRunning && isCalibrated);
    actions.measureDrift->setEnabled(!isRunning && isCalibrated);
    actions.timeGaudi2->setEnabled(session != nullptr);
    actions.timeGaudi3->setEnabled(session != nullptr);
    actions.exportSession->setEnabled(session != nullptr);
    actions.keep->setEnabled(isSolved);
    actions.importConfiguration->setEnabled(exploration.problem() != nullptr);
    actions.exportSolution->setEnabled(isSolved);
    actions.report->setEnabled(isSolved);
    actions.saveViews->setEnabled(session != nullptr);
}

void enableUsableTies(const WindowActions &actions, const Exploration &exploration)
{
    const Decisions &decisions = exploration.decisions();
    actions.releaseAll->setEnabled(!decisions.pins.empty() || !decisions.excluded.empty()
                                   || !decisions.ties.empty());
    actions.tieAsVllm->setEnabled(exploration.session() != nullptr);
    actions.tieAsVllm->setChecked(isTiedAsVllm(exploration));
}

} // namespace halftone

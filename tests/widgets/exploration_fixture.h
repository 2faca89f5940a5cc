// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/widgets/synthetic_session.h"
#include "widgets/exploration.h"

#include <QWidget>

#include <memory>

namespace halftone::test {

/// An exploration with the Gaudi 2 profile that the program ships.
std::unique_ptr<Exploration> makeExploration();

/// Shows a synthetic session and waits until it is solved and its trade-off computed. False on time-out.
[[nodiscard]] bool showAndSolve(Exploration &exploration, const SyntheticShape &shape = {});

/// Waits until nothing newer than solution() is on its way. False on time-out.
[[nodiscard]] bool waitUntilSolved(const Exploration &exploration);

/// Shows the window that @p widget is the only child of, in the widget's size. A widget with a layout that is
/// a window itself hands its smallest size to the window system, which the offscreen platform answers with a
/// warning, and tests make warnings fatal.
void showOnStage(QWidget &widget);

} // namespace halftone::test

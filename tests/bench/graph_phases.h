// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "tests/app/window_stage.h"

#include <functional>

namespace halftone::test {

/// A Llama-shaped session of 5,005 layers with the whole graph of its operations, and figures made of formulas.
Session sessionOfFiveThousandLayers();

/// Drives the graph of the open session in a floating panel as large as the window, every block a card of its own: zooms
/// and pans from near and far, walks by keyboard, searches. Calls @p report after each phase with its name.
void driveGraph(WindowStage &stage, const std::function<void(const char *phase)> &report);

} // namespace halftone::test

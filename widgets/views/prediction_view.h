// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/pages/prediction_panel.h"

#include <vector>

namespace halftone {

class Exploration;

/// What every noise model says of the solution on screen; empty until computed.
std::vector<PredictionRow> predictionRowsOf(const Exploration &exploration);

} // namespace halftone

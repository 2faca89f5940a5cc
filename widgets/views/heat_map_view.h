// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heat_map_data.h"

namespace halftone {

class Exploration;

/// What the heat map shows of @p exploration: sensitivities as soon as there are any, dots with the first
/// solution.
HeatMapData heatMapOf(const Exploration &exploration);

} // namespace halftone

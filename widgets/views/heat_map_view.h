// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heat_map_data.h"
#include "widgets/plots/heat_map_panel.h"

namespace halftone {

class Exploration;

/// What the heat map shows of @p exploration, coloured by @p value: sensitivities as soon as there are any, dots with the
/// first solution.
/// @param layout  of its model, by layOutHeatMap()
HeatMapData heatMapOf(const Exploration &exploration, const HeatValue &value, const HeatMapData &layout);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heat_map_data.h"

namespace halftone {

struct ModelGraph;

/// Places the layers of @p graph as layerGrid() does: fills rows, columns, column title, and layer, row, column and
/// name of each cell. Thread-safe.
HeatMapData layOutHeatMap(const ModelGraph &graph);

} // namespace halftone

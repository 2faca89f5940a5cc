// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heat_map_data.h"

namespace halftone {

struct ModelGraph;

/// Places the layers of @p graph in a grid: fills rows, columns, column title, and layer, row, column and
/// name of each cell.
///
/// A model of repeated blocks: one row per role in graph order, one column per block; layers outside every
/// block stand in a last column "–". A role that occurs twice in a block continues in a row "role (2)". Any
/// other model: graph order, row by row, sixteen to a row. Thread-safe.
HeatMapData layOutHeatMap(const ModelGraph &graph);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heat_map_data.h"

#include <optional>
#include <vector>

namespace halftone {

// Where keyboard and mouse lead to in the grid of a heat map. Thread-safe.

/// Null for a layer that has no cell.
const HeatMapCell *cellOf(const HeatMapData &data, LayerId layer);

/// Null where the grid is empty.
const HeatMapCell *cellAt(const HeatMapData &data, int row, int column);

/// The next cell in one direction, in the same line as long as it has cells; null at the edge.
const HeatMapCell *neighbour(const HeatMapData &data, const HeatMapCell &from, int rowStep, int columnStep);

/// The layers of the rectangle that has these two cells in opposite corners, ascending.
std::vector<LayerId> layersBetween(const HeatMapData &data, const HeatMapCell &a, const HeatMapCell &b);

} // namespace halftone

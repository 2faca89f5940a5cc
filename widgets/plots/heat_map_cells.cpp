// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/heat_map_cells.h"

#include <algorithm>
#include <cstdlib>

namespace halftone {

const HeatMapCell *cellOf(const HeatMapData &data, LayerId layer)
{
    return layer.value < data.cells.size() ? &data.cells[layer.value] : nullptr;
}

const HeatMapCell *cellAt(const HeatMapData &data, int row, int column)
{
    const auto found = std::ranges::find_if(
        data.cells, [&](const HeatMapCell &cell) { return cell.row == row && cell.column == column; });
    return found == data.cells.end() ? nullptr : &*found;
}

const HeatMapCell *neighbour(const HeatMapData &data, const HeatMapCell &from, int rowStep, int columnStep)
{
    const HeatMapCell *best = nullptr;
    int bestDistance = 0;
    for (const HeatMapCell &cell : data.cells) {
        const int along = (cell.row - from.row) * rowStep + (cell.column - from.column) * columnStep;
        const int across = rowStep != 0 ? cell.column - from.column : cell.row - from.row;
        if (along <= 0)
            continue;
        const int distance = along + 1000 * std::abs(across); // stay in the line as long as it has cells
        if (!best || distance < bestDistance) {
            best = &cell;
            bestDistance = distance;
        }
    }
    return best;
}

std::vector<LayerId> layersBetween(const HeatMapData &data, const HeatMapCell &a, const HeatMapCell &b)
{
    const auto [top, bottom] = std::minmax(a.row, b.row);
    const auto [left, right] = std::minmax(a.column, b.column);
    std::vector<LayerId> layers;
    for (const HeatMapCell &cell : data.cells) {
        if (cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right)
            layers.push_back(cell.layer);
    }
    return layers;
}

} // namespace halftone

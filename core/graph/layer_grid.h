// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graph/model_graph.h"

#include <string>
#include <vector>

namespace halftone {

/// Where the layers of a model stand in a table for people.
struct LayerGrid
{
    struct Place
    {
        int row = 0;
        int column = 0;

        bool operator==(const Place &) const = default;
    };

    bool isByBlock = false; ///< else in graph order
    std::vector<std::string> rows; ///< titles: "q_proj"; "q_proj (2)" for the second in its block; "16–31"
    std::vector<std::string> columns; ///< titles: the block, "–" for layers outside every block; "+3"
    std::vector<Place> places; ///< [layer]

    bool operator==(const LayerGrid &) const = default;
};

/// A model of repeated blocks: one row per role in graph order, one column per block, and a last column for layers
/// outside every block. Any other model: graph order, row by row, sixteen to a row or a multiple of it, so that
/// there are at most a quarter as many rows as columns beyond 64 layers. Thread-safe.
LayerGrid layerGrid(const ModelGraph &graph);

} // namespace halftone

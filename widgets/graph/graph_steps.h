// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/model_scene.h"

#include <optional>

namespace halftone {

/// How the keyboard moves through a model's drawing; each says where it leads. Thread-safe.
///
/// Among tiles, among the sub-graphs of a tile and on to the next tile, or along the edges between items: the level
/// stays. Where nothing follows, it stays where it is.
/// @param layersOnly  passes over operations
GraphPlace stepFrom(const ModelScene &scene, const PartitionData &data, const GraphPlace &place, Step step,
                    bool layersOnly);

/// One level deeper: from the model to a tile, to a sub-graph, to an item. To @p selected if it lies inside.
GraphPlace stepIn(const ModelScene &scene, const PartitionData &data, const GraphPlace &place,
                  std::optional<LayerId> selected);

/// One level up; nothing above a tile.
GraphPlace stepOut(const ModelScene &scene, const GraphPlace &place);

/// The same place of another tile, as far as it has one: where its layer is if the tiles are of one kind.
GraphPlace samePlaceIn(const ModelScene &scene, const PartitionData &data, const GraphPlace &place,
                       std::size_t tile);

} // namespace halftone

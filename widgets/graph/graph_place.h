// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace halftone {

/// A thing in the drawing of a model that can be focused or pointed at.
struct GraphPlace
{
    enum class Level {
        Nothing,
        Source, ///< where the model begins
        Tile,
        Frame, ///< a sub-graph in its tile
        Item, ///< a layer or an operation in its tile
    };

    Level level = Level::Nothing;
    std::size_t tile = 0; ///< of the outline
    std::size_t index = 0; ///< stage of a frame, number of an item in the tile's scene

    [[nodiscard]] bool isSomething() const { return level != Level::Nothing; }
    bool operator==(const GraphPlace &) const = default;
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace halftone {

/// What of a tile is drawn at a scale, and how large its words are. Words keep their size when the drawing grows
/// beyond it: what is gained is room for more of them.
struct DetailLevel
{
    enum class Parts {
        Bars, ///< the layers of each sub-graph as coloured bars
        Boxes, ///< sub-graphs, layers, operations and edges, without a word
        Words,
    };

    DetailLevel(double scale, const QFont &font);

    Parts parts = Parts::Words;
    double layerHeight; ///< pixels, of a layer's box
    QFont main, small;
    double mainHeight, smallHeight; ///< of a line, pixels

    [[nodiscard]] bool isBars() const { return parts == Parts::Bars; }
    [[nodiscard]] bool isWordy() const { return parts == Parts::Words; }

    static constexpr double Readable = 0.42; ///< chosen: the scale from which most words can be read
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/camera.h"
#include "widgets/graph/graph_hits.h"
#include "widgets/graph/layer_colors.h"
#include "widgets/graph/model_scene.h"

#include <QPalette>
#include <QPen>

#include <optional>
#include <vector>

namespace halftone {

/// What stands out in the drawing.
struct GraphHighlight
{
    GraphPlace focus; ///< where the keyboard is
    GraphPlace hovered;
    std::optional<SubgraphId> subgraph; ///< selected
    std::optional<LayerId> layer; ///< selected
    std::vector<LayerId> marked; ///< all that are selected, ascending
    GraphHits hits;

    [[nodiscard]] bool isMarked(LayerId layer) const;
    bool operator==(const GraphHighlight &) const = default;
};

/// What every part of one frame is painted with. References; made for one paint. GUI thread.
struct GraphBrush
{
    const PartitionData &data;
    const ModelScene &scene;
    const LayerColors &colors;
    const QPalette &palette;
    const Camera &camera;
    const GraphHighlight &highlight;

    [[nodiscard]] QColor base() const { return palette.color(QPalette::Base); }
    [[nodiscard]] QColor text() const { return palette.color(QPalette::Text); }
    [[nodiscard]] QColor selection() const { return palette.color(QPalette::Highlight); }
    [[nodiscard]] QColor hit() const; ///< of what a search found
    [[nodiscard]] QColor line(double strength) const; ///< between base and text
    static QPen cosmetic(const QColor &color, double width); ///< as wide at every scale
};

/// A card as it stands in the window: its corner on a whole pixel, so that cards that are drawn alike are so pixel by
/// pixel. Holds references.
struct PlacedCard
{
    /// @param ratio  pixels of the device per pixel of the window
    PlacedCard(const GraphBrush &brush, const ModelCard &placed, double ratio);

    const ModelCard &card;
    const BlockScene &scene; ///< of its tile
    std::size_t tile; ///< on show
    double scale;
    QRectF rect; ///< pixels of the window
    QPointF content; ///< where the scene begins, likewise

    [[nodiscard]] QPointF toWindow(const QPointF &point) const { return content + point * scale; }
    [[nodiscard]] QRectF toWindow(const QRectF &area) const
    {
        return {toWindow(area.topLeft()), area.size() * scale};
    }
    [[nodiscard]] QRectF toScene(const QRectF &area) const
    {
        return {(area.topLeft() - content) / scale, area.size() / scale};
    }
};

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/block_scene.h"
#include "widgets/graph/layer_colors.h"

#include <QFont>
#include <QPalette>

#include <optional>

class QPainter;
class QPen;

namespace halftone {

/// What stands out in the drawing.
struct BlockHighlight
{
    std::optional<SubgraphId> subgraph;
    std::optional<LayerId> layer;
    BlockScene::Hit hovered;

    bool operator==(const BlockHighlight &) const = default;
};

/// Paints a scene in the scene's coordinates, and of it only what can be seen. From far away (a small scale)
/// words and marks go and whole boxes take the colour of a cell. Holds references; made for one paint. GUI
/// thread.
class BlockPainter
{
public:
    /// @param scale  device-independent pixels per pixel of the scene
    BlockPainter(const PartitionData &data, const BlockScene &scene, const LayerColors &colors,
                 const QPalette &palette, const QFont &font, double scale);

    void paint(QPainter &painter, const QRectF &exposed, const BlockHighlight &highlight) const;

private:
    void paintFrame(QPainter &painter, std::size_t stage, bool selected, bool hovered) const;
    void paintEdge(QPainter &painter, const BlockScene::Edge &edge, const QRectF &visible) const;
    void paintCut(QPainter &painter, const BlockScene::Cut &cut) const;
    void paintLayer(QPainter &painter, std::size_t item, bool selected, bool hovered) const;
    void paintMark(QPainter &painter, const QRectF &box, const LayerStyle &style) const;
    void paintOperations(QPainter &painter, std::size_t item, bool hovered) const;
    [[nodiscard]] QString detail(LayerId layer) const; ///< second line of a layer's box
    [[nodiscard]] QPen line(const QColor &color, double width) const; ///< as wide at every scale

    const PartitionData &m_data;
    const BlockScene &m_scene;
    const LayerColors &m_colors;
    const QPalette &m_palette;
    QFont m_font, m_small;
    bool m_showsWords;
};

} // namespace halftone

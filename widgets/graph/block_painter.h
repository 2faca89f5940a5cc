// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/camera.h"
#include "widgets/graph/detail_level.h"
#include "widgets/graph/graph_hits.h"
#include "widgets/graph/layer_colors.h"
#include "widgets/graph/model_scene.h"

#include <QPalette>

#include <optional>
#include <span>
#include <vector>

class QPainter;
class QPen;

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
};

/// Paints the inside of a card in pixels of the window: sub-graphs, layers, operations, edges, shapes; and of them
/// only what can be seen and has room for itself.
class BlockPainter
{
public:
    BlockPainter(const GraphBrush &brush, const ModelCard &card, const DetailLevel &detail);

    void paint(QPainter &painter, const QRectF &exposed) const;

private:
    void paintFrame(QPainter &painter, std::size_t stage) const;
    void paintEdges(QPainter &painter, const QRectF &exposed) const;
    void paintArrow(QPainter &painter, const BlockScene::Edge &edge) const;
    void paintShape(QPainter &painter, std::size_t item) const;
    void paintCut(QPainter &painter, const BlockScene::Cut &cut) const;
    void paintItem(QPainter &painter, std::size_t item, const QRectF &box) const;
    void paintLayer(QPainter &painter, std::size_t item, LayerId layer, const QRectF &box) const;
    void paintMembers(QPainter &painter, std::size_t item, const QRectF &strip) const;
    void paintMark(QPainter &painter, const QPointF &centre, const LayerStyle &style) const;
    void paintLayerWords(QPainter &painter, std::size_t item, LayerId layer, const LayerStyle &style,
                         const QRectF &room) const;
    void paintOperations(QPainter &painter, std::size_t item, const QRectF &box) const;
    void paintOutlines(QPainter &painter, std::size_t item, std::optional<LayerId> layer,
                       const QRectF &box) const;
    [[nodiscard]] bool isHit(std::size_t item) const;
    [[nodiscard]] QRectF toWindow(const QRectF &rect) const;
    [[nodiscard]] bool isWordy() const { return m_detail.isWordy(); }

    const GraphBrush &m_brush;
    const ModelCard &m_card;
    const BlockScene &m_scene;
    const DetailLevel &m_detail;
    std::size_t m_tile; ///< on show
    double m_scale;
};

} // namespace halftone

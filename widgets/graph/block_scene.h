// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/block_graph.h"
#include "widgets/graph/graph_layout.h"
#include "widgets/graph/partition_data.h"

#include <QFont>
#include <QLineF>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace halftone {

/// Where the arrow keys lead, whatever the direction of the flow.
enum class Step { Upstream, Downstream, Lower, Higher };

/// One tile of the outline, laid out: every rectangle, curve and word of its picture but no colour. Tiles that are
/// drawn alike share it: layers and nodes are those of the tile that it was made of. Thread-safe to make.
class BlockScene
{
public:
    struct Edge
    {
        QPainterPath path;
        QRectF bounds;
        std::vector<QLineF> pieces; ///< of a long edge, which is too dear to stroke as a whole
        QPointF tip; ///< of the arrow head
        QPointF pointing; ///< unit vector
        bool implied = false;
    };
    struct Cut
    {
        std::size_t stage; ///< whose sub-graph it ends
        QPointF centre;
    };
    struct Tensor ///< what an item hands on
    {
        QString shape; ///< "512 × 4096"; empty for an item that hands on nothing in this tile
        QPointF at; ///< where it leaves the item
        bool isBefore = false; ///< there is no room for it behind that point, only before
    };

    static double layerHeight(const QFont &font); ///< of every layer's box

    BlockScene() = default;
    BlockScene(const PartitionData &data, std::size_t tile, const QFont &font, FlowDirection direction);

    [[nodiscard]] const BlockGraph &graph() const { return m_graph; }
    [[nodiscard]] const std::vector<BlockItem> &items() const { return m_graph.items; }
    [[nodiscard]] const std::vector<QRectF> &boxes() const { return m_boxes; } ///< of the items
    [[nodiscard]] const std::vector<QString> &labels() const { return m_labels; } ///< of the items
    [[nodiscard]] const std::vector<Tensor> &tensors() const { return m_tensors; } ///< of the items
    [[nodiscard]] const std::vector<QRectF> &frames() const
    {
        return m_frames;
    } ///< of the stages; null if empty
    [[nodiscard]] const std::vector<QRectF> &titleRects() const { return m_titleRects; } ///< of the frames
    [[nodiscard]] const std::vector<Edge> &edges() const { return m_edges; }
    [[nodiscard]] const std::vector<Cut> &cuts() const { return m_cuts; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] FlowDirection direction() const { return m_direction; }
    [[nodiscard]] double gap() const
    {
        return m_gap;
    } ///< along the flow, between two boxes: room for a shape

    [[nodiscard]] double entry() const; ///< where the flow enters, across it

    [[nodiscard]] std::optional<std::size_t>
    itemAt(const QPointF &point) const; ///< none for an entry or exit
    [[nodiscard]] std::optional<std::size_t> frameAt(const QPointF &point) const; ///< a stage
    [[nodiscard]] std::optional<std::size_t> cutAt(const QPointF &point, double reach) const;
    /// The item in which the node @p offset places behind the tile's first one is drawn.
    [[nodiscard]] std::optional<std::size_t> itemOfNode(std::size_t offset) const;
    [[nodiscard]] std::optional<std::size_t>
    stageOf(SubgraphId subgraph) const; ///< of the tile it was made of
    /// The nearest item that the arrow key leads to; none at the border of the tile.
    /// @param layersOnly  passes over operations
    [[nodiscard]] std::optional<std::size_t> neighbour(std::size_t item, Step step, bool layersOnly) const;
    /// The first or last item that is no entry or exit; of layers alone if asked.
    [[nodiscard]] std::optional<std::size_t> end(bool last, bool layersOnly) const;

private:
    void measure(const PartitionData &data, const QFont &font);
    void describeTensors(const PartitionData &data, const QFont &font);
    void arrange(const PartitionData &data, const QFont &font);
    void placeTensors(const QFont &font);
    void addEdges(const GraphLayout &layout);
    void addCuts(const PartitionData &data);
    void indexNodes(const NodeRange &range);
    [[nodiscard]] static QString label(const PartitionData &data, const BlockItem &item);
    [[nodiscard]] bool isPort(std::size_t item) const;
    [[nodiscard]] std::optional<std::size_t> alongFlow(std::size_t item, bool downstream,
                                                       bool layersOnly) const;
    [[nodiscard]] std::optional<std::size_t> acrossFlow(std::size_t item, bool higher, bool layersOnly) const;
    [[nodiscard]] double acrossDistance(std::size_t a, std::size_t b) const;

    BlockGraph m_graph;
    FlowDirection m_direction = FlowDirection::Down;
    std::vector<QSizeF> m_sizes;
    double m_layerWidth = 0;
    double m_gap = 0;
    std::vector<QRectF> m_boxes, m_frames, m_titleRects;
    std::vector<QString> m_labels;
    std::vector<Tensor> m_tensors;
    std::vector<Edge> m_edges;
    std::vector<Cut> m_cuts;
    std::vector<std::size_t> m_itemOfNode; ///< by offset from the tile's first node
    QSizeF m_size;
};

} // namespace halftone

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

/// One tile of the outline, laid out: every rectangle, curve and word of its picture but no colour.
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
        SubgraphId subgraph; ///< that it ends
        QPointF centre;
    };
    struct Hit
    {
        enum class Kind { Nothing, Item, Cut, Frame };
        Kind kind = Kind::Nothing;
        std::size_t index = 0; ///< into items(), cuts() or graph().stages

        bool operator==(const Hit &) const = default;
    };

    BlockScene() = default;
    BlockScene(const PartitionData &data, std::size_t tile, const QFont &font, FlowDirection direction);

    [[nodiscard]] const BlockGraph &graph() const { return m_graph; }
    [[nodiscard]] const std::vector<BlockItem> &items() const { return m_graph.items; }
    [[nodiscard]] const std::vector<QRectF> &boxes() const { return m_boxes; } ///< of the items
    [[nodiscard]] const std::vector<QString> &labels() const { return m_labels; } ///< of the items, elided
    [[nodiscard]] const std::vector<QRectF> &frames() const
    {
        return m_frames;
    } ///< of the stages; null if empty
    [[nodiscard]] const std::vector<QString> &titles() const { return m_titles; } ///< of the frames, elided
    [[nodiscard]] const std::vector<QRectF> &titleRects() const { return m_titleRects; }
    [[nodiscard]] const std::vector<Edge> &edges() const { return m_edges; }
    [[nodiscard]] const std::vector<Cut> &cuts() const { return m_cuts; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] FlowDirection direction() const { return m_direction; }

    [[nodiscard]] Hit at(const QPointF &point) const;
    [[nodiscard]] std::optional<QRectF> boxOf(LayerId layer) const;
    [[nodiscard]] std::optional<QRectF> frameOf(SubgraphId subgraph) const;
    [[nodiscard]] std::optional<LayerId> neighbour(LayerId layer, Step step) const;

private:
    void measure(const PartitionData &data, std::size_t tile, const QFont &font);
    void arrange(const QFont &font);
    void addEdges(const GraphLayout &layout);
    void addCuts(const PartitionData &data);
    [[nodiscard]] QString label(const PartitionData &data, const BlockItem &item, std::size_t tile) const;
    [[nodiscard]] std::optional<std::size_t> itemOf(LayerId layer) const;
    [[nodiscard]] std::optional<LayerId> alongFlow(std::size_t item, bool downstream) const;
    [[nodiscard]] std::optional<LayerId> acrossFlow(std::size_t item, bool higher) const;
    [[nodiscard]] double acrossDistance(std::size_t a, std::size_t b) const;

    BlockGraph m_graph;
    FlowDirection m_direction = FlowDirection::Down;
    std::vector<QSizeF> m_sizes;
    double m_layerWidth = 0;
    std::vector<QRectF> m_boxes, m_frames, m_titleRects;
    std::vector<QString> m_labels, m_titles;
    std::vector<Edge> m_edges;
    std::vector<Cut> m_cuts;
    QSizeF m_size;
};

} // namespace halftone

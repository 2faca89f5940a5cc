// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/block_scene.h"
#include "widgets/graph/graph_place.h"
#include "widgets/graph/partition_data.h"

#include <QFont>
#include <QPolygonF>
#include <QRectF>
#include <QSizeF>

#include <array>
#include <optional>
#include <vector>

namespace halftone {

/// A card of the drawing: the model's source, one tile, or a run of identical tiles of which one is shown.
struct ModelCard
{
    enum class Kind { Source, Tile, Run };

    Kind kind = Kind::Tile;
    std::size_t tile = 0; ///< the first
    std::size_t count = 1; ///< tiles
    std::size_t run = 0; ///< index into PartitionData::runs
    std::size_t drawing = 0; ///< index into PartitionData::drawings.example
    QRectF rect;
    QPointF content; ///< top left corner of the tile's scene

    [[nodiscard]] double titleHeight() const { return content.y() - rect.top(); }
};

/// A whole model as a chain of cards, each with its tile laid out in full: whoever draws it small leaves details
/// out. Runs of identical tiles are one card until they are expanded. Everything in one system of coordinates,
/// pixels at a scale of 1.
///
/// Reads the data that its owner holds. Layouts are made when a card first needs them, and kept.
class ModelScene
{
public:
    ModelScene(const PartitionData &data, const QFont &font);

    /// Places the cards as large as they can be in a window of that size.
    void arrange(const QSizeF &window);
    void setExpanded(std::size_t run, bool expanded); ///< arrange() afterwards
    [[nodiscard]] bool isExpanded(std::size_t run) const { return m_expanded[run]; }
    [[nodiscard]] bool canExpand(std::size_t run) const { return m_data.runs[run].count > 1; }
    void showMember(std::size_t tile); ///< of a run that is one card

    [[nodiscard]] QSizeF size() const { return m_size; }
    [[nodiscard]] FlowDirection direction() const { return m_direction; }
    [[nodiscard]] const std::vector<ModelCard> &cards() const { return m_cards; }
    [[nodiscard]] const std::vector<QPolygonF> &connections() const
    {
        return m_connections;
    } ///< card to card
    [[nodiscard]] const BlockScene &content(const ModelCard &card) const;
    [[nodiscard]] std::size_t shownTile(const ModelCard &card) const; ///< of a run the member on show
    [[nodiscard]] const ModelCard &cardOf(std::size_t tile) const { return m_cards[m_cardOfTile[tile]]; }
    [[nodiscard]] std::size_t runOf(std::size_t tile) const { return m_runOfTile[tile]; }

    [[nodiscard]] GraphPlace placeAt(const QPointF &point) const;
    [[nodiscard]] std::optional<SubgraphId> cutAt(const QPointF &point, double reach) const; ///< that it ends
    [[nodiscard]] QRectF rectOf(const GraphPlace &place) const; ///< null for nothing
    [[nodiscard]] GraphPlace placeOf(LayerId layer) const;
    [[nodiscard]] GraphPlace placeOf(SubgraphId subgraph) const;
    [[nodiscard]] GraphPlace placeOf(NodeId node) const; ///< the item that draws it, or its tile
    [[nodiscard]] std::optional<LayerId> layerOf(const GraphPlace &place) const;
    [[nodiscard]] std::optional<SubgraphId> subgraphOf(const GraphPlace &place) const; ///< of frame or item
    [[nodiscard]] BlockItem itemOf(const GraphPlace &place) const; ///< with the nodes of its own tile
    /// The layer that @p item of @p card is in the tile @p tile, one of the card's.
    [[nodiscard]] std::optional<LayerId> layerOf(const ModelCard &card, std::size_t item,
                                                 std::size_t tile) const;

private:
    void makeCards();
    void connectCards(const std::vector<std::size_t> &rows, const std::vector<double> &rowEnds);
    [[nodiscard]] std::size_t commonDrawing(const TileRun &run) const;
    [[nodiscard]] std::size_t exampleOf(const ModelCard &card) const
    {
        return m_data.drawings.example[card.drawing];
    }
    [[nodiscard]] QSizeF sourceSize() const;
    [[nodiscard]] QPointF portOf(const ModelCard &card, bool exit) const;
    [[nodiscard]] SubgraphId subgraphIn(SubgraphId example, const ModelCard &card, std::size_t tile) const;
    void needContent(std::size_t drawing);

    const PartitionData &m_data;
    QFont m_font;
    double m_titleHeight;
    FlowDirection m_direction = FlowDirection::Right;
    std::vector<bool> m_expanded; ///< of each run
    std::vector<std::size_t> m_member; ///< of each run: the tile on show
    std::vector<std::size_t> m_runOfTile, m_cardOfTile;
    std::vector<ModelCard> m_cards;
    std::vector<QPolygonF> m_connections;
    std::array<std::vector<std::optional<BlockScene>>, 2> m_contents; ///< [direction][drawing]
    QSizeF m_size;
};

} // namespace halftone

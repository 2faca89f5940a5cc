// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/model_scene.h"

#include "widgets/graph/card_rows.h"
#include "widgets/graph/partition_text.h"
#include "widgets/theme.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <map>

namespace halftone {

namespace {

// Chosen, in pixels at a scale of 1.
constexpr double CardPadding = 6;
constexpr double CardGap = 40; // along the flow, with room for a connection that turns to the next row
constexpr double RowGap = 32;
constexpr double SmallestContent = 60; // width that has room for a title
constexpr double FlowTurnsAt
    = 2; // width over height above which a block of a transformer is larger lying down

std::size_t indexOf(FlowDirection direction)
{
    return direction == FlowDirection::Down ? 0 : 1;
}

} // namespace

ModelScene::ModelScene(const PartitionData &data, const QFont &font)
    : m_data(data), m_font(font), m_titleHeight(std::ceil(QFontMetricsF(font).height()) + theme::Spacing)
{
    m_expanded.assign(data.runs.size(), false);
    for (std::size_t run = 0; run < data.runs.size(); ++run) {
        m_member.push_back(data.runs[run].first);
        m_runOfTile.insert(m_runOfTile.end(), data.runs[run].count, run);
    }
    m_cardOfTile.assign(data.tiles.size(), 0);
    for (auto &contents : m_contents)
        contents.resize(data.drawings.example.size());
}

void ModelScene::setExpanded(std::size_t run, bool expanded)
{
    m_expanded[run] = expanded && canExpand(run);
}

void ModelScene::showMember(std::size_t tile)
{
    m_member[m_runOfTile[tile]] = tile;
}

/// The drawing of most members: the first one often has an operation more.
std::size_t ModelScene::commonDrawing(const TileRun &run) const
{
    std::map<std::size_t, std::size_t> counts;
    for (std::size_t tile = run.first; tile < run.first + run.count; ++tile)
        ++counts[m_data.drawings.drawing[tile]];
    return std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; })->first;
}

void ModelScene::needContent(std::size_t drawing)
{
    auto &content = m_contents[indexOf(m_direction)][drawing];
    if (!content)
        content.emplace(m_data, m_data.drawings.example[drawing], m_font, m_direction);
}

const BlockScene &ModelScene::content(const ModelCard &card) const
{
    return *m_contents[indexOf(m_direction)][card.drawing];
}

QSizeF ModelScene::sourceSize() const
{
    const QFontMetricsF metrics(theme::smaller(m_font));
    const double width = std::max(metrics.horizontalAdvance(PartitionText::sourceName(m_data)),
                                  metrics.horizontalAdvance(PartitionText::sourceShape(m_data)));
    return {std::ceil(width) + 2 * theme::Spacing, 2 * std::ceil(metrics.height()) + theme::Spacing};
}

void ModelScene::makeCards()
{
    m_cards.clear();
    m_cards.push_back({ModelCard::Kind::Source, 0, 0, 0, 0, {}, {}});
    for (std::size_t run = 0; run < m_data.runs.size(); ++run) {
        const auto [first, count] = m_data.runs[run];
        if (canExpand(run) && !m_expanded[run]) {
            std::fill_n(m_cardOfTile.begin() + static_cast<std::ptrdiff_t>(first), count, m_cards.size());
            m_cards.push_back(
                {ModelCard::Kind::Run, first, count, run, commonDrawing(m_data.runs[run]), {}, {}});
            continue;
        }
        for (std::size_t tile = first; tile < first + count; ++tile) {
            m_cardOfTile[tile] = m_cards.size();
            m_cards.push_back({ModelCard::Kind::Tile, tile, 1, run, m_data.drawings.drawing[tile], {}, {}});
        }
    }
    for (const ModelCard &card : m_cards)
        if (card.kind != ModelCard::Kind::Source)
            needContent(card.drawing);
}

void ModelScene::arrange(const QSizeF &window)
{
    m_direction = window.width() > window.height() * FlowTurnsAt ? FlowDirection::Right : FlowDirection::Down;
    const bool down = m_direction == FlowDirection::Down;
    makeCards();
    std::vector<CardSize> sizes;
    for (const ModelCard &card : m_cards) {
        if (card.kind == ModelCard::Kind::Source) {
            const QSizeF size = sourceSize();
            sizes.push_back({size, (down ? size.width() : size.height()) / 2});
            continue;
        }
        const QSizeF inside = content(card).size();
        const double entry = content(card).entry() + (down ? CardPadding : m_titleHeight);
        sizes.push_back({{std::max(inside.width(), SmallestContent) + 2 * CardPadding,
                          inside.height() + m_titleHeight + CardPadding},
                         entry});
    }
    const CardRows rows = placeCards(sizes, m_direction, window, CardGap, RowGap);
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i].rect = {rows.corners[i], sizes[i].size};
        m_cards[i].content = rows.corners[i] + QPointF(CardPadding, m_titleHeight);
    }
    m_size = rows.size;
    connectCards(rows.row, rows.rowEnd);
}

QPointF ModelScene::portOf(const ModelCard &card, bool exit) const
{
    const bool down = m_direction == FlowDirection::Down;
    if (card.kind == ModelCard::Kind::Source)
        return down ? QPointF(card.rect.center().x(), card.rect.bottom())
                    : QPointF(card.rect.right(), card.rect.center().y());
    const auto &boxes = content(card).boxes();
    return (exit ? boxes.back() : boxes.front()).center() + card.content;
}

void ModelScene::connectCards(const std::vector<std::size_t> &rows, const std::vector<double> &rowEnds)
{
    const bool down = m_direction == FlowDirection::Down;
    m_connections.clear();
    for (std::size_t i = 0; i + 1 < m_cards.size(); ++i) {
        const QPointF from = portOf(m_cards[i], true);
        const QPointF to = portOf(m_cards[i + 1], false);
        QPolygonF way{from};
        if (rows[i] != rows[i + 1]) {
            const double lane = rowEnds[rows[i]] + RowGap / 2;
            const QPointF behind = m_cards[i].rect.bottomRight() + QPointF(CardGap, CardGap) / 2;
            const QPointF before = m_cards[i + 1].rect.topLeft() - QPointF(CardGap, CardGap) / 2;
            way += down
                ? QPolygonF{{from.x(), behind.y()},
                            {lane, behind.y()},
                            {lane, before.y()},
                            {to.x(), before.y()}}
                : QPolygonF{
                    {behind.x(), from.y()}, {behind.x(), lane}, {before.x(), lane}, {before.x(), to.y()}};
        }
        m_connections.emplace_back(way << to);
    }
}

std::size_t ModelScene::shownTile(const ModelCard &card) const
{
    return card.kind == ModelCard::Kind::Run ? m_member[card.run] : card.tile;
}

SubgraphId ModelScene::subgraphIn(SubgraphId example, const ModelCard &card, std::size_t tile) const
{
    return {example.value - m_data.tiles[exampleOf(card)].first.value + m_data.tiles[tile].first.value};
}

GraphPlace ModelScene::placeAt(const QPointF &point) const
{
    const auto card
        = std::ranges::find_if(m_cards, [&](const ModelCard &c) { return c.rect.contains(point); });
    if (card == m_cards.end())
        return {};
    if (card->kind == ModelCard::Kind::Source)
        return {GraphPlace::Level::Source, 0, 0};
    const std::size_t tile = shownTile(*card);
    const QPointF inside = point - card->content;
    if (const auto item = content(*card).itemAt(inside))
        return {GraphPlace::Level::Item, tile, *item};
    if (const auto frame = content(*card).frameAt(inside))
        return {GraphPlace::Level::Frame, tile, *frame};
    return {GraphPlace::Level::Tile, tile, 0};
}

std::optional<SubgraphId> ModelScene::cutAt(const QPointF &point, double reach) const
{
    for (const ModelCard &card : m_cards) {
        if (card.kind == ModelCard::Kind::Source || !card.rect.contains(point))
            continue;
        const BlockScene &scene = content(card);
        if (const auto cut = scene.cutAt(point - card.content, reach))
            return subgraphIn(*scene.graph().stages[scene.cuts()[*cut].stage], card, shownTile(card));
    }
    return std::nullopt;
}

QRectF ModelScene::rectOf(const GraphPlace &place) const
{
    switch (place.level) {
    case GraphPlace::Level::Nothing:
        return {};
    case GraphPlace::Level::Source:
        return m_cards.front().rect;
    case GraphPlace::Level::Tile:
        return cardOf(place.tile).rect;
    case GraphPlace::Level::Frame:
        return content(cardOf(place.tile)).frames()[place.index].translated(cardOf(place.tile).content);
    case GraphPlace::Level::Item:
        break;
    }
    return content(cardOf(place.tile)).boxes()[place.index].translated(cardOf(place.tile).content);
}

GraphPlace ModelScene::placeOf(NodeId node) const
{
    const auto &ranges = m_data.drawings.ranges;
    const auto behind = std::ranges::upper_bound(ranges, node.value, {}, &NodeRange::begin);
    if (behind == ranges.begin())
        return {GraphPlace::Level::Source, 0, 0};
    const auto tile = static_cast<std::size_t>(behind - ranges.begin()) - 1;
    const ModelCard &card = cardOf(tile);
    const std::size_t example = exampleOf(card);
    std::size_t offset = node.value - ranges[tile].begin;
    if (m_data.drawings.drawing[tile] != card.drawing) { // it may stand somewhere else there
        const auto &layer = m_data.graph().node(node).layer;
        if (!layer)
            return {GraphPlace::Level::Tile, tile, 0};
        offset = m_data.graph().layer(m_data.counterpart(*layer, example)).node.value - ranges[example].begin;
    }
    if (const auto item = content(card).itemOfNode(offset))
        return {GraphPlace::Level::Item, tile, *item};
    return {GraphPlace::Level::Tile, tile, 0};
}

GraphPlace ModelScene::placeOf(LayerId layer) const
{
    return placeOf(m_data.graph().layer(layer).node);
}

GraphPlace ModelScene::placeOf(SubgraphId subgraph) const
{
    const std::size_t tile = tileOf(m_data.tiles, subgraph);
    const ModelCard &card = cardOf(tile);
    const SubgraphId example{subgraph.value - m_data.tiles[tile].first.value
                             + m_data.tiles[exampleOf(card)].first.value};
    if (const auto stage = content(card).stageOf(example))
        return {GraphPlace::Level::Frame, tile, *stage};
    return {GraphPlace::Level::Tile, tile, 0};
}

std::optional<LayerId> ModelScene::layerOf(const ModelCard &card, std::size_t item, std::size_t tile) const
{
    const auto &layer = content(card).items()[item].layer;
    return layer ? std::optional(m_data.counterpart(*layer, tile)) : std::nullopt;
}

std::optional<LayerId> ModelScene::layerOf(const GraphPlace &place) const
{
    if (place.level != GraphPlace::Level::Item)
        return std::nullopt;
    return layerOf(cardOf(place.tile), place.index, place.tile);
}

std::optional<SubgraphId> ModelScene::subgraphOf(const GraphPlace &place) const
{
    if (place.level != GraphPlace::Level::Item && place.level != GraphPlace::Level::Frame)
        return std::nullopt;
    const ModelCard &card = cardOf(place.tile);
    const BlockScene &scene = content(card);
    const std::size_t stage
        = place.level == GraphPlace::Level::Frame ? place.index : scene.items()[place.index].stage;
    const auto &example = scene.graph().stages[stage];
    return example ? std::optional(subgraphIn(*example, card, place.tile)) : std::nullopt;
}

BlockItem ModelScene::itemOf(const GraphPlace &place) const
{
    const ModelCard &card = cardOf(place.tile);
    BlockItem item = content(card).items()[place.index];
    if (item.layer)
        item.layer = m_data.counterpart(*item.layer, place.tile);
    if (m_data.drawings.drawing[place.tile] != card.drawing)
        return item; // the nodes of a tile that is built like it
    const auto &ranges = m_data.drawings.ranges;
    for (auto *list : {&item.nodes, &item.absorbed})
        for (NodeId &node : *list)
            node.value += ranges[place.tile].begin - ranges[exampleOf(card)].begin;
    return item;
}

} // namespace halftone

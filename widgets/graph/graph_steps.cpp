// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_steps.h"

#include <algorithm>
#include <limits>

namespace halftone {

namespace {

using Level = GraphPlace::Level;

bool isForward(Step step)
{
    return step == Step::Downstream || step == Step::Higher;
}

std::optional<std::size_t> nextTile(const PartitionData &data, std::size_t tile, bool forward)
{
    if (forward)
        return tile + 1 < data.tiles.size() ? std::optional(tile + 1) : std::nullopt;
    return tile > 0 ? std::optional(tile - 1) : std::nullopt;
}

/// The nearest card in another row.
std::optional<std::size_t> tileBeside(const ModelScene &scene, const GraphPlace &place, bool higher)
{
    const bool down = scene.direction() == FlowDirection::Down;
    const QRectF from = scene.cardOf(place.tile).rect;
    std::optional<std::size_t> best;
    double nearest = std::numeric_limits<double>::max();
    for (const ModelCard &card : scene.cards()) {
        if (card.kind == ModelCard::Kind::Source)
            continue;
        const QPointF way = card.rect.center() - from.center();
        const bool isBeside = down
            ? (higher ? card.rect.left() >= from.right() : card.rect.right() <= from.left())
            : (higher ? card.rect.top() >= from.bottom() : card.rect.bottom() <= from.top());
        if (isBeside && way.manhattanLength() < nearest) {
            nearest = way.manhattanLength();
            best = scene.shownTile(card);
        }
    }
    return best;
}

/// The card that follows or comes before: members of a run that is one card are passed over.
std::optional<std::size_t> tileOfNextCard(const ModelScene &scene, const GraphPlace &place, bool forward)
{
    const ModelCard &card = scene.cardOf(place.tile);
    const auto index = &card - scene.cards().data() + (forward ? 1 : -1);
    if (index < 0 || index >= std::ssize(scene.cards())
        || scene.cards()[static_cast<std::size_t>(index)].kind == ModelCard::Kind::Source)
        return std::nullopt;
    return scene.shownTile(scene.cards()[static_cast<std::size_t>(index)]);
}

GraphPlace stepAmongTiles(const ModelScene &scene, const GraphPlace &place, Step step)
{
    const bool isAlong = step == Step::Upstream || step == Step::Downstream;
    const auto tile
        = isAlong ? tileOfNextCard(scene, place, isForward(step)) : tileBeside(scene, place, isForward(step));
    if (tile)
        return {Level::Tile, *tile, 0};
    return step == Step::Upstream ? GraphPlace{Level::Source, 0, 0} : place;
}

GraphPlace stepAmongFrames(const ModelScene &scene, const PartitionData &data, const GraphPlace &place,
                           Step step)
{
    const auto subgraph = scene.subgraphOf(place);
    const bool forward = isForward(step);
    if (!subgraph
        || (forward ? subgraph->value + 1 == data.partition().subgraphs.size() : subgraph->value == 0))
        return place;
    return scene.placeOf(SubgraphId{forward ? subgraph->value + 1 : subgraph->value - 1});
}

GraphPlace stepAmongItems(const ModelScene &scene, const PartitionData &data, const GraphPlace &place,
                          Step step, bool layersOnly)
{
    if (const auto item = scene.content(scene.cardOf(place.tile)).neighbour(place.index, step, layersOnly))
        return {Level::Item, place.tile, *item};
    if (step == Step::Lower || step == Step::Higher)
        return place;
    const auto tile = nextTile(data, place.tile, isForward(step));
    if (!tile)
        return place;
    const auto item = scene.content(scene.cardOf(*tile)).end(!isForward(step), layersOnly);
    return item ? GraphPlace{Level::Item, *tile, *item} : place;
}

} // namespace

GraphPlace stepFrom(const ModelScene &scene, const PartitionData &data, const GraphPlace &place, Step step,
                    bool layersOnly)
{
    switch (place.level) {
    case Level::Nothing:
        return {Level::Tile, 0, 0};
    case Level::Source:
        return step == Step::Downstream ? GraphPlace{Level::Tile, scene.shownTile(scene.cardOf(0)), 0}
                                        : place;
    case Level::Tile:
        return stepAmongTiles(scene, place, step);
    case Level::Frame:
        return stepAmongFrames(scene, data, place, step);
    case Level::Item:
        break;
    }
    return stepAmongItems(scene, data, place, step, layersOnly);
}

GraphPlace stepIn(const ModelScene &scene, const PartitionData &data, const GraphPlace &place,
                  std::optional<LayerId> selected)
{
    const GraphPlace aim = selected ? scene.placeOf(*selected) : GraphPlace{};
    switch (place.level) {
    case Level::Nothing:
        return {Level::Tile, selected ? aim.tile : 0, 0};
    case Level::Source:
    case Level::Item:
        return place;
    case Level::Tile: {
        const bool isInside = selected && aim.tile == place.tile;
        return scene.placeOf(isInside ? data.subgraphOf[selected->value] : data.tiles[place.tile].first);
    }
    case Level::Frame:
        break;
    }
    const auto subgraph = scene.subgraphOf(place);
    if (!subgraph)
        return place;
    const bool isInside = selected && data.subgraphOf[selected->value] == *subgraph;
    return isInside ? aim : scene.placeOf(data.subgraph(*subgraph).layers.front());
}

GraphPlace stepOut(const ModelScene &scene, const GraphPlace &place)
{
    switch (place.level) {
    case Level::Nothing:
    case Level::Source:
    case Level::Tile:
        return {};
    case Level::Frame:
        return {Level::Tile, place.tile, 0};
    case Level::Item:
        break;
    }
    if (const auto subgraph = scene.subgraphOf(place))
        return scene.placeOf(*subgraph);
    return {Level::Tile, place.tile, 0};
}

GraphPlace samePlaceIn(const ModelScene &scene, const PartitionData &data, const GraphPlace &place,
                       std::size_t tile)
{
    const bool isAlike = place.isSomething() && place.level != Level::Source
        && data.tiles[place.tile].kind == data.tiles[tile].kind;
    if (!isAlike || place.level == Level::Tile)
        return {Level::Tile, tile, 0};
    if (const auto layer = scene.layerOf(place))
        return scene.placeOf(data.counterpart(*layer, tile));
    const auto subgraph = scene.subgraphOf(place);
    if (place.level == Level::Frame && subgraph)
        return scene.placeOf(
            SubgraphId{subgraph->value - data.tiles[place.tile].first.value + data.tiles[tile].first.value});
    const bool isDrawnAlike = scene.cardOf(place.tile).drawing == scene.cardOf(tile).drawing;
    return isDrawnAlike ? GraphPlace{Level::Item, tile, place.index} : GraphPlace{Level::Tile, tile, 0};
}

} // namespace halftone

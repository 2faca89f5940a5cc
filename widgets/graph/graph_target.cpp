// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_target.h"

#include "widgets/graph/card_controls.h"
#include "widgets/graph/detail_level.h"
#include "widgets/graph/graph_steps.h"
#include "widgets/graph/partition_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace halftone {

namespace {

using Level = GraphPlace::Level;

constexpr double CutReach = 8; // chosen: pixels between the pointer and a cut node's diamond

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GraphTarget)
};

std::optional<GraphTarget> controlAt(const PartitionData &data, const ModelScene &scene,
                                     const ModelCard &card, const Camera &camera, const GraphPlace &focus,
                                     const QPointF &point)
{
    const std::size_t tile = scene.shownTile(card);
    const auto member = [&](std::size_t other) {
        return GraphTarget{GraphTarget::Kind::Member, samePlaceIn(scene, data, focus, other)};
    };
    switch (CardControls(scene, card, camera).at(point)) {
    case CardControls::Control::None:
        break;
    case CardControls::Control::Expand:
        return GraphTarget{GraphTarget::Kind::Expand, {Level::Tile, tile, 0}};
    case CardControls::Control::Previous:
        return member(std::max(tile, card.tile + 1) - 1);
    case CardControls::Control::Next:
        return member(std::min(tile + 1, card.tile + card.count - 1));
    }
    return std::nullopt;
}

/// The member of a run whose cell in a layer's box is there.
std::optional<std::size_t> memberAt(const ModelScene &scene, const ModelCard &card, const Camera &camera,
                                    const GraphPlace &place, const QPointF &point)
{
    if (card.kind != ModelCard::Kind::Run || !scene.layerOf(place))
        return std::nullopt;
    const QRectF strip = memberStrip(camera.toWindow(scene.rectOf(place)));
    if (!strip.contains(point))
        return std::nullopt;
    const double share = (point.x() - strip.left()) / strip.width();
    return card.tile
        + std::min(card.count - 1, static_cast<std::size_t>(share * static_cast<double>(card.count)));
}

} // namespace

GraphTarget targetAt(const PartitionData &data, const ModelScene &scene, const Camera &camera,
                     const QFont &font, const GraphPlace &focus, const QPointF &point)
{
    const GraphPlace place = scene.placeAt(camera.toScene(point));
    if (place.level == Level::Nothing || place.level == Level::Source)
        return {GraphTarget::Kind::Place, place};
    const ModelCard &card = scene.cardOf(place.tile);
    if (DetailLevel(camera.scale(), font).isBars()) // the places of its parts are not drawn
        return {GraphTarget::Kind::Place, {Level::Tile, place.tile, 0}};
    if (const auto control = controlAt(data, scene, card, camera, focus, point))
        return *control;
    if (const auto member = memberAt(scene, card, camera, place, point))
        return {GraphTarget::Kind::Member, samePlaceIn(scene, data, place, *member)};
    if (const auto cut = scene.cutAt(camera.toScene(point), CutReach / camera.scale()))
        return {GraphTarget::Kind::Cut, scene.placeOf(*cut)};
    return {GraphTarget::Kind::Place, place};
}

QString GraphTarget::toolTip(const PartitionData &data, const ModelScene &scene) const
{
    switch (kind) {
    case Kind::Expand:
        return scene.isExpanded(scene.runOf(place.tile))
            ? Words::tr("One card for all identical blocks (Space)")
            : Words::tr("A card for every block (Space)");
    case Kind::Cut:
        return PartitionText::cutToolTip(data, *scene.subgraphOf(place));
    case Kind::Member:
    case Kind::Place:
        break;
    }
    return PartitionText::placeToolTip(data, scene, place);
}

} // namespace halftone

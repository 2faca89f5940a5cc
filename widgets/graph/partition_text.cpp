// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/partition_text.h"

#include "widgets/graph/operation_label.h"
#include "widgets/number_text.h"

#include <algorithm>
#include <array>
#include <span>

namespace halftone {

namespace {

constexpr qsizetype OperationsListed = 12; // chosen: a tooltip that still fits beside the pointer

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString shapeText(std::span<const Extent> shape, std::int64_t tokens)
{
    QStringList sizes;
    for (const Extent &extent : shape)
        sizes << text::integer(extent.at(tokens));
    return sizes.join(QStringLiteral(" × "));
}

} // namespace

QString PartitionText::className(ClassId klass)
{
    QString letters;
    for (auto number = klass.value + 1; number > 0; number = (number - 1) / 26)
        letters.prepend(QChar(u'A' + static_cast<char16_t>((number - 1) % 26)));
    return letters;
}

QString PartitionText::layers(std::size_t count) // the singular apart: English needs no translation file then
{
    return count == 1 ? tr("1 layer") : tr("%Ln layers", nullptr, static_cast<int>(count));
}

QString PartitionText::subgraphs(std::size_t count)
{
    return count == 1 ? tr("1 sub-graph") : tr("%Ln sub-graphs", nullptr, static_cast<int>(count));
}

QString PartitionText::tileName(const PartitionData &data, std::size_t tile)
{
    const OutlineTile &shown = data.tiles[tile];
    if (shown.block >= 0)
        return tr("Block %1").arg(shown.block);
    const Subgraph &first = data.subgraph(shown.first);
    if (shown.count == 1 && first.layers.size() == 1)
        return utf8(data.graph().layer(first.layers.front()).role);
    if (shown.count == 1)
        return subgraphTitle(shown.first);
    return tr("Sub-graphs %1–%2").arg(shown.first.value).arg(shown.last().value);
}

QString PartitionText::runTitle(const PartitionData &data, std::size_t run)
{
    const auto [first, count] = data.runs[run];
    const QString last = data.tiles[first].block >= 0 ? QString::number(data.tiles[first + count - 1].block)
                                                      : tileName(data, first + count - 1);
    //: "32 × Block 0–31": how many identical blocks, the first one, the last one's number
    return tr("%1 × %2–%3").arg(count).arg(tileName(data, first), last);
}

QString PartitionText::modelTitle(const PartitionData &data)
{
    const auto blocks
        = std::ranges::count_if(data.tiles, [](const OutlineTile &tile) { return tile.block >= 0; });
    QStringList parts;
    if (blocks > 0)
        parts << (blocks == 1 ? tr("1 block") : tr("%Ln blocks", nullptr, static_cast<int>(blocks)));
    parts << subgraphs(data.partition().subgraphs.size()) << layers(data.graph().layers.size());
    return parts.join(text::separator());
}

QString PartitionText::scaleUnit(const PartitionData &data, ColorBy by)
{
    return by == ColorBy::Sensitivity ? tr("nats²") : data.gains.unit;
}

QString PartitionText::scaleCaption(const PartitionData &data, ColorBy by)
{
    QStringList parts;
    if (by == ColorBy::Sensitivity)
        parts << tr("Sensitivity of the layer") << data.sensitivitySource;
    else
        parts << (by == ColorBy::Gain ? tr("Gain of the sub-graph as chosen")
                                      : tr("Gain of the sub-graph at best"))
              << data.gains.source;
    parts.removeAll(QString());
    return parts.join(text::separator());
}

QString PartitionText::sourceName(const PartitionData &data)
{
    return QString::fromStdString(operationLabel(data.graph(), std::array{data.graph().source()}));
}

QString PartitionText::sourceShape(const PartitionData &data)
{
    return tensorShape(data.graph().node(data.graph().source()).shape, data.tokens);
}

QString PartitionText::tensorShape(const std::vector<Extent> &shape, std::int64_t tokens)
{
    const bool hasBatch = shape.size() > 1 && shape.front() == Extent{1, 0};
    return shapeText(std::span(shape).subspan(hasBatch ? 1 : 0), tokens);
}

QString PartitionText::colorDetail(const PartitionData &data, LayerId layer, ColorBy by)
{
    const SubgraphId subgraph = data.subgraphOf[layer.value];
    switch (by) {
    case ColorBy::Format:
        return formatLabel(data, layer);
    case ColorBy::Sensitivity:
        if (const auto sensitivity = data.sensitivityOf(layer))
            return text::number(*sensitivity);
        return QStringLiteral("–");
    case ColorBy::Gain:
    case ColorBy::BestGain:
        if (const auto gain = data.gainOf(subgraph, by == ColorBy::BestGain))
            return text::quantity(*gain, data.gains.unit);
        return QStringLiteral("–");
    case ColorBy::Class:
        break;
    }
    return tr("class %1").arg(className(data.subgraph(subgraph).klass));
}

QString PartitionText::gains(const PartitionData &data, SubgraphId subgraph)
{
    const auto chosen = data.gainOf(subgraph, false);
    const auto best = data.gainOf(subgraph, true);
    if (!best)
        return {};
    const QString most = text::quantity(*best, data.gains.unit);
    const QString figures = chosen ? tr("Gain of the sub-graph as chosen: %1, at best %2")
                                         .arg(text::quantity(*chosen, data.gains.unit), most)
                                   : tr("Gain of the sub-graph at best: %1").arg(most);
    return figures + QStringLiteral(" (") + data.gains.source + u')';
}

QString PartitionText::tileTitle(const PartitionData &data, std::size_t tile)
{
    const OutlineTile &shown = data.tiles[tile];
    const auto alike = std::ranges::count(data.tiles, shown.kind, &OutlineTile::kind) - 1;
    QStringList parts{tileName(data, tile), subgraphs(shown.count), layers(shown.layerCount)};
    if (alike > 0)
        parts << (alike == 1 ? tr("built like another one")
                             : tr("built like %Ln others", nullptr, static_cast<int>(alike)));
    return parts.join(text::separator());
}

QString PartitionText::subgraphTitle(SubgraphId subgraph)
{
    return tr("Sub-graph %1").arg(subgraph.value);
}

QString PartitionText::subgraphWithClass(const PartitionData &data, SubgraphId subgraph)
{
    return tr("Sub-graph %1, class %2").arg(subgraph.value).arg(className(data.subgraph(subgraph).klass));
}

QString PartitionText::formatLabel(const PartitionData &data, LayerId layer)
{
    const NumberFormat *format = data.formatOf(layer);
    return format ? utf8(format->label) : QString();
}

QString PartitionText::tileToolTip(const PartitionData &data, std::size_t tile)
{
    QStringList lines{tileTitle(data, tile)};
    const OutlineTile &shown = data.tiles[tile];
    std::size_t quantized = 0;
    for (std::size_t i = 0; i < shown.count; ++i)
        for (const LayerId layer : data.partition().subgraphs[shown.first.value + i].layers)
            quantized += data.isQuantized(layer) ? 1 : 0;
    if (!data.configuration.empty())
        lines << tr("%1 of %2 layers quantized").arg(quantized).arg(shown.layerCount);
    return lines.join(u'\n');
}

QString PartitionText::sourceToolTip(const PartitionData &data)
{
    return tr("Where the model begins: %1 → %2", "operation, shape of its output")
        .arg(sourceName(data), shapeText(data.graph().node(data.graph().source()).shape, data.tokens));
}

QString PartitionText::subgraphToolTip(const PartitionData &data, SubgraphId subgraph)
{
    const Subgraph &shown = data.subgraph(subgraph);
    QStringList lines{utf8(shown.name), subgraphWithClass(data, subgraph)};
    QString size = layers(shown.layers.size());
    if (data.formats.size() > 1)
        if (const auto count = configurationCount(shown.layers.size(), data.formats.size()); count > 0)
            size += QStringLiteral(", ") + tr("%Ln configurations", nullptr, static_cast<int>(count));
    const auto alike = std::ranges::count(data.partition().subgraphs, shown.klass, &Subgraph::klass);
    lines << size
          << (alike == 1 ? tr("The only sub-graph of its class")
                         : tr("One of %Ln sub-graphs of this class", nullptr, static_cast<int>(alike)));
    if (const QString figures = gains(data, subgraph); !figures.isEmpty())
        lines << figures;
    return lines.join(u'\n');
}

QString PartitionText::layerToolTip(const PartitionData &data, LayerId id)
{
    const Layer &layer = data.graph().layer(id);
    const SubgraphId subgraph = data.subgraphOf[id.value];
    QStringList lines{utf8(layer.name)};
    const QString gemm = layer.gemm.batch == Extent{1, 0}
        ? QString()
        : text::integer(layer.gemm.batch.at(data.tokens)) + tr(" heads, ");
    lines << (layer.kind == LayerKind::Linear ? tr("Linear layer") : tr("Matrix product of two activations"))
            + QStringLiteral(": ") + gemm
            + tr("%1 (rows × inner × columns) at %2 tokens")
                  .arg(shapeText(std::array{layer.gemm.rows, layer.gemm.inner, layer.gemm.columns},
                                 data.tokens),
                       text::integer(data.tokens));
    if (layer.parameters > 0)
        lines << tr("%1 parameters").arg(text::integer(layer.parameters))
                + (layer.sharesWeight ? tr(", weight shared with the embedding") : QString());
    if (const NumberFormat *format = data.formatOf(id))
        lines << tr("Format: %1").arg(utf8(format->label))
                + (data.isQuantized(id) ? QString() : tr(" (baseline)"));
    if (const LayerDecision *decision = data.decisionOn(id); decision != nullptr && !decision->text.isEmpty())
        lines << decision->text;
    if (const auto sensitivity = data.sensitivityOf(id))
        lines << tr("Sensitivity: %1 nats² per unit of relative noise power").arg(text::number(*sensitivity))
                + (data.sensitivitySource.isEmpty() ? QString()
                                                    : QStringLiteral(" (") + data.sensitivitySource + u')');
    lines << subgraphWithClass(data, subgraph);
    if (const QString figures = gains(data, subgraph); !figures.isEmpty())
        lines << figures;
    return lines.join(u'\n');
}

QString PartitionText::cutToolTip(const PartitionData &data, SubgraphId subgraph)
{
    return tr("Cut node: every path from the embedding to the result passes here, after\n%1")
        .arg(utf8(data.graph().node(data.subgraph(subgraph).cut).name));
}

QString PartitionText::path(const PartitionData &data, const ModelScene &scene, const GraphPlace &place)
{
    using Level = GraphPlace::Level;
    if (place.level == Level::Nothing)
        return {};
    if (place.level == Level::Source)
        return sourceName(data);
    QStringList parts{place.level == Level::Tile ? tileTitle(data, place.tile) : tileName(data, place.tile)};
    if (const auto subgraph = scene.subgraphOf(place))
        parts << subgraphTitle(*subgraph);
    if (const auto layer = scene.layerOf(place))
        parts << utf8(data.graph().layer(*layer).role);
    else if (place.level == Level::Item)
        parts << utf8(scene.itemOf(place).label);
    return parts.join(text::separator());
}

QString PartitionText::placeToolTip(const PartitionData &data, const ModelScene &scene,
                                    const GraphPlace &place)
{
    switch (place.level) {
    case GraphPlace::Level::Nothing:
        return {};
    case GraphPlace::Level::Source:
        return sourceToolTip(data);
    case GraphPlace::Level::Tile:
        return tileToolTip(data, place.tile);
    case GraphPlace::Level::Frame:
        return subgraphToolTip(data, *scene.subgraphOf(place));
    case GraphPlace::Level::Item:
        break;
    }
    if (const auto layer = scene.layerOf(place))
        return layerToolTip(data, *layer);
    return operationsToolTip(data, scene.itemOf(place));
}

QString PartitionText::operationsToolTip(const PartitionData &data, const BlockItem &item)
{
    QStringList lines;
    if (item.kind == BlockItem::Kind::Join)
        lines << tr("A residual connection arrives here.");
    for (const NodeId id : item.nodes) {
        if (lines.size() == OperationsListed) {
            lines << tr("and %Ln more", nullptr,
                        static_cast<int>(item.nodes.size()) - static_cast<int>(OperationsListed));
            break;
        }
        const Node &node = data.graph().node(id);
        lines << tr("%1 → %2", "operation, shape of its output")
                     .arg(utf8(plainOperation(node.operation)), shapeText(node.shape, data.tokens));
    }
    return lines.join(u'\n');
}

} // namespace halftone

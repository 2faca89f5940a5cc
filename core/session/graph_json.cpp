// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/graph_json.h"

#include "core/session/json_text.h"

#include <set>
#include <stdexcept>

namespace halftone {

namespace {

Json toJson(const Extent &extent)
{
    return Json::array({extent.fixed, extent.perToken});
}

Json toJson(const Node &node)
{
    Json json{{"name", node.name},       {"module", node.module},   {"operation", node.operation},
              {"kind", name(node.kind)}, {"inputs", Json::array()}, {"shape", Json::array()}};
    for (const NodeId input : node.inputs)
        json["inputs"].push_back(input.value);
    for (const auto &extent : node.shape)
        json["shape"].push_back(toJson(extent));
    if (node.layer)
        json["layer"] = node.layer->value;
    return json;
}

Json toJson(const Layer &layer)
{
    return {{"name", layer.name},
            {"kind", layer.kind == LayerKind::Linear ? "linear" : "matmul"},
            {"role", layer.role},
            {"block", layer.block},
            {"parameters", layer.parameters},
            {"stored_bits", layer.storedBitsPerParameter},
            {"shares_weight", layer.sharesWeight},
            {"gemm",
             {{"batch", toJson(layer.gemm.batch)},
              {"rows", toJson(layer.gemm.rows)},
              {"inner", toJson(layer.gemm.inner)},
              {"columns", toJson(layer.gemm.columns)}}},
            {"node", layer.node.value}};
}

// From here on whatever is wrong with the document is thrown, and caught where the document was handed in.

std::uint32_t indexBelow(const Json &json, std::size_t limit)
{
    const auto value = json.get<std::int64_t>();
    if (value < 0 || static_cast<std::uint64_t>(value) >= limit)
        throw std::out_of_range("index " + std::to_string(value) + " is out of range");
    return static_cast<std::uint32_t>(value);
}

std::int64_t countFrom(const Json &json)
{
    const auto value = json.get<std::int64_t>();
    if (value < 0)
        throw std::out_of_range("a size of " + std::to_string(value) + " is out of range");
    return value;
}

int smallNumberFrom(const Json &json)
{
    const auto value = json.get<std::int64_t>();
    if (value != static_cast<int>(value))
        throw std::out_of_range("the number " + std::to_string(value) + " is out of range");
    return static_cast<int>(value);
}

/// Small enough for its value at any number of tokens.
std::int64_t sizeFrom(const Json &json)
{
    constexpr std::int64_t Most = std::int64_t{1} << 38; // chosen: more than any tensor has elements
    const auto size = countFrom(json);
    if (size > Most)
        throw std::out_of_range("a size of " + std::to_string(size) + " is out of range");
    return size;
}

Extent extentFrom(const Json &json)
{
    return {sizeFrom(json.at(0)), sizeFrom(json.at(1))};
}

OperationKind operationKindNamed(const std::string &word)
{
    using enum OperationKind;
    for (const auto kind : {Source, Layer, ElementWise, Movement, Reduction, Softmax, Other}) {
        if (name(kind) == word)
            return kind;
    }
    throw std::invalid_argument("unknown kind of operation " + word);
}

LayerKind layerKindNamed(const std::string &word)
{
    if (word == "linear")
        return LayerKind::Linear;
    if (word == "matmul")
        return LayerKind::Matmul;
    throw std::invalid_argument("unknown kind of layer " + word);
}

Node nodeFrom(const Json &json, std::size_t ownIndex, std::size_t layerCount)
{
    Node node;
    node.name = json.at("name").get<std::string>();
    node.module = json.at("module").get<std::string>();
    node.operation = json.at("operation").get<std::string>();
    node.kind = operationKindNamed(json.at("kind").get<std::string>());
    for (const auto &input : json.at("inputs"))
        node.inputs.push_back(NodeId{indexBelow(input, ownIndex)});
    for (const auto &extent : json.at("shape"))
        node.shape.push_back(extentFrom(extent));
    if (json.contains("layer"))
        node.layer = LayerId{indexBelow(json.at("layer"), layerCount)};
    return node;
}

Layer layerFrom(const Json &json, std::size_t nodeCount)
{
    Layer layer;
    layer.name = json.at("name").get<std::string>();
    layer.kind = layerKindNamed(json.at("kind").get<std::string>());
    layer.role = json.at("role").get<std::string>();
    layer.block = smallNumberFrom(json.at("block"));
    layer.parameters = countFrom(json.at("parameters"));
    layer.storedBitsPerParameter = smallNumberFrom(json.at("stored_bits"));
    layer.sharesWeight = json.at("shares_weight").get<bool>();
    const auto &gemm = json.at("gemm");
    layer.gemm = {extentFrom(gemm.at("batch")), extentFrom(gemm.at("rows")), extentFrom(gemm.at("inner")),
                  extentFrom(gemm.at("columns"))};
    layer.node = NodeId{indexBelow(json.at("node"), nodeCount)};
    return layer;
}

ModelGraph graphFrom(const Json &json)
{
    const auto &nodes = json.at("nodes");
    const auto &layers = json.at("layers");
    ModelGraph graph;
    graph.nodes.reserve(nodes.size());
    for (const auto &node : nodes)
        graph.nodes.push_back(nodeFrom(node, graph.nodes.size(), layers.size()));
    graph.layers.reserve(layers.size());
    for (const auto &layer : layers)
        graph.layers.push_back(layerFrom(layer, nodes.size()));
    return graph;
}

Partition partitionFrom(const Json &json, const ModelGraph &graph)
{
    Partition partition;
    partition.classCount = json.at("class_count").get<std::size_t>();
    for (const auto &entry : json.at("subgraphs")) {
        auto &subgraph = partition.subgraphs.emplace_back();
        subgraph.name = entry.at("name").get<std::string>();
        for (const auto &layer : entry.at("layers"))
            subgraph.layers.push_back(LayerId{indexBelow(layer, graph.layers.size())});
        if (subgraph.layers.empty())
            throw std::invalid_argument("a sub-graph without layers");
        subgraph.klass = ClassId{indexBelow(entry.at("class"), partition.classCount)};
        subgraph.cut = NodeId{indexBelow(entry.at("cut"), graph.nodes.size())};
    }
    std::set<ClassId> classes;
    for (const auto &subgraph : partition.subgraphs)
        classes.insert(subgraph.klass);
    if (classes.size() != partition.classCount)
        throw std::out_of_range("there is a class without sub-graphs");
    return partition;
}

} // namespace

std::string graphToJson(const ModelGraph &graph)
{
    Json json{{"nodes", Json::array()}, {"layers", Json::array()}};
    for (const auto &node : graph.nodes)
        json["nodes"].push_back(toJson(node));
    for (const auto &layer : graph.layers)
        json["layers"].push_back(toJson(layer));
    return textOf(json);
}

std::string partitionToJson(const Partition &partition)
{
    Json json{{"class_count", partition.classCount}, {"subgraphs", Json::array()}};
    for (const auto &subgraph : partition.subgraphs) {
        Json layers = Json::array();
        for (const LayerId layer : subgraph.layers)
            layers.push_back(layer.value);
        json["subgraphs"].push_back({{"name", subgraph.name},
                                     {"layers", std::move(layers)},
                                     {"class", subgraph.klass.value},
                                     {"cut", subgraph.cut.value}});
    }
    return textOf(json);
}

Result<ModelGraph> graphFromJson(std::string_view text)
{
    return decodeJson<ModelGraph>("the model graph", text, graphFrom);
}

Result<Partition> partitionFromJson(std::string_view text, const ModelGraph &graph)
{
    return decodeJson<Partition>("the partition", text,
                                 [&](const Json &json) { return partitionFrom(json, graph); });
}

} // namespace halftone

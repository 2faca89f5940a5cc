// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/operation_label.h"

#include <algorithm>
#include <array>
#include <vector>

namespace halftone {

namespace {

constexpr std::size_t WordsShown = 3; // chosen: what fits beside the layers

bool isNorm(const Node &node)
{
    return plainOperation(node.operation).ends_with("norm")
        || lastComponent(node.module).find("norm") != std::string_view::npos;
}

/// Distinct operations in order of appearance, quiet ones only if there is nothing else.
std::vector<std::string_view> words(const ModelGraph &graph, std::span<const NodeId> nodes)
{
    std::vector<std::string_view> loud;
    std::vector<std::string_view> quiet;
    for (const NodeId id : nodes) {
        auto &list = isQuiet(graph.node(id)) ? quiet : loud;
        const auto word = plainOperation(graph.node(id).operation);
        if (std::ranges::find(list, word) == list.end())
            list.push_back(word);
    }
    return loud.empty() ? quiet : loud;
}

} // namespace

std::string_view lastComponent(std::string_view path)
{
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

std::string_view plainOperation(std::string_view operation)
{
    if (const auto colon = operation.rfind(':'); colon != std::string_view::npos)
        operation.remove_prefix(colon + 1);
    while (operation.size() > 1 && operation.back() == '_')
        operation.remove_suffix(1);
    while (operation.size() > 1 && operation.front() == '_')
        operation.remove_prefix(1);
    return operation;
}

bool isQuiet(const Node &node)
{
    constexpr std::array<std::string_view, 6> Conversions{"to",    "type_as", "to_copy",
                                                          "float", "dropout", "cast_Float"};
    return !node.layer
        && (node.kind == OperationKind::Movement
            || std::ranges::find(Conversions, plainOperation(node.operation)) != Conversions.end());
}

std::string operationLabel(const ModelGraph &graph, std::span<const NodeId> nodes)
{
    const auto all = words(graph, nodes);
    const auto has = [&](std::string_view word) { return std::ranges::find(all, word) != all.end(); };
    const auto anyNode = [&](auto predicate) {
        return std::ranges::any_of(nodes, [&](NodeId id) { return predicate(graph.node(id)); });
    };

    if (anyNode([](const Node &node) { return node.kind == OperationKind::Source; }))
        return "embedding";
    if (anyNode([](const Node &node) { return node.kind == OperationKind::Softmax; }))
        return "softmax";
    if (anyNode(isNorm) || (has("rsqrt") && (has("mean") || has("var"))))
        return "norm";
    if (has("neg") && has("mul") && has("add")) // rotates half of each head and adds it to the other
        return "rotary";
    std::string label;
    for (std::size_t i = 0; i < std::min(all.size(), WordsShown); ++i)
        label.append(i > 0 ? " · " : "").append(all[i]);
    return all.size() > WordsShown ? label + " …" : label;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/partition/subgraph_name.h"

#include <algorithm>
#include <string_view>

namespace halftone {

namespace {

/// The length of the longest path of whole components that both names begin with, its final dot included.
std::size_t commonPath(std::string_view left, std::string_view right)
{
    const auto [end, unused] = std::ranges::mismatch(left, right);
    const auto length = static_cast<std::size_t>(end - left.begin());
    const auto dot = left.substr(0, length).rfind('.');
    return dot == std::string_view::npos ? 0 : dot + 1;
}

} // namespace

std::string subgraphName(const ModelGraph &graph, std::span<const LayerId> layers)
{
    const std::string &first = graph.layer(layers.front()).name;
    if (layers.size() == 1)
        return first;
    std::size_t path = first.size();
    for (const LayerId layer : layers.subspan(1))
        path = std::min(path, commonPath(first, graph.layer(layer).name));
    std::string text = path == 0 ? std::string{} : first.substr(0, path - 1) + ' ';
    const char *separator = "{";
    for (const LayerId layer : layers) {
        text += separator + graph.layer(layer).name.substr(path);
        separator = ", ";
    }
    return text + '}';
}

} // namespace halftone

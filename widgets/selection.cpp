// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/selection.h"

#include "core/session/session.h"

#include <algorithm>
#include <utility>

namespace halftone {

std::optional<LayerId> Selection::layer() const
{
    return m_marked.current;
}

const std::vector<LayerId> &Selection::layers() const
{
    return m_marked.layers;
}

std::optional<SubgraphId> Selection::subgraph() const
{
    return m_marked.subgraph;
}

std::optional<SubgraphId> Selection::subgraphOf(LayerId layer) const
{
    if (layer.value >= m_subgraphOf.size())
        return {};
    return m_subgraphOf[layer.value];
}

void Selection::selectLayer(LayerId layer)
{
    selectLayers({layer}, layer);
}

void Selection::selectLayers(std::vector<LayerId> layers, LayerId current)
{
    std::erase_if(layers, [this](LayerId layer) { return !subgraphOf(layer); });
    std::ranges::sort(layers);
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
    if (std::ranges::binary_search(layers, current))
        mark({std::move(layers), current, subgraphOf(current)});
}

void Selection::selectSubgraph(SubgraphId subgraph)
{
    if (subgraph.value >= m_subgraphs)
        return;
    const auto current = m_marked.current;
    if (current && subgraphOf(*current) == subgraph)
        selectLayer(*current);
    else
        mark({{}, {}, subgraph});
}

void Selection::clear()
{
    mark({});
}

bool Selection::follow(const Session *session, bool isSame)
{
    m_subgraphOf.assign(session != nullptr ? session->graph.layers.size() : 0, {});
    m_subgraphs = session != nullptr ? session->partition.subgraphs.size() : 0;
    for (std::uint32_t i = 0; i < m_subgraphs; ++i) {
        for (const LayerId layer : session->partition.subgraphs[i].layers)
            m_subgraphOf[layer.value] = SubgraphId{i};
    }
    return !isSame && std::exchange(m_marked, {}) != Marked{};
}

void Selection::mark(Marked next)
{
    if (next == m_marked)
        return;
    m_marked = std::move(next);
    Q_EMIT changed();
}

} // namespace halftone

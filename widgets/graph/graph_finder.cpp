// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_finder.h"

#include "widgets/graph/graph_canvas.h"
#include "widgets/graph/search_bar.h"

#include <algorithm>

namespace halftone {

namespace {

constexpr int SliceMs = 6; // chosen: less than half a frame

} // namespace

GraphFinder::GraphFinder(const PartitionData &data, SearchBar *bar, GraphCanvas *canvas, QObject *parent)
    : QObject(parent), m_data(data), m_bar(bar), m_canvas(canvas)
{
    connect(bar, &SearchBar::patternChanged, this, &GraphFinder::start);
    connect(bar, &SearchBar::nextWanted, this, [this] { go(true); });
    connect(bar, &SearchBar::previousWanted, this, [this] { go(false); });
    connect(&m_slices, &QTimer::timeout, this, &GraphFinder::advance);
}

void GraphFinder::forgetModel()
{
    m_slices.stop();
    m_search.reset();
    m_stops.clear();
    m_current.reset();
}

void GraphFinder::searchAgain()
{
    start();
}

void GraphFinder::start()
{
    forgetModel();
    if (!m_data.isEmpty())
        m_search.start(m_data.graph(), m_bar->pattern());
    advance();
    if (!m_slices.isActive())
        return;
    m_canvas->setHits({});
}

void GraphFinder::advance()
{
    if (m_search.advance(SliceMs))
        return m_slices.start(0);
    m_slices.stop();
    publish();
}

void GraphFinder::publish()
{
    m_stops.clear();
    GraphHits hits;
    const ModelScene *scene = m_canvas->scene();
    if (scene != nullptr && !m_search.hits().empty()) {
        hits.nodes.assign(m_data.graph().nodes.size(), false);
        hits.tiles.assign(m_data.tiles.size(), 0);
        GraphPlace last;
        for (const NodeId node : m_search.hits()) {
            hits.nodes[node.value] = true;
            const GraphPlace place = scene->placeOf(node);
            if (place == last && !m_stops.empty())
                continue;
            last = place;
            m_stops.push_back(node);
            if (place.level != GraphPlace::Level::Source)
                ++hits.tiles[place.tile];
        }
    }
    m_canvas->setHits(std::move(hits));
    if (m_search.complaint().isEmpty())
        m_bar->showFound(m_stops.size(), 0);
    else
        m_bar->showComplaint(m_search.complaint());
}

void GraphFinder::go(bool forward)
{
    while (m_slices.isActive())
        advance();
    if (m_stops.empty())
        return;
    const std::size_t count = m_stops.size();
    if (m_current)
        m_current = (*m_current + (forward ? 1 : count - 1)) % count;
    else
        m_current = forward ? m_canvas->firstFromFocus(m_stops) : count - 1;
    m_canvas->showHit(m_stops[*m_current]);
    m_bar->showFound(count, *m_current + 1);
}

} // namespace halftone

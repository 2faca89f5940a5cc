// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace halftone {

/// Where the edges lead.
enum class FlowDirection { Down, Right };

/// Room on each side; pixels.
struct LayoutMargins
{
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// A box to place. Nodes are numbered so that every edge goes from a lower number to a higher one.
struct LayoutNode
{
    double width = 0; ///< pixels, as every length here
    double height = 0;
    std::size_t stage = 0; ///< index into LayoutRequest::stages; never falls along an edge
};

/// From one node to another, by their numbers.
struct LayoutEdge
{
    std::size_t from = 0;
    std::size_t to = 0;
    bool implied
        = false; ///< a longer path says the same: it shapes nothing and runs beside the nodes if it can
};

/// A band across the flow: all nodes of a stage come after those of earlier ones.
struct LayoutStage
{
    LayoutMargins margins; ///< between the stage's rectangle and its nodes
    bool isFrame = false; ///< drawn: frames are equally broad, up to a limit
    double minimumBreadth = 0; ///< across the flow
};

/// What is to be drawn.
struct LayoutRequest
{
    std::vector<LayoutNode> nodes;
    std::vector<LayoutEdge> edges;
    std::vector<LayoutStage> stages;
    FlowDirection direction = FlowDirection::Down;
    double layerGap = 24; ///< along the flow; chosen: three spacing steps, room for a curve
    double nodeGap = 12; ///< across the flow; chosen
};

/// Pixels.
struct LayoutPoint
{
    double x = 0;
    double y = 0;

    bool operator==(const LayoutPoint &) const = default;
};

/// By its top left corner; pixels.
struct LayoutRect
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    bool operator==(const LayoutRect &) const = default;
};

/// The way of an edge. Between the nodes: at each pair of points a curve that starts and ends along the flow.
/// Beside them: four points, an angular path that leaves and enters across the flow.
struct LayoutRoute
{
    std::vector<LayoutPoint> points;
    bool beside = false;

    bool operator==(const LayoutRoute &) const = default;
};

/// Where everything lies; pixels.
struct GraphLayout
{
    std::vector<LayoutRect> nodes;
    std::vector<LayoutRect> stages; ///< of no size for a stage without nodes
    std::vector<LayoutRoute> routes; ///< one per edge
    double width = 0; ///< everything lies within [0, width] x [0, height]
    double height = 0;

    bool operator==(const GraphLayout &) const = default;
};

/// Draws a directed acyclic graph in layers: longest-path layering within stages, barycentre ordering, a
/// straight spine of the nodes that are alone in their layer. Rectangles of nodes never overlap, nor do those
/// of stages that hold nodes. Equal requests give equal layouts. Thread-safe.
GraphLayout layOut(const LayoutRequest &request);

} // namespace halftone

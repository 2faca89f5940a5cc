// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/graph_layout.h"

#include <QPointF>
#include <QSizeF>

#include <cstddef>
#include <span>
#include <vector>

namespace halftone {

/// A card of a chain that is to be placed.
struct CardSize
{
    QSizeF size;
    double entry = 0; ///< where the chain enters, across the flow, from the card's edge
};

/// Where the cards of a chain lie.
struct CardRows
{
    std::vector<QPointF> corners; ///< top left, of each card
    std::vector<std::size_t> row; ///< of each card
    std::vector<double> rowEnd; ///< where each row ends, across the flow
    QSizeF size;
};

/// Places a chain of cards along the flow, wrapped like words of a text into as many rows (columns, if the flow goes
/// down) as let it be largest in a window of the size @p window. In a row the entries are level. O(cards^2) at worst.
/// Thread-safe.
CardRows placeCards(std::span<const CardSize> cards, FlowDirection direction, const QSizeF &window,
                    double cardGap, double rowGap);

} // namespace halftone

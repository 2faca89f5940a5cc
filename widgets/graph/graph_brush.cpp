// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/graph_brush.h"

#include "widgets/theme.h"

#include <algorithm>
#include <cmath>

namespace halftone {

bool GraphHighlight::isMarked(LayerId id) const
{
    return std::ranges::binary_search(marked, id);
}

QColor GraphBrush::hit() const
{
    // Okabe-Ito yellow, which no format has; on light ground as dark as a line must be.
    return theme::isDark(palette) ? QColor(0xF0, 0xE4, 0x42) : QColor(0x9A, 0x6B, 0x00);
}

QColor GraphBrush::line(double strength) const
{
    return theme::mixed(base(), text(), strength);
}

QPen GraphBrush::cosmetic(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setCosmetic(true);
    return pen;
}

PlacedCard::PlacedCard(const GraphBrush &brush, const ModelCard &placed, double ratio)
    : card(placed), scene(brush.scene.content(placed)), tile(brush.scene.shownTile(placed)),
      scale(brush.camera.scale()), rect(brush.camera.toWindow(placed.rect))
{
    const auto onPixel = [ratio](double x) { return std::round(x * ratio) / ratio; };
    rect.moveTopLeft({onPixel(rect.left()), onPixel(rect.top())});
    content = rect.topLeft() + (placed.content - placed.rect.topLeft()) * scale;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/card_controls.h"

#include <algorithm>

namespace halftone {

namespace {

// Chosen, in pixels.
constexpr double lowestTitle = 10;
constexpr double largestButton = 18;
constexpr double spacing = 4;
constexpr double narrowestTitle = 30;
constexpr double smallestStrip = 3;
constexpr double largestStrip = 9;
constexpr double stripShare = 0.2; // of a layer's box

} // namespace

CardControls::CardControls(const ModelScene &scene, const ModelCard &card, const Camera &camera)
{
    const QRectF rect = camera.toWindow(card.rect);
    const double height = card.titleHeight() * camera.scale();
    if (card.kind == ModelCard::Kind::Source || height < lowestTitle)
        return;
    title = QRectF(rect.left() + spacing, rect.top(), rect.width() - 2 * spacing, height);
    const double size = std::min(largestButton, height - 2);
    const auto takeButton = [&] {
        if (title.width() < size + narrowestTitle)
            return QRectF();
        const QRectF button(title.right() - size, title.center().y() - size / 2, size, size);
        title.setRight(button.left() - spacing);
        return button;
    };
    if (scene.canExpand(card.run))
        expand = takeButton();
    if (card.kind != ModelCard::Kind::Run)
        return;
    next = takeButton();
    previous = takeButton();
}

CardControls::Control CardControls::at(const QPointF &point) const
{
    if (expand.contains(point))
        return Control::Expand;
    if (previous.contains(point))
        return Control::Previous;
    return next.contains(point) ? Control::Next : Control::None;
}

QRectF memberStrip(const QRectF &box)
{
    const double height = std::clamp(box.height() * stripShare, smallestStrip, largestStrip);
    return {box.left(), box.bottom() - height, box.width(), height};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/graph/card_controls.h"

#include <algorithm>

namespace halftone {

namespace {

// Chosen, in pixels.
constexpr double LowestTitle = 10;
constexpr double LargestButton = 18;
constexpr double Spacing = 4;
constexpr double NarrowestTitle = 30;
constexpr double SmallestStrip = 3;
constexpr double LargestStrip = 9;
constexpr double StripShare = 0.2; // of a layer's box

} // namespace

CardControls::CardControls(const ModelScene &scene, const ModelCard &card, const Camera &camera)
{
    const QRectF rect = camera.toWindow(card.rect);
    const double height = card.titleHeight() * camera.scale();
    if (card.kind == ModelCard::Kind::Source || height < LowestTitle)
        return;
    title = QRectF(rect.left() + Spacing, rect.top(), rect.width() - 2 * Spacing, height);
    const double size = std::min(LargestButton, height - 2);
    const auto takeButton = [&] {
        if (title.width() < size + NarrowestTitle)
            return QRectF();
        const QRectF button(title.right() - size, title.center().y() - size / 2, size, size);
        title.setRight(button.left() - Spacing);
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
    const double height = std::clamp(box.height() * StripShare, SmallestStrip, LargestStrip);
    return {box.left(), box.bottom() - height, box.width(), height};
}

} // namespace halftone

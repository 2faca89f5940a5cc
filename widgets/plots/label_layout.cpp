// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/label_layout.h"

#include <algorithm>
#include <array>

namespace halftone {

namespace {

constexpr double Aside = 8; // chosen: pixels from the middle of a mark to its label
constexpr double Mark = 6; // half the side of what a mark covers

std::array<QRectF, 4> candidates(const LabelWish &wish)
{
    const double right = wish.anchor.x() + Aside;
    const double left = wish.anchor.x() - Aside - wish.size.width();
    const double below = wish.anchor.y() + 2;
    const double above = wish.anchor.y() - 2 - wish.size.height();
    return {QRectF(QPointF(right, below), wish.size), QRectF(QPointF(right, above), wish.size),
            QRectF(QPointF(left, below), wish.size), QRectF(QPointF(left, above), wish.size)};
}

} // namespace

std::vector<std::optional<QRectF>> placeLabels(const QRectF &area, std::span<const LabelWish> wishes,
                                               std::span<const QRectF> blocked)
{
    std::vector<QRectF> taken(blocked.begin(), blocked.end());
    for (const LabelWish &wish : wishes)
        taken.emplace_back(wish.anchor - QPointF(Mark, Mark), QSizeF(2 * Mark, 2 * Mark));
    std::vector<std::optional<QRectF>> places;
    for (const LabelWish &wish : wishes) {
        std::optional<QRectF> place;
        for (const QRectF &candidate : candidates(wish)) {
            const bool isFree = area.contains(wish.anchor) && area.contains(candidate)
                && std::ranges::none_of(taken,
                                        [&](const QRectF &other) { return other.intersects(candidate); });
            if (isFree && !place)
                place = candidate;
        }
        if (place)
            taken.push_back(*place);
        places.push_back(place);
    }
    return places;
}

} // namespace halftone

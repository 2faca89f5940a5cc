// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <span>
#include <vector>

namespace halftone {

/// A text that wants to stand beside a mark.
struct LabelWish
{
    QPointF anchor; ///< the middle of the mark
    QSizeF size; ///< of the text
};

/// A place for every label, none of which covers another, a mark, or anything of @p blocked; none where there is no such
/// place within @p area. The first ones choose first: to the right below the mark, then above, then on the left.
/// O(n^2). Thread-safe.
std::vector<std::optional<QRectF>> placeLabels(const QRectF &area, std::span<const LabelWish> wishes,
                                               std::span<const QRectF> blocked);

} // namespace halftone

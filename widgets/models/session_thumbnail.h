// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QPolygonF>

#include <optional>

namespace halftone {

/// The trade-off of a session in a few points, for a list: loss MSE to the right, logarithmic, gain upwards,
/// both from 0 to 1.
struct SessionThumbnail
{
    QPolygonF curve; ///< empty for a session without one
    std::optional<QPointF> chosen; ///< where its threshold stands on the curve

    bool operator==(const SessionThumbnail &) const = default;
};

} // namespace halftone

Q_DECLARE_METATYPE(halftone::SessionThumbnail)

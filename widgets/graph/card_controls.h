// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/camera.h"
#include "widgets/graph/model_scene.h"

#include <QRectF>

namespace halftone {

/// What can be clicked in the title of a card, in pixels of the window; null where there is none or no room.
struct CardControls
{
    enum class Control { None, Expand, Previous, Next };

    CardControls(const ModelScene &scene, const ModelCard &card, const Camera &camera);

    QRectF title; ///< room for words; null if the title is too low for any
    QRectF expand; ///< opens a run, or closes it again
    QRectF previous, next; ///< of a run: shows another member

    [[nodiscard]] Control at(const QPointF &point) const;
};

/// Where a run shows one cell for each of its members, in the box of a layer; both in pixels of the window.
QRectF memberStrip(const QRectF &box);

} // namespace halftone

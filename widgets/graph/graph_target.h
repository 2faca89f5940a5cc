// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/graph/camera.h"
#include "widgets/graph/model_scene.h"

#include <QFont>
#include <QString>

namespace halftone {

/// What of the drawing is at a point of the window, as it is drawn at that scale.
struct GraphTarget
{
    enum class Kind {
        Place, ///< itself; Level::Nothing between the cards
        Expand, ///< the button that opens or closes the run of `place`
        Member, ///< a button or cell that shows `place` in another member of the run
        Cut, ///< the cut node that ends the sub-graph `place`
    };

    Kind kind = Kind::Place;
    GraphPlace place; ///< where a click leads

    [[nodiscard]] QString toolTip(const PartitionData &data, const ModelScene &scene) const;
};

/// @param focus  a member's button leads to the same place of that member
GraphTarget targetAt(const PartitionData &data, const ModelScene &scene, const Camera &camera,
                     const QFont &font, const GraphPlace &focus, const QPointF &point);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <optional>
#include <vector>

namespace halftone {

/// What the user has marked of a model. A plain value.
struct LayerSelection
{
    std::vector<LayerId> layers; ///< ascending; several are pinned, excluded and tied together
    std::optional<LayerId> current; ///< one of them, that views describe
    std::optional<SubgraphId> subgraph; ///< that of `current`, or chosen as a whole

    bool operator==(const LayerSelection &) const = default;
};

} // namespace halftone

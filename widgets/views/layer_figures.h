// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/strong_id.h"

#include <cstddef>
#include <optional>
#include <string>

namespace halftone {

class Exploration;

/// What is known about one layer under the current decisions.
struct LayerFigures
{
    double sensitivity = 0; ///< nats^2 per unit of relative noise power
    double standardError = 0;
    std::optional<double>
        lossMse; ///< nats^2, in its chosen format, or in the first lowered one if it is kept
    std::optional<double> share; ///< lossMse / limit
    std::string format; ///< chosen; empty before the first solution
    bool lowered = false;
    std::size_t loweredFormat = 1; ///< that lossMse is of: a position in the formats
    std::optional<double> keptShare; ///< of the re-draws of the samples, in which it keeps its format
};

/// @p layer is one of the session on screen. GUI thread.
LayerFigures figuresOf(const Exploration &exploration, LayerId layer);

} // namespace halftone

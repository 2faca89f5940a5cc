// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/configuration_bars_data.h"

namespace halftone {

class Exploration;

/// All configurations of @p subgraph; empty while there is no problem.
ConfigurationBarsData configurationBarsOf(const Exploration &exploration, SubgraphId subgraph);

/// The formats of its layers in the solution; empty without one.
Configuration chosenConfiguration(const Exploration &exploration, SubgraphId subgraph);

/// The gain of @p layer lowered to format @p format alone, everything else at the baseline; data unit of the
/// problem.
std::optional<double> gainAlone(const Exploration &exploration, LayerId layer, std::size_t format = 1);

} // namespace halftone

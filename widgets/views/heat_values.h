// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/heat_map_data.h"
#include "widgets/plots/heat_map_panel.h"

namespace halftone {

class Exploration;

/// One figure of one layer.
struct LayerValue
{
    std::optional<double> value; ///< none: not known
    double error = 0; ///< standard error; 0: none is known

    bool operator==(const LayerValue &) const = default;
};

/// What the heat map of @p exploration can be coloured by; the sensitivity first. What its session cannot give says why.
std::vector<HeatMapChoice> heatMapChoices(const Exploration &exploration);

/// What @p value means under the decisions of @p exploration, with unit and source.
HeatMapMeaning meaningOf(const Exploration &exploration, const HeatValue &value);

/// @p value of every layer, by LayerId.
std::vector<LayerValue> layerValues(const Exploration &exploration, const HeatValue &value);

/// More about @p value of one layer, or why it is not known; a line each. Empty if there is nothing to say.
QString valueDetail(const Exploration &exploration, const HeatValue &value, LayerId layer);

} // namespace halftone

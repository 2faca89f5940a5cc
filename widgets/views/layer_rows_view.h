// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/layer_table_model.h"

namespace halftone {

class Exploration;

/// The rows of the layer table for @p exploration, in graph order.
std::vector<LayerRow> layerRowsOf(const Exploration &exploration);

} // namespace halftone

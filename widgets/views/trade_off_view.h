// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trade_off_data.h"

#include <optional>

namespace halftone {

class Exploration;

/// What the trade-off plot shows of @p exploration; empty until the trade-off is computed.
TradeOffData tradeOffOf(const Exploration &exploration);
std::optional<TradeOffCurrent> currentOf(const Exploration &exploration);

} // namespace halftone

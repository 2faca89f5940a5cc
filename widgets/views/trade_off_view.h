// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/plots/trade_off_data.h"

#include <optional>
#include <span>

namespace halftone {

class Exploration;

struct SessionProblem;

/// What the trade-off plot shows of @p exploration; empty until the trade-off is computed.
/// @param measured  of the session's validations, in their order; those without are not shown
TradeOffData tradeOffOf(const Exploration &exploration, std::span<const MeasuredLoss> measured = {});
/// How losses and gains of @p problem are told otherwise.
TradeOffMeasure measureOf(const SessionProblem &problem);
std::optional<TradeOffCurrent> currentOf(const Exploration &exploration);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/explain_solution.h"

#include <QString>
#include <QStringList>

namespace halftone {

class Exploration;

/// Why @p layer has its format; null while that is being computed.
const LayerExplanation *explanationOf(const Exploration &exploration, LayerId layer);

/// Why explanationOf() is null for every layer, as a sentence without a full stop.
QString missingPricesText(const Exploration &exploration);

/// The format that costs least of what is optimised: gain, or the least loss MSE; null if there can be no other.
const LayerPrice *cheapest(const LayerExplanation &explanation, Goal goal);

/// What @p price costs: gain, in SessionProblem::gainUnit; or loss MSE where the least is sought, nats^2.
double costOf(const LayerPrice &price, Goal goal);

/// A line for each other format: "BF16: 310 µs of the gain lost, 2.1×10⁻⁷ nats² of loss MSE saved"; what is not proven, and
/// what no choice allows, says so. Empty if restrictions leave it no other.
QStringList priceLines(const SessionProblem &problem, const LayerExplanation &explanation);

/// A line for each flip: "BF16 to FP8 between τ = 0.120 % and 0.130 %".
QStringList flipLines(const SessionProblem &problem, const LayerExplanation &explanation);

/// Both, for a tooltip; empty while they are being computed.
QString explanationText(const Exploration &exploration, LayerId layer);

} // namespace halftone

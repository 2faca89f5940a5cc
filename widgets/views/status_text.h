// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace halftone {

class Exploration;

/// The whole result in one sentence: "τ 0.50 % · loss MSE 2.7×10⁻⁵ of 2.7×10⁻⁵ · gain 21.4 ms of 36.1 ms (59
/// %) · 178 of 289 layers FP8 · optimal, proven in 0.7 ms". While there is no solution: what is missing;
/// empty without a session.
QString statusText(const Exploration &exploration);

/// Where its numbers come from, with every digit; for the tooltip.
QString statusToolTip(const Exploration &exploration);

} // namespace halftone

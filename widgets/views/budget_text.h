// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace halftone {

class Exploration;

/// "weights bind", "loss MSE binds", "both limits bind", "either limit binds", "no limit binds"; empty unless
/// a loss MSE and the weights are limited both, and until it is known.
QString bindingText(const Exploration &exploration);

/// What the solution takes of its budget besides the loss MSE: "weights 5.99 GB of 6.00 GB, which costs 1.20 ms", "time
/// 30.1 ms of 31.0 ms"; empty without one.
QString budgetText(const Exploration &exploration);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace halftone {

class Exploration;

/// Of an infeasible solution: what stands in the way, which threshold would do, and what can be had at all: "infeasible:
/// with lm_head pinned to FP8 the least loss MSE is 2.7×10⁻⁴, which needs τ 1.2 % · possible: loss MSE … to …, gain … to
/// …". What is to blame follows when it has been found.
QString infeasibleText(const Exploration &exploration);

} // namespace halftone

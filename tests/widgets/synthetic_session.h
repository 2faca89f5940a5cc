// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

namespace halftone::test {

struct SyntheticShape
{
    int blocks = 8;
    std::int64_t hidden = 512;
    int samples = 4;
    bool timed = true;
};

/// A Llama-shaped session made of formulas: per block {q, k, v, qk, av}, {o}, {gate, up}, {down}, at the end
/// {lm_head}; sensitivities spread over three decades; times in which the gains inside attention do not add
/// up, and matmul_qk gains nothing. Equal for equal shapes.
Session syntheticSession(const SyntheticShape &shape = {});

} // namespace halftone::test

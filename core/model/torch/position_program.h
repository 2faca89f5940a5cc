// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/rope_frequencies.h"
#include "core/model/torch/program_builder.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace halftone {

/// How many tokens a token sees, itself and those before it; none: all of them.
using Window = std::optional<std::int64_t>;

/// What all blocks of a decoder share: made from the number of tokens alone, so that one program serves all lengths.
struct Positions
{
    ProgramBuilder::Value *cosines = nullptr; ///< [tokens, headDim]
    ProgramBuilder::Value *sines = nullptr; ///< [tokens, headDim]
    /// [1, 1, tokens, tokens] for each window: 0 where a token sees the other, else the least finite number.
    std::map<Window, ProgramBuilder::Value *> masks = {};
};

/// Writes the tables for @p frequencies, and a mask for each of @p windows.
Positions writePositions(ProgramBuilder &op, const RopeFrequencies &frequencies,
                         const std::vector<Window> &windows);

/// Rotates the pairs (i, i + headDim / 2) of @p input, [1, heads, tokens, headDim], by their positions' angles.
ProgramBuilder::Value *writeRotation(ProgramBuilder &op, ProgramBuilder::Value *input,
                                     const Positions &positions, std::int64_t headDim);

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <random>

namespace halftone {

struct RandomSessionShape
{
    std::size_t subgraphs = 4;
    std::size_t largestSubgraph = 3; ///< layers
    std::size_t samples = 3;
    std::vector<std::string> formats = {"bf16", "fp8_e4m3"};
};

/// A session that keeps every rule, with random numbers of all magnitudes and names that need care: quotes,
/// spaces, letters beyond ASCII. Equal generators give equal sessions.
Session randomSession(std::mt19937 &random, const RandomSessionShape &shape = {});

SampleSums randomSample(std::mt19937 &random, std::int64_t index, std::size_t layers);
Validation randomValidation(std::mt19937 &random, const ModelGraph &graph,
                            const std::vector<std::string> &formats);
Timing randomTiming(std::mt19937 &random, const Partition &partition,
                    const std::vector<std::string> &formats);

} // namespace halftone

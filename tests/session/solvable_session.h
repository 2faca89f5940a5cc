// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session_problem.h"
#include "core/timing/hardware_profile.h"
#include "tests/session/random_session.h"

namespace halftone {

inline constexpr double GainResolutionSeconds = 1e-7; // chosen

/// A random session whose losses and gains are of one order each, so that thresholds between them mean
/// something. Its one timing "test-model" has the formats of @p shape; a tenth of the gains are negative.
inline Session solvableSession(std::mt19937 &random, const RandomSessionShape &shape)
{
    Session session = randomSession(random, shape);
    std::uniform_real_distribution<double> unit(0, 1);
    for (auto &sample : session.samples) {
        sample.loss = 1 + unit(random);
        for (auto &layer : sample.layers) {
            for (auto &operand : layer)
                operand.sensitivity = unit(random);
        }
    }
    session.timings.resize(1);
    session.timings[0].source = "test-model";
    session.timings[0].resolutionSeconds = GainResolutionSeconds;
    session.timings[0].baselineSeconds = 1e-2; // chosen: far above all gains together
    for (auto &subgraph : session.timings[0].gains) {
        for (std::size_t p = 1; p < subgraph.gainSeconds.size(); ++p)
            subgraph.gainSeconds[p] = 1e-5 * (unit(random) - 0.1);
    }
    session.decisions = Decisions{};
    session.decisions.formats = shape.formats;
    return session;
}

/// A device that runs every format, eight-bit ones at twice the rate.
inline HardwareProfile testProfile()
{
    HardwareProfile profile;
    profile.name = "test";
    profile.formats = {
        {"bf16", 1, Bf16.maxFinite}, {"fp8_e4m3", 2, Fp8E4M3.maxFinite}, {"fp8_e5m2", 2, Fp8E5M2.maxFinite}};
    profile.mmeClockHz = 1e9;
    profile.mmeMacsPerCycle = 1000;
    return profile;
}

/// The tau at which @p share of the loss MSE of the last format everywhere is allowed.
inline double tauForShare(const SessionProblem &problem, double share)
{
    const auto &input = problem.problem.input;
    double loss = 0;
    for (const auto &layer : input.losses)
        loss += layer.back();
    return problem.tau(share * loss);
}

} // namespace halftone

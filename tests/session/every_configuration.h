// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/memory_gain.h"
#include "tests/session/solvable_session.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

/// Small sessions that can be solved by looking at every configuration.
namespace halftone {

inline constexpr double RelativeTolerance
    = 1e-9; // sums in another order, and the solver's own 1e-11 of the gains' range

inline bool near(double a, double b)
{
    return std::abs(a - b) <= RelativeTolerance * std::max(std::abs(a), std::abs(b));
}

/// With a shift of every layer, format and sample; some layers improve the loss.
inline Session shiftedSession(std::mt19937 &random, const RandomSessionShape &shape)
{
    Session session = solvableSession(random, shape);
    session.calibration.measuredFormats.clear();
    session.timings[0].baselineSeconds = 1e-3; // chosen: far above all gains together
    session.shifts.clear();
    std::normal_distribution<double> shift(0.01, 0.02);
    std::uniform_int_distribution<std::int64_t> parameters(1, 1000);
    for (auto &layer : session.graph.layers)
        layer.parameters = parameters(random);
    for (auto &sample : session.samples) {
        sample.measuredErrors.clear();
        for (std::uint32_t layer = 0; layer < session.graph.layers.size(); ++layer) {
            for (std::size_t format = 1; format < shape.formats.size(); ++format)
                session.shifts.push_back(
                    {sample.index, shape.formats[format], LayerId{layer}, shift(random)});
        }
    }
    return session;
}

/// With the decisions of @p session, but this noise model.
inline Result<SessionProblem> problemOf(const Session &session, const std::string &noise)
{
    auto decisions = session.decisions;
    decisions.noise = noise;
    return makeSessionProblem(session, decisions, testProfile());
}

/// What one configuration is worth; nothing if it is not allowed.
using Value = std::function<std::optional<double>(const Configuration &)>;

/// The largest value of all configurations.
inline std::optional<double> bruteForce(std::size_t layers, std::size_t formats, const Value &value)
{
    std::optional<double> best;
    Configuration configuration(layers);
    for (bool more = true; more;) {
        const auto found = value(configuration);
        if (found && (!best || *found > *best))
            best = found;
        std::size_t layer = 0;
        while (layer < layers && ++configuration[layer] == formats)
            configuration[layer++] = 0;
        more = layer < layers;
    }
    return best;
}

inline double bytesOf(const Session &session, const SessionProblem &problem,
                      const Configuration &configuration)
{
    double bytes = 0;
    for (std::size_t i = 0; i < configuration.size(); ++i)
        bytes += weightBytes(session.graph.layers[i], problem.formats[configuration[i]], problem.formats[0]);
    return bytes;
}

inline double allLowered(const SessionProblem &problem)
{
    return problem.problem.evaluate(Configuration(problem.problem.input.losses.size(), 1)).loss;
}

inline const std::vector<std::string> TwoFormats{"bf16", "fp8_e4m3"};

} // namespace halftone

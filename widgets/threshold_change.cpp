// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/threshold_change.h"

#include "core/session/session_prediction.h"
#include "core/timing/memory_gain.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

/// exp(mean change) - 1 as the problem's own noise model predicts it.
double perplexityChangeOf(const SessionProblem &problem, const SessionSolution &solution, double loss)
{
    if (problem.drift)
        return std::expm1(problem.drift->perLossMse * loss);
    double drift = 0;
    const auto &drifts = problem.problem.input.drifts;
    for (std::size_t layer = 0; layer < drifts.size(); ++layer)
        drift += drifts[layer][solution.formats[layer]];
    return std::max(0.0, std::expm1(drift));
}

} // namespace

double lossLimitOf(const SessionProblem &problem, const Decisions &decisions, const SessionSolution *solution)
{
    const auto threshold = decisions.threshold();
    if (threshold.kind == Threshold::Kind::Tau)
        return problem.limit(threshold.atMost);
    if (const auto tau = tauOf(problem, threshold))
        return problem.limit(*tau);
    return solution != nullptr ? solution->limit : 0;
}

Threshold thresholdAt(const SessionProblem &problem, const Threshold &asked, double loss)
{
    if (asked.kind == Threshold::Kind::LossMse)
        return {asked.kind, problem.lossMse(loss)};
    if (asked.kind == Threshold::Kind::PerplexityChange && problem.drift && problem.drift->perLossMse > 0)
        return {asked.kind, std::expm1(problem.drift->perLossMse * loss)};
    return {Threshold::Kind::Tau, problem.tau(loss)};
}

Threshold thresholdLike(const SessionProblem &problem, const SessionSolution &solution, Threshold::Kind kind,
                        double loss)
{
    switch (kind) {
    case Threshold::Kind::Tau:
        break;
    case Threshold::Kind::LossMse:
        return {kind, problem.lossMse(loss)};
    case Threshold::Kind::PerplexityChange:
        return {kind, perplexityChangeOf(problem, solution, loss)};
    case Threshold::Kind::Time:
        // Never less than it takes: the solver would have to find another choice.
        return {kind, std::nextafter(problem.baselineTotal - solution.choice.gain, problem.baselineTotal)};
    case Threshold::Kind::Memory:
        return {kind, 0};
    }
    return {Threshold::Kind::Tau, problem.tau(loss)};
}

void takeThreshold(Decisions &decisions, const Threshold &threshold)
{
    if (threshold.kind == Threshold::Kind::Tau) {
        decisions.tau = threshold.atMost;
        decisions.otherThreshold.reset();
    } else {
        decisions.otherThreshold = threshold;
    }
}

double weightBytesOf(const ModelGraph &graph, const SessionProblem &problem, const Configuration &formats)
{
    double bytes = 0;
    for (std::size_t i = 0; i < formats.size(); ++i)
        bytes += weightBytes(graph.layers[i], problem.formats[formats[i]], problem.formats.front());
    return bytes;
}

} // namespace halftone

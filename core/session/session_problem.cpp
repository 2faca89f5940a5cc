// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_problem.h"

#include "core/numeric/baseline_format.h"
#include "core/session/objective_gains.h"
#include "core/session/session_prediction.h"
#include "core/session/session_restrictions.h"
#include "core/timing/memory_gain.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace halftone {

namespace {

Error invalid(const std::string &subject, const std::string &detail)
{
    return Error{ErrorCode::InvalidArgument, subject, detail};
}

Result<std::vector<NumberFormat>> formatsOf(const Decisions &decisions)
{
    std::vector<NumberFormat> formats;
    for (const auto &name : decisions.formats) {
        const auto format = layerFormatNamed(name);
        if (!format)
            return invalid(name, "there is no such number format");
        if (std::ranges::find(formats, *format) != formats.end())
            return invalid(name, "the format is listed twice");
        formats.push_back(*format);
    }
    if (formats.empty() || !baselineNamed(formats.front().name))
        return invalid("formats", "the list of formats must start with the baseline, bf16 or float32");
    if (std::find(formats.begin() + 1, formats.end(), Fp32) != formats.end())
        return invalid("formats", "float32 can only be the baseline, name it first");
    return formats;
}

Result<void> addLosses(const Session &session, NoiseModel noise, SessionProblem &problem,
                       MixedPrecisionInput &input)
{
    const auto knowledge = lossKnowledge(session, problem.formats);
    if (noise == NoiseModel::BiasAware) {
        auto terms = biasAwareTerms(knowledge, problem.formats);
        if (!terms)
            return terms.error();
        input.losses = std::move(terms->lossMse);
        input.drifts = std::move(terms->meanChange);
        return {};
    }
    if (noise == NoiseModel::Drift) {
        const auto fit = fitDrift(knowledge);
        if (!fit)
            return fit.error();
        problem.drift = *fit;
    }
    auto losses = noise == NoiseModel::Drift ? scatterLossMse(knowledge, problem.formats)
                                             : layerLossMse(knowledge, problem.formats, noise);
    if (!losses)
        return losses.error();
    input.losses = *std::move(losses);
    return {};
}

LoadBudget memoryBudget(const Session &session, const std::vector<NumberFormat> &formats, double bytes)
{
    LoadBudget budget{Budget::LayerLoads, {}, bytes};
    for (const auto &layer : session.graph.layers) {
        auto &loads = budget.loads.emplace_back();
        for (std::size_t format = 0; format < formats.size(); ++format)
            loads.push_back(weightBytes(layer, formats[format], formats.front()));
    }
    return budget;
}

} // namespace

double SessionProblem::limitFor(double tau, double meanSquaredLoss) const
{
    const double allowed = tau * tau * meanSquaredLoss;
    return drift ? drift->additive(allowed) : allowed;
}

double SessionProblem::tau(double loss) const
{
    if (!(sensitivity.meanSquaredLoss > 0) || !std::isfinite(loss))
        return loss > 0 ? std::numeric_limits<double>::infinity() : 0.0;
    double least = std::sqrt(lossMse(loss) / sensitivity.meanSquaredLoss);
    while (limit(least) < loss) // rounding: a step or two
        least = std::nextafter(least, std::numeric_limits<double>::infinity());
    return least;
}

double SessionProblem::tauForLossMse(double lossMse) const
{
    return tau(lossOf(lossMse));
}

Result<SessionProblem> makeSessionProblem(const Session &session, const Decisions &decisions,
                                          const HardwareProfile &profile)
{
    if (session.samples.empty())
        return Error{ErrorCode::NotFound, session.name, "no sample has been calibrated yet, calibrate first"};
    auto formats = formatsOf(decisions);
    if (!formats)
        return formats.error();
    const auto noise = noiseModelNamed(decisions.noise);
    if (!noise)
        return invalid(
            decisions.noise,
            "there is no such noise model, choose log-uniform, upper-bound, measured-error, bias-aware or "
            "drift");
    SessionProblem problem;
    problem.formats = *std::move(formats);
    problem.sensitivity = averageSensitivity(session.samples);
    problem.objective = decisions.objective;
    problem.noise = decisions.noise;
    MixedPrecisionInput input;
    input.formatCount = problem.formats.size();
    for (const auto &layer : session.graph.layers)
        input.names.push_back(layer.name);
    for (const auto &subgraph : session.partition.subgraphs)
        input.subgraphs.push_back(subgraph.layers);
    if (auto added = addRestrictions(session, decisions, input); !added)
        return added.error();
    if (auto added = addLosses(session, *noise, problem, input); !added)
        return added.error();
    if (auto added = addObjectiveGains(session, decisions, profile, problem, input); !added)
        return added.error();
    if (decisions.memoryAtMost)
        problem.memory = memoryBudget(session, problem.formats, *decisions.memoryAtMost);
    auto joined = makeMixedPrecisionProblem(std::move(input));
    if (!joined)
        return joined.error();
    problem.problem = *std::move(joined);
    return problem;
}

} // namespace halftone

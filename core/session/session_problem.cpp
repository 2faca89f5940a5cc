// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_problem.h"

#include "core/session/objective_gains.h"
#include "core/session/session_prediction.h"

#include <algorithm>
#include <array>
#include <charconv>
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
        const auto format = formatNamed(name);
        if (!format)
            return invalid(name, "there is no such number format");
        if (noiseKind(*format) != NoiseKind::Relative)
            return Error{ErrorCode::Unsupported, name,
                         "the session's noise model knows floating-point formats only"};
        if (std::ranges::find(formats, *format) != formats.end())
            return invalid(name, "the format is listed twice");
        formats.push_back(*format);
    }
    if (formats.empty() || formats.front() != knownFormats().front())
        return invalid("formats",
                       "the list of formats must start with the baseline, "
                           + std::string(knownFormats().front().name));
    return formats;
}

Result<std::map<LayerId, std::uint8_t>> pinsOf(const Session &session, const Decisions &decisions)
{
    std::map<LayerId, std::uint8_t> pins;
    for (const auto &[layerName, formatName] : decisions.pins) {
        const auto layer = std::ranges::find(session.graph.layers, layerName, &Layer::name);
        if (layer == session.graph.layers.end())
            return invalid(layerName, "the session has no layer of this name to pin");
        const auto format = std::ranges::find(decisions.formats, formatName);
        if (format == decisions.formats.end())
            return invalid(layerName,
                           "it is pinned to " + formatName
                               + ", which is not among the formats of this problem, pin it to one of them or "
                                 "add it to the list of formats");
        pins[LayerId{static_cast<std::uint32_t>(layer - session.graph.layers.begin())}]
            = static_cast<std::uint8_t>(format - decisions.formats.begin());
    }
    return pins;
}

// The model whose losses are summed up.
NoiseModel additiveModel(NoiseModel noise, const std::optional<DriftFit> &drift)
{
    if (!drift)
        return noise;
    return drift->isMeasured ? NoiseModel::MeasuredError : NoiseModel::LogUniform;
}

// For sentences: three digits, whatever the locale.
std::string shortNumber(double value)
{
    std::array<char, 16> text{}; // "-1.23e-308" takes 10
    const auto end
        = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 3).ptr;
    return {text.data(), end};
}

// The same, never less than @p value: a reader may type it.
std::string shortNumberAbove(double value)
{
    const double step = std::pow(10.0, std::floor(std::log10(value)) - 2);
    return shortNumber(std::ceil(value / step) * step);
}

} // namespace

double SessionProblem::limit(double tau) const
{
    const double allowed = tau * tau * sensitivity.meanSquaredLoss;
    return drift ? drift->additive(allowed) : allowed;
}

double SessionProblem::tau(double lossSum) const
{
    if (!(sensitivity.meanSquaredLoss > 0) || !std::isfinite(lossSum))
        return lossSum > 0 ? std::numeric_limits<double>::infinity() : 0.0;
    double least = std::sqrt(lossMse(lossSum) / sensitivity.meanSquaredLoss);
    while (limit(least) < lossSum) // rounding: a step or two
        least = std::nextafter(least, std::numeric_limits<double>::infinity());
    return least;
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
            "there is no such noise model, choose log-uniform, upper-bound, measured-error or drift");
    auto pins = pinsOf(session, decisions);
    if (!pins)
        return pins.error();
    const auto knowledge = lossKnowledge(session);
    SessionProblem problem;
    if (*noise == NoiseModel::Drift) {
        const auto fit = fitDrift(knowledge, *formats);
        if (!fit)
            return fit.error();
        problem.drift = *fit;
    }
    auto losses = layerLossMse(knowledge, *formats, additiveModel(*noise, problem.drift));
    if (!losses)
        return losses.error();

    problem.formats = *std::move(formats);
    problem.sensitivity = averageSensitivity(session.samples);
    problem.objective = decisions.objective;
    problem.noise = decisions.noise;
    MixedPrecisionInput input;
    if (auto done = addObjectiveGains(session, decisions, profile, problem, input); !done)
        return done.error();
    for (const auto &subgraph : session.partition.subgraphs)
        input.subgraphs.push_back(subgraph.layers);
    input.formatCount = problem.formats.size();
    input.losses = *std::move(losses);
    input.pins = *std::move(pins);
    auto joined = makeMixedPrecisionProblem(std::move(input));
    if (!joined)
        return joined.error();
    problem.problem = *std::move(joined);
    return problem;
}

Result<SessionSolution> solveSession(const SessionProblem &problem, double tau, const SolveOptions &options)
{
    if (!std::isfinite(tau) || tau < 0)
        return invalid("tau", "the threshold must be a number that is not negative, such as 0.005");
    SessionSolution solution;
    solution.tau = tau;
    solution.limit = problem.limit(tau);
    ChoiceProblem choices = problem.problem.choices;
    choices.limit = solution.limit;
    auto choice = solveChoiceProblem(choices, options);
    if (!choice)
        return choice.error();
    solution.choice = *std::move(choice);
    solution.formats = problem.problem.formatsOf(solution.choice.picks);
    return solution;
}

std::string infeasibleReason(const SessionProblem &problem, const SessionSolution &solution)
{
    const auto &pins = problem.problem.input.pins;
    const auto lowered = std::ranges::count_if(pins, [](const auto &pin) { return pin.second != 0; });
    const double least = problem.tau(solution.choice.loss);
    return std::to_string(lowered) + (lowered == 1 ? " layer" : " layers")
        + " pinned below the baseline cost a loss MSE of at least "
        + shortNumber(problem.lossMse(solution.choice.loss)) + " nats^2, more than the limit of "
        + shortNumber(problem.lossMse(solution.limit)) + " at tau " + shortNumber(solution.tau)
        + "; raise tau to at least " + shortNumberAbove(least) + " or release pins";
}

} // namespace halftone

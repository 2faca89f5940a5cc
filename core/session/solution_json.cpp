// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/explanation_json.h"
#include "core/session/infeasibility.h"
#include "core/session/noise_documents.h"
#include "core/session/session_json.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace halftone {

namespace {

std::string_view word(SolveStatus status)
{
    switch (status) {
    case SolveStatus::Optimal:
        return "optimal";
    case SolveStatus::Feasible:
        return "feasible";
    case SolveStatus::Infeasible:
        break;
    }
    return "infeasible";
}

std::string_view word(Proof proof)
{
    switch (proof) {
    case Proof::Glpk:
        return "glpk";
    case Proof::DynamicProgram:
        return "dynamic-program";
    case Proof::None:
        break;
    }
    return "none";
}

Json configurationJson(const ModelGraph &graph, const SessionProblem &problem, const Configuration &formats)
{
    Json::object_t configuration; // a flat list of pairs: layer names are unique, no look-up is needed
    configuration.reserve(graph.layers.size());
    for (std::size_t i = 0; i < graph.layers.size(); ++i)
        configuration.push_back({graph.layers[i].name, std::string(problem.formats[formats[i]].name)});
    return configuration;
}

Json rangeJson(const AchievableRange &range)
{
    return {{"loss_mse", {range.leastLossMse, range.lossMseAtMostGain}},
            {"gain", {range.gainAtLeastLoss, range.mostGain}}};
}

Json infeasibilityJson(const SessionProblem &problem, const Infeasibility &why)
{
    Json json{{"status", word(SolveStatus::Infeasible)}, {"reason", why.reason}};
    if (why.leastLossMse)
        json["least_loss_mse"] = *why.leastLossMse;
    if (why.leastTau)
        json["least_tau"] = *why.leastTau;
    if (why.leastLoad)
        json["least_of_budget"] = *why.leastLoad;
    json["blocking"] = Json::array();
    for (const auto &restriction : why.blocking)
        json["blocking"].push_back(restrictionText(problem, restriction));
    if (why.achievable)
        json["achievable"] = rangeJson(*why.achievable);
    return json;
}

void addBudget(Json &json, const SessionProblem &problem, const SessionSolution &solution)
{
    if (solution.goal == Goal::LeastLoss)
        json["goal"] = "least-loss";
    if (const auto perplexity = perplexityUse(problem, solution)) {
        json["perplexity_change"] = perplexity->load;
        json["perplexity_change_at_most"] = perplexity->limit;
    }
    switch (solution.budget) {
    case SolutionBudget::None:
        return;
    case SolutionBudget::Memory:
        json["memory_bytes"] = solution.load;
        json["memory_at_most"] = solution.loadLimit;
        return;
    case SolutionBudget::Time:
        json["time_seconds"] = solution.load;
        json["time_at_most"] = solution.loadLimit;
        return;
    case SolutionBudget::Perplexity:
        break;
    }
    if (solution.weights) {
        json["memory_bytes"] = solution.weights->load;
        json["memory_at_most"] = solution.weights->limit;
    }
}

/// Which layers' gains merely add up: their sub-graphs have too many configurations.
void addSplits(Json &json, const ModelGraph &graph, const MixedPrecisionProblem &problem)
{
    for (const auto &split : problem.splits) {
        Json layers = Json::array();
        for (const auto piece : split.pieces)
            layers.push_back(graph.layer(problem.input.subgraphs[piece].front()).name);
        json["approximated_subgraphs"].push_back({{"subgraph", split.subgraph}, {"layers", layers}});
    }
}

} // namespace

std::string solutionToJson(const ModelGraph &graph, const SessionProblem &problem,
                           const SessionSolution &solution, const SolutionRemarks &remarks)
{
    const auto &choice = solution.choice;
    if (choice.status == SolveStatus::Infeasible)
        return textOf(infeasibilityJson(problem,
                                        remarks.infeasibility ? *remarks.infeasibility
                                                              : explainInfeasibility(problem, solution)));
    Json json{
        {"status", word(choice.status)},
        {"proof", word(choice.proof)},
        {"objective", problem.objective},
        {"source", problem.source},
        {"noise", problem.noise},
        {"tau", solution.tau},
        {"loss_mse_limit", problem.lossMse(solution.limit)},
        {"loss_mse", problem.lossMse(choice.loss)},
        {"gain", choice.gain},
        {"gain_unit", problem.gainUnit},
        {"bound", solution.goal == Goal::LeastLoss ? problem.lossMse(solution.lossBound) : choice.bound},
        {"solve_seconds", choice.seconds},
        {"configuration", configurationJson(graph, problem, solution.formats)}};
    addBudget(json, problem, solution);
    if (remarks.costs) {
        json["gain_lost_to_memory_limit"] = remarks.costs->memory;
        json["gain_lost_to_loss_limit"] = remarks.costs->loss;
        json["gain_lost_to_either_limit"] = remarks.costs->either;
    }
    addSplits(json, graph, problem.problem);
    if (!remarks.predictions.empty())
        json["predictions"] = lossPredictionsJson(remarks.predictions);
    if (remarks.explanation)
        addExplanation(json, problem, solution, *remarks.explanation);
    addComparisons(json, problem, remarks.baselines);
    return textOf(json);
}

std::string infeasibleToJson(const Error &error)
{
    return textOf(
        {{"status", word(SolveStatus::Infeasible)}, {"reason", error.subject + ": " + error.detail}});
}

std::string frontierToJson(std::span<const SolvedThreshold> points, std::span<const Baseline> baselines)
{
    Json json{{"points", Json::array()}};
    for (const auto &point : points) {
        json["points"].push_back({{"tau", point.tau},
                                  {"loss_mse", point.lossMse},
                                  {"gain", point.gain},
                                  {"proven", point.proven}});
    }
    for (const auto &baseline : baselines) {
        auto &curve = json["baselines"][baseline.name] = Json::array();
        for (const auto &point : baseline.points)
            curve.push_back({{"loss_mse", point.loss}, {"gain", point.gain}});
    }
    return textOf(json);
}

Result<Configuration> configurationOf(const ModelGraph &graph, std::span<const NumberFormat> formats,
                                      const std::map<std::string, std::string> &formatOfLayer)
{
    std::set<std::string_view> known;
    for (const auto &layer : graph.layers)
        known.insert(layer.name);
    for (const auto &[name, format] : formatOfLayer) { // first: where a name is misspelt, another is missing
        if (!known.contains(name))
            return Error{ErrorCode::InvalidArgument, name, "the model has no layer of this name"};
    }
    Configuration configuration;
    configuration.reserve(graph.layers.size());
    for (const auto &layer : graph.layers) {
        const auto entry = formatOfLayer.find(layer.name);
        if (entry == formatOfLayer.end())
            return Error{ErrorCode::InvalidArgument, layer.name,
                         "the configuration gives this layer no format"};
        const auto format = std::ranges::find(formats, entry->second, &NumberFormat::name);
        if (format == formats.end())
            return Error{ErrorCode::InvalidArgument, layer.name,
                         "its format " + entry->second
                             + " is not among the formats of this problem, choose it with --formats (Formats "
                               "menu) and "
                               "gains that have it, such as those of time --formats bf16,"
                             + entry->second};
        configuration.push_back(static_cast<std::uint8_t>(format - formats.begin()));
    }
    return configuration;
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/progress_line.h"
#include "app/command/solve_request.h"
#include "app/command/threshold.h"
#include "app/command/verbs.h"
#include "core/base/number_text.h"
#include "core/io/atomic_write.h"
#include "core/session/infeasibility.h"
#include "core/session/lp_file.h"
#include "core/session/session_json.h"

#include <algorithm>
#include <cmath>

namespace halftone {

namespace {

std::string_view proofText(const ChoiceSolution &choice)
{
    switch (choice.proof) {
    case Proof::Glpk:
        return "optimal, proven by GLPK";
    case Proof::DynamicProgram:
        return "optimal, proven by the dynamic program";
    case Proof::None:
        break;
    }
    return "not proven optimal";
}

std::string gainText(const SessionProblem &problem, double gain)
{
    return problem.gainUnit == "s" ? shortText(gain * 1e3) + " ms"
                                   : std::to_string(std::llround(gain)) + " bytes";
}

/// ", weights 123 of 200 bytes", ", predicted perplexity change 0.9 of 1 %"; nothing without a budget.
std::string budgetText(const SessionProblem &problem, const SessionSolution &solution)
{
    const auto weights = [](double load, double limit) {
        return ", weights " + std::to_string(std::llround(load)) + " of "
            + std::to_string(std::llround(limit)) + " bytes";
    };
    const auto use = perplexityUse(problem, solution);
    const std::string perplexity = use ? ", predicted perplexity change " + shortText(use->load * 100)
            + " of " + shortText(use->limit * 100) + " %"
                                       : std::string();
    switch (solution.budget) {
    case SolutionBudget::None:
        return perplexity;
    case SolutionBudget::Memory:
        return perplexity + weights(solution.load, solution.loadLimit);
    case SolutionBudget::Time:
        return ", time " + shortText(solution.load * 1e3) + " of " + shortText(solution.loadLimit * 1e3)
            + " ms";
    case SolutionBudget::Perplexity:
        return perplexity
            + (solution.weights ? weights(solution.weights->load, solution.weights->limit) : "");
    }
    return {};
}

/// "binds: costs 1.2 ms", "does not bind".
std::string bindingText(const SessionProblem &problem, double cost)
{
    return cost > 0 ? "binds: costs " + gainText(problem, cost) : "does not bind";
}

void printRemarks(const SessionProblem &problem, const SolutionRemarks &remarks)
{
    if (remarks.costs && remarks.costs->either > 0)
        print("  the limits of memory and loss MSE bind together: cost "
              + gainText(problem, remarks.costs->either));
    else if (remarks.costs)
        print("  the limit of the memory " + bindingText(problem, remarks.costs->memory)
              + "; that of the loss MSE " + bindingText(problem, remarks.costs->loss));
    for (const auto &prediction : remarks.predictions)
        print("  " + std::string(name(prediction.model)) + ": "
              + (prediction.lossMse ? shortText(*prediction.lossMse) + " nats^2" : prediction.unavailable));
    for (const auto &one : remarks.baselines)
        print("  at the loss MSE of " + one.name + ", " + shortText(problem.lossMse(one.loss))
              + " nats^2: gain " + gainText(problem, one.gain) + ", optimum "
              + (one.optimumGain ? gainText(problem, *one.optimumGain) : std::string("none"))
              + (one.breaksRestrictions ? " (" + one.name + " breaks pins, exclusions or ties)" : ""));
    if (!remarks.baselines.empty() && problem.memory.kind != Budget::None)
        print("  baselines and the optima beside them do not keep the limit of the memory");
}

/// In what is optimised: "0.1 ms", or "1.2e-05 nats^2" of the least loss.
std::string priceText(const SessionProblem &problem, const SessionSolution &solution,
                      const FormatPrice &price)
{
    return solution.goal == Goal::LeastLoss ? shortText(-lossMseSaved(problem, solution, price)) + " nats^2"
                                            : gainText(problem, price.gainLost);
}

/// " (fp8_e4m3: costs 0.1 ms)" for every other format.
std::string pricesText(const SessionProblem &problem, const SessionSolution &solution,
                       const SolutionExplanation &explanation, LayerId layer)
{
    std::string text;
    const auto &units = problem.problem.units;
    for (const auto &price : explanation.prices) {
        if (std::ranges::find(units[price.unit].layers, layer) == units[price.unit].layers.end())
            continue;
        text += "  (" + std::string(problem.formats[price.format].name)
            + (price.status == SolveStatus::Infeasible
                   ? ": infeasible)"
                   : ": costs " + priceText(problem, solution, price) + ")");
    }
    for (const auto &flip : explanation.flips.value_or(std::vector<FormatFlip>())) {
        if (std::ranges::find(units[flip.unit].layers, layer) != units[flip.unit].layers.end())
            text += "  " + std::string(problem.formats[flip.to].name) + " from tau "
                + shortText(flip.tauAbove * 100) + " %";
    }
    return text;
}

void printForPeople(const SolveRequest &request, const SessionSolution &solution,
                    const SolutionRemarks &remarks)
{
    const auto &problem = request.problem;
    const auto lowered = std::ranges::count_if(solution.formats, [](auto format) { return format != 0; });
    print((solution.goal == Goal::LeastLoss ? "least loss MSE "
                                            : "tau " + shortText(solution.tau * 100) + " %, loss MSE ")
          + shortText(problem.lossMse(solution.choice.loss))
          + (solution.goal == Goal::LeastLoss ? "" : " of " + shortText(problem.lossMse(solution.limit)))
          + " nats^2, gain " + gainText(problem, solution.choice.gain) + " (" + problem.source + ")"
          + budgetText(problem, solution) + ", " + std::to_string(lowered) + " of "
          + std::to_string(solution.formats.size()) + " layers below "
          + std::string(problem.formats.front().label) + ", " + std::string(proofText(solution.choice))
          + (problem.problem.splits.empty() ? "" : ", where gains are added up"));
    for (const auto &split : problem.problem.splits)
        print("  sub-graph " + std::to_string(split.subgraph)
              + " has too many configurations, alone or tied to others: the gains of its "
              + std::to_string(split.pieces.size())
              + " layers are added up, and what is optimal holds for that sum");
    printRemarks(problem, remarks);
    const auto &layers = request.opened.session.graph.layers;
    for (std::uint32_t i = 0; i < layers.size(); ++i)
        print(layers[i].name + "  " + std::string(problem.formats[solution.formats[i]].name)
              + (remarks.explanation ? pricesText(problem, solution, *remarks.explanation, LayerId{i}) : ""));
}

Result<SolutionRemarks> remarksOn(const Invocation &invocation, const SolveRequest &request,
                                  const SessionSolution &solution)
{
    SolutionRemarks remarks;
    if (solution.choice.status == SolveStatus::Infeasible) {
        remarks.infeasibility = explainInfeasibility(request.problem, solution, invocation.stop);
        if (invocation.stop.stop_requested())
            return Error{ErrorCode::Cancelled, "solve", "cancelled"};
        return remarks;
    }
    remarks.predictions = predictionsFor(request, solution.formats);
    if (solution.goal == Goal::MostGain && solution.budget == SolutionBudget::Memory) {
        const auto costs
            = budgetCosts(request.problem, solution, {.stop = invocation.stop, .confirmSeconds = 0});
        if (!costs)
            return costs.error();
        remarks.costs = *costs;
    }
    if (invocation.arguments.has("--explain")) {
        ProgressLine progress("explaining");
        auto explanation
            = explainSolution(request.problem, solution,
                              {invocation.stop, [&](double fraction) { progress.update(fraction); }});
        if (!explanation)
            return explanation.error();
        remarks.explanation = *std::move(explanation);
    }
    if (invocation.arguments.has("--baselines")) {
        auto baselines = compareBaselines(request.problem, solution, invocation.stop);
        if (!baselines)
            return baselines.error();
        remarks.baselines = *std::move(baselines);
    }
    return remarks;
}

Result<void> writeLp(const Arguments &arguments, const SessionProblem &problem,
                     const SessionSolution &solution)
{
    const auto file = arguments.value("--write-lp");
    if (!file)
        return {};
    const auto text = lpText(problem, solution);
    return text ? writeFileAtomically(*file, *text) : text.error();
}

int answer(const Invocation &invocation, const SolveRequest &request, const SessionSolution &solution)
{
    const auto remarks = remarksOn(invocation, request, solution);
    if (!remarks)
        return fail(remarks.error());
    const bool isJson = invocation.arguments.has("--json");
    if (isJson)
        print(solutionToJson(request.opened.session.graph, request.problem, solution, *remarks));
    if (solution.choice.status == SolveStatus::Infeasible)
        return fail({ErrorCode::Infeasible, "solve", remarks->infeasibility->reason});
    if (!isJson)
        printForPeople(request, solution, *remarks);
    return Done;
}

int run(const Invocation &invocation)
{
    int status = Done;
    const auto threshold = thresholdOf(invocation.arguments);
    if (!threshold)
        return failUsage(threshold.error());
    const auto request = makeSolveRequest(invocation, "solve", status);
    if (!request)
        return status;
    SolveOptions options;
    options.stop = invocation.stop;
    constexpr double ConfirmSeconds = 1.0; // chosen: nobody waits for a frame here, so GLPK may confirm
    options.confirmSeconds = ConfirmSeconds;
    const auto solution = solveFor(request->problem, *threshold, options);
    if (!solution)
        return failAs(solution.error());
    if (const auto written = writeLp(invocation.arguments, request->problem, *solution); !written)
        return fail(written.error());
    return answer(invocation, *request, *solution);
}

} // namespace

Verb solveVerb()
{
    static const auto Options = solveOptions(
        {OptionSpec{"--write-lp"}, OptionSpec{"--explain", false}, OptionSpec{"--baselines", false}});
    static const std::string Usage = "SESSION (" + std::string(ThresholdUsage) + ") "
        + std::string(SolveUsage) + " [--explain] [--baselines] [--write-lp FILE] [--json]";
    return {"solve", Usage,
            "Finds the configuration of largest gain under a threshold of the loss MSE, or of least loss MSE "
            "within a "
            "time or a memory.",
            Options, run};
}

} // namespace halftone

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command/progress_line.h"
#include "app/command/solve_request.h"
#include "app/command/verbs.h"
#include "core/base/number_text.h"
#include "core/io/atomic_write.h"
#include "core/session/infeasibility.h"
#include "core/session/session_json.h"

#include <algorithm>

namespace halftone {

namespace {

std::vector<OptionSpec> allOptions()
{
    std::vector<OptionSpec> options(ProblemOptionSpecs.begin(), ProblemOptionSpecs.end());
    options.push_back({"--points"});
    options.push_back({"--baselines", false});
    options.push_back({"--csv"});
    return options;
}

Result<std::vector<SolvedThreshold>> solveAll(const SessionProblem &problem, const std::vector<double> &taus,
                                              const std::stop_token &stop)
{
    std::vector<SolvedThreshold> points;
    ProgressLine progress("solving");
    for (std::size_t i = 0; i < taus.size(); ++i) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, "frontier", "cancelled"};
        SolveOptions options;
        options.stop = stop;
        const auto solution = solveSession(problem, taus[i], options);
        if (!solution)
            return solution.error();
        const auto &choice = solution->choice;
        if (choice.status == SolveStatus::Infeasible)
            continue;
        const double lossMse = problem.lossMse(choice.loss);
        const bool isNew
            = points.empty() || choice.gain != points.back().gain || lossMse != points.back().lossMse;
        if (isNew)
            points.push_back({taus[i], lossMse, choice.gain, choice.status == SolveStatus::Optimal});
        progress.update(static_cast<double>(i + 1) / static_cast<double>(taus.size()));
    }
    return points;
}

/// Why no threshold has a solution.
Error infeasible(const SessionProblem &problem, double largestTau, const std::stop_token &stop)
{
    const auto solution = solveSession(problem, largestTau, {.stop = stop});
    if (!solution)
        return solution.error();
    return {ErrorCode::Infeasible, "frontier", explainInfeasibility(problem, *solution, stop).reason};
}

/// Without the last line's end.
std::string csvText(const std::vector<SolvedThreshold> &points)
{
    std::string text = "tau,loss_mse,gain,proven";
    for (const auto &point : points)
        text += "\n" + exactText(point.tau) + "," + exactText(point.lossMse) + "," + exactText(point.gain)
            + "," + (point.proven ? "true" : "false");
    return text;
}

int run(const Invocation &invocation)
{
    int status = Done;
    constexpr std::int64_t DefaultPoints = 100;
    constexpr std::int64_t MostPoints = 100'000;
    const auto count = invocation.arguments.integer("--points", DefaultPoints, 2, MostPoints);
    if (!count)
        return failUsage(count.error());
    const auto request = makeSolveRequest(invocation, "frontier", status);
    if (!request)
        return status;
    const auto taus = thresholdsOver(request->problem, *count);
    const auto points = solveAll(request->problem, taus, invocation.stop);
    if (!points)
        return fail(points.error());
    if (points->empty())
        return fail(infeasible(request->problem, taus.back(), invocation.stop));
    std::vector<Baseline> baselines;
    if (invocation.arguments.has("--baselines")) {
        baselines = baselinesOf(request->problem);
        for (auto &baseline : baselines) {
            for (auto &point : baseline.points)
                point.loss = request->problem.lossMse(point.loss);
        }
    }
    if (const auto file = invocation.arguments.value("--csv")) {
        if (auto written = writeFileAtomically(*file, csvText(*points) + "\n"); !written)
            return fail(written.error());
    }
    if (invocation.arguments.has("--json"))
        print(frontierToJson(*points, baselines));
    else if (!invocation.arguments.has("--csv"))
        print(csvText(*points));
    return Done;
}

} // namespace

Verb frontierVerb()
{
    static const auto Options = allOptions();
    static const std::string Usage
        = "SESSION " + std::string(SolveUsage) + " [--points 100] [--baselines] [--csv FILE] [--json]";
    return {"frontier", Usage, "Solves for thresholds over the whole range: loss MSE against gain.", Options,
            run};
}

} // namespace halftone
